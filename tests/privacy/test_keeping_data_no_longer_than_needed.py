"""What is over is put away by its rule, and what is not stays."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone

from courses.actions import Circumstances, complete_lesson
from courses.models import Enrolment, LessonPage
from learning.people.actions import note, queue_message
from learning.people.models import AuditEntry, Guardian, Learner, Message, Profile, User
from learning.privacy.actions import receive_request, take_back
from learning.privacy.models import DataRequest
from learning.privacy.retention import RULES, put_away
from tests.writing import lesson_of

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_doing_it_twice_changes_nothing() -> None:
    put_away()

    assert put_away() == 0
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_sessions_that_are_over_go() -> None:
    for days in (-1, 1):
        store = SessionStore()
        store["a"] = 1
        store.set_expiry(NOW + timedelta(days=days))
        store.save()

    assert put_away() == 1
    assert Session.objects.get().expire_date > NOW


def test_of_messages_the_words_go_after_a_month_and_the_rest_after_two_years(learner: User) -> None:
    for number, (days, state) in enumerate(
        [(20, "sent"), (40, "sent"), (40, "waiting"), (800, "failed"), (800, "waiting")]
    ):
        message = queue_message(
            learner=learner.learner, purpose="notice", subject="s", words="w", once_key=f"{number}"
        )
        queued = NOW - timedelta(days=days)
        Message.objects.filter(pk=message.pk).update(queued_at=queued, state=state)

    put_away()

    left = list(Message.objects.order_by("pk").values_list("once_key", "words"))
    assert left == [("0", "w"), ("1", ""), ("2", "w"), ("4", "w")]


def test_the_log_goes_after_three_years(learner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    old = note("privacy.done", by=None, learner=learner.learner)
    AuditEntry.objects.bulk_create(
        [AuditEntry(action="privacy.done", at=NOW - timedelta(days=days)) for days in (1090, 1100)]
    )

    assert put_away() == 1
    assert AuditEntry.objects.count() == 2
    assert AuditEntry.objects.filter(pk=old.pk).exists()


def test_words_of_requests_go_two_years_after_they_are_closed(learner: User) -> None:
    request = receive_request(
        learner=learner.learner, kind="correction", channel="web", identity="sign_in", words="sai"
    )
    DataRequest.objects.update(received_at=NOW - timedelta(days=900))
    put_away()
    assert DataRequest.objects.get().words == "sai"
    take_back(request=request)
    DataRequest.objects.update(closed_at=NOW - timedelta(days=731))

    put_away()

    assert DataRequest.objects.get().words == ""


def test_guests_whom_nobody_can_claim_any_more_go_whole(
    lessons: list[LessonPage], learner: User
) -> None:
    kept = [Learner.objects.create() for _ in range(3)]
    for guest in kept[:2]:
        complete_lesson(learner=guest, lesson=lesson_of(lessons[0]), how=Circumstances())
    old = NOW - timedelta(days=400)
    Learner.objects.filter(pk__in=[guest.pk for guest in kept]).update(created_at=old)
    Learner.objects.filter(pk=learner.learner.pk).update(created_at=old)
    Enrolment.objects.filter(learner=kept[0]).update(last_active_at=old)

    assert put_away() == 2

    left = Learner.objects.filter(standing="guest")
    assert list(left) == [kept[1]]
    assert Learner.objects.filter(pk=learner.learner.pk, standing="known").exists()
    assert not Enrolment.objects.filter(learner=kept[0].pk).exists()


def test_a_guardian_is_forgotten_when_the_child_has_grown_up(
    learner: User, neighbour: User
) -> None:
    year = timezone.localdate().year
    for user, born in ((learner, year - 16), (neighbour, year - 17)):
        Profile.objects.filter(learner=user.learner).update(birth_year=born)
        Guardian.objects.create(learner=user.learner, full_name="Mẹ", relation="mother")

    assert put_away() == 1
    assert Guardian.objects.get().learner == learner.learner
