"""Which units take part, what they are asked, and the board frozen at the end."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from courses.models import CourseEdition, CoursePage
from learning.campaigns.actions import (
    Closed,
    NotOver,
    Target,
    add_units,
    close_campaign,
    close_ended,
    set_targets,
)
from learning.campaigns.models import Campaign, Final, FinalRow, Participant
from learning.campaigns.queries import board_of, is_intact
from learning.people.models import AuditEntry, Unit, User
from tests.campaigns.pushing import make_campaign, reach, takes_part, today
from tests.writing import make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(commune: Unit) -> Campaign:
    return make_campaign(commune)


@pytest.fixture
def villages(commune: Unit) -> list[Unit]:
    names = enumerate(["Xóm Bưa", "Xóm Nà"])
    made = [
        commune.add_child(name=name, tree="territory", kind="village", code=f"v{n}")
        for n, name in names
    ]
    commune.refresh_from_db()
    return made


def units(campaign: Campaign) -> str:
    return reverse("campaigns_staff:units", args=[campaign.pk])


def parts(campaign: Campaign) -> list[str]:
    return [part.unit.name for part in campaign.participants.order_by("unit__name")]


def line(unit: Unit, **fields: Any) -> dict[str, Any]:
    empty = dict.fromkeys(("people", "percent", "denominator", "source", "source_on"), "")
    return {f"u{unit.pk}-{name}": value for name, value in (empty | fields).items()}


def over(campaign: Campaign, days: int = 1) -> Campaign:
    ended = {"starts_on": today() - timedelta(days=40), "ends_on": today() - timedelta(days=days)}
    Campaign.objects.filter(pk=campaign.pk).update(**ended)
    return Campaign.objects.get(pk=campaign.pk)


def test_a_unit_takes_part_or_all_below_it(
    signed_in: Any, manager: User, campaign: Campaign, commune: Unit, villages: list[Unit]
) -> None:
    browser = signed_in(manager)

    browser.post(units(campaign), {"add": "1", "unit": commune.pk, "below": "on"})

    assert parts(campaign) == [village.name for village in villages]
    assert AuditEntry.objects.get(action="campaigns.targets").unit == commune


def test_a_closed_unit_does_not_come_along(
    signed_in: Any, manager: User, campaign: Campaign, commune: Unit, villages: list[Unit]
) -> None:
    Unit.objects.filter(pk=villages[0].pk).update(valid_to=date(2025, 6, 30))

    signed_in(manager).post(units(campaign), {"add": "1", "unit": commune.pk, "below": "on"})

    assert parts(campaign) == ["Xóm Nà"]


def test_a_unit_and_one_above_it_cannot_both_take_part(
    signed_in: Any, manager: User, campaign: Campaign, commune: Unit, villages: list[Unit]
) -> None:
    takes_part(campaign, villages[0])

    page = signed_in(manager).post(units(campaign), {"add": "1", "unit": commune.pk})

    assert parts(campaign) == ["Xóm Bưa"]
    assert "Đơn vị cấp trên hoặc cấp dưới" in page.content.decode()


def test_a_unit_out_of_reach_cannot_be_added(
    signed_in: Any, manager: User, campaign: Campaign
) -> None:
    other = make_unit("Xã Cao Sơn")

    signed_in(manager).post(units(campaign), {"add": "1", "unit": other.pk})

    assert parts(campaign) == []


def test_adding_twice_changes_nothing(campaign: Campaign, commune: Unit, manager: User) -> None:
    for added in (1, 0):
        assert add_units(campaign=campaign, units=[commune], by=manager) == added


def test_targets_are_saved_with_one_source_for_all(
    signed_in: Any, manager: User, campaign: Campaign, villages: list[Unit]
) -> None:
    first, second = (takes_part(campaign, village) for village in villages)
    sent = line(villages[0], percent=40, denominator=120) | line(villages[1], people=15)

    answer = signed_in(manager).post(
        units(campaign), sent | {"source": "Sổ hộ khẩu xã", "source_on": "01/09/2026"}
    )

    assert answer.status_code == 302
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.target_percent, first.denominator, first.source) == (40, 120, "Sổ hộ khẩu xã")
    assert first.source_on == date(2026, 9, 1)
    assert (second.target_people, second.denominator, second.source) == (15, None, "")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"denominator": 120}, "Hãy ghi tổng số này do đâu cung cấp"),
        ({"people": 3, "percent": 4}, "không ghi cả hai"),
        ({"denominator": 0}, "Ghi ít nhất là 1"),
        ({"percent": 101}, "Số này lớn quá."),
        ({"denominator": 9, "source": "x", "source_on": "01/01/2099"}, "Ngày này chưa đến."),
        ({"denominator": 10**30}, "Số này lớn quá."),
        ({"people": "nhiều"}, "Ghi một số nguyên"),
    ],
)
def test_a_line_that_cannot_be_is_told_and_nothing_typed_is_lost(
    signed_in: Any,
    manager: User,
    campaign: Campaign,
    villages: list[Unit],
    fields: dict[str, Any],
    words: str,
) -> None:
    first, second = (takes_part(campaign, village) for village in villages)
    sent = line(villages[0], **fields) | line(villages[1], people=15)

    page = signed_in(manager).post(units(campaign), sent).content.decode()

    assert words in page
    assert 'value="15"' in page
    for part in (first, second):
        part.refresh_from_db()
        assert (part.target_people, part.denominator) == (None, None)


def test_a_unit_is_taken_off_the_list(
    signed_in: Any, manager: User, campaign: Campaign, villages: list[Unit]
) -> None:
    for village in villages:
        takes_part(campaign, village)
    sent = line(villages[0], gone="on", denominator=5) | line(villages[1])

    signed_in(manager).post(units(campaign), sent)

    assert parts(campaign) == ["Xóm Nà"]


def test_the_database_refuses_a_total_without_its_source(campaign: Campaign, commune: Unit) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Participant.objects.create(campaign=campaign, unit=commune, denominator=5)


def test_what_was_changed_is_on_the_board_at_once(
    campaign: Campaign,
    commune: Unit,
    manager: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    takes_part(campaign, commune)
    board_of(campaign)

    with django_capture_on_commit_callbacks(execute=True):
        set_targets(
            campaign=campaign, targets={commune.pk: Target(people=9)}, removed=[], by=manager
        )

    assert board_of(campaign).rows[0].target == 9


def test_a_campaign_is_closed_by_hand_once_it_is_over(
    signed_in: Any, manager: User, campaign: Campaign, commune: Unit
) -> None:
    takes_part(campaign, commune)
    browser, address = signed_in(manager), reverse("campaigns_staff:close", args=[campaign.pk])
    running = make_campaign(commune, slug="dang-chay", starts_on=today(), ends_on=today())

    browser.post(address.replace(f"/{campaign.pk}/", f"/{running.pk}/"))
    assert not Final.objects.exists()

    assert browser.get(address).status_code == 200
    browser.post(address)
    browser.post(address)

    assert Final.objects.get().campaign == campaign
    assert AuditEntry.objects.filter(action="campaigns.closed").count() == 1


def test_closing_twice_freezes_once(campaign: Campaign, commune: Unit) -> None:
    takes_part(campaign, commune)

    first, second = (close_campaign(campaign=campaign, by=None) for _ in range(2))

    assert first == second
    assert FinalRow.objects.count() == 1


def test_a_campaign_that_runs_cannot_be_closed(commune: Unit) -> None:
    running = make_campaign(commune, starts_on=today(), ends_on=today())

    with pytest.raises(NotOver):
        close_campaign(campaign=running, by=None)


def test_what_nobody_closed_closes_itself_a_week_later(campaign: Campaign) -> None:
    over(campaign, days=7)
    assert close_ended() == 0

    over(campaign, days=8)
    assert close_ended() == 1
    assert close_ended() == 0


def test_a_draft_is_never_closed_by_itself(campaign: Campaign) -> None:
    over(campaign, days=30)
    Campaign.objects.update(live=False)

    assert close_ended() == 0


def test_after_closing_nobody_changes_units_or_days(
    signed_in: Any, manager: User, campaign: Campaign, commune: Unit
) -> None:
    takes_part(campaign, commune, target_people=9)
    close_campaign(campaign=campaign, by=manager)

    with pytest.raises(Closed):
        add_units(campaign=campaign, units=[make_unit("Xã Cao Sơn")], by=manager)
    signed_in(manager).post(units(campaign), line(commune, people=1))

    assert board_of(campaign).rows[0].target == 9
    assert Participant.objects.get().target_people == 9


def test_a_changed_row_is_found_out(
    signed_in: Any, manager: User, campaign: Campaign, commune: Unit, course: CoursePage
) -> None:
    takes_part(campaign, commune, denominator=9)
    final = close_campaign(campaign=campaign, by=manager)
    board = reverse("campaigns_staff:board", args=[campaign.pk])
    assert is_intact(final)
    assert "không còn đúng với lúc chốt" not in signed_in(manager).get(board).content.decode()

    FinalRow.objects.update(learnt=99)

    assert not is_intact(final)
    assert "không còn đúng với lúc chốt" in signed_in(manager).get(board).content.decode()


def test_closing_counts_anew_and_not_what_was_remembered(course: CoursePage, commune: Unit) -> None:
    campaign = over(make_campaign(commune, course))
    takes_part(campaign, commune)
    board_of(campaign)
    edition = CourseEdition.objects.get(course__key=course.translation_key)
    reach(commune, edition=edition, counted_on=today() - timedelta(days=2))

    close_campaign(campaign=campaign, by=None)

    assert FinalRow.objects.get().learnt == 1
