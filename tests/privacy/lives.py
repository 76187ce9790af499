"""Living: what one person may come to leave behind, through the doors people use."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.users.models import UserProfile

from certificates.actions import issue_certificate
from certificates.models import Certificate
from courses.models import Award, CoursePage, LessonNote, LessonPage
from learning.people.actions import (
    answer_ethnic_group,
    end_role,
    grant_role,
    note,
    queue_message,
    send_code,
)
from learning.people.contacts import Contact
from learning.people.models import EthnicGroup, Guardian, Learner, Unit, User
from learning.people.queries import ethnic_list_in_use, text_in_force
from learning.privacy.actions import place_hold, receive_request, release_hold
from learning.privacy.models import DataRequest
from tests.courses.doing import finish
from tests.people.conftest import Browser, a_minute_later
from tests.quizzes.asking import answers, begin, make_bank, make_questions, make_quiz, submit
from tests.writing import checklist, make_course, make_lesson, make_site

NAME, YEAR, PHONE = "Quách Thị Ngọc Ước", "1957", "0987 654 321"
WORDS = "lời riêng của bà Ước"


@dataclass
class Life:
    """Whose it is, and what others knew the person by."""

    user_id: int
    learner: Learner
    public_ids: list[str]
    browser: Client
    certificate: Certificate

    @property
    def user(self) -> User:
        return User.objects.get(pk=self.user_id)


def live(browser: Browser, administrator: User) -> Life:
    make_site()
    course = make_course()
    lessons = [make_lesson(course, "Bài một"), make_lesson(course, "Bài hai", [checklist("khoa")])]
    quiz = make_quiz(course, bank := make_bank(), title="Kiểm tra")
    make_questions(bank, 2, use="graded")
    draft = make_quiz(make_course("Khóa khác"), bank, title="Bỏ dở")
    learn_as_guest(browser, lessons[0])
    guest = Learner.objects.get(standing="guest")
    browser.sign_up(contact=PHONE, full_name=NAME, birth_year=YEAR, consent_remind="on")
    user = User.objects.get(phone="+84987654321")
    certificate = learn(browser, course, lessons, quiz)
    begin(browser, draft)
    write(browser, lessons[1])
    look_at(browser, certificate)
    hold_office(user, administrator)
    be_known(user, administrator)
    a_minute_later()
    Browser().ask_for_code(PHONE)
    ids = [str(user.learner.public_id), str(guest.public_id)]
    return Life(user.pk, user.learner, ids, browser, certificate)


def learn_as_guest(browser: Client, lesson: LessonPage) -> None:
    answer: Any = finish(browser, lesson)
    assert answer.status_code == 302


def learn(browser: Client, course: CoursePage, lessons: list[LessonPage], quiz: Any) -> Certificate:
    finish(browser, lessons[0])
    finish(browser, lessons[1], "khoa")
    issue = begin(browser, quiz)
    submit(browser, issue, answers(issue))
    award = Award.objects.get(edition__course__slug=course.slug)

    certificate = issue_certificate(award_id=award.pk)
    assert certificate is not None
    return certificate


def write(browser: Client, lesson: LessonPage) -> None:
    browser.post(f"{lesson.url}hoi/", {"kind": "question", "words": WORDS})
    said = LessonNote.objects.get()
    log(instance=said, action="wagtail.edit", data={"words": WORDS})


def look_at(browser: Client, certificate: Certificate) -> None:
    """The certificate drawn in every way, and checked by a stranger."""
    for path in (
        f"/toi/giay-chung-nhan/{certificate.shown_code}/",
        f"/toi/giay-chung-nhan/{certificate.shown_code}.pdf",
        f"/toi/giay-chung-nhan/{certificate.shown_code}.png",
        f"/xac-minh/{certificate.shown_code}/",
        f"/xac-minh/{certificate.shown_code}/anh.png",
    ):
        assert browser.get(path).status_code == 200, path
    log(
        instance=certificate,
        action="certificates.annul",
        title=certificate.serial,
        data={"why": f"Nhầm với {NAME}"},
    )


def hold_office(user: User, administrator: User) -> None:
    """A role that is over, an e-mail address, a picture, a line in the CMS's log."""
    unit = Unit.objects.filter(kind="commune", valid_to=None).first()
    assert unit is not None
    end_role(grant=grant_role(user=user, role="manager", unit=unit))
    User.objects.filter(pk=user.pk).update(email="uoc.quach@example.vn")
    log(instance=User.objects.get(pk=user.pk), action="wagtail.edit", user=administrator)
    profile = UserProfile.get_for_user(user)
    profile.avatar.save("uoc.jpg", ContentFile(NAME.encode()))


def be_known(user: User, administrator: User) -> None:
    """Messages, codes, an ethnic group, a guardian, requests, a copy of everything."""
    learner = user.learner
    queue_message(
        learner=learner,
        purpose="reminder",
        subject="Nhắc học",
        words=f"Chào {NAME}",
        once_key=f"reminder:1:1:{learner.pk}",
        # Not sent before the person is erased, by day or by night.
        not_before=timezone.now() + timedelta(days=30),
    )
    send_code(contact=Contact("email", "uoc.quach@example.vn"), network="10.0.0.1")
    groups = ethnic_list_in_use()
    assert groups is not None
    answer_ethnic_group(
        learner=learner,
        groups=groups,
        group=EthnicGroup.objects.get(list=groups, name="Mường"),
        text=text_in_force("ethnic"),
    )
    Guardian.objects.create(
        learner=learner, full_name="Quách Thị Ngọc Ướt", relation="mother", phone="+84987654321"
    )
    for kind in (DataRequest.Kind.ACCESS, DataRequest.Kind.CORRECTION):
        receive_request(learner=learner, kind=kind, channel="web", identity="sign_in", words=WORDS)
    release_hold(
        hold=place_hold(learner=learner, legal_basis=f"Kiểm tra {NAME}", by=administrator),
        by=administrator,
    )
    note("privacy.held", by=user, learner=learner)
