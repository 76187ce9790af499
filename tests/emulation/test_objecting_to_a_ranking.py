"""A commune objects in time, is answered with a reason, and holds up the end until then."""

from datetime import date

import pytest
from django.test import Client

from learning.emulation.actions import StillOpen, answer_appeal, finish, object_to
from learning.emulation.models import Appeal, Contest
from learning.people.models import Unit, User
from tests.emulation.contests import JULY, LAST, address, announced
from tests.halfyear.reporting import on

pytestmark = pytest.mark.django_db
AUGUST = date(2026, 8, 3)
WORDS = "Xã đã mở thêm 2 lớp chưa được tính."


def test_a_commune_objects_and_reads_the_answer(
    client: Client, contest: Contest, of_province: User, of_commune: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    client.force_login(of_commune)
    form = client.get(address("appeal", contest.pk, mai_chau.pk)).content.decode()
    assert '<button class="button">Gửi ý kiến</button>' in form
    with on(LAST, hour=23):
        client.post(address("appeal", contest.pk, mai_chau.pk), {"words": WORDS})
    appeal = Appeal.objects.get()

    client.force_login(of_province)
    form = client.get(address("answer", contest.pk, appeal.pk)).content.decode()
    assert WORDS in form
    assert '<button class="button">Trả lời</button>' in form
    with on(AUGUST):
        given = {"state": "rejected", "answer": "Hai lớp này thuộc kỳ sau."}
        client.post(address("answer", contest.pk, appeal.pk), given)
    client.force_login(of_commune)
    page = client.get(address("contest", contest.pk)).content.decode()

    assert WORDS in page
    assert "Hai lớp này thuộc kỳ sau." in page


def test_what_a_commune_objects_is_not_for_others(
    client: Client,
    contest: Contest,
    of_province: User,
    of_commune: User,
    elsewhere: User,
    mai_chau: Unit,
) -> None:
    announced(contest, of_province)
    with on(JULY):
        object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)

    client.force_login(elsewhere)
    assert WORDS not in client.get(address("contest", contest.pk)).content.decode()
    assert client.get(address("appeal", contest.pk, mai_chau.pk)).status_code == 302


def test_too_late_the_words_stay_on_the_page(
    client: Client, contest: Contest, of_province: User, of_commune: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    client.force_login(of_commune)
    with on(AUGUST):
        answer = client.post(address("appeal", contest.pk, mai_chau.pk), {"words": WORDS})

    assert WORDS in answer.content.decode()
    assert "không nhận ý kiến" in answer.content.decode()
    assert not Appeal.objects.exists()


def test_while_nobody_answered_the_words_can_be_written_anew(
    contest: Contest, of_province: User, of_commune: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    with on(JULY):
        object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)
        object_to(contest=contest, unit=mai_chau, words="Ba lớp.", by=of_commune)

    assert [one.words for one in Appeal.objects.all()] == ["Ba lớp."]


def test_an_open_objection_holds_up_the_end(
    contest: Contest, of_province: User, of_commune: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    with on(JULY):
        appeal = object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)
    with on(AUGUST), pytest.raises(StillOpen):
        finish(contest=contest, by=of_province)

    answer_appeal(appeal=appeal, state="rejected", answer="Thuộc kỳ sau.", by=of_province)
    with on(AUGUST):
        finish(contest=contest, by=of_province)
    contest.refresh_from_db()
    assert contest.finished_at


def test_a_second_answer_changes_nothing(
    contest: Contest, of_province: User, of_commune: User, mai_chau: Unit
) -> None:
    announced(contest, of_province)
    with on(JULY):
        appeal = object_to(contest=contest, unit=mai_chau, words=WORDS, by=of_commune)
    answer_appeal(appeal=appeal, state="upheld", answer="Đúng.", by=of_province)
    answer_appeal(appeal=appeal, state="rejected", answer="Sai.", by=of_province)

    appeal.refresh_from_db()
    assert (appeal.state, appeal.answer) == ("upheld", "Đúng.")
