"""What is measured with: a quiz of twenty questions, and people who are signed in."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from wagtail.models import Locale, Page, Site

from cms.models import HomePage
from courses.models import CourseIndexPage, CoursePage, CourseSectionPage
from learning.people.actions import make_known
from learning.people.models import Learner, Unit, User
from quizzes.models import QuestionBank, QuestionText, QuizPage

QUESTIONS, DRAWN, OPTIONS = 40, 20, 4
# Whoever guesses gets five of twenty right: most pass, and complete the course.
PASS_MARK = 20


def build_quiz() -> QuizPage:
    unit = Unit.objects.filter(kind=Unit.Kind.PROVINCE).earliest("pk")
    root, locale = Page.get_first_root_node(), Locale.objects.get(language_code="vi")
    home = root.add_child(instance=HomePage(title="Học tập số", slug="do-toc-do", locale=locale))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "127.0.0.1", "root_page": home}
    )
    index = home.add_child(instance=CourseIndexPage(title="Khóa học", slug="khoa-hoc"))
    section = index.add_child(
        instance=CourseSectionPage(title="Tỉnh", slug="tinh", owner_unit=unit)
    )
    course = section.add_child(
        instance=CoursePage(
            title="Kỹ năng số",
            summary="Để đo.",
            outcomes=[{"type": "outcome", "value": "Đo được"}],
            minutes=20,
        )
    )
    bank = QuestionBank.objects.create(name="Để đo", owner=unit)
    for number in range(QUESTIONS):
        published(question(bank, locale, number))
    quiz = QuizPage(title="Kiểm tra", use="graded", draw=DRAWN, pass_mark=PASS_MARK)
    quiz.banks = [bank]
    for page in (home, index, section, course):
        published(page)
    return published(course.add_child(instance=quiz))


def question(bank: QuestionBank, locale: Locale, number: int) -> QuestionText:
    options = [
        {
            "type": "option",
            "id": str(uuid4()),
            "value": {"words": f"Phương án {place} của câu {number}", "right": place == 1},
        }
        for place in range(1, OPTIONS + 1)
    ]
    text = QuestionText(
        bank=bank,
        use="graded",
        stem=f"<p>Câu hỏi số {number}: khi có người gọi hỏi mã OTP thì làm gì?</p>",
        options=options,
        locale=locale,
        live=False,
    )
    text.save()
    return text


def published(thing: Any) -> Any:
    thing.save_revision().publish()
    thing.refresh_from_db()
    return thing


def sign_in_people(numbers: Iterable[int]) -> list[str]:
    """Session keys, as after a sign-in some days ago."""
    keys = []
    for number in numbers:
        learner = Learner.objects.create()
        make_known(learner=learner, full_name=f"Bùi Thị Hoa {number}", birth_year=1980)
        user = User.objects.create_user(learner=learner)
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        keys.append(str(session.session_key))
    return keys
