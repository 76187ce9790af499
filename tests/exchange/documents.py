"""Word documents as trainers write them, made with python-docx."""

import io
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from quizzes.exchange.neutral import Reading

LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    '<w:lvlText w:val="{text}"/></w:lvl>'
)
LISTS = """<w:abstractNum {ns} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
{levels}</w:abstractNum>"""
NUMBER = """<w:num {ns} w:numId="91"><w:abstractNumId w:val="90"/></w:num>"""


def new() -> Any:
    return docx.Document()


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def lines(*said: str) -> bytes:
    """A paragraph for each; words between ** are bold, between __ underlined."""
    document = new()
    for words in said:
        marked(document.add_paragraph(), words)
    return saved(document)


def marked(paragraph: Any, words: str) -> None:
    for place, bold in enumerate(words.split("**")):
        for inner, underlined in enumerate(bold.split("__")):
            run = paragraph.add_run(underlined)
            run.bold = place % 2 == 1 or None
            run.underline = inner % 2 == 1 or None


def with_lists(document: Any, lead: str = "") -> None:
    """Word's own numbering: 1, 2, 3 with A, B, C below."""
    root = document.part.numbering_part.element
    ns = nsdecls("w")
    levels = LEVEL.format(level=0, kind="decimal", text=f"{lead}%1.")
    levels += LEVEL.format(level=1, kind="upperLetter", text="%2.")
    root.insert(0, parse_xml(LISTS.format(ns=ns, levels=levels)))
    root.append(parse_xml(NUMBER.format(ns=ns)))


def listed(document: Any, words: str, level: int) -> Any:
    paragraph = document.add_paragraph()
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>'
        )
    )
    marked(paragraph, words)
    return paragraph


def said(reading: Reading) -> str:
    """Every problem with its place, a line each."""
    return "\n".join(f"{problem.place}: {problem.words}" for problem in reading.problems)
