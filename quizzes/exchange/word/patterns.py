"""How trainers write: numbers of questions, letters of options, words that lead a line."""

import re

from learning.people.folding import fold

# "Câu 1:", "Câu hỏi 12.", "Bài 3)", "1.", "1)", "1/"
NAMED = re.compile(
    r"\s*(?:câu|bài|question)(?:\s+hỏi)?\s*(?:số\s*)?(\d{1,4})\s*[.:)/\-–]?\s*", re.IGNORECASE
)
NUMBERED = re.compile(r"\s*(\d{1,4})\s*[.)/]\s*(?=\D)")
OPTION = re.compile(
    r"(?<![^\s\ufffc])(?:^\s*(?P<lead>\*)\s|(?P<star>\*))?\(?(?P<letter>[A-Ha-h])\s?(?P<inner>\*)?"
    r"\s*[.)/:](?P<after>\*)?(?:\s+|(?=[^\s.])|$)"
)
BULLET = re.compile(r"\s*[-–•●○◦□☐▪]\s+")
TICK = re.compile(r"\s*(?:\*+|✓|✔|☑|\((?:đúng|đ|x)\))\s*$", re.IGNORECASE)
SECTION = re.compile(
    r"\s*(?:phần|chương|section)\s+([IVX]+|\d+|[A-C])\b|\s*[IVX]{1,5}\s*[.)]\s+\S", re.IGNORECASE
)
END = re.compile(r"[\s\-–—_=*.]*(?:hết|the end)[\s\-–—_=*.]*", re.IGNORECASE)
FIELD = re.compile(r"\s*(?:=+>|→|⇒)?\s*([^\W\d_][^:\n]{0,28}?)\s*:\s*", re.UNICODE)
FIELDS = {
    "explanation": (
        "giai thich", "loi giai", "loi giai chi tiet", "huong dan giai", "huong dan", "explanation",
    ),
    "hint": ("goi y", "hint"),
    "topic": ("chu de", "chuong", "chuyen de"),
    "difficulty": ("muc do", "do kho", "muc do nhan thuc"),
    "answer": ("dap an", "dap an dung", "tra loi", "chon", "chon dap an", "answer"),
    "items": ("muc cua khung", "muc khung", "ma muc"),
    "use": ("dung de",),
    "credit": ("cach cham",),
    "forgives": ("bo qua khi go", "bo qua"),
    "kind": ("loai cau", "loai cau hoi"),
}  # fmt: skip
NAMES = {word: name for name, words in FIELDS.items() for word in words}
OF_OPTION = re.compile(r"giai thich (?:phuong an |dap an )?([a-h])")
TRUTH_IN_STEM = re.compile(
    r"\s*[(\[]\s*(?:đúng|đ|true)\s*/\s*(?:sai|s|false)\s*[)\]]\s*\.?\s*$", re.IGNORECASE
)


def field_of(text: str) -> tuple[str, str, int] | None:
    """The name of a field, the option it is about, and where its words begin."""
    found = FIELD.match(text)
    if not found:
        bare = re.match(r"\s*(?:=+>|→|⇒)\s*(?:đáp án|chọn)\s+", text, re.IGNORECASE)
        return ("answer", "", bare.end()) if bare else None
    name = fold(found[1])
    of_option = OF_OPTION.fullmatch(name)
    if of_option:
        return "explanation", of_option[1].upper(), found.end()
    return (NAMES[name], "", found.end()) if name in NAMES else None


def options_in(text: str, expected: int, *, from_start: bool) -> list[re.Match[str]]:
    """Letters in their order, the first being the one expected (0 is A).

    In the middle of words one alone is none; small and capital letters do not mix.
    """
    found: list[re.Match[str]] = []
    for match in OPTION.finditer(text):
        letter = match["letter"]
        if ord(letter.upper()) - ord("A") != expected + len(found):
            continue
        if found and letter.isupper() != found[0]["letter"].isupper():
            continue
        if not found and from_start and text[: match.start()].strip(" \t\u00a0"):
            return []
        if not found and letter.islower() and text[: match.start()].strip():
            continue
        found.append(match)
    if found and not from_start and text[: found[0].start()].strip() and len(found) < 2:
        return []
    return found
