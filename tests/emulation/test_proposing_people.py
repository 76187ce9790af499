"""A commune proposes people who agreed; the province decides; nobody else ever reads of it."""

import io
from datetime import date
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from django.test import Client

from learning.emulation.actions import forget_old_nominations
from learning.emulation.models import Contest, Nomination
from learning.people.actions import erase_learner, merge_learners
from learning.people.models import AuditEntry, Learner, Unit, User
from learning.people.signals import personal_data_asked
from learning.reports.models import Milestone, Subject
from tests.emulation.contests import address
from tests.halfyear.reporting import on
from tests.people.landscape import resident
from tests.reports.histories import make_edition

pytestmark = pytest.mark.django_db
SPRING = date(2026, 4, 4)


def diligent(unit: Unit, name: str = "Bùi Văn Chăm", courses: int = 2) -> Learner:
    """Learnt regularly in the half-year and completed courses in it."""
    learner = resident(unit, name=name)
    subject, _ = Subject.objects.get_or_create(learner=learner)
    Milestone.objects.create(
        subject=subject, indicator="regular", scope="half:2026-H1", counted_on=SPRING
    )
    for _ in range(courses):
        edition = make_edition()
        Milestone.objects.create(
            subject=subject,
            indicator="learnt",
            scope=f"edition:{edition.pk}",
            edition=edition,
            counted_on=SPRING,
        )
    return learner


@pytest.fixture
def browser(client: Client, of_commune: User) -> Client:
    client.force_login(of_commune)
    return client


def proposed(browser: Client, contest: Contest, unit: Unit, who: Learner, **said: Any) -> Any:
    given = {"merits": "Giúp bà con trong xóm.", "agreed": "on"} | said
    return browser.post(address("nominate", contest.pk, unit.pk, who.public_id), given)


def test_a_commune_proposes_somebody_who_agreed(
    browser: Client, contest: Contest, mai_chau: Unit
) -> None:
    who = diligent(mai_chau)
    page = browser.get(address("people", contest.pk, mai_chau.pk)).content.decode()
    assert "Bùi Văn Chăm" in page
    form = browser.get(address("nominate", contest.pk, mai_chau.pk, who.public_id))
    assert "Hoàn thành 2 khóa học" in form.content.decode()
    assert '<button class="button">Đề nghị</button>' in form.content.decode()

    proposed(browser, contest, mai_chau, who)

    page = browser.get(address("people", contest.pk, mai_chau.pk)).content.decode()
    assert "Giúp bà con trong xóm." in page
    assert "chưa có người đạt thành tích này" in page
    assert AuditEntry.objects.filter(action="emulation.listed", unit=mai_chau).count() == 2


def test_nobody_is_proposed_unasked(browser: Client, contest: Contest, mai_chau: Unit) -> None:
    answer = proposed(browser, contest, mai_chau, diligent(mai_chau), agreed="")

    assert "Giúp bà con trong xóm." in answer.content.decode()
    assert "hỏi ý kiến" in answer.content.decode()
    assert not Nomination.objects.exists()


def test_those_with_the_most_courses_come_first_and_others_not_at_all(
    browser: Client, contest: Contest, mai_chau: Unit
) -> None:
    diligent(mai_chau, "Hà Thị Một", 1)
    diligent(mai_chau, "Hà Thị Ba", 3)
    idle = resident(mai_chau, name="Hà Thị Không")

    page = browser.get(address("people", contest.pk, mai_chau.pk)).content.decode()

    assert page.index("Hà Thị Ba") < page.index("Hà Thị Một")
    assert "Hà Thị Không" not in page
    assert proposed(browser, contest, mai_chau, idle).status_code == 302
    assert not Nomination.objects.exists()


def test_people_of_others_do_not_exist(
    client: Client, contest: Contest, mai_chau: Unit, elsewhere: User
) -> None:
    who = diligent(mai_chau)
    client.force_login(elsewhere)

    there = client.get(address("people", contest.pk, mai_chau.pk))
    assert there.status_code == 302
    proposed(client, contest, mai_chau, who)
    assert not Nomination.objects.exists()


def test_a_proposal_is_taken_back(browser: Client, contest: Contest, mai_chau: Unit) -> None:
    proposed(browser, contest, mai_chau, diligent(mai_chau))
    one = Nomination.objects.get()

    browser.post(address("take_back", contest.pk, mai_chau.pk, one.pk))

    assert not Nomination.objects.exists()


def test_the_province_decides_and_takes_the_list_along(
    browser: Client, client: Client, contest: Contest, mai_chau: Unit, of_province: User
) -> None:
    first, second = diligent(mai_chau, "Hà Thị Ba"), diligent(mai_chau, "=2+3")
    third = diligent(mai_chau, "Hà Thị Tư")
    for who in (first, second, third):
        proposed(browser, contest, mai_chau, who)
    client.force_login(of_province)
    for who, decision in ((first, "accept"), (third, "decline")):
        one = Nomination.objects.get(learner=who)
        client.post(address("decide", contest.pk, one.pk), {"decision": decision})

    one = Nomination.objects.get(learner=second)
    client.post(address("decide", contest.pk, one.pk), {"decision": ""})
    one.refresh_from_db()
    assert one.state == "proposed"

    file = client.get(address("people_file", contest.pk))

    rows = list(openpyxl.load_workbook(io.BytesIO(file.content)).active.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["Hà Thị Ba", "=2+3"]
    cells = openpyxl.load_workbook(io.BytesIO(file.content)).active["A"]
    assert {cell.data_type for cell in cells} == {"s"}
    assert AuditEntry.objects.filter(action="emulation.exported").exists()
    again = proposed(client, contest, mai_chau, third)
    assert again.status_code == 302
    assert Nomination.objects.get(learner=third).state == "declined"


def test_who_is_erased_is_forgotten(browser: Client, contest: Contest, mai_chau: Unit) -> None:
    who = diligent(mai_chau)
    proposed(browser, contest, mai_chau, who)

    erase_learner(learner=who)

    assert not Nomination.objects.exists()


def test_who_asks_for_their_data_reads_of_it(
    browser: Client, contest: Contest, mai_chau: Unit
) -> None:
    who = diligent(mai_chau)
    proposed(browser, contest, mai_chau, who)

    told: Any = personal_data_asked.send(sender=Learner, learner=who)

    rows = [r for _f, found in told for s in found or () if s.name == "nominations" for r in s.rows]
    assert ["Giúp bà con trong xóm." in row.values() for row in rows] == [True]


def test_two_who_are_one_are_proposed_once(
    browser: Client, contest: Contest, mai_chau: Unit
) -> None:
    kept, dropped = diligent(mai_chau, "Hà Thị Ba"), diligent(mai_chau, "Hà Thị Bà")
    proposed(browser, contest, mai_chau, kept, merits="Của người giữ lại.")
    proposed(browser, contest, mai_chau, dropped)

    merge_learners(kept=kept, dropped=dropped)

    assert [one.merits for one in Nomination.objects.all()] == ["Của người giữ lại."]


def test_after_the_end_nobody_is_proposed_any_more(
    browser: Client, contest: Contest, mai_chau: Unit
) -> None:
    Contest.objects.filter(pk=contest.pk).update(
        appeals_until=SPRING, finished_at="2026-08-03T08:00:00+07:00"
    )

    proposed(browser, contest, mai_chau, diligent(mai_chau))

    assert not Nomination.objects.exists()


def test_names_go_three_years_after_the_half_year(
    browser: Client, contest: Contest, mai_chau: Unit
) -> None:
    proposed(browser, contest, mai_chau, diligent(mai_chau))

    with on(date(2029, 6, 28)):
        assert forget_old_nominations() == 0
    with on(date(2029, 6, 30)):
        assert forget_old_nominations() == 1
