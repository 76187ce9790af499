"""Fixed papers are printed with a sheet for the answers; the key is for those who keep the banks."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from courses.models import Course, CoursePage
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, RoleGrant, User
from quizzes import actions
from quizzes.models import PrintedPaper, QuestionBank, Quiz, QuizPage
from tests.certificates.faces import run, text_of
from tests.quizzes.asking import make_bank, make_quiz, make_text
from tests.quizzes.everykind import SECRET, make_every_kind
from tests.quizzes.sketching import make_blueprint, make_sketched, make_sorted
from tests.quizzes.test_trainers_keep_banks import staff
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def printing(quiz: Quiz, rest: str = "") -> str:
    return f"/quan-tri/de-in/{quiz.pk}/{rest}"


@pytest.fixture
def writer(course: CoursePage, bank: QuestionBank) -> User:
    """Trains in the unit that owns the course and the bank."""
    Course.objects.update(owner=bank.owner)
    return staff(bank, RoleGrant.Role.TRAINER)


@pytest.fixture
def page(course: CoursePage, bank: QuestionBank, writer: User) -> QuizPage:
    make_sorted(bank, 6)
    return make_sketched(course, make_blueprint(bank, {"count": 3}), minutes_allowed=30)


def read(content: bytes, folder: Path) -> str:
    (folder / "de.pdf").write_bytes(content)
    run("qpdf", "--check", folder / "de.pdf")
    return text_of(content, folder)


def test_papers_are_made_once_and_printed_again_the_same(
    page: QuizPage, writer: User, administrator: User, signed_in: SignIn, tmp_path: Path
) -> None:
    quiz, client = Quiz.objects.get(), signed_in(administrator)
    assert printing(quiz) in client.get(f"/quan-tri/pages/{page.pk}/edit/").content.decode()
    client = signed_in(writer)

    made = client.post(printing(quiz), {"count": 2}, follow=True)
    client.post(printing(quiz), {"count": 1})

    assert "Đã làm 2 đề." in made.content.decode()
    assert [one.code for one in PrintedPaper.objects.all()] == [101, 102, 103]
    first = client.get(printing(quiz, "101/de.pdf"))
    assert first["Content-Disposition"] == 'attachment; filename="de-101.pdf"'
    text = read(first.content, tmp_path)
    for words in ("Mã đề: 101", page.title, "30 phút", "PHIẾU TRẢ LỜI", "Họ và tên", "Câu 3."):
        assert words in text
    assert "Câu 4." not in text
    assert "đáp án hai" in text
    # The words are published anew, but what was printed stays.
    for question in PrintedPaper.objects.get(code=101).paper.items.all():
        question.version.wordings.update(is_current=False)
    page.title = "Tên khác"
    page.save_revision().publish()
    assert read(client.get(printing(quiz, "101/de.pdf")).content, tmp_path) == text


def test_the_key_is_a_file_of_its_own_and_taking_it_is_noted(
    page: QuizPage, writer: User, signed_in: SignIn, tmp_path: Path
) -> None:
    quiz, client = Quiz.objects.get(), signed_in(writer)
    client.post(printing(quiz), {"count": 1})
    items = PrintedPaper.objects.get().paper.items.select_related("version")

    text = read(client.get(printing(quiz, "101/dap-an.pdf")).content, tmp_path)

    assert "ĐÁP ÁN" in text
    letters = ["ABC"[item.option_order.index(item.version.right[0])] for item in items]
    assert re.findall(r"\d ([ABC]) đáp án một", text) == letters
    noted = AuditEntry.objects.get(action="quizzes.key_taken")
    assert (noted.by, noted.details) == (writer.learner, {"quiz": quiz.pk, "code": 101})
    assert AuditEntry.objects.filter(action="quizzes.papers_made").count() == 1


def test_every_kind_of_question_is_laid_out_without_its_key(
    course: CoursePage, bank: QuestionBank, writer: User, tmp_path: Path, signed_in: SignIn
) -> None:
    texts = make_every_kind(bank, use="graded")
    make_quiz(course, bank)
    quiz, client = Quiz.objects.get(), signed_in(writer)
    client.post(printing(quiz), {"count": 1})

    paper = read(client.get(printing(quiz, "101/de.pdf")).content, tmp_path)
    key = read(client.get(printing(quiz, "101/dap-an.pdf")).content, tmp_path)

    assert f"Câu {len(texts)}." in paper
    assert SECRET not in paper
    for words in ("Công an", "Bước A", "Rẽ", "Ghép mỗi số", "Xếp các việc"):
        assert words in paper
    assert f"{SECRET} OTP" in key
    assert "113 – Công an" in key


def test_no_paper_is_made_when_there_are_too_few_questions(
    course: CoursePage, bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    make_sorted(bank, 1)
    page = make_sketched(course, make_blueprint(bank, {"count": 2}))
    client, quiz = signed_in(writer), Quiz.objects.get(lesson__key=page.translation_key)

    shown = client.post(printing(quiz), {"count": 3}).content.decode()

    assert "Dòng 1: cần 2 câu, hiện mới có 1." in shown
    client.post(printing(quiz), {"count": 999})
    assert not PrintedPaper.objects.exists()


@pytest.mark.parametrize("rest", ["", "101/de.pdf", "101/dap-an.pdf"])
def test_learners_and_trainers_of_other_units_get_no_paper(
    rest: str, page: QuizPage, writer: User, learner: User, facilitator: User, signed_in: SignIn
) -> None:
    quiz = Quiz.objects.get()
    actions.make_printed(quiz=quiz, count=1, by=writer)
    other = make_user("Trần Thị Khác", email="khac@example.vn")
    grant_role(user=other, role=RoleGrant.Role.TRAINER, unit=make_unit("Xã Khác"))

    for client in (Client(), *map(signed_in, (learner, facilitator, other))):
        for answer in (client.get(printing(quiz, rest)), client.post(printing(quiz, rest))):
            assert answer.status_code in {302, 403, 404, 405}
            assert b"%PDF" not in answer.content
    assert PrintedPaper.objects.count() == 1
    assert not AuditEntry.objects.filter(action="quizzes.key_taken").exists()


def test_who_keeps_not_every_bank_gets_the_paper_without_its_key(
    course: CoursePage, bank: QuestionBank, writer: User, signed_in: SignIn, tmp_path: Path
) -> None:
    far = make_bank("Ngân hàng xa", owner=make_unit("Xã Xa"))
    make_sorted(bank, 1)
    make_text(far, "Câu của xã khác?", use="graded")
    make_sketched(course, make_blueprint(bank, {"count": 1}, {"count": 1, "bank": far}))
    quiz, client = Quiz.objects.get(), signed_in(writer)
    client.post(printing(quiz), {"count": 1})

    assert "dap-an.pdf" not in client.get(printing(quiz)).content.decode()
    assert "Câu của xã khác?" in read(client.get(printing(quiz, "101/de.pdf")).content, tmp_path)
    assert client.get(printing(quiz, "101/dap-an.pdf")).status_code in {302, 403}
    assert not AuditEntry.objects.filter(action="quizzes.key_taken").exists()
