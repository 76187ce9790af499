"""A unit's report on paper: its part of the content, its heading, and the files."""

from collections.abc import Callable
from typing import Any

from learning.halfyear.content import Content, part_of
from learning.halfyear.documents import Heading, default_heading, make_docx, make_pdf, make_xlsx
from learning.halfyear.models import Letterhead, SignedFile, SignOff, Snapshot, Template
from learning.people.models import Unit

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
# What is signed; the workbook is to count with.
SIGNED_FORMS = ("docx", "pdf")
# What a new period begins anew.
OF_THE_PERIOD = ("title", "number", "signed_on")


def content_for(snapshot: Snapshot, unit: Unit) -> Content | None:
    """The unit's part, and the digest of the whole; None where it stood in none of it."""
    try:
        return part_of(snapshot.content, unit.code) | {"digest": snapshot.digest}
    except KeyError:
        return None


def sign_offs(snapshot: Snapshot, unit: Unit) -> list[SignOff]:
    """Of every layout, those withdrawn too, in the order they were made."""
    rows = SignOff.objects.filter(snapshot=snapshot, unit=unit).defer("template")
    return list(rows.select_related("by__profile", "withdrawn_by__profile").order_by("pk"))


def signed_off(snapshot: Snapshot, unit: Unit, layout: str) -> SignOff | None:
    """The one in force."""
    mine = SignOff.objects.filter(snapshot=snapshot, unit=unit, layout=layout)
    return mine.filter(withdrawn_at=None).first()


def heading_for(snapshot: Snapshot, unit: Unit, layout: str, content: Content) -> Heading:
    """As it was signed; else as the unit wrote it last, else as most begin."""
    signed = signed_off(snapshot, unit, layout)
    if signed is not None:
        return Heading.from_dict(signed.fields | {"layout": layout})
    own = Letterhead.objects.filter(unit=unit, layout=layout).first()
    fields: dict[str, Any] = dict(own.fields) if own else {}
    if fields.get("period") != snapshot.period.code:
        fields = {name: said for name, said in fields.items() if name not in OF_THE_PERIOD}
    usual = default_heading("party" if layout == "party" else "state", content)
    return Heading.from_dict(usual.to_dict() | fields | {"layout": layout})


def template_for(snapshot: Snapshot, unit: Unit, layout: str) -> bytes | None:
    """The province's own; None is the platform's."""
    signed = signed_off(snapshot, unit, layout)
    if signed is not None:
        return bytes(signed.template) if signed.template else None
    own = Template.objects.filter(layout=layout).first()
    return bytes(own.content) if own else None


def file_of(snapshot: Snapshot, unit: Unit, layout: str, form: str, content: Content) -> bytes:
    """As it was made at the signing; else, and for papers signed before files were kept, anew."""
    kept = SignedFile.objects.filter(sign_off=signed_off(snapshot, unit, layout), form=form).first()
    if kept is not None:
        return bytes(kept.content)
    heading = heading_for(snapshot, unit, layout, content)
    return make(form, content, heading, template_for(snapshot, unit, layout))


def make(form: str, content: Content, heading: Heading, template: bytes | None) -> bytes:
    makers: dict[str, Callable[[], bytes]] = {
        "docx": lambda: make_docx(content, heading, template),
        "pdf": lambda: make_pdf(content, heading),
        "xlsx": lambda: make_xlsx(content),
    }
    return makers[form]()
