"""Around the documents: letterheads, the province's templates, signing off."""

from datetime import date
from typing import Any

from django.db import transaction

from learning.halfyear.models import Letterhead, SignOff, Snapshot, Template
from learning.people.actions import note
from learning.people.models import Unit, User


class AlreadySigned(Exception):
    """The report left the house under a number: it stays as it was then."""


@transaction.atomic
def keep_letterhead(*, unit: Unit, layout: str, fields: dict[str, Any], by: User) -> None:
    Letterhead.objects.update_or_create(unit=unit, layout=layout, defaults={"fields": fields})
    note("halfyear.letterhead", by=by, unit=unit, layout=layout)


@transaction.atomic
def sign_off(
    *,
    snapshot: Snapshot,
    unit: Unit,
    layout: str,
    fields: dict[str, Any],
    number: str,
    signed_on: date,
    by: User,
) -> SignOff:
    """Freeze heading and template of this version with its number. Raises AlreadySigned."""
    # The lock makes two signatures come one after the other.
    Unit.objects.select_for_update().get(pk=unit.pk)
    if SignOff.objects.filter(snapshot=snapshot, unit=unit).exists():
        raise AlreadySigned
    own = Template.objects.filter(layout=layout).first()
    signed = SignOff.objects.create(
        snapshot=snapshot,
        unit=unit,
        layout=layout,
        fields=fields | {"number": number, "signed_on": signed_on.isoformat()},
        template=bytes(own.content) if own else None,
        number=number,
        signed_on=signed_on,
        by=by.learner,
    )
    version, code = snapshot.version, snapshot.period.code
    note("halfyear.signed", by=by, unit=unit, period=code, version=version, number=number)
    return signed


@transaction.atomic
def upload_template(*, layout: str, name: str, content: bytes, by: User) -> None:
    """Already found usable; from now on new documents are made of it."""
    held = {"name": name, "content": content, "uploaded_by": by.learner}
    Template.objects.update_or_create(layout=layout, defaults=held)
    note("halfyear.template", by=by, layout=layout, size=len(content))


@transaction.atomic
def reset_template(*, layout: str, by: User) -> None:
    """Back to the platform's own."""
    Template.objects.filter(layout=layout).delete()
    note("halfyear.template", by=by, layout=layout, size=0)
