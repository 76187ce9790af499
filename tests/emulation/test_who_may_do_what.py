"""A complete request of somebody who may not: refused, and nothing is written."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from learning.emulation.actions import (
    Finished,
    exclude_unit,
    finish,
    make_contest,
    nominate,
    object_to,
    publish_rules,
    readmit_unit,
    set_rules,
)
from learning.emulation.models import Appeal, Contest, Exclusion, Nomination
from learning.emulation.queries.people import candidates
from learning.people.models import AuditEntry, Learner, Membership, RoleGrant, Unit, User
from learning.reports.models import Period
from tests.emulation.contests import JULY, PLAN, USUAL, address, announced
from tests.emulation.test_proposing_people import diligent, proposed
from tests.halfyear.reporting import agency, commune_of, manager_of, on

pytestmark = pytest.mark.django_db
AUGUST = date(2026, 8, 3)
JUNE = date(2026, 6, 30)
WORDS = "Xã đã mở thêm 2 lớp."


@pytest.fixture
def auditor(mai_chau: Unit) -> User:
    return manager_of(mai_chau, "kiemtra@example.vn", RoleGrant.Role.AUDITOR)


@pytest.fixture
def other(period: Period, of_province: User) -> Contest:
    """Of agencies, its rules published."""
    agency()
    made = make_contest(period=period, units="agencies", by=of_province)
    set_rules(contest=made, weights=USUAL, basis=PLAN, by=of_province)
    publish_rules(contest=made, by=of_province)
    made.refresh_from_db()
    return made


def sent(client: Client, by: User, name: str, *args: object, **given: Any) -> int:
    client.force_login(by)
    with on(JULY):
        return client.post(address(name, *args), given).status_code


def proposal(contest: Contest, unit: Unit, by: User) -> Nomination:
    who = diligent(unit)
    return nominate(contest=contest, unit=unit, learner=who, merits="Giúp dân.", by=by)


def test_a_commune_makes_no_contest(client: Client, period: Period, of_commune: User) -> None:
    sent(client, of_commune, "new", period=period.pk, units="communes")

    assert not Contest.objects.exists()


def test_a_commune_does_not_decide_on_its_own_people(
    client: Client, contest: Contest, of_commune: User, mai_chau: Unit
) -> None:
    one = proposal(contest, mai_chau, of_commune)

    sent(client, of_commune, "decide", contest.pk, one.pk, decision="accept")

    one.refresh_from_db()
    assert one.state == "proposed"


def test_proposals_of_others_are_neither_read_nor_taken_back(
    client: Client, contest: Contest, of_commune: User, elsewhere: User, mai_chau: Unit
) -> None:
    one = proposal(contest, mai_chau, of_commune)
    bao_la = commune_of("Xã Bao La")
    client.force_login(elsewhere)

    page = client.get(address("people", contest.pk, bao_la.pk)).content.decode()
    assert "Bao La" in page
    assert "Giúp dân." not in page
    sent(client, elsewhere, "take_back", contest.pk, bao_la.pk, one.pk)
    sent(client, elsewhere, "take_back", contest.pk, mai_chau.pk, one.pk)
    assert Nomination.objects.filter(pk=one.pk).exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"counted": False},
        {"standing": Learner.Standing.GUEST},
        {"merged_into": True},
    ],
)
def test_who_is_not_counted_known_and_one_is_no_candidate(
    changed: dict[str, Any], contest: Contest, mai_chau: Unit
) -> None:
    who = diligent(mai_chau)
    assert list(candidates(contest, mai_chau)) == [who]
    if "merged_into" in changed:
        changed = {"merged_into": Learner.objects.create()}

    Learner.objects.filter(pk=who.pk).update(**changed)

    assert not candidates(contest, mai_chau).exists()


@pytest.mark.parametrize(
    ("since", "until", "is_one"),
    [
        (date(2026, 1, 1), JUNE, True),
        (date(2026, 1, 1), JUNE - timedelta(days=1), False),
        (JUNE, None, True),
        (JUNE + timedelta(days=1), None, False),
    ],
)
def test_candidates_are_the_units_own_on_the_last_day(
    since: date, until: date | None, is_one: bool, contest: Contest, mai_chau: Unit
) -> None:
    who = diligent(mai_chau)
    Membership.objects.filter(learner=who).update(since=since, until=until)

    assert candidates(contest, mai_chau).exists() is is_one
    assert not candidates(contest, commune_of("Xã Bao La")).exists()


def test_who_has_moved_away_since_is_not_shown(
    client: Client, contest: Contest, of_commune: User, mai_chau: Unit
) -> None:
    diligent(mai_chau, "Hà Thị Ở")
    gone = diligent(mai_chau, "Hà Thị Đi")
    Membership.objects.filter(learner=gone).update(until=JULY)
    client.force_login(of_commune)

    page = client.get(address("people", contest.pk, mai_chau.pk)).content.decode()
    assert "Hà Thị Ở" in page
    assert "Hà Thị Đi" not in page
    proposed(client, contest, mai_chau, gone)
    assert not Nomination.objects.exists()


def test_an_auditor_reads_and_does_nothing(
    client: Client,
    contest: Contest,
    of_province: User,
    of_commune: User,
    auditor: User,
    mai_chau: Unit,
) -> None:
    announced(contest, of_province)
    one = proposal(contest, mai_chau, of_commune)
    client.force_login(auditor)
    assert client.get(address("contest", contest.pk)).status_code == 200

    sent(client, auditor, "appeal", contest.pk, mai_chau.pk, words=WORDS)
    sent(client, auditor, "take_back", contest.pk, mai_chau.pk, one.pk)
    proposed(client, contest, mai_chau, diligent(mai_chau, "Hà Thị Hai"))
    assert not Appeal.objects.exists()
    assert list(Nomination.objects.all()) == [one]


def test_a_unit_that_takes_no_part_does_not_object(
    client: Client, contest: Contest, of_province: User
) -> None:
    announced(contest, of_province)
    outside = agency()

    sent(
        client, manager_of(outside, "so@example.vn"), "appeal", contest.pk, outside.pk, words="Sai"
    )

    assert not Appeal.objects.exists()


def test_before_the_rules_are_published_a_unit_does_nothing(
    client: Client, draft: Contest, of_province: User, mai_chau: Unit
) -> None:
    client.force_login(of_province)

    proposed(client, draft, mai_chau, diligent(mai_chau))
    assert client.get(address("people", draft.pk, mai_chau.pk)).status_code == 302
    assert not Nomination.objects.exists()


def test_what_belongs_to_another_contest_is_refused(
    client: Client,
    contest: Contest,
    other: Contest,
    of_province: User,
    of_commune: User,
    mai_chau: Unit,
) -> None:
    announced(contest, of_province)
    with on(JULY):
        appeal = object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)
    out = exclude_unit(contest=contest, unit=mai_chau, reason="Sai.", by=of_province)
    one = proposal(contest, mai_chau, of_commune)

    given = {"state": "upheld", "answer": "Đúng.", "decision": "accept"}
    for name, row in (("answer", appeal), ("readmit", out), ("decide", one)):
        assert sent(client, of_province, name, other.pk, row.pk, **given) == 302
    for row in (appeal, out, one):
        row.refresh_from_db()
    assert (appeal.state, out.lifted_at, one.state) == ("open", None, "proposed")


def test_the_province_leaves_a_unit_out_once_and_takes_it_back(
    client: Client, contest: Contest, of_province: User, mai_chau: Unit
) -> None:
    for unit in (agency(), mai_chau, mai_chau):
        sent(client, of_province, "exclude", contest.pk, unit=unit.pk, reason="Khai sai.")
    out = Exclusion.objects.get()
    assert (out.unit, out.reason) == (mai_chau, "Khai sai.")
    again = client.post(address("exclude", contest.pk), {"unit": mai_chau.pk, "reason": "Khác."})
    assert again.status_code == 200

    sent(client, of_province, "readmit", contest.pk, out.pk)
    out.refresh_from_db()
    assert out.lifted_at


def test_rules_of_fewer_than_a_hundred_points_are_not_published(
    client: Client, draft: Contest, of_province: User
) -> None:
    set_rules(contest=draft, weights={"goal": USUAL["goal"]}, basis=PLAN, by=of_province)

    sent(client, of_province, "publish", draft.pk)

    draft.refresh_from_db()
    assert draft.published_at is None


def test_what_is_final_stays(contest: Contest, of_province: User, mai_chau: Unit) -> None:
    out = exclude_unit(contest=contest, unit=mai_chau, reason="Sai.", by=of_province)
    announced(contest, of_province)
    for day in (AUGUST, AUGUST + timedelta(days=1)):
        with on(day):
            finish(contest=contest, by=of_province)

    with pytest.raises(Finished):
        readmit_unit(exclusion=out, by=of_province)
    contest.refresh_from_db()
    assert contest.finished_at
    assert contest.finished_at.date() == AUGUST
    assert AuditEntry.objects.filter(action="emulation.finished").count() == 1
