"""Behind is below a straight line; since when, and what comes of the present pace."""

from datetime import date

import pytest

from learning.people.models import Unit
from learning.steering.pace import Lag, Line, Outlook, lag_of, outlook_of
from learning.steering.queries import Question
from tests.steering.leading import TODAY, aim, at, below, headcount, reached, standing
from tests.writing import make_unit

LINE = Line(date(2026, 1, 1), date(2026, 12, 31), before=0, target=365)
SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)


def test_the_line_leads_from_what_was_reached_before_to_the_target() -> None:
    line = Line(date(2026, 7, 1), date(2026, 12, 31), before=100, target=284)
    assert [line.due(day) for day in (date(2026, 6, 30), date(2026, 7, 1), line.last)] == [
        100,
        101,
        284,
    ]


def test_who_is_on_the_line_is_not_behind_and_one_person_less_is() -> None:
    day = date(2026, 11, 10)
    assert lag_of(LINE, LINE.due(day), [], day) is None
    assert lag_of(LINE, LINE.due(day) - 1, [], day) == Lag(short=1, since=None, day=day)


def test_since_is_the_first_months_end_of_the_unbroken_stretch() -> None:
    ends = [(date(2026, 7, 31), 1), (date(2026, 8, 31), 300), (SEPTEMBER, 270), (OCTOBER, 280)]
    # Behind in July, caught up in August, behind again since the end of September.
    assert lag_of(LINE, 290, ends, TODAY) == Lag(short=24, since=SEPTEMBER, day=TODAY)


def test_who_ended_last_month_on_the_line_is_behind_since_this_month() -> None:
    assert lag_of(LINE, 304, [(OCTOBER, 304)], TODAY) == Lag(short=10, since=None, day=TODAY)


def test_a_target_met_before_its_span_asks_for_nothing() -> None:
    line = Line(date(2026, 7, 1), date(2026, 12, 31), before=400, target=300)
    assert line.due(line.last) == 400
    assert lag_of(line, 400, [], date(2026, 12, 1)) is None


def test_the_outlook_is_a_day_or_what_is_missing_a_month() -> None:
    line = Line(date(2026, 1, 1), date(2026, 12, 31), before=0, target=400)
    assert outlook_of(line, 400, [5, 5, 5], TODAY).is_reached
    assert outlook_of(line, 370, [30, 30, 30], TODAY) == Outlook(30, date(2026, 12, 11), 0)
    assert outlook_of(line, 298, [30, 30, 30], TODAY) == Outlook(30, date(2027, 2, 22), 31)
    assert outlook_of(line, 298, [0, 0, 0], TODAY) == Outlook(0, None, 61)


@pytest.mark.django_db
def test_sums_of_a_commune_hold_its_villages_and_months() -> None:
    province = make_unit("Tỉnh", kind="province")
    commune = below(province, "Xã Mai Châu")
    village = below(commune, "Xóm 1", "village")
    aim(commune, 100)
    reached(commune, 10, date(2026, 2, 5))
    reached(village, 20, date(2026, 10, 5))
    reached(commune, 2, date(2026, 11, 2))
    with at():
        found = {unit: standing(Unit.objects.get(pk=unit.pk)) for unit in (commune, village)}
    row = found[commune]
    assert (row.reached, row.new, row.new_before) == (32, 2, 20)
    # In January nobody learnt, where eight were asked for; the line was never met since.
    assert row.lag == Lag(short=54, since=date(2026, 1, 31), day=row.lag.day)
    assert row.gap == 68
    assert (found[village].reached, found[village].aim) == (20, None)


@pytest.mark.django_db
def test_without_a_total_a_share_is_unknown_and_never_nought() -> None:
    province = make_unit("Tỉnh", kind="province")
    commune, other = below(province, "Xã Mai Châu"), below(province, "Xã Pà Cò")
    aim(province, percent=50)
    headcount(other, 100)
    with at():
        row, known = standing(commune), standing(other)
    assert row.aim is not None
    assert (row.target, row.share, row.gap, row.lag) == (None, None, None, None)
    assert (known.target, known.share, known.gap) == (50, 0, 50)


@pytest.mark.django_db
def test_people_of_one_audience_and_of_an_agency() -> None:
    commune = make_unit("Xã Mai Châu")
    agency = make_unit("Sở Nội vụ", tree="organisation", kind="agency")
    room = agency.add_child(name="Phòng 1", tree="organisation", kind="department", code="p1")
    reached(commune, 3, date(2026, 10, 5), audience="public_sector", organisation=room)
    reached(commune, 4, date(2026, 10, 5), audience="resident")
    office = Question(span="2026", audience="public_sector")
    agency.refresh_from_db()
    with at():
        assert standing(commune).reached == 7
        assert standing(commune, office).reached == 3
        assert [standing(unit, office).reached for unit in (agency, room)] == [3, 3]
