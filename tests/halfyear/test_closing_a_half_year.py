"""Closing freezes figures and words for good; a correction is a further version beside it."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from learning.halfyear.actions import NotWritable, close_period, verify_snapshots, write_return
from learning.halfyear.actions.freezing import Altered
from learning.halfyear.content import canonical
from learning.halfyear.models import OwnFigure, OwnNumber, Snapshot
from learning.halfyear.queries.snapshots import is_intact
from learning.people.models import Unchangeable, Unit, User
from learning.reports.actions import TooEarly
from learning.reports.actions.folding import recount
from learning.reports.models import Denominator, Period, Target
from tests.halfyear.reporting import (
    CODE,
    accepted,
    half_year,
    on,
    province,
    reach,
    written,
)

pytestmark = pytest.mark.django_db
JULY = date(2026, 7, 20)
ENTRANCE = "wagtailadmin_home"


def address(name: str, *args: object) -> str:
    return reverse(f"halfyear_staff:{name}", args=args)


def closed(period: Period, by: User) -> Snapshot:
    with on(JULY):
        return close_period(period=period, by=by)


def lived_through(mai_chau: Unit) -> None:
    """Three complete a course before the half-year, five in it; one of nowhere."""
    reach(mai_chau, "learnt", 3, counted_on=date(2025, 11, 5))
    reach(mai_chau, "learnt", 5)
    reach(None, "learnt", 1)
    recount()


def test_what_counts_on_the_day_is_frozen(
    of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    lived_through(mai_chau)
    figure = OwnFigure.objects.create(period=period, name="Tổ công nghệ số", measure="tổ")
    given = accepted(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    OwnNumber.objects.create(of=given, figure=figure, number=7)

    made = closed(period, of_province)

    content = made.content
    assert content["unit"]["name"] == province().name
    assert content["totals"]["learnt"] == {
        "until": 9,
        "new": 6,
        "before": 3,
        "previous_new": 3,
    }
    own = next(row for row in content["communes"] if row["name"] == "Xã Mai Châu")
    assert own["figures"]["learnt"] == {"until": 8, "new": 5}
    rows = content["communes"]
    assert sum(row["figures"]["learnt"]["until"] for row in rows) == 9
    assert [one["text"] for one in content["remarks"]] == ["Đã mở 5 lớp."]
    assert content["own_figures"][0]["total"] == 7
    assert {one["number"] for one in content["own_figures"][0]["by_unit"]} == {7, None}
    assert content["commended"] == []
    period.refresh_from_db()
    assert period.is_closed


def test_no_person_is_in_it(of_province: User, of_commune: User, period: Period) -> None:
    made = closed(period, of_province)

    assert "Bùi Thị Thanh" not in made.text
    assert "example.vn" not in made.text


def test_what_was_only_handed_in_stays_out(
    of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    written(period, mai_chau, of_commune, results="Chưa nộp.")
    written(period, province(), of_province, results="Toàn tỉnh có tiến bộ.")

    content = closed(period, of_province).content

    assert [one["text"] for one in content["remarks"]] == ["Toàn tỉnh có tiến bộ."]


def test_targets_say_what_is_reached_and_missing(
    of_province: User, period: Period, mai_chau: Unit
) -> None:
    lived_through(mai_chau)
    whole = {"indicator": "learnt", "span": CODE, "basis": "Kế hoạch 12"}
    Target.objects.create(unit=province(), percent=50, **whole)
    counted = {"counted_on": date(2026, 1, 1), "source": "Công an tỉnh"}
    Denominator.objects.create(unit=province(), headcount=100, **counted)
    Denominator.objects.create(unit=mai_chau, headcount=20, **counted)

    content = closed(period, of_province).content

    target = content["targets"][0]
    assert (target["people"], target["reached"], target["gap"], target["share"]) == (50, 9, 41, 18)
    own = next(row for row in content["communes"] if row["name"] == "Xã Mai Châu")
    assert (own["target"]["people"], own["denominator"]) == (10, 20)


def test_a_small_audience_is_not_told(of_province: User, period: Period, mai_chau: Unit) -> None:
    reach(mai_chau, "learnt", 3, audience="public_sector")
    reach(mai_chau, "learnt", 20, audience="resident")
    recount()
    whole = {"indicator": "learnt", "span": CODE, "basis": "Kế hoạch 12", "people": 50}
    for audience in ("public_sector", "resident"):
        Target.objects.create(unit=province(), audience=audience, **whole)

    targets = closed(period, of_province).content["targets"]

    assert [target["reached"] for target in targets] == [None, None]


def test_it_is_closed_after_its_last_day_and_once(
    signed_in: Any, of_province: User, period: Period, django_capture_on_commit_callbacks: Any
) -> None:
    with on(date(2026, 6, 30)):
        browser = signed_in(of_province)
        assert "chỉ chốt được sau" in browser.get(address("close", CODE)).content.decode()
        browser.post(address("close", CODE))
        assert not Snapshot.objects.exists()
        with pytest.raises(TooEarly):
            close_period(period=period, by=of_province)

    with on(JULY):
        browser = signed_in(of_province)
        with django_capture_on_commit_callbacks(execute=True):
            for _ in range(2):
                assert browser.post(address("close", CODE)).url == address("period", CODE)
            shown = browser.get(address("period", CODE)).content.decode()
        assert "Đang chốt kỳ" in shown
        assert address("close", CODE) not in shown
        assert browser.post(address("close", CODE)).url == address("versions", CODE)
    assert Snapshot.objects.count() == 1


def test_one_is_warned_before_closing(
    signed_in: Any, of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    with on(date(2026, 7, 3)):
        shown = signed_in(of_province).get(address("close", CODE)).content.decode()

    assert "15/07/2026" in shown
    assert "đơn vị chưa nộp" in shown


def test_an_earlier_half_year_comes_first(
    signed_in: Any, of_province: User, period: Period
) -> None:
    half_year("2025-H2")
    with on(JULY):
        browser = signed_in(of_province)
        assert "vẫn đang mở" in browser.get(address("close", CODE)).content.decode()
        browser.post(address("close", CODE))

    assert not Snapshot.objects.exists()


@pytest.mark.parametrize("name", ["close", "terms", "figures", "correct"])
def test_only_the_province_closes_and_corrects(
    signed_in: Any, of_commune: User, looking_on: User, period: Period, name: str
) -> None:
    for user in (of_commune, looking_on):
        with on(JULY):
            browser = signed_in(user)
            assert browser.get(address(name, CODE)).url == reverse(ENTRANCE)
            assert browser.post(address(name, CODE), {"reason": "x"}).url == reverse(ENTRANCE)
    assert not Snapshot.objects.exists()


def test_nobody_writes_into_a_closed_half_year(
    of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    closed(period, of_province)

    with pytest.raises(NotWritable):
        written(period, mai_chau, of_commune, results="Nộp muộn")


def test_a_snapshot_is_never_changed(of_province: User, period: Period) -> None:
    made = closed(period, of_province)

    for change in (made.save, made.delete, Snapshot.objects.all().delete):
        with pytest.raises(Unchangeable):
            change()
    with pytest.raises(Unchangeable):
        Snapshot.objects.update(text="{}")
    raw = "UPDATE halfyear_snapshot SET text = '{}'"
    with pytest.raises(DatabaseError), transaction.atomic():
        run(raw)
    assert is_intact(Snapshot.objects.get())


def run(statement: str) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_content_that_was_altered_raises_the_alarm(
    signed_in: Any, of_province: User, period: Period
) -> None:
    """As somebody would who gets at the database itself."""
    made = closed(period, of_province)
    assert verify_snapshots() == 0
    text = canonical(made.content | {"version": 9})
    Snapshot.objects.bulk_create([altered(made, text)])
    with on(JULY):
        signed_in(of_province).post(address("correct", CODE), {"reason": "Xem lại"})
    assert Snapshot.objects.count() == 2

    with pytest.raises(Altered):
        verify_snapshots()
    shown = signed_in(of_province).get(address("versions", CODE)).content.decode()
    assert "không còn đúng với bản đã chốt" in shown


def altered(made: Snapshot, text: str) -> Snapshot:
    own = {"period": made.period, "version": 2, "previous": made, "reason": "x"}
    return Snapshot(text=text, digest=made.digest, made_at=made.made_at, **own)


def test_a_correction_stands_beside_with_its_reason_and_what_differs(
    signed_in: Any, of_province: User, period: Period, mai_chau: Unit
) -> None:
    whole = {"indicator": "learnt", "span": CODE, "basis": "Kế hoạch 12", "people": 50}
    target = Target.objects.create(unit=province(), **whole)
    first = closed(period, of_province)
    target.people = 60
    target.save()

    with on(date(2026, 7, 25)):
        browser = signed_in(of_province)
        browser.post(address("correct", CODE), {"reason": "Nhập nhầm chỉ tiêu"})
        second = Snapshot.objects.get(version=2)
        shown = browser.get(address("version", CODE, 2)).content.decode()

    assert second.previous == first
    assert second.reason == second.content["reason"] == "Nhập nhầm chỉ tiêu"
    assert "<td>50</td><td>60</td>" in shown
    assert Snapshot.objects.get(version=1).content["targets"][0]["people"] == 50


def test_nothing_is_corrected_where_nothing_differs(
    signed_in: Any, of_province: User, period: Period
) -> None:
    closed(period, of_province)

    with on(date(2026, 7, 25)):
        answer = signed_in(of_province).post(
            address("correct", CODE), {"reason": "Xem lại"}, follow=True
        )

    assert "không có gì khác" in answer.content.decode()
    assert Snapshot.objects.count() == 1


def test_a_correction_needs_a_reason(signed_in: Any, of_province: User, period: Period) -> None:
    closed(period, of_province)

    with on(date(2026, 7, 25)):
        signed_in(of_province).post(address("correct", CODE), {"reason": " "})

    assert Snapshot.objects.count() == 1


def test_what_was_never_written_is_not_lost_by_a_late_post(
    of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    closed(period, of_province)

    with pytest.raises(NotWritable):
        write_return(period=period, unit=mai_chau, remarks={}, numbers={}, by=of_commune)
