"""The report as a Word document, from a template of ours or one that staff edited."""

import io
import re
from collections.abc import Mapping
from functools import cache
from html import unescape
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate
from docxtpl.inline_image import InlineImage
from lxml import etree

from learning.halfyear.documents import charts
from learning.halfyear.documents.face import face_of
from learning.halfyear.documents.guard import Refusal, environment, refusals
from learning.halfyear.documents.heading import Heading, Layout
from learning.halfyear.documents.packages import refuse_foreign, refuse_package
from learning.halfyear.documents.regimes import REGIMES
from learning.halfyear.documents.template_party import party_template
from learning.halfyear.documents.template_state import state_template
from learning.halfyear.documents.word_scripts import name_fonts

TAGS = re.compile(r"<[^>]*>")
MOST_WORDS = 120
PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
LONGEST_PROPERTY = 255
TEMPLATES = {"state": state_template, "party": party_template}


class Refused(Exception):
    """A template that asks for more than it may, or cannot be read."""

    def __init__(self, found: list[tuple[str, Refusal]]) -> None:
        super().__init__("; ".join(refusal.says for _, refusal in found))
        self.found = found


class Described(InlineImage):
    """A picture that says what it shows to those who cannot see it."""

    def __init__(self, template: DocxTemplate, chart: charts.Chart, width: float) -> None:
        super().__init__(template, io.BytesIO(chart.png), width=Mm(width))
        self.description = chart.description

    def _insert_image(self) -> str:
        part = self.tpl.current_rendering_part
        inline = part.new_pic_inline(self.image_descriptor, self.width, self.height)
        inline.docPr.set("descr", self.description)
        # Unsaid, LibreOffice takes three millimetres, and the picture leaves the margin.
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        closing = "</w:t></w:r><w:r><w:drawing>"
        opening = '</w:drawing></w:r><w:r><w:t xml:space="preserve">'
        return f"{closing}{inline.xml}{opening}"


class Guarded(DocxTemplate):
    """Renders nothing that the guard has not looked through; what comes out must be whole."""

    def render_xml_part(
        self, src_xml: str, part: Any, context: Mapping[str, Any], jinja_env: Any = None
    ) -> str:
        refuse(src_xml)
        rendered: str = super().render_xml_part(src_xml, part, context, jinja_env)
        etree.fromstring(rendered.encode())
        return rendered

    def render_properties(self, context: Mapping[str, Any], jinja_env: Any = None) -> None:
        """These are no markup, and no longer than the format allows."""
        core = self.docx.core_properties
        for name in PROPERTIES:
            source = getattr(core, name)
            refuse(source)
            words = unescape(jinja_env.from_string(source).render(context))
            setattr(core, name, words[:LONGEST_PROPERTY])


def refuse(source: str) -> None:
    """Lines are paragraphs, as the engine counts them."""
    lined = source.replace("<w:p ", "\n<w:p ").replace("<w:p>", "\n<w:p>")
    found = refusals(lined)
    if found:
        lines = lined.splitlines()
        raise Refused([(words_of(lines, one.line), one) for one in found])


def words_of(lines: list[str], number: int) -> str:
    """What a person finds it by in Word."""
    if not 0 < number <= len(lines):
        return ""
    return " ".join(unescape(TAGS.sub("", lines[number - 1])).split())[:MOST_WORDS]


@cache
def default_template(layout: Layout) -> bytes:
    """Made once in a process: a table's cells are slow to write."""
    return TEMPLATES[layout]()


def make_docx(content: Mapping[str, Any], heading: Heading, template: bytes | None = None) -> bytes:
    """From the staff's template, or the layout's own. Raises Refused, or Unreadable."""
    source = default_template(heading.layout) if template is None else template
    refuse_package(source)
    document = Guarded(io.BytesIO(source))
    document.init_docx()
    refuse_foreign(document.docx)
    width = REGIMES[heading.layout].width
    face = face_of(content, heading)
    pictures = {
        name: Described(document, chart, width) if chart else ""
        for name, chart in charts.charts(content).items()
    }
    document.render(face | pictures, environment(), autoescape=True)
    name_fonts(document.docx)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
