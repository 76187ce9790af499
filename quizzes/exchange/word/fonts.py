"""Fonts and languages in a Word file, for letters that its own font may lack.

Word asks a different font for Latin, Asian and complex letters and counts Tai Viet among none of
them for certain: all four are named. The table of fonts says what may stand in for them.
"""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from lxml import etree

from learning.people.scripts import MUONG, TAI_VIET, Script

SLOTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


def set_vietnamese(document: Any) -> None:
    """So that Word marks no Vietnamese word as bad English, and knows our fonts' stand-ins."""
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    lang = defaults.find(qn("w:lang"))
    lang.set(qn("w:val"), "vi-VN")
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    table = parse_xml(part.blob)
    for script in (TAI_VIET, MUONG):
        table.append(font(script))
    part._blob = etree.tostring(table, encoding="UTF-8", xml_declaration=True, standalone=True)


def font(script: Script) -> Any:
    entry = OxmlElement("w:font", {qn("w:name"): script.font})
    entry.append(OxmlElement("w:altName", {qn("w:val"): script.other}))
    return entry


def set_script(run: Any, script: Script) -> None:
    """After the run's other looks: the language stands last."""
    looks = run._element.get_or_add_rPr()
    fonts = looks.get_or_add_rFonts()
    lang = OxmlElement("w:lang", {qn("w:val"): script.tag})
    lang.set(qn("w:bidi"), script.tag)
    lang.set(qn("w:eastAsia"), script.tag)
    for slot in SLOTS:
        fonts.set(qn(slot), script.font)
    looks.append(lang)
