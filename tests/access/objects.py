"""Whose objects the matrix tries to get at: one maker for each group of routes with arguments.

A key is a route's name, or the namespace of a whole set. A route with arguments that no
maker serves fails the matrix: say here what its object is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.test import Client

from certificates.models import Certificate, CertificateDesign
from courses.models import CoursePage, LessonNote, LessonPage
from learning.people.models import User
from quizzes.models import PaperIssue, QuestionBank, QuestionText
from tests.certificates.earning import certified
from tests.quizzes.asking import begin, make_bank, make_quiz, make_text
from tests.writing import lesson_of


@dataclass
class World:
    """Hoa, who learns, those who work for her commune, and what is theirs."""

    hoa: User
    facilitator: User
    certificate: Certificate
    design: CertificateDesign
    note: LessonNote
    bank: QuestionBank
    text: QuestionText
    issue: PaperIssue


Values = dict[str, Any]


def make_world(hoa: User, facilitator: User, course: CoursePage) -> World:
    lesson = lesson_of(LessonPage.objects.child_of(course).order_by("path")[0])
    certificate = certified(hoa.learner, course)
    bank = make_bank("Ngân hàng riêng")
    text = make_text(bank, use="graded")
    browser = Client()
    browser.force_login(hoa)
    return World(
        hoa=hoa,
        facilitator=facilitator,
        certificate=certificate,
        design=CertificateDesign.objects.get_or_create(course=lesson.course)[0],
        note=LessonNote.objects.create(
            learner=hoa.learner, lesson=lesson, kind=LessonNote.Kind.values[0], words="Tôi chưa rõ"
        ),
        bank=bank,
        text=text,
        issue=begin(browser, make_quiz(course, bank, draw=1)),
    )


def person(world: World) -> Values:
    return {"public_id": world.hoa.learner.public_id}


def question(world: World) -> Values:
    revision = world.text.latest_revision_id
    none = {"task_state_id": 1, "workflow_state_id": 1, "task_id": 1, "action_name": "approve"}
    compared = {"revision_id": revision, "revision_id_a": "earliest", "revision_id_b": "latest"}
    return {"pk": world.text.pk} | none | compared


OBJECTS: dict[str, Callable[[World], Values]] = {
    # Learners' own
    "quizzes": lambda world: {"public_id": world.issue.public_id},
    "certificates": lambda world: {"code": world.certificate.code},
    # The CMS
    "people_person": person,
    "people_correct": person,
    "people_move": person,
    "roles": lambda world: {"pk": world.facilitator.role_grants.get().pk},
    "wagtailusers_users": lambda world: {"pk": world.hoa.pk},
    "certificates_register": lambda world: {"pk": world.certificate.pk},
    "wagtailsnippets_certificates_certificatedesign": lambda world: {"pk": world.design.pk},
    "wagtailsnippets_courses_lessonnote": lambda world: {"pk": world.note.pk},
    "wagtailsnippets_quizzes_questionbank": lambda world: {"pk": world.bank.pk},
    "wagtailsnippets_quizzes_questiontext": question,
    "wagtailsnippetchoosers_certificates_certificatedesign": lambda world: {"pk": world.design.pk},
    "wagtailsnippetchoosers_courses_lessonnote": lambda world: {"pk": world.note.pk},
    "wagtailsnippetchoosers_quizzes_questionbank": lambda world: {"pk": world.bank.pk},
    "wagtailsnippetchoosers_quizzes_questiontext": lambda world: {"pk": world.text.pk},
}


def maker_for(name: str) -> Callable[[World], Values] | None:
    return OBJECTS.get(name) or OBJECTS.get(name.partition(":")[0])
