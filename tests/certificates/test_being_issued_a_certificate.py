"""One award, one certificate, however often and from wherever it is announced."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from wagtail.models import Locale

from certificates import tasks
from certificates.actions import issue_certificate, issue_missing
from certificates.models import Certificate, CertificateDesign
from certificates.queries import awards_without_certificate, certificates_of
from courses.models import Award, Course, CoursePage
from courses.signals import award_earned
from learning.people.actions import make_known, merge_learners
from learning.people.models import Learner, User
from tests.certificates.earning import certified, finish

pytestmark = pytest.mark.django_db


def test_finishing_a_course_brings_its_certificate(
    learner: User, course: CoursePage, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        award = finish(learner.learner, course)

    certificate = Certificate.objects.get()
    assert certificate.award == award
    assert certificate.full_name == "Bùi Thị Hoa"
    assert certificate.course_title == "Dùng điện thoại an toàn"
    assert certificate.minutes == 20
    assert certificate.completed_on == award.counted_on


def test_an_award_announced_five_times_has_one_certificate(
    learner: User, course: CoursePage, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        award = finish(learner.learner, course)
        for _ in range(5):
            award_earned.send(sender=Award, award=award)

    assert [issue_certificate(award_id=award.pk) for _ in range(3)] == [
        Certificate.objects.get()
    ] * 3


def test_a_broker_that_is_down_loses_nothing(
    learner: User,
    course: CoursePage,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    def refuse(*args: object) -> None:
        raise OSError("no broker")

    monkeypatch.setattr(tasks.issue, "delay", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        award = finish(learner.learner, course)
    assert list(awards_without_certificate()) == [award]

    assert issue_missing() == 1
    assert issue_missing() == 0
    assert Certificate.objects.get().award == award


def test_one_award_that_cannot_be_printed_keeps_nobody_else_back(
    learner: User, neighbour: User, course: CoursePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = finish(learner.learner, course), finish(neighbour.learner, course)
    whole = issue_certificate

    def sometimes(*, award_id: int) -> Certificate | None:
        if award_id == broken.pk:
            raise OSError("its background cannot be read")
        return whole(award_id=award_id)

    monkeypatch.setattr("certificates.actions.issue_certificate", sometimes)

    assert issue_missing() == 1
    assert Certificate.objects.get().award == sound


def test_a_guest_has_none_until_the_name_is_known(
    course: CoursePage, django_capture_on_commit_callbacks: Any
) -> None:
    guest = Learner.objects.create()
    with django_capture_on_commit_callbacks(execute=True):
        award = finish(guest, course)
    assert issue_certificate(award_id=award.pk) is None

    with django_capture_on_commit_callbacks(execute=True):
        make_known(learner=guest, full_name="Đinh Văn Mới")

    assert Certificate.objects.get().full_name == "Đinh Văn Mới"


def test_what_a_guest_earned_is_certified_when_it_is_claimed(
    learner: User, course: CoursePage, django_capture_on_commit_callbacks: Any
) -> None:
    guest = Learner.objects.create()
    finish(guest, course)
    with django_capture_on_commit_callbacks(execute=True):
        merge_learners(kept=learner.learner, dropped=guest)

    assert certificates_of(learner.learner).get().full_name == "Bùi Thị Hoa"


def test_two_who_are_one_keep_the_certificate_that_was_issued(
    learner: User, course: CoursePage, django_capture_on_commit_callbacks: Any
) -> None:
    guest = Learner.objects.create()
    with time_machine.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        finish(guest, course)
    certificate = certified(learner.learner, course)
    with django_capture_on_commit_callbacks(execute=True):
        merge_learners(kept=learner.learner, dropped=guest)

    assert certificates_of(learner.learner).get() == certificate
    assert Certificate.objects.count() == 1


def test_an_erased_person_is_issued_none(learner: User, course: CoursePage) -> None:
    award = finish(learner.learner, course)
    Learner.objects.filter(pk=learner.learner_id).update(standing=Learner.Standing.ERASED)

    assert issue_certificate(award_id=award.pk) is None


def test_a_province_may_ask_for_a_surer_identity(
    learner: User, course: CoursePage, settings: Any
) -> None:
    settings.CERTIFICATE_ASSURANCE = "facilitator"
    award = finish(learner.learner, course)
    assert issue_certificate(award_id=award.pk) is None

    Learner.objects.filter(pk=learner.learner_id).update(assurance=Learner.Assurance.ROSTER)

    assert issue_certificate(award_id=award.pk) is not None


def test_the_year_is_that_of_viet_nam(learner: User, course: CoursePage) -> None:
    award = finish(learner.learner, course)
    with time_machine.travel(datetime(2026, 12, 31, 17, 30, tzinfo=UTC), tick=False):
        certificate = issue_certificate(award_id=award.pk)

    assert certificate is not None
    assert certificate.serial == "000001/2027/HTS"


def test_each_register_counts_for_itself(
    learner: User, neighbour: User, course: CoursePage
) -> None:
    first = certified(learner.learner, course)
    own = Course.objects.get(key=course.translation_key)
    CertificateDesign.objects.create(course=own, prefix="SKHCN")
    second = certified(neighbour.learner, course)

    assert (first.number, second.number) == (1, 1)
    assert second.serial.endswith("/SKHCN")


def test_a_new_name_or_title_changes_nothing_issued(
    learner: User, course: CoursePage, client: Client
) -> None:
    certificate = certified(learner.learner, course)
    profile = learner.learner.profile
    profile.full_name = "Tên Mới"
    profile.save()
    course.title, course.minutes = "Tựa khác", 99
    course.save_revision().publish()
    own = Course.objects.get(key=course.translation_key)
    CertificateDesign.objects.create(course=own, heading="BẰNG KHEN", is_sample=True)

    page = client.get(f"/xac-minh/{certificate.code}/").content.decode()

    assert "Bùi Thị Hoa" in page
    assert "Dùng điện thoại an toàn" in page
    assert "Tên Mới" not in page
    assert "Tựa khác" not in page
    assert Certificate.objects.get().printed["heading"] == "GIẤY CHỨNG NHẬN"


def test_the_title_is_that_of_the_learners_language(learner: User, course: CoursePage) -> None:
    english = course.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    english.title = "Safe with a phone"
    english.save_revision().publish()
    award = finish(learner.learner, course, language="en")

    certificate = issue_certificate(award_id=award.pk)

    assert certificate is not None
    assert certificate.course_title == "Safe with a phone"


def test_without_words_in_the_language_the_title_is_vietnamese(
    learner: User, course: CoursePage
) -> None:
    award = finish(learner.learner, course, language="mtq")

    certificate = issue_certificate(award_id=award.pk)

    assert certificate is not None
    assert certificate.course_title == "Dùng điện thoại an toàn"
