"""Files that are no questions, or would harm the server, are refused in words."""

import io
import zipfile

import pytest

from courses import opening
from learning.people.sheets import Unreadable
from quizzes.exchange import read_questions
from tests.exchange.asking import PICTURES
from tests.exchange.documents import lines


def packed(parts: dict[str, bytes], *, compress: bool = True) -> bytes:
    out = io.BytesIO()
    way = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    with zipfile.ZipFile(out, "w", way) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


GOOD = lines("Câu 1: Chọn", "A. a*", "B. b")


def with_part(name: str, content: bytes) -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def test_the_good_one_is_read() -> None:
    assert len(read_questions(GOOD).questions) == 1
    assert len(read_questions(with_part("word/x.txt", b"x")).questions) == 1


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "Tệp trống"),
        (b"  \n ", "Tệp trống"),
        (b"\xd0\xcf\x11\xe0 old", "đời cũ"),
        (b"%PDF-1.7", "PDF và RTF"),
        (b"{\\rtf1", "PDF và RTF"),
        (PICTURES[0], "Không đọc được chữ"),
        (b"PK\x03\x04 broken", "bị hỏng"),
        (GOOD[:-200], "bị hỏng"),
        (b"Xin ch\xc3\xa0o.", "Không đọc được tệp này"),
        (b"<?xml version='1.0'?><svg/>", "không có câu hỏi Moodle"),
        (packed({"../../etc/passwd": b"x", "word/document.xml": b"x"}), "trỏ ra ngoài"),
        (packed({"/etc/passwd": b"x"}), "trỏ ra ngoài"),
        (packed({"C:\\x": b"x"}), "trỏ ra ngoài"),
        (with_part("word/vbaProject.bin", b"x"), "macro"),
        (packed({"word/document.xml": b"<x/>"}), "Word bị hỏng"),
        (packed({"xl/workbook.xml": b"<x/>"}), "Excel bị hỏng"),
        (packed({"a.txt": b"x", "b.txt": b"y"}), "Tệp nén chỉ chứa một tệp"),
        (packed({"a.zip": packed({"b.zip": GOOD})}), "Tệp nén chỉ chứa một tệp"),
    ],
)
def test_what_is_no_file_of_questions_is_refused(content: bytes, expected: str) -> None:
    with pytest.raises(Unreadable, match=expected):
        read_questions(content)


def test_what_unpacks_to_far_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_UNPACKED", 1_000_000)
    bomb = with_part("word/media/x.bin", b"\0" * 2_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(Unreadable, match="giải nén"):
        read_questions(bomb)


def test_what_is_too_large_or_has_too_many_parts_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "MOST_PARTS", 5)
    with pytest.raises(Unreadable, match="giải nén"):
        read_questions(GOOD)
    monkeypatch.setattr(opening, "LARGEST_FILE", 100)
    with pytest.raises(Unreadable, match="30 MB"):
        read_questions(GOOD)


@pytest.mark.parametrize("way", ["aiken", "word"])
def test_old_fonts_are_refused_with_the_way_out(way: str) -> None:
    old = ["C©u 1: Thñ ®« cña ViÖt Nam lµ g×?", "A. HuÕ", "B. Hµ Néi", "C. §µ N½ng"]
    content = lines(*old) if way == "word" else "\n".join([*old, "ANSWER: B"]).encode()
    with pytest.raises(Unreadable, match="phông chữ cũ|UniKey"):
        read_questions(content)


def test_a_letter_for_letter_mistake_of_code_pages_is_refused() -> None:
    with pytest.raises(Unreadable, match="UTF-8"):
        read_questions("Câu?\nA. ấ\nANSWER: A".encode("cp1258", "ignore") + b"\xff\xfe\xfa")


def test_pictures_far_too_large_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert opening.is_picture(PICTURES[0])
    monkeypatch.setattr(opening, "MOST_PIXELS", 50)
    assert not opening.is_picture(PICTURES[0])
