"""Managers print papers that were made, without making any or seeing keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file

from cms.models import Picture
from courses.models import Course, CoursePage
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, RoleGrant, User
from quizzes import actions
from quizzes.access import quizzes_taken_on_paper_by
from quizzes.models import Assessment, PrintedPaper, PrintedPicture, QuestionBank, Quiz
from quizzes.queries.printing import paper_to_print
from tests.quizzes.asking import make_bank, make_quiz, make_text
from tests.quizzes.assessing import make_assessment
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
Role = RoleGrant.Role
INDEX = "/quan-tri/de-in/"


@pytest.fixture
def bank(course: CoursePage) -> QuestionBank:
    bank = make_bank()
    Course.objects.update(owner=bank.owner)
    return bank


@pytest.fixture
def picture() -> Picture:
    return Picture.objects.create(title="Màn hình", file=get_test_image_file(colour="red"))


@pytest.fixture
def quiz(course: CoursePage, bank: QuestionBank, picture: Picture) -> Quiz:
    make_text(bank, use="graded", picture=picture, picture_description="Màn hình điện thoại")
    make_quiz(course, bank, draw=1)
    return Quiz.objects.get()


@pytest.fixture
def printed(quiz: Quiz) -> PrintedPaper:
    return actions.make_printed(quiz=quiz, count=1, by=make_user("Trần Biên Soạn"))[0]


def somebody(role: str, bank: QuestionBank, where: str = "below") -> User:
    user = make_user("Lò Văn Phát", email=f"{role}-{where}@example.vn")
    assert bank.owner is not None
    unit = {
        "here": lambda: bank.owner,
        "below": lambda: bank.owner.add_child(
            name="Xã", tree="territory", kind="commune", code="x"
        ),
        "elsewhere": lambda: make_unit("Xã Khác"),
    }[where]()
    grant_role(user=user, role=role, unit=unit)
    return user


def address(quiz: Quiz, rest: str = "") -> str:
    return f"{INDEX}{quiz.pk}/{rest}"


@pytest.mark.parametrize("where", ["here", "below"])
def test_papers_are_found_and_printed_for_the_own_people(
    where: str, bank: QuestionBank, printed: PrintedPaper, signed_in: SignIn
) -> None:
    user, quiz = somebody(Role.MANAGER, bank, where), printed.quiz
    client = signed_in(user)

    assert address(quiz) in client.get(INDEX).content.decode()
    page = client.get(address(quiz)).content.decode()
    assert "101/de.pdf" in page
    assert "dap-an.pdf" not in page
    assert "<button" not in page.partition("nice-padding")[2].partition("</table>")[0]
    assert client.get(address(quiz, "101/de.pdf")).content.startswith(b"%PDF")
    noted = AuditEntry.objects.get(action="quizzes.paper_taken")
    assert (noted.by, noted.details) == (user.learner, {"quiz": quiz.pk, "code": 101})


def test_whoever_hands_papers_out_makes_none_and_gets_no_key(
    bank: QuestionBank, printed: PrintedPaper, signed_in: SignIn
) -> None:
    client = signed_in(somebody(Role.MANAGER, bank, "here"))

    client.post(address(printed.quiz), {"count": 1})
    answer = client.get(address(printed.quiz, "101/dap-an.pdf"))

    assert PrintedPaper.objects.count() == 1
    assert answer.status_code == 302
    assert not AuditEntry.objects.filter(action="quizzes.key_taken").exists()


@pytest.mark.parametrize("role", [Role.MANAGER, Role.AUDITOR])
def test_papers_of_others_do_not_exist(
    role: str, bank: QuestionBank, printed: PrintedPaper, signed_in: SignIn
) -> None:
    where = "here" if role == Role.AUDITOR else "elsewhere"
    client = signed_in(somebody(role, bank, where))

    assert address(printed.quiz) not in client.get(INDEX).content.decode()
    for rest in ("", "101/de.pdf", "101/dap-an.pdf"):
        assert client.get(address(printed.quiz, rest)).status_code == 302
    assert not AuditEntry.objects.filter(action="quizzes.paper_taken").exists()


def test_papers_of_assessments_are_printed_once_they_are_made(bank: QuestionBank) -> None:
    make_assessment()
    Assessment.objects.update(owner=bank.owner)
    quiz = Quiz.objects.get(assessment__isnull=False)
    manager = somebody(Role.MANAGER, bank, "here")
    assert not quizzes_taken_on_paper_by(manager).exists()

    actions.make_printed(quiz=quiz, count=1, by=manager)

    assert quizzes_taken_on_paper_by(manager).get() == quiz
    elsewhere = somebody(Role.MANAGER, bank, "elsewhere")
    assert not quizzes_taken_on_paper_by(elsewhere).exists()


def test_a_paper_keeps_its_pictures(
    bank: QuestionBank, picture: Picture, printed: PrintedPaper, signed_in: SignIn, tmp_path: Path
) -> None:
    made = paper_to_print(printed)
    assert made.questions[0].picture

    # The file is another, as the library replaces it.
    picture.file = get_test_image_file(filename="khac.png", colour="blue")
    picture.save()
    assert paper_to_print(printed) == made
    later = actions.make_printed(quiz=printed.quiz, count=2, by=make_user("Trần Biên Soạn"))
    assert paper_to_print(later[0]).questions[0].picture != made.questions[0].picture
    # Papers that show the same picture share its copy.
    assert PrintedPicture.objects.count() == 2

    picture.delete()
    assert paper_to_print(printed) == made
    client = signed_in(somebody(Role.MANAGER, bank))
    content = client.get(address(printed.quiz, "101/de.pdf")).content
    assert b"/Image" in content


def test_a_paper_made_before_pictures_were_kept_keeps_them_from_its_next_printing(
    picture: Picture, printed: PrintedPaper
) -> None:
    made = paper_to_print(printed)
    printed.pictures.clear()
    PrintedPaper.objects.update(pictures_kept=False)

    actions.take_paper(printed=printed, by=make_user("Trần Biên Soạn"))
    picture.delete()

    assert paper_to_print(printed) == made
