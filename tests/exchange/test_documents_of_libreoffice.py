"""What another office program makes of documents, and of ours, is read the same."""

import subprocess
from pathlib import Path

import pytest

from quizzes.exchange import read_questions, write_questions
from quizzes.exchange.neutral import Option, Picture, Question
from tests.exchange.asking import PICTURES
from tests.exchange.documents import listed, new, saved, with_lists
from tests.stacks.selection import needed

SHOWN = Picture("nut.png", PICTURES[0], "Cái nút")
QUESTIONS = [
    Question(
        "single",
        "Thủ đô của <b>Việt Nam</b>?<br>Chọn một.",
        (Option("Huế", explanation="Cố đô."), Option("Hà Nội", right=True), Option("Vinh")),
        hint="Hai chữ.",
        topic="Địa lý",
        difficulty=2,
        picture=SHOWN,
    ),
    Question(
        "multiple", "Chọn hai.", (Option("a", right=True), Option("b", right=True), Option("c"))
    ),
    Question("true_false", "Mã OTP là riêng.", (Option("Đúng", right=True), Option("Sai"))),
]


def converted(content: bytes, ending: str, through: str, folder: Path) -> bytes:
    """Opened and saved as another kind, then back as the first."""
    soffice = needed("soffice")
    (folder / f"a.{ending}").write_bytes(content)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    for start, end in ((ending, through), (through, ending)):
        command = [soffice, home, "--headless", "--convert-to", end, "--outdir", str(folder / end)]
        source = folder / (f"a.{start}" if start == ending else f"{start}/a.{start}")
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=180)
    return (folder / ending / f"a.{ending}").read_bytes()


@pytest.mark.parametrize(("name", "through"), [("docx", "odt"), ("xlsx", "ods")])
def test_ours_come_back_from_libreoffice(name: str, through: str, tmp_path: Path) -> None:
    content = converted(write_questions(QUESTIONS, name).content, name, through, tmp_path)
    found = read_questions(content).questions
    assert [question.parts for question in found] == [question.parts for question in QUESTIONS]
    assert [question.kind for question in found] == [question.kind for question in QUESTIONS]
    assert found[0].stem == QUESTIONS[0].stem
    assert (found[0].hint, found[0].topic, found[0].difficulty) == ("Hai chữ.", "Địa lý", 2)
    assert found[0].picture
    assert found[0].picture.description == "Cái nút"


def test_numbering_and_marks_survive_libreoffice(tmp_path: Path) -> None:
    document = new()
    with_lists(document)
    for words, level in [("Thủ đô?", 0), ("Huế", 1), ("**Hà Nội**", 1), ("Biển?", 0),
                         ("__Biển Đông__", 1), ("Biển Bắc", 1)]:  # fmt: skip
        listed(document, words, level)
    found = read_questions(converted(saved(document), "docx", "odt", tmp_path)).questions
    assert [question.stem for question in found] == ["Thủ đô?", "Biển?"]
    rights = [[part.words for part in one.parts if getattr(part, "right", False)] for one in found]
    assert rights == [["Hà Nội"], ["Biển Đông"]]
