"""Who waits after a split is placed, one by one, by those who know where they live."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions.audit import note
from learning.people.actions.people import join_unit
from learning.people.actions.units.refusing import Refused, refuse_closed
from learning.people.models import Membership, Unit, User


@transaction.atomic
def place_person(*, membership: Membership, unit: Unit, by: User) -> Membership:
    """Belong to the unit from today; until then nobody could say. Raises Refused."""
    held = Membership.objects.select_for_update().get(pk=membership.pk)
    if held.until is not None or held.unit.kind != Unit.Kind.UNPLACED:
        raise Refused(_("This person has been placed already."))
    refuse_closed(unit)
    held.until = timezone.localdate() - timedelta(days=1)
    held.save(update_fields=["until"])
    placed = join_unit(learner=held.learner, unit=unit)
    note("people.placed", by=by, learner=held.learner, unit=unit, out_of=held.unit_id)
    return placed
