"""The two trees in the CMS: browsed as of a day, a unit with its history, by those who lead."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.actions import do_or_plan, rename_unit, reorganise
from learning.people.models import Unit, User
from tests.people.desks import UNITS, Desk, leading, typed
from tests.people.landscape import (
    DAY,
    EVE,
    LONG_AGO,
    commune,
    commune_in,
    merging,
    resident,
    splitting,
    village,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_the_tree_shows_what_stood_on_the_day_and_who_belonged(
    desk: Desk, ma: Unit, bo: Unit, administrator: User
) -> None:
    resident(ma)
    resident(village("Vãng"))
    reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=administrator)

    today, before = desk.see(), desk.see(ngay=typed(EVE))
    assert "Xã Mới" in today
    assert "Xã Mả" not in today
    assert "Xã Mả" in before
    assert "Xã Mới" not in before
    assert typed(EVE) in before
    answer = desk.client.get(UNITS, {"ngay": typed(EVE)})
    people = answer.context["table"].columns["people"]
    told = {unit.name: people.get_value(unit) for unit in answer.context["table"].data}
    assert told == {"Tỉnh Thử": 2, "Xã Mả": 2, "Xã Bó": 0}


def test_a_day_nobody_can_read_is_today(desk: Desk, ma: Unit) -> None:
    assert ma.name in desk.see(ngay="hôm qua", cay="cây bưởi")


def test_a_unit_is_found_by_name_without_accents_by_former_name_and_by_code(
    desk: Desk, ma: Unit
) -> None:
    rename_unit(unit=ma, name="Xã Mai Hạ", on=DAY, by=None)

    for words in ("mai ha", "Xã Mả", "m"):
        page = desk.client.get(UNITS, {"tim": words})
        assert ma in list(page.context["table"].data), words
    assert "Xã Mả" in desk.see(ngay=typed(EVE), tim="mai ha")
    assert not list(desk.client.get(UNITS, {"tim": "hang kia"}).context["table"].data)


def test_a_units_page_tells_its_history(
    desk: Desk, province: Unit, ma: Unit, bo: Unit, administrator: User
) -> None:
    rename_unit(unit=ma, name="Xã Mai Hạ", on=date(2026, 3, 1), by=None)
    [new] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=administrator)

    told = desk.client.get(f"{UNITS}{new.pk}/").context["history"]
    assert [when for when, _what in told] == [typed(DAY)]
    assert f'<a href="{UNITS}{ma.pk}/">Xã Mai Hạ</a>' in told[0][1]
    assert "Xã Bó" in told[0][1]
    old = desk.client.get(f"{UNITS}{ma.pk}/").context["history"]
    assert [when for when, _what in old] == [typed(LONG_AGO), "01/03/2026", typed(EVE)]
    assert "Xã Mả" in old[1][1]
    assert "Xã Mới" in old[2][1]
    child = desk.client.get(f"{UNITS}{village('Cóm').pk}/").context["history"]
    assert "Xã Bó" in child[0][1]


def test_the_parts_of_a_split_unit_know_where_they_come_from(
    desk: Desk, ma: Unit, administrator: User
) -> None:
    resident(ma)
    plan = splitting(ma, M1=["Vãng"], M2=["Lầu"])
    first, _second = reorganise(plan=plan, by=administrator)
    waiting = Unit.objects.get(kind="unplaced")

    assert "Xã Mả" in desk.client.get(f"{UNITS}{first.pk}/").context["history"][0][1]
    assert "Xã Mả" in desk.client.get(f"{UNITS}{waiting.pk}/").context["history"][0][1]
    ended = desk.client.get(f"{UNITS}{ma.pk}/").context["history"][-1][1]
    assert "Xã M1" in ended
    assert "Xã M2" in ended


def test_a_name_of_the_time_stands_over_the_page(desk: Desk, ma: Unit) -> None:
    rename_unit(unit=ma, name="Xã Mai Hạ", on=DAY, by=None)

    assert desk.client.get(f"{UNITS}{ma.pk}/").context["header_title"] == "Xã Mai Hạ"
    before = desk.client.get(f"{UNITS}{ma.pk}/", {"ngay": typed(EVE)})
    assert before.context["header_title"] == "Xã Mả"
    # The day goes along to the units below.
    assert f"{UNITS}{village('Vãng').pk}/?ngay=30%2F09%2F2026" in before.content.decode()


def test_what_is_planned_shows_at_each_unit_it_is_about(
    desk: Desk, ma: Unit, bo: Unit, administrator: User
) -> None:
    later = timezone.localdate() + timedelta(days=30)
    plan = merging(ma, bo, name="Mới", code="N", day=later)
    do_or_plan(act="reorganise", plan=plan.as_json(), day=later, unit=ma, by=administrator)

    for unit in (ma, bo):
        [line] = desk.client.get(f"{UNITS}{unit.pk}/").context["changes"]
        assert line["day"] == later
        assert "Xã Mả, Xã Bó" in line["words"]
    assert typed(later) in desk.see()
    assert "Xã Mới" in desk.see("du-kien/")


def test_a_manager_sees_the_own_commune_and_a_neighbours_is_not_there(
    province: Unit, ma: Unit, bo: Unit, signed_in: SignIn
) -> None:
    desk = Desk(signed_in(leading(ma, "manager")))

    page = desk.see()
    assert "Xóm Vãng" in page
    assert "Xã Bó" not in page
    desk.see(f"{ma.pk}/")
    for path in (f"{bo.pk}/", f"{province.pk}/", f"{village('Cóm').pk}/"):
        assert desk.client.get(f"{UNITS}{path}").status_code == 404
    assert not list(desk.client.get(UNITS, {"tim": "Bó"}).context["table"].data)


def test_an_auditor_reads_and_finds_no_way_to_change_anything(
    ma: Unit, bo: Unit, signed_in: SignIn
) -> None:
    desk = Desk(signed_in(leading(ma, "auditor")))

    page = desk.see(f"{ma.pk}/")
    assert "Xóm Vãng" in page
    for act in ("doi-ten", "dong", "sap-nhap", "chia", "chuyen", "sua", "them", "nhap"):
        assert f"{ma.pk}/{act}/" not in page
        assert refused(desk.client, f"{UNITS}{ma.pk}/{act}/")


def test_whoever_leads_nothing_is_kept_out(learner: User, trainer: User, signed_in: SignIn) -> None:
    for user in (learner, trainer):
        assert refused(signed_in(user), UNITS)


def refused(client: Client, address: str) -> bool:
    answer: Any = client.get(address)
    return answer.status_code in {302, 403, 404}


def test_many_units_cost_as_few_queries(
    desk: Desk, province: Unit, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        resident(commune_in(province, f"Số {number}", f"S{number}", "Một"))
    assert commune("Số 7")
    # Two are of the frame, once a minute: which languages are offered, and what is said in them.
    with django_assert_max_num_queries(42):
        desk.see()
