"""Communes merge and another is split in mid-year: every count is right on every map.

Mả and Bó become Mới on 1 October; Ba is split by village into Bắc and Nam. In each of the old
communes people learnt before, in each of the new ones people learn after.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine

from courses.models import CourseCompletion, CourseEdition, Enrolment, Lesson
from courses.models.records import Award, LessonCompletion
from learning.people.actions import place_person, reorganise
from learning.people.models import Learner, Unit, User
from learning.people.queries import Atlas, home_of
from learning.people.queries.atlas import COMMUNE, DISTRICT, PROVINCE, VILLAGE, Spot
from learning.reports.actions import catch_up_milestones, record_milestones, recount
from learning.reports.queries.maps import Asked, people_on_map
from tests.people.landscape import (
    DAY,
    EVE,
    commune,
    commune_in,
    make_province,
    merging,
    resident,
    splitting,
    village,
)
from tests.reports.histories import VIET_NAM, ledger, make_certificate, make_edition, sums

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
SPRING, MID_OCTOBER, NOVEMBER = date(2026, 3, 10), date(2026, 10, 15), date(2026, 11, 5)
Table = dict[str, tuple[int, int, int]]


@pytest.fixture(autouse=True)
def _in_november() -> Iterator[None]:
    with time_machine.travel(datetime.combine(TODAY, time(9), VIET_NAM), tick=True):
        yield


@pytest.fixture
def edition() -> CourseEdition:
    return make_edition()


def learns(learner: Learner, edition: CourseEdition, day: date, upto: str = "learning") -> None:
    """Begins, finishes, or is certified on a day, in the unit of the present moment."""
    how: dict[str, Any] = {
        "occurred_at": datetime.combine(day, time(9), VIET_NAM),
        "counted_on": day,
        "territory": home_of(learner),
    }
    learner.known_since = datetime(2020, 1, 1, tzinfo=VIET_NAM)
    learner.save()
    Enrolment.objects.create(learner=learner, edition=edition, **how)
    if upto != "learning":
        lesson = Lesson.objects.get(course=edition.course)
        LessonCompletion.objects.create(learner=learner, edition=edition, lesson=lesson, **how)
        CourseCompletion.objects.create(learner=learner, edition=edition, **how)
    if upto == "certified":
        make_certificate(Award.objects.create(learner=learner, edition=edition, **how), day)
    record_milestones(learner=learner)


class Story:
    """Who learnt where, before and after."""

    def __init__(self, edition: CourseEdition, changes: Any) -> None:
        province = make_province()
        ma = commune_in(province, "Mả", "M", "Vãng")
        bo = commune_in(province, "Bó", "B")
        ba = commune_in(province, "Ba", "X", "Đen", "Đỏ")
        self.province = province
        self.before = {
            "Vãng": resident(village("Vãng")),
            "Mả": resident(ma),
            "Bó": resident(bo),
            "Đen": resident(village("Đen")),
            "Đỏ": resident(village("Đỏ")),
            "Ba": resident(ba),
        }
        nowhere = Learner.objects.create(standing="known")
        for number, learner in enumerate([*self.before.values(), nowhere]):
            upto = ("certified", "learnt", "learning")[number % 3]
            learns(learner, edition, SPRING + timedelta(days=number), upto)
        self.later = {name: resident(who) for name, who in (("Mả", ma), ("Ba", ba))}
        self.later["Đen"] = resident(village("Đen"))
        self.later["Bó"] = resident(bo)
        with changes():
            [self.new] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=None)
            reorganise(plan=splitting(ba, Bac=["Đen"], Nam=["Đỏ"]), by=None)
        learns(self.later["Mả"], edition, MID_OCTOBER, "learnt")
        learns(self.later["Ba"], edition, MID_OCTOBER)
        learns(self.later["Đen"], edition, NOVEMBER, "certified")
        learns(self.later["Bó"], edition, NOVEMBER)


@pytest.fixture
def story(edition: CourseEdition, django_capture_on_commit_callbacks: Any) -> Story:
    return Story(edition, lambda: django_capture_on_commit_callbacks(execute=True))


def table(asked: Asked, day: date, level: int = COMMUNE) -> Table:
    """The rows of a map by name; "?" before what cannot be told, "" for who named no place."""
    atlas = Atlas()
    rows: Table = {}
    for spot, numbers in people_on_map(asked, day=day, level=level, atlas=atlas).items():
        rows[called(atlas, spot, day)] = (
            numbers["learning"],
            numbers["learnt"],
            numbers["certified"],
        )
    return rows


def called(atlas: Atlas, spot: Spot, day: date) -> str:
    if spot.unit:
        return atlas.name(spot.unit, day)
    return f"? {atlas.name(spot.rest_of, day)}" if spot.rest_of else ""


def total(rows: Table) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*rows.values(), strict=True))


EVER = (11, 7, 4)
ON_THE_OLD_MAP = {
    "Xã Mả": (2, 2, 1),
    "Xã Bó": (1, 0, 0),
    "Xã Ba": (5, 3, 2),
    # Of Mới, of which both were part, nobody knows whence they are without a village.
    "? Xã Mới": (2, 1, 0),
    "": (1, 1, 1),
}
ON_THE_NEW_MAP = {
    "Xã Mới": (5, 3, 1),
    "Xã Bac": (2, 2, 2),
    "Xã Nam": (1, 1, 0),
    "Chưa xác định – Xã Ba": (2, 0, 0),
    "": (1, 1, 1),
}


@pytest.mark.usefixtures("story")
def test_each_map_shows_everybody_once() -> None:
    old, new = table(Asked(), EVE), table(Asked(), DAY)

    assert new == ON_THE_NEW_MAP
    assert old == ON_THE_OLD_MAP
    assert total(old) == total(new) == EVER
    assert table(Asked(), TODAY) == new


@pytest.mark.usefixtures("story")
def test_each_day_has_its_own_numbers_on_both_maps() -> None:
    eve, october = Asked(until=EVE), Asked(until=MID_OCTOBER)

    assert table(eve, EVE) == {
        "Xã Mả": (2, 2, 1),
        "Xã Bó": (1, 0, 0),
        "Xã Ba": (3, 2, 1),
        "": (1, 1, 1),
    }
    assert table(eve, DAY) == {
        "Xã Mới": (3, 2, 1),
        "Xã Bac": (1, 1, 1),
        "Xã Nam": (1, 1, 0),
        "Chưa xác định – Xã Ba": (1, 0, 0),
        "": (1, 1, 1),
    }
    assert table(october, DAY)["Xã Mới"] == (4, 3, 1)
    assert table(october, EVE)["? Xã Mới"] == (1, 1, 0)
    for day in (SPRING, EVE, DAY, MID_OCTOBER, NOVEMBER, TODAY):
        asked = Asked(until=day)
        assert total(table(asked, EVE)) == total(table(asked, DAY)), day
    assert total(table(Asked(until=SPRING), DAY)) == (1, 1, 1)
    assert total(table(Asked(until=date(2026, 10, 14)), DAY)) == (7, 5, 3)
    assert total(table(Asked(until=date(2026, 10, 31)), DAY)) == (9, 6, 3)


@pytest.mark.usefixtures("story")
def test_villages_and_the_province_add_up_too() -> None:
    villages = table(Asked(), DAY, VILLAGE)
    assert villages == {
        "Xóm Vãng": (1, 1, 1),
        "? Xã Mới": (2, 1, 0),
        "? Xã Mả": (1, 1, 0),
        "? Xã Bó": (1, 0, 0),
        "Xóm Đen": (2, 2, 2),
        "Xóm Đỏ": (1, 1, 0),
        "Chưa xác định – Xã Ba": (2, 0, 0),
        "": (1, 1, 1),
    }
    whole = {"Tỉnh Thử": (10, 6, 3), "": (1, 1, 1)}
    for level in (PROVINCE, DISTRICT):
        assert table(Asked(), EVE, level) == table(Asked(), DAY, level) == whole


@pytest.mark.usefixtures("story")
def test_a_month_belongs_to_where_people_are_at_its_end(edition: CourseEdition) -> None:
    again = make_edition()
    hoa = resident(commune("Mới"))
    learns(hoa, again, MID_OCTOBER)

    def active(month: date, day: date) -> dict[str, int]:
        atlas = Atlas()
        rows = people_on_map(Asked(month=month), day=day, atlas=atlas)
        return {called(atlas, spot, day): n["active"] for spot, n in rows.items()}

    march, october = date(2026, 3, 1), date(2026, 10, 1)
    assert active(march, EVE) == {"Xã Mả": 2, "Xã Bó": 1, "Xã Ba": 3, "": 1}
    assert active(march, DAY) == {
        "Xã Mới": 3,
        "Xã Bac": 1,
        "Xã Nam": 1,
        "Chưa xác định – Xã Ba": 1,
        "": 1,
    }
    assert active(october, DAY) == {"Xã Mới": 2, "Chưa xác định – Xã Ba": 1}
    assert active(october, EVE) == {"? Xã Mới": 2, "Xã Ba": 1}


@pytest.mark.usefixtures("story")
def test_counting_again_changes_nothing() -> None:
    kept, rows = sums(), ledger()

    recount()
    assert sums() == kept
    assert catch_up_milestones() == 0
    assert (sums(), ledger()) == (kept, rows)
    assert table(Asked(), EVE) == ON_THE_OLD_MAP


def test_who_learnt_in_the_month_before_the_merger_is_active_in_the_new_commune(
    edition: CourseEdition, django_capture_on_commit_callbacks: Any
) -> None:
    mid = date(2026, 10, 20)
    ma = commune_in(make_province(), "Mả", "M")
    hoa = resident(ma)
    learns(hoa, edition, MID_OCTOBER)

    with django_capture_on_commit_callbacks(execute=True):
        reorganise(plan=merging(ma, name="Mới", code="N", day=mid), by=None)

    october = people_on_map(Asked(month=date(2026, 10, 1)), day=TODAY)
    assert [numbers["active"] for numbers in october.values()] == [1]
    territory = hoa.subject.milestones.get(scope__startswith="month:").territory
    assert territory is not None
    assert territory.name == "Xã Mới"
    began = hoa.subject.milestones.get(indicator="learning", scope="")
    assert began.territory == ma
    assert catch_up_milestones() == 0


def test_who_is_placed_later_learns_where_they_live_and_what_was_stays(
    story: Story, edition: CourseEdition, administrator: User
) -> None:
    who = story.later["Ba"]
    place_person(membership=who.memberships.get(until=None), unit=village("Đen"), by=administrator)
    catch_up_milestones()
    learns(who, make_edition(), TODAY)

    assert table(Asked(), DAY) == ON_THE_NEW_MAP
    assert catch_up_milestones() == 0
    november = people_on_map(Asked(month=date(2026, 11, 1)), day=TODAY)
    by_name = Counter({Unit.objects.get(pk=s.unit).name: n["active"] for s, n in november.items()})
    assert by_name == {"Xã Bac": 2, "Xã Mới": 1}


def test_two_changes_one_after_the_other(story: Story) -> None:
    later = date(2026, 11, 10)
    reorganise(plan=splitting(commune("Mới"), later, Tren=["Vãng"], Duoi=[]), by=None)

    rows = table(Asked(), later)

    assert rows["Xã Tren"] == (1, 1, 1)
    assert rows["Chưa xác định – Xã Mới"] == (4, 2, 0)
    assert total(rows) == EVER
    assert table(Asked(), DAY) == ON_THE_NEW_MAP
    assert table(Asked(), EVE) == ON_THE_OLD_MAP


@pytest.mark.usefixtures("story")
def test_the_map_of_today_costs_few_questions(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        people_on_map(Asked(), day=TODAY)
    with django_assert_max_num_queries(6):
        people_on_map(Asked(until=MID_OCTOBER), day=EVE)
