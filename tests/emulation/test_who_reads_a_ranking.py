"""Who reads a ranking and acts on it: how communes rank is public, how agencies do is not."""

import pytest
from django.test import Client

from learning.emulation.actions import make_contest, publish_rules, set_rules
from learning.emulation.models import Contest
from learning.emulation.queries.contests import frozen_units, units_of
from learning.halfyear.queries.snapshots import latest_snapshot
from learning.people.models import User
from learning.reports.models import Period
from tests.emulation.contests import PLAN, USUAL, address, closed
from tests.halfyear.reporting import agency, department, manager_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["announce", "exclude", "finish", "all_people", "people_file"])
def test_a_commune_does_none_of_it(
    name: str, client: Client, of_commune: User, contest: Contest
) -> None:
    client.force_login(of_commune)

    ask = client.post if name == "finish" else client.get
    assert ask(address(name, contest.pk)).status_code == 302
    contest.refresh_from_db()
    assert contest.state == Contest.State.PUBLISHED


def test_rules_being_written_are_the_provinces_own(
    client: Client, of_commune: User, draft: Contest
) -> None:
    client.force_login(of_commune)

    assert client.get(address("contest", draft.pk)).status_code == 302
    listed = client.get(address("list")).content.decode()
    assert address("contest", draft.pk) not in listed


def test_how_agencies_rank_is_for_those_who_take_part(
    client: Client, period: Period, of_province: User, of_commune: User
) -> None:
    contest = make_contest(period=period, units="agencies", by=of_province)
    set_rules(contest=contest, weights=USUAL, basis=PLAN, by=of_province)
    publish_rules(contest=contest, by=of_province)
    taking_part = manager_of(agency(), "so@example.vn")

    client.force_login(of_commune)
    assert client.get(address("contest", contest.pk)).status_code == 302
    assert address("contest", contest.pk) not in client.get(address("list")).content.decode()
    client.force_login(taking_part)
    assert client.get(address("contest", contest.pk)).status_code == 200
    assert PLAN not in client.get("/thong-ke/thi-dua/").content.decode()


def test_an_agency_counts_with_its_departments_and_not_above_those_it_leads(
    period: Period, of_province: User
) -> None:
    contest = make_contest(period=period, units="agencies", by=of_province)
    led = agency()
    department(led)

    # The root leads it: its figures hold the agency's.
    assert list(units_of(contest)) == [led]
    closed(contest, of_province)
    snapshot = latest_snapshot(period)
    assert snapshot is not None
    assert [one["code"] for one in frozen_units(contest, snapshot.content)] == [led.code]
