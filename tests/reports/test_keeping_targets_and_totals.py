"""Those who answer for a unit say what it should reach and how many people it has."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import ModelLogEntry

from learning.people.models import AuditEntry, Unit, User
from learning.reports.models import Denominator, Target
from tests.reports.aiming import BASIS, SOURCE, aim, rows_of, total
from tests.writing import make_unit

pytestmark = pytest.mark.django_db
TARGETS, TOTALS = reverse("report_targets:index"), reverse("report_totals:index")
NEW_TARGET, NEW_TOTAL = reverse("report_targets:add"), reverse("report_totals:add")


@pytest.fixture
def desk(manager: User, signed_in: Callable[..., Client]) -> Client:
    return signed_in(manager)


@pytest.fixture
def elsewhere(db: None) -> Unit:
    return make_unit("Xã Bao La")


def target(unit: Unit, **fields: Any) -> dict[str, Any]:
    own = {"audience": "", "indicator": "learnt", "span": "2026", "percent": "80", "people": ""}
    return {"unit": unit.pk, "basis": BASIS} | own | fields


def headcount(unit: Unit, **fields: Any) -> dict[str, Any]:
    own = {"audience": "", "headcount": "4200", "counted_on": "2026-10-01", "source": SOURCE}
    return {"unit": unit.pk} | own | fields


def test_a_manager_sets_a_target_and_the_log_says_so(desk: Client, commune: Unit) -> None:
    answer = desk.post(NEW_TARGET, target(commune, span="6 tháng đầu năm 2026"))

    assert answer.status_code == 302
    row = Target.objects.get()
    assert (row.unit, row.percent, row.people, row.span) == (commune, 80, None, "2026-H1")
    entry = AuditEntry.objects.get(action="reports.target_set")
    assert entry.unit == commune
    assert entry.details["percent"] == "80"
    assert "16-KH" not in str(entry.details)


def test_the_span_is_read_as_people_write_it(desk: Client, commune: Unit) -> None:
    desk.post(NEW_TARGET, target(commune, span="Quý III/2026"))

    assert Target.objects.get().span == "2026-Q3"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"percent": "80", "people": "100"}, "hoặc"),
        ({"percent": "", "people": ""}, "hoặc"),
        ({"span": "mùa hè"}, "2026-H1"),
        ({"basis": ""}, "bắt buộc"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(
    desk: Client, commune: Unit, fields: dict[str, str], words: str
) -> None:
    page = desk.post(NEW_TARGET, target(commune, **({"basis": "Quyết định số 7"} | fields)))

    assert page.status_code == 200
    assert words in page.content.decode()
    if "basis" not in fields:
        assert "Quyết định số 7" in page.content.decode()
    assert not Target.objects.exists()


def test_the_same_target_twice_is_refused(desk: Client, commune: Unit) -> None:
    aim(commune, percent=80)

    page = desk.post(NEW_TARGET, target(commune, percent="90"))

    assert "đã có chỉ tiêu" in page.content.decode()
    assert Target.objects.get().percent == 80


def test_a_total_needs_its_source_and_a_day_that_has_come(desk: Client, commune: Unit) -> None:
    for wrong in ({"source": ""}, {"counted_on": "2099-01-01"}, {"headcount": "0"}):
        assert desk.post(NEW_TOTAL, headcount(commune, **wrong)).status_code == 200
    assert not Denominator.objects.exists()

    desk.post(NEW_TOTAL, headcount(commune))

    row = Denominator.objects.get()
    assert (row.headcount, row.counted_on, row.source) == (4200, date(2026, 10, 1), SOURCE)
    assert AuditEntry.objects.filter(action="reports.headcount_set", unit=commune).exists()


def test_another_units_rows_are_as_if_they_were_not_there(
    desk: Client, elsewhere: Unit, commune: Unit
) -> None:
    foreign = aim(elsewhere, percent=70)
    own = aim(commune, percent=60)

    page = desk.get(TARGETS).content.decode()
    assert reverse("report_targets:edit", args=[own.pk]) in page
    assert reverse("report_targets:edit", args=[foreign.pk]) not in page
    for name in ("edit", "delete", "history", "usage"):
        assert desk.get(reverse(f"report_targets:{name}", args=[foreign.pk])).status_code == 404
    assert desk.post(reverse("report_targets:delete", args=[foreign.pk])).status_code == 404
    assert desk.post(NEW_TARGET, target(elsewhere, indicator="learning")).status_code == 200
    assert set(Target.objects.all()) == {foreign, own}


def test_a_target_cannot_be_handed_to_another_unit(
    desk: Client, commune: Unit, elsewhere: Unit
) -> None:
    own = aim(commune, percent=60)

    desk.post(reverse("report_targets:edit", args=[own.pk]), target(elsewhere))

    own.refresh_from_db()
    assert own.unit == commune


@pytest.mark.parametrize("who", ["auditor", "facilitator", "trainer"])
def test_those_who_answer_for_no_unit_are_refused(
    who: str, request: pytest.FixtureRequest, signed_in: Callable[..., Client], commune: Unit
) -> None:
    browser = signed_in(request.getfixturevalue(who))

    for name in ("report_aims_import", "report_aims_form", "report_aims_export"):
        assert browser.get(reverse(name)).status_code in {302, 403}
    assert browser.get(TARGETS).status_code in {302, 403}
    browser.post(NEW_TARGET, target(commune))
    assert not Target.objects.exists()


def test_a_row_is_changed_and_removed_on_record(desk: Client, commune: Unit) -> None:
    row = aim(commune, percent=60)

    desk.post(reverse("report_targets:edit", args=[row.pk]), target(commune, percent="65,5"))
    row.refresh_from_db()
    assert str(row.percent) == "65.50"

    desk.post(reverse("report_targets:delete", args=[row.pk]))
    assert not Target.objects.exists()
    assert AuditEntry.objects.filter(action="reports.target_removed", unit=commune).exists()


def test_the_list_is_filtered_by_unit_and_span(desk: Client, commune: Unit) -> None:
    village = commune.add_child(name="Xóm Vãng", tree="territory", kind="village", code="v1")
    aim(commune, percent=60)
    aim(village, people=7, span="2026-H1")

    page = desk.get(f"{TARGETS}?unit={village.pk}").content.decode()
    assert "7 người" in page
    assert "60%" not in page
    assert "60%" in desk.get(f"{TARGETS}?span=2026").content.decode()


def test_what_is_missing_is_listed_with_the_way_to_write_it_down(
    desk: Client, commune: Unit
) -> None:
    aim(commune, percent=80)
    page = desk.get(reverse("report_totals_missing")).content.decode()
    assert f"?unit={commune.pk}" in page
    assert "Có chỉ tiêu tính theo tỷ lệ" in page

    total(commune, 4200)

    page = desk.get(reverse("report_totals_missing")).content.decode()
    assert f"?unit={commune.pk}" not in page
    other = desk.get(reverse("report_totals_missing") + "?audience=public_sector")
    assert f"?unit={commune.pk}" in other.content.decode()


def test_the_form_to_fill_in_holds_the_own_units_only(
    desk: Client, commune: Unit, elsewhere: Unit
) -> None:
    content = desk.get(reverse("report_aims_form")).content

    for sheet in ("Chỉ tiêu", "Tổng số"):
        names = [row[1] for row in rows_of(content, sheet)]
        assert commune.name in names
        assert elsewhere.name not in names
    assert rows_of(content, "Chỉ tiêu")[1][0] == commune.code


def test_what_is_there_goes_into_a_file_of_the_own_units(
    desk: Client, commune: Unit, elsewhere: Unit
) -> None:
    aim(commune, percent=80, basis="=1+1")
    aim(elsewhere, percent=70)
    total(commune, 4200)

    content = desk.get(reverse("report_aims_export")).content

    rows = rows_of(content, "Chỉ tiêu")[1:]
    assert [row[:2] for row in rows] == [(commune.code, commune.name)]
    assert rows[0][5] == "80%"
    assert rows[0][7] == "=1+1"
    assert rows_of(content, "Tổng số")[1][3] == 4200


def test_a_target_and_a_total_are_called_by_unit_span_and_what_is_counted(commune: Unit) -> None:
    """As Wagtail's history and its questions before deleting show them."""
    words = str(aim(commune, span="2026-H1", audience="resident", percent=80))

    assert words.startswith(f"{commune.name} · người đã hoàn thành")
    assert words.endswith("6 tháng đầu năm 2026")
    assert str(total(commune, 4200)) == f"{commune.name} · 01/01/2026 · 4.200"
    with override("en"):
        assert str(Target.objects.get()).endswith("the first half of 2026")


def test_many_targets_are_called_without_asking_for_each_unit(
    commune: Unit, django_assert_num_queries: Any
) -> None:
    for year in range(2026, 2031):
        aim(commune, span=str(year), percent=80)

    with django_assert_num_queries(1):
        assert all(commune.name in str(row) for row in Target.objects.select_related("unit"))


def test_the_history_of_a_target_says_which_one(desk: Client, commune: Unit) -> None:
    desk.post(NEW_TARGET, target(commune))

    entry = ModelLogEntry.objects.get(content_type__model="target")
    assert entry.label.startswith(commune.name)
