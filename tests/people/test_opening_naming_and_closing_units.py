"""One unit: opened, renamed from a day on, corrected while nothing points at it, closed."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from learning.people.actions import (
    Refused,
    carry_out_due,
    close_unit,
    correct_unit,
    do_or_plan,
    grant_role,
    open_unit,
    rename_unit,
    withdraw_change,
)
from learning.people.models import AuditEntry, PlannedChange, RoleGrant, Unit, User
from learning.people.queries import communes, name_on
from tests.people.landscape import (
    DAY,
    EVE,
    LONG_AGO,
    commune_in,
    homes,
    make_province,
    merging,
    resident,
    village,
)
from tests.writing import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def ma() -> Unit:
    return commune_in(make_province(), "Mả", "M", "Vãng")


def refusal(**asked: object) -> str:
    with pytest.raises(Refused) as refused:
        open_unit(by=None, **asked)  # type: ignore[arg-type]
    return refused.value.field


def test_a_village_gets_the_next_number_of_its_commune(ma: Unit, administrator: User) -> None:
    unit = open_unit(
        parent=ma, kind="village", name="  Bản  Lác ", on=DAY, village_kind="bản", by=administrator
    )

    assert (unit.name, unit.code, unit.tree) == ("Bản Lác", "M.02", "territory")
    assert unit.get_parent() == ma
    assert AuditEntry.objects.get(action="people.unit_opened").unit == unit


def test_what_does_not_belong_there_is_refused(ma: Unit) -> None:
    given = {"parent": ma, "kind": "village", "name": "Xóm Mới", "on": DAY, "village_kind": "xóm"}

    assert refusal(**given | {"village_kind": "phố"}) == "village_kind"
    assert refusal(**given | {"name": " \u202e "}) == "name"
    assert refusal(**given | {"code": "M.01"}) == "code"
    assert refusal(**given | {"on": LONG_AGO - timedelta(days=1)}) == "day"
    assert refusal(**given | {"kind": "commune"}) == "parent"
    assert refusal(**given | {"kind": "agency"}) == "parent"
    assert refusal(**given | {"parent": None}) == "parent"


def test_a_name_is_right_the_day_before_and_after(ma: Unit) -> None:
    rename_unit(unit=ma, name="Xã Mai Châu", on=DAY, by=None)
    rename_unit(unit=ma, name="Xã Mai Hạ", on=date(2026, 3, 1), by=None)

    ma.refresh_from_db()
    assert ma.name == "Xã Mai Châu"
    assert [name_on(ma, day) for day in (LONG_AGO, date(2026, 2, 28))] == ["Xã Mả", "Xã Mả"]
    assert [name_on(ma, day) for day in (date(2026, 3, 1), EVE)] == ["Xã Mai Hạ", "Xã Mai Hạ"]
    assert name_on(ma, DAY) == "Xã Mai Châu"
    assert ma.folded_name == "xa mai chau"
    with pytest.raises(Refused):
        rename_unit(unit=ma, name="Xã Mai Châu", on=date(2026, 10, 5), by=None)


def test_a_slip_is_put_right_only_while_nothing_points_at_the_unit(ma: Unit) -> None:
    unit = village("Vãng")

    correct_unit(
        unit=unit, name="Xóm Vắng", code="M.1", valid_from=DAY, village_kind="xóm", by=None
    )
    unit.refresh_from_db()
    assert (unit.name, unit.code, unit.valid_from) == ("Xóm Vắng", "M.1", DAY)

    resident(unit)
    with pytest.raises(Refused):
        correct_unit(unit=unit, name="Khác", code="M.1", valid_from=DAY, by=None)
    with pytest.raises(Refused):
        correct_unit(unit=ma, name="Khác", code="M", valid_from=LONG_AGO, by=None)


def test_a_village_with_people_closes_only_when_it_is_said_where_they_go(ma: Unit) -> None:
    unit, hoa = village("Vãng"), resident(village("Vãng"))
    grant = grant_role(user=make_user("Páo"), role="facilitator", unit=unit, on=LONG_AGO)

    with pytest.raises(Refused) as refused:
        close_unit(unit=unit, last_day=EVE, by=None)
    assert refused.value.field == "people_to"
    with pytest.raises(Refused):
        close_unit(unit=ma, last_day=EVE, people_to=ma.get_parent(), by=None)
    close_unit(unit=unit, last_day=EVE, people_to=ma, by=None)

    unit.refresh_from_db()
    assert unit.valid_to == EVE
    assert homes(hoa) == [("Xóm Vãng", LONG_AGO, EVE), ("Xã Mả", DAY, None)]
    assert RoleGrant.objects.get(pk=grant.pk).until == EVE
    with pytest.raises(Refused):
        close_unit(unit=unit, last_day=EVE, people_to=ma, by=None)


def test_what_is_planned_shows_nowhere_until_its_day(ma: Unit, administrator: User) -> None:
    other = commune_in(ma.get_parent(), "Bó", "B")
    day = timezone.localdate() + timedelta(days=30)
    plan = merging(ma, other, name="Mới", code="N", day=day)

    change = do_or_plan(act="reorganise", plan=plan.as_json(), day=day, unit=ma, by=administrator)

    assert change is not None
    assert set(communes().filter(code__in="MBN")) == {ma, other}
    assert carry_out_due() == 0
    with time_machine.travel(day + timedelta(days=1)):
        assert carry_out_due() == 1
        assert carry_out_due() == 0
    assert communes().get(code__in="MBN").name == "Xã Mới"
    ma.refresh_from_db()
    assert ma.valid_to == day - timedelta(days=1)


def test_a_plan_withdrawn_never_happens_and_nonsense_is_refused_at_once(
    ma: Unit, administrator: User
) -> None:
    day = timezone.localdate() + timedelta(days=30)
    given = {"unit": ma.pk, "name": "Xã Mai Châu", "on": day.isoformat()}
    change = do_or_plan(act="rename", plan=given, day=day, unit=ma, by=administrator)
    assert change is not None
    ma.refresh_from_db()
    assert ma.name == "Xã Mả"

    withdraw_change(change=change, by=administrator)
    with time_machine.travel(day):
        assert carry_out_due() == 0
    with pytest.raises(Refused):
        do_or_plan(act="rename", plan=given | {"name": "Xã Mả"}, day=day, unit=ma, by=administrator)
    assert PlannedChange.objects.count() == 1


def test_a_plan_overtaken_by_events_says_why_it_was_not_done(ma: Unit, administrator: User) -> None:
    unit, day = village("Vãng"), timezone.localdate() + timedelta(days=30)
    given = {"unit": unit.pk, "last_day": day.isoformat(), "people_to": None}
    change = do_or_plan(act="close", plan=given, day=day, unit=unit, by=administrator)
    assert change is not None
    resident(unit)

    with time_machine.travel(day + timedelta(days=1)):
        assert carry_out_due() == 0

    change.refresh_from_db()
    assert change.trouble
    assert change.done_at is None
