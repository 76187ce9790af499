"""A quiz with a blueprint asks what its rows say, and says when it cannot."""

from collections import Counter
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses.actions import Circumstances
from courses.models import CoursePage
from learning.people.models import User
from quizzes import actions
from quizzes.models import Paper, PaperIssue, Question, QuestionBank, Quiz, Topic
from quizzes.models.bank import Difficulty
from quizzes.queries import pool_of, standing_of
from tests.courses.skills import make_framework
from tests.quizzes.asking import address, begin, make_bank, make_questions, make_quiz, paper_at
from tests.quizzes.sketching import make_blueprint, make_sketched, make_sorted
from tests.writing import publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def money(bank: QuestionBank) -> Topic:
    return Topic.objects.create(bank=bank, name="Tiền")


def asked_in(paper: Paper) -> list[int]:
    return list(paper.items.values_list("version__question", flat=True))


def test_the_paper_has_each_row_in_its_order(
    course: CoursePage, bank: QuestionBank, money: Topic, client: Client
) -> None:
    other = make_bank("Ngân hàng khác")
    easy = make_sorted(bank, 3, topic=money, difficulty=Difficulty.EASY)
    hard = make_sorted(bank, 3, topic=money, difficulty=Difficulty.HARD)
    elsewhere = make_sorted(other, 3)
    make_sorted(bank, 3, use="practice", topic=money, difficulty=Difficulty.HARD)
    blueprint = make_blueprint(
        bank,
        {"count": 2, "topic": money, "difficulty": Difficulty.HARD},
        {"count": 1, "bank": other},
        {"count": 2, "difficulty": Difficulty.EASY},
    )
    page = make_sketched(course, blueprint, shuffled=False)
    quiz = Quiz.objects.get()
    assert (quiz.blueprint, list(quiz.banks.all())) == (blueprint, [])

    assert "5 câu hỏi" in client.get(address(page, "bai-kiem-tra")).content.decode()
    for _turn in range(4):
        asked = asked_in(actions.make_paper(quiz=quiz))
        assert set(asked[:2]) <= set(hard)
        assert set(asked[2:3]) <= set(elsewhere)
        assert set(asked[3:]) <= set(easy)
        assert len(set(asked)) == 5
    assert begin(client, page).paper.items.count() == 5


def test_rows_find_the_questions_of_an_item(course: CoursePage, bank: QuestionBank) -> None:
    items = [item for group in make_framework().groups.all() for item in group.items.all()]
    first, second = items[:2]
    both, one, _none = (Question.objects.get(pk=pk) for pk in make_sorted(bank, 3))
    both.items.set([first, second])
    one.items.set([first])
    blueprint = make_blueprint(bank, {"item": second}, {"item": first})
    make_sketched(course, blueprint, shuffled=False)

    assert asked_in(actions.make_paper(quiz=Quiz.objects.get())) == [both.pk, one.pk]


def test_a_shuffled_paper_mixes_the_rows(course: CoursePage, bank: QuestionBank) -> None:
    easy = make_sorted(bank, 4, difficulty=Difficulty.EASY)
    hard = make_sorted(bank, 4, difficulty=Difficulty.HARD)
    rows = [{"count": 4, "difficulty": grade} for grade in (Difficulty.EASY, Difficulty.HARD)]
    make_sketched(course, make_blueprint(bank, *rows), shuffled=True)
    quiz = Quiz.objects.get()

    papers = [asked_in(actions.make_paper(quiz=quiz)) for _turn in range(12)]
    assert all(sorted(asked) == easy + hard for asked in papers)
    assert any(set(asked[:4]) != set(easy) for asked in papers)


def test_papers_of_one_blueprint_are_equal(course: CoursePage, bank: QuestionBank) -> None:
    for grade, count in ((Difficulty.EASY, 4), (Difficulty.MEDIUM, 8), (Difficulty.HARD, 4)):
        make_sorted(bank, count, difficulty=grade)
    make_sketched(course, make_blueprint(bank, {"count": 4}))
    quiz = Quiz.objects.get()

    papers = [actions.make_paper(quiz=quiz) for _turn in range(8)]
    grades = {
        tuple(sorted(paper.items.values_list("version__question__difficulty", flat=True)))
        for paper in papers
    }
    assert grades == {(1, 2, 2, 3)}
    assert len({tuple(sorted(asked_in(paper))) for paper in papers}) > 1


def test_a_quiz_that_cannot_be_made_up_says_so_and_does_not_start(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    first, second = make_sorted(bank, 2)
    page = make_sketched(course, make_blueprint(bank, {"count": 2}))
    client = signed_in(learner)
    before = begin(client, page)
    Question.objects.filter(pk=second).update(is_live=False)

    # The paper that is out goes on.
    assert client.get(paper_at(before)).status_code == 200
    assert "Làm tiếp" in client.get(address(page, "bai-kiem-tra")).content.decode()

    PaperIssue.objects.update(is_open=False)
    shown = client.get(address(page, "bai-kiem-tra")).content.decode()
    assert "Hiện chưa làm được bài này" in shown
    # The screen's help names the button, wherever it is.
    assert "Bắt đầu làm bài" not in shown.partition("<aside")[0]
    assert client.post(address(page)).status_code == 302
    with pytest.raises(actions.NotNow):
        actions.start_quiz(
            quiz=Quiz.objects.get(), learner=learner.learner, how=Circumstances(language="vi")
        )
    with pytest.raises(actions.NothingToAsk, match="Dòng 1"):
        actions.make_paper(quiz=Quiz.objects.get())
    assert PaperIssue.objects.count() == 1

    Question.objects.filter(pk=second).update(is_live=True)
    assert "Hiện chưa làm được" not in client.get(address(page, "bai-kiem-tra")).content.decode()
    assert Counter(asked_in(begin(client, page).paper)) == {first: 1, second: 1}


def test_a_blueprint_taken_off_leaves_the_banks(
    course: CoursePage, bank: QuestionBank, client: Client
) -> None:
    make_sorted(bank, 3)
    page = make_sketched(course, make_blueprint(bank, {"count": 1}))
    page.banks, page.blueprint = [bank], None
    publish(page)

    assert begin(client, page).paper.items.count() == 3


def queries_of(quiz: Quiz, learner: User) -> tuple[int, int]:
    """Of where somebody stands, and of drawing."""
    with CaptureQueriesContext(connection) as standing:
        standing_of(quiz, learner.learner)
    with CaptureQueriesContext(connection) as drawing:
        actions.make_paper(quiz=quiz)
    return len(standing), len(drawing)


def test_drawing_costs_the_same_for_any_number_of_rows_and_questions(
    course: CoursePage, bank: QuestionBank, money: Topic, learner: User
) -> None:
    item = make_framework().groups.all()[0].items.all()[0]
    made = make_sorted(bank, 4, topic=money)
    for question in Question.objects.filter(pk__in=made):
        question.items.add(item)
    make_sketched(course, make_blueprint(bank, {"topic": money}), title="Một")
    rows = [{"topic": money}, {"item": item}, {"bank": bank}, {}]
    make_sketched(course, make_blueprint(bank, *rows, name="Bốn"), title="Bốn")
    one, four = (Quiz.objects.get(lesson__slug=slug) for slug in ("mot", "bon"))
    make_questions(bank, 2, use="graded")
    make_quiz(course, bank, title="Không")
    without = Quiz.objects.get(lesson__slug="khong")

    of_one, of_four, of_banks = (queries_of(quiz, learner) for quiz in (one, four, without))

    assert of_one == of_four
    # Rows and candidates, instead of one count.
    assert of_one[0] == of_banks[0] + 1
    assert pool_of(without).count() == 6
