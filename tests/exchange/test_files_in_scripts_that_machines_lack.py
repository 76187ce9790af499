"""Word and Excel files name fonts for Mường and Tai Viet; LibreOffice shows every letter."""

import io
import subprocess
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from django.conf import settings
from docx.oxml.ns import qn

from cms.workbooks import Line, Origin, workbook
from learning.people.scripts import MUONG, TAI_VIET, pieces_of
from learning.people.tables import Table, xlsx_file
from quizzes.exchange import read_questions, write_questions
from quizzes.exchange.neutral import Option, Question
from tests.scripts import MUONG as WORDS_OF_MUONG
from tests.scripts import SYLLABLES
from tests.stacks.selection import needed

OF_TAI_VIET = " ".join(SYLLABLES[:6])
OF_MUONG = " ".join(WORDS_OF_MUONG)
STEM = f"Chữ <b>{OF_TAI_VIET}</b> và {OF_MUONG} đọc là gì?"
QUESTIONS = [Question("single", STEM, (Option(OF_TAI_VIET, right=True), Option(OF_MUONG)))]
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir>
<cachedir>{cache}</cachedir></fontconfig>"""


def as_pdf(content: bytes, ending: str, folder: Path) -> Path:
    """Printed by LibreOffice on a machine that has our fonts besides its own."""
    (folder / f"a.{ending}").write_bytes(content)
    told = folder / "fonts.conf"
    told.write_text(FONTS.format(folder=settings.FONTS_DIR, cache=folder / "cache"))
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [
        needed("soffice"),
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]
    environment = {"FONTCONFIG_FILE": str(told), "HOME": str(folder), "PATH": "/usr/bin:/bin"}
    subprocess.run(
        [*command, folder / f"a.{ending}"],
        check=True, capture_output=True, timeout=180, env=environment,
    )  # fmt: skip
    return folder / "a.pdf"


def said(program: str, *arguments: str) -> str:
    done = subprocess.run([needed(program), *arguments], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def runs_in(content: bytes) -> dict[str, tuple[set[str], str]]:
    """Each run's words → the fonts it names for its letters, and its language."""
    found = {}
    for paragraph in docx.Document(io.BytesIO(content)).paragraphs:
        for run in paragraph.runs:
            looks: Any = run._element.rPr
            fonts, lang = (
                (looks.find(qn(name)) if looks is not None else None)
                for name in ("w:rFonts", "w:lang")
            )
            named = set(fonts.attrib.values()) if fonts is not None else set[str]()
            found[run.text] = (named, lang.get(qn("w:val")) if lang is not None else "")
    return found


def test_words_are_cut_where_another_font_begins() -> None:
    pieces = list(pieces_of(f"a {OF_TAI_VIET}, {WORDS_OF_MUONG[0]} b"))

    assert pieces == [
        ("a ", None),
        (OF_TAI_VIET, TAI_VIET),
        (", ", None),
        (WORDS_OF_MUONG[0], MUONG),
        (" b", None),
    ]


def test_a_word_file_names_a_font_and_the_language_of_such_words() -> None:
    content = write_questions(QUESTIONS, "docx").content
    runs = runs_in(content)

    assert runs[OF_TAI_VIET] == ({"Noto Sans Tai Viet"}, "blt-Tavt")
    assert runs[WORDS_OF_MUONG[0]] == ({"Noto Sans"}, "mtq")
    assert runs["Chữ "] == (set(), "")
    document: Any = docx.Document(io.BytesIO(content))
    lang = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert lang.get(qn("w:val")) == "vi-VN"


def test_and_is_read_back_as_it_was() -> None:
    found = read_questions(write_questions(QUESTIONS, "docx").content)

    assert [question.stem for question in found.questions] == [STEM]
    assert [question.parts for question in found.questions] == [QUESTIONS[0].parts]


def translators_workbook() -> bytes:
    line = Line("0123456789abcdef", "Xin chào", OF_TAI_VIET, "Trang chủ")
    return workbook("Từ", Origin("giao-dien", "blt-tavt"), {"Chung": [line]}, [])


FILES = {
    "questions.docx": lambda: write_questions(QUESTIONS, "docx").content,
    "questions.xlsx": lambda: write_questions(QUESTIONS, "xlsx").content,
    "report.xlsx": lambda: xlsx_file([Table("Khóa", ["Tên", "Số"], [[OF_TAI_VIET, 3]])]),
    "translators.xlsx": translators_workbook,
}


@pytest.mark.parametrize("name", FILES)
def test_libreoffice_prints_every_letter(name: str, tmp_path: Path) -> None:
    printed = as_pdf(FILES[name](), name.partition(".")[2], tmp_path)

    assert "NotoSansTaiViet" in said("pdffonts", str(printed))
    words = said("pdftotext", "-enc", "UTF-8", str(printed), "-").replace(" ", "")
    assert OF_TAI_VIET.replace(" ", "") in words
    if name == "questions.docx":
        assert OF_MUONG.replace(" ", "") in words


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith("xlsx")])
def test_cells_name_the_font(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(FILES[name]()))
    fonts = {
        cell.font.name: str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if OF_TAI_VIET in str(cell.value)
    }

    assert fonts.keys() == {"Noto Sans Tai Viet"}
