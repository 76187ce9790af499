"""Whether a template that staff edited can be used, said to who uploads it."""

import io
import re
from typing import Any

import docx
from django.utils.translation import gettext as _
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from learning.halfyear.documents.docx import Refused, make_docx
from learning.halfyear.documents.heading import default_heading
from learning.halfyear.documents.samples import sample_content
from learning.people.sheets import Unreadable

# What they stand in is replaced by what they do.
PARAGRAPH = re.compile(r"\{[%{#]p .*?[%}#]\}")
ROW = re.compile(r"\{[%{#]tr .*?[%}#]\}")


def check_template(template: bytes) -> list[str]:
    """What is wrong with it, in sentences; nothing when it can be used. It is tried out."""
    sample = sample_content()
    try:
        make_docx(sample, default_heading("state", sample), template)
    except Unreadable as failure:
        return [str(failure)]
    except Refused as failure:
        return [sentence(words, refusal.says) for words, refusal in failure.found]
    except LxmlError:
        return [
            _(
                "The document would be damaged. What opens in one paragraph or row must close "
                "in its own: “{%p … %}” stands alone in a paragraph, “{%tr … %}” alone in a row."
            )
        ]
    except Exception as failure:
        # A file of strangers may break a library anywhere.
        return [_("The template could not be tried out: {reason}").format(reason=failure)]
    return [sentence(words, lost()) for words in lost_words(template)]


def lost_words(template: bytes) -> list[str]:
    """Paragraphs and rows that would go without a word, with the command that stands in them."""
    body = docx.Document(io.BytesIO(template)).element.body
    pieces = [(one, PARAGRAPH) for one in body.iter(qn("w:p"))]
    pieces += [(one, ROW) for one in body.iter(qn("w:tr"))]
    return [
        words
        for element, command in pieces
        if command.search(words := text_of(element)) and command.sub("", words).strip()
    ]


def text_of(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


def lost() -> str:
    return _("what stands beside the command is lost: give the command a paragraph or row alone")


def sentence(words: str, says: str) -> str:
    if not words:
        return says[:1].upper() + says[1:] + "."
    return _("In “{paragraph}”: {problem}.").format(paragraph=words, problem=says)
