"""Fonts for Mường marks and Tai Viet in a finished document, where the named one lacks them."""

from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn
from docx.text.run import Run

from learning.people.scripts import pieces_of
from quizzes.exchange.word.fonts import set_script


def name_fonts(document: Any) -> None:
    """A run is cut where another font begins."""
    for element in list(document.element.body.iter(qn("w:r"))):
        texts = element.findall(qn("w:t"))
        if len(texts) == 1 and any(script for _, script in pieces_of(texts[0].text or "")):
            split(element, texts[0])


def split(element: Any, text: Any) -> None:
    pieces = list(pieces_of(text.text))
    # Later pieces first: each goes right behind the run it was cut from.
    for words, script in reversed(pieces[1:]):
        copy = deepcopy(element)
        for child in list(copy):
            if child.tag not in (qn("w:rPr"), qn("w:t")):
                copy.remove(child)
        write(copy, words, script)
        element.addnext(copy)
    write(element, *pieces[0])


def write(element: Any, words: str, script: Any) -> None:
    text = element.find(qn("w:t"))
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if script:
        set_script(Run(element, None), script)
