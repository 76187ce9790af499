"""A published question of every kind; what is a key carries a word that nothing else has."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

from wagtail.images.tests.utils import get_test_image_file

from cms.models import Picture
from quizzes.models import QuestionBank, QuestionText
from tests.quizzes.asking import make_text, option

SECRET = "bimat"
SIDE = Decimal("13.37")


def part(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": str(uuid4()), "value": value}


def listed(*choices: tuple[str, bool]) -> list[dict[str, Any]]:
    return [
        {"type": "item", "id": str(uuid4()), "value": {"words": words, "right": right}}
        for words, right in choices
    ]


def accepted(words: str, share: int = 100) -> dict[str, Any]:
    explanation = f"{SECRET} vì sao"
    return part("answer", {"words": words, "share": share, "explanation": explanation})


def number(value: str) -> dict[str, Any]:
    said = {"value": value, "tolerance": "0.25", "share": 100, "explanation": f"{SECRET} vì sao"}
    return part("number", said)


def place(name: str, left: Decimal, right: bool) -> dict[str, Any]:
    area = {"left": left, "top": left, "width": SIDE, "height": SIDE}
    return part("place", area | {"name": name, "right": right, "explanation": f"{SECRET} vì sao"})


def pair(prompt: str, match: str) -> dict[str, Any]:
    return part("pair", {"prompt": prompt, "match": match})


def of_every_kind() -> dict[str, dict[str, Any]]:
    """What the text of each kind says, by its name."""
    choices = [option("một", right=True), option("hai")]
    gap = {"typed": False, "choices": listed(("phải", True), ("trái", False))}
    typed = {"typed": True, "choices": listed((f"{SECRET} gõ", True))}
    return {
        "single": {"options": choices},
        "multiple": {"options": [*choices, option("ba", right=True)], "credit": "parts"},
        "true_false": {"options": [option("Đúng", right=True), option("Sai")]},
        "short": {"options": [accepted(f"{SECRET} OTP"), accepted(f"{SECRET} nửa", 50)]},
        "number": {"options": [number("7341.25")], "units": f"{SECRET}mét"},
        "matching": {"options": [pair("113", "Công an"), pair("115", "Cấp cứu"), pair("", "Thừa")]},
        "ordering": {"options": [part("step", {"words": f"Bước {n}"}) for n in "BDAC"]},
        "gaps": {"options": [part("text", "Rẽ "), part("gap", gap), part("gap", typed)]},
        "place": {
            "options": [place("Nút xanh", SIDE, True), place("Nút đỏ", Decimal("61.5"), False)],
            "picture": Picture.objects.create(title="Màn hình", file=get_test_image_file()),
            "picture_description": "Một màn hình có hai nút",
        },
        "poll": {"options": [option("Dễ"), option("Khó")]},
    }


def make_every_kind(bank: QuestionBank, use: str) -> dict[str, QuestionText]:
    """One question of each kind in the bank, by the name of its kind."""
    return {
        kind: make_text(
            bank,
            f"Câu hỏi loại {kind}?",
            kind=kind,
            use=use,
            explanation=f"<p>{SECRET} lời giải</p>",
            **said,
        )
        for kind, said in of_every_kind().items()
    }
