"""Around the documents: letterheads, the province's templates, signing off."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from learning.halfyear.content import Content
from learning.halfyear.documents import Heading
from learning.halfyear.models import Letterhead, SignedFile, SignOff, Snapshot, Template
from learning.halfyear.queries.papers import SIGNED_FORMS, make
from learning.people.actions import note
from learning.people.models import Unit, User


class AlreadySigned(Exception):
    """The report left the house under a number: it stays as it was then."""


class AlreadyWithdrawn(Exception):
    """Somebody else was faster."""


@transaction.atomic
def keep_letterhead(*, unit: Unit, layout: str, fields: dict[str, Any], by: User) -> None:
    Letterhead.objects.update_or_create(unit=unit, layout=layout, defaults={"fields": fields})
    note("halfyear.letterhead", by=by, unit=unit, layout=layout)


def sign_off(
    *,
    snapshot: Snapshot,
    unit: Unit,
    content: Content,
    heading: Heading,
    number: str,
    signed_on: date,
    by: User,
) -> SignOff:
    """Freeze heading, template and files of this version in one layout with its number.

    Raises AlreadySigned.
    """
    headed = replace(heading, number=number, signed_on=signed_on)
    own = Template.objects.filter(layout=heading.layout).first()
    template = bytes(own.content) if own else None
    # Typesetting takes a second: nobody waits for the lock meanwhile.
    files = {form: make(form, content, headed, template) for form in SIGNED_FORMS}
    with transaction.atomic():
        # The lock makes two signatures come one after the other.
        Unit.objects.select_for_update().get(pk=unit.pk)
        same = {"snapshot": snapshot, "unit": unit, "layout": heading.layout}
        if SignOff.objects.filter(**same, withdrawn_at=None).exists():
            raise AlreadySigned
        signed = SignOff.objects.create(
            **same,
            fields=headed.to_dict(),
            template=template,
            number=number,
            signed_on=signed_on,
            by=by.learner,
        )
        SignedFile.objects.bulk_create(
            SignedFile(sign_off=signed, form=form, content=made) for form, made in files.items()
        )
        note("halfyear.signed", by=by, **noted(signed))
    return signed


@transaction.atomic
def withdraw_sign_off(signed: SignOff, *, reason: str, by: User) -> None:
    """It may be signed off anew; what was signed stays on record. Raises AlreadyWithdrawn."""
    changed = SignOff.objects.filter(pk=signed.pk, withdrawn_at=None).update(
        withdrawn_at=timezone.now(), withdrawn_by=by.learner, reason=reason
    )
    if not changed:
        raise AlreadyWithdrawn
    note("halfyear.unsigned", by=by, **noted(signed))


def noted(signed: SignOff) -> dict[str, Any]:
    snapshot = signed.snapshot
    return {
        "unit": signed.unit,
        "period": snapshot.period.code,
        "version": snapshot.version,
        "layout": signed.layout,
        "number": signed.number,
    }


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
