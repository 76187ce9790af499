"""Each row is read by the columns chosen, and compared with the other rows and with people."""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.access import people_in_reach
from learning.people.folding import fold
from learning.people.models import Profile, Unit, User
from learning.people.queries import find_communes
from learning.rosters.access import BRINGERS
from learning.rosters.actions.bulk import do_each, write_rows
from learning.rosters.models import Roster, RosterRow
from learning.rosters.progress import tell
from learning.rosters.reading import Person, read_person
from learning.rosters.signals import check_asked

AT_A_TIME = 500
OPEN = (Roster.State.READ, Roster.State.CHECKED)
CHECKED = ("person", "problems", "has_problems", "home", "double", "decision", "takes")


class Comparison:
    """Who is known already, and what the rows before said. Some queries for 500 rows."""

    def __init__(self, roster: Roster, user: User) -> None:
        self.unit = roster.unit
        self.reached = people_in_reach(user, *BRINGERS)
        self.rows: dict[tuple[str, int | None, str], int] = {}
        self.communes: dict[str, Unit | None] = {}

    def commune(self, words: str) -> Unit | None:
        """The one commune that is meant; None where none or several may be."""
        key = fold(words)
        if key not in self.communes:
            found = find_communes(words)
            exact = [f for f in found if f.commune.folded_name.endswith(key)]
            found = exact if len(exact) == 1 else found
            self.communes[key] = found[0].commune if len(found) == 1 else None
        return self.communes[key]

    def look_up(self, people: list[Person]) -> None:
        """Find whom these people may be."""
        phones = {person.phone for person in people} - {""}
        emails = {person.email for person in people} - {""}
        names = {fold(person.full_name)[:120] for person in people}
        rows = Profile.objects.filter(learner__merged_into=None)
        held = rows.filter(phone__in=phones) | rows.filter(email__in=emails)
        reached = set(self.reached.filter(profile__in=held).values_list("pk", flat=True))
        self.by_contact: dict[str, int | None] = {}
        for pk, phone, email in held.values_list("learner", "phone", "email"):
            for contact in (phone, email):
                self.by_contact[contact] = pk if pk in reached else None
        near = rows.filter(folded_name__in=names, learner__in=self.reached)
        near = near.filter(
            learner__memberships__unit__path__startswith=self.unit.path,
            learner__memberships__until=None,
        )
        self.by_name = {
            (name, year): pk
            for pk, name, year in near.values_list("learner", "folded_name", "birth_year")
        }

    def compare(self, row: RosterRow, person: Person) -> None:
        self.drop_what_others_hold(row, person)
        name = fold(person.full_name)[:120]
        if row.double_id is None and name and person.birth_year:
            row.double_id = self.by_name.get((name, person.birth_year))
        twin = self.rows.setdefault((name, person.birth_year, person.phone), row.number)
        if name and twin != row.number:
            person.problems["row"] = _("Row %(row)d says the same.") % {"row": twin}
            row.decision = RosterRow.Decision.LEFT_OUT

    def drop_what_others_hold(self, row: RosterRow, person: Person) -> None:
        """Whose number it is, is said only of people in reach."""
        for kind in ("phone", "email"):
            contact = getattr(person, kind)
            if not contact or contact not in self.by_contact:
                continue
            holder = self.by_contact[contact]
            if holder is None:
                setattr(person, kind, "")
                person.problems[kind] = (
                    _("Somebody else has this number already.")
                    if kind == "phone"
                    else _("Somebody else has this e-mail address already.")
                )
            elif row.double_id is None:
                row.double_id = holder


@transaction.atomic
def ask_for_check(*, roster: Roster, columns: list[str], by: User) -> None:
    """Have all rows read anew by these columns, behind the page."""
    waiting = Roster.objects.filter(pk=roster.pk, state__in=OPEN)
    if waiting.update(
        columns=columns,
        checked_for=by.learner,
        state=Roster.State.CHECKING,
        other_sheets=[],
        above=[],
    ):
        roster.refresh_from_db()
        tell(roster.pk, 0, 1)
        check_asked.send(sender=Roster, roster=roster)


@transaction.atomic
def check_roster(*, roster: Roster) -> int:
    """How many rows were read; what was decided before is decided again. A second time none."""
    locked = Roster.objects.select_for_update().select_related("unit").get(pk=roster.pk)
    user = User.objects.filter(learner=locked.checked_for_id).first()
    if locked.state != Roster.State.CHECKING or user is None:
        return 0
    comparison = Comparison(locked, user)
    rows = list(locked.rows.order_by("number"))
    for start in range(0, len(rows), AT_A_TIME):
        some = rows[start : start + AT_A_TIME]
        check_rows(some, locked.columns, comparison)
        write_rows(some, CHECKED)
        tell(locked.pk, start + len(some), len(rows))
    locked.state = Roster.State.CHECKED
    locked.save(update_fields=["state"])
    return len(rows)


def check_waiting() -> int:
    """Repair: lists whose checking was lost on the way; one that fails keeps none back."""
    return do_each(Roster.State.CHECKING, lambda roster: check_roster(roster=roster))


def check_rows(rows: list[RosterRow], columns: list[str], comparison: Comparison) -> None:
    year = timezone.localdate().year
    people = [
        read_person(dict(zip(columns, row.cells, strict=False)), year_now=year) for row in rows
    ]
    comparison.look_up(people)
    for row, person in zip(rows, people, strict=True):
        row.double, row.decision, row.takes = None, RosterRow.Decision.NEW, []
        row.home = comparison.commune(person.commune) if person.commune else None
        if person.commune and row.home is None:
            person.problems["commune"] = _("No one commune of today is meant by this name.")
        comparison.compare(row, person)
        if "full_name" in person.problems:
            row.decision = RosterRow.Decision.LEFT_OUT
        elif row.double_id and row.decision != RosterRow.Decision.LEFT_OUT:
            person.problems["double"] = _("Somebody in your units may be the same person.")
            row.decision = RosterRow.Decision.UNDECIDED
        row.problems, row.has_problems = person.problems, bool(person.problems)
        row.person = {k: v for k, v in asdict(person).items() if k != "problems"}
