"""People once each, in the unit of that time, within the days; nothing made up."""

from datetime import date, timedelta

import pytest

from courses.models import CourseEdition, CoursePage
from learning.campaigns.models import Campaign
from learning.campaigns.queries import board_of, inside_of
from learning.campaigns.standings import Standing
from learning.people.actions import join_unit
from learning.people.models import Learner, Unit
from learning.reports.models import Milestone, Subject
from tests.campaigns.pushing import (
    FIRST,
    LAST,
    learn,
    make_campaign,
    people_in,
    reach,
    takes_part,
    today,
)
from tests.writing import make_course, make_lesson, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(commune: Unit, course: CoursePage) -> Campaign:
    return make_campaign(commune, course)


@pytest.fixture
def edition(course: CoursePage) -> CourseEdition:
    return CourseEdition.objects.get(course__key=course.translation_key)


def row(campaign: Campaign, unit: Unit) -> Standing:
    return next(r for r in board_of(campaign).rows if r.unit_id == unit.pk)


def numbers(campaign: Campaign, unit: Unit) -> tuple[int | None, ...]:
    found = row(campaign, unit)
    return found.learning, found.learnt, found.certified


def test_who_learns_in_the_days_is_on_the_board(course: CoursePage, commune: Unit) -> None:
    campaign = make_campaign(commune, course, starts_on=today(), ends_on=today())
    takes_part(campaign, commune)

    learn(course, *people_in(commune, 2))

    assert numbers(campaign, commune) == (2, 2, 2)


def test_two_courses_make_one_person(course: CoursePage, commune: Unit) -> None:
    other = make_course("Mua bán trên mạng")
    make_lesson(other)
    campaign = make_campaign(commune, course, starts_on=today(), ends_on=today())
    campaign.courses.add(*[e.course for e in CourseEdition.objects.all()])
    campaign.save()
    takes_part(campaign, commune)
    (person,) = people_in(commune, 1)

    learn(course, person)
    learn(other, person)

    assert numbers(campaign, commune) == (1, 1, 1)


@pytest.mark.parametrize(
    ("day", "people"),
    [(FIRST, 1), (LAST, 1), (FIRST - timedelta(days=1), 0), (LAST + timedelta(days=1), 0)],
)
def test_only_the_days_of_the_campaign_count(
    campaign: Campaign, commune: Unit, edition: CourseEdition, day: date, people: int
) -> None:
    takes_part(campaign, commune)

    reach(commune, edition=edition, scope="edition:1", counted_on=day)

    assert row(campaign, commune).learnt == people


def test_other_courses_and_other_communes_do_not_count(
    campaign: Campaign, commune: Unit, edition: CourseEdition
) -> None:
    takes_part(campaign, commune)
    make_lesson(make_course("Khóa khác"))
    other = CourseEdition.objects.latest("pk")

    reach(commune, edition=other)
    reach(commune)
    reach(make_unit("Xã Cao Sơn"), edition=edition)
    reach(None, edition=edition)

    assert numbers(campaign, commune) == (0, 0, 0)
    assert board_of(campaign).totals == {"learning": 0, "learnt": 0, "certified": 0}


def test_staff_and_guests_are_not_counted(course: CoursePage, commune: Unit) -> None:
    campaign = make_campaign(commune, course, starts_on=today(), ends_on=today())
    takes_part(campaign, commune)
    (official,) = people_in(commune, 1)
    Learner.objects.filter(pk=official.pk).update(counted=False)
    official.refresh_from_db()
    (villager,) = people_in(commune, 1)

    learn(course, official, villager)

    assert numbers(campaign, commune) == (1, 1, 1)


def test_villages_count_for_their_commune(
    campaign: Campaign, commune: Unit, edition: CourseEdition
) -> None:
    village = commune.add_child(name="Xóm Nà", tree="territory", kind="village", code="v1")
    takes_part(campaign, commune)

    reach(village, edition=edition)

    assert row(campaign, commune).learnt == 1


def test_who_moves_away_stays_counted_where_it_happened(course: CoursePage, commune: Unit) -> None:
    elsewhere = make_unit("Xã Cao Sơn")
    campaign = make_campaign(commune, course, starts_on=today(), ends_on=today())
    takes_part(campaign, commune)
    takes_part(campaign, elsewhere)
    (person,) = people_in(commune, 1)
    learn(course, person)

    join_unit(learner=person, unit=elsewhere)

    assert numbers(campaign, commune) == (1, 1, 1)
    assert numbers(campaign, elsewhere) == (0, 0, 0)


def test_a_person_of_an_agency_and_a_commune_is_in_one_row(
    campaign: Campaign, commune: Unit, edition: CourseEdition
) -> None:
    agency = make_unit("Sở Y tế", tree="organisation", kind="agency")
    takes_part(campaign, commune)
    takes_part(campaign, agency)

    reach(commune, edition=edition, organisation=agency)

    assert (row(campaign, agency).learnt, row(campaign, commune).learnt) == (1, 0)
    assert board_of(campaign).totals["learnt"] == 1


def test_a_first_time_where_nobody_takes_part_does_not_hide_a_later_one(
    campaign: Campaign, commune: Unit, edition: CourseEdition
) -> None:
    takes_part(campaign, commune)
    subject, elsewhere = Subject.objects.create(), make_unit("Xã Cao Sơn")
    for scope, unit, day in (("edition:1", elsewhere, 2), ("edition:2", commune, 3)):
        Milestone.objects.create(
            subject=subject,
            indicator="learnt",
            scope=scope,
            edition=edition,
            territory=unit,
            counted_on=date(2026, 10, day),
        )

    assert row(campaign, commune).learnt == 1


def test_a_missing_total_is_missing_and_not_nought(campaign: Campaign, commune: Unit) -> None:
    takes_part(campaign, commune, target_percent=50)

    found = row(campaign, commune)

    assert (found.target, found.percent, found.gap, found.denominator) == (None, None, None, None)
    assert board_of(campaign).target is None


def test_a_share_is_of_the_units_total_and_its_own_target_goes_first(
    commune: Unit, course: CoursePage, edition: CourseEdition
) -> None:
    campaign = make_campaign(commune, course, target_percent=50)
    other = make_unit("Xã Cao Sơn")
    takes_part(campaign, commune, denominator=11)
    takes_part(campaign, other, denominator=11, target_percent=100)
    reach(commune, edition=edition, count=3)

    assert (row(campaign, commune).target, row(campaign, other).target) == (6, 11)
    assert (row(campaign, commune).percent, row(campaign, commune).gap) == (50.0, 3)
    assert board_of(campaign).target == 17


def test_a_unit_opens_into_what_lies_below_it(
    campaign: Campaign, commune: Unit, edition: CourseEdition
) -> None:
    village = commune.add_child(name="Xóm Nà", tree="territory", kind="village", code="v1")
    commune.add_child(name="Xóm Bưa", tree="territory", kind="village", code="v2")
    takes_part(campaign, commune)
    reach(village, edition=edition, count=2)
    reach(commune, edition=edition)

    inside = [(r.name, r.learnt) for r in inside_of(campaign, commune)]

    assert inside == [("Xóm Bưa", 0), ("Xóm Nà", 2), ("", 1)]


def test_a_number_is_at_most_a_minute_old(
    campaign: Campaign, commune: Unit, edition: CourseEdition
) -> None:
    takes_part(campaign, commune)
    first = board_of(campaign)
    reach(commune, edition=edition)

    assert board_of(campaign).as_of == first.as_of
    assert row(campaign, commune).learnt == 0
