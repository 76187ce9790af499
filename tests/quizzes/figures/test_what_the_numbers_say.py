"""From answers in the database to the page and the spreadsheet: a class counted by hand."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.models import CoursePage
from learning.people.models import Learner, User
from quizzes.models import Attempt, QuestionBank, QuestionText, QuizPage
from quizzes.queries.figures import question_lines
from quizzes.queries.scores import gain_from, quiz_figures
from quizzes.queries.sittings import Scope, sats_of
from tests.quizzes.asking import make_quiz, option, question_of
from tests.quizzes.figures.reading import EVIL, at, cells
from tests.quizzes.sitting import quiz_of, sit, somebody
from tests.writing import publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_the_numbers_of_questions_are_those_counted_by_hand(
    quiz: QuizPage, twenty: list[Learner], keeper: User, signed_in: SignIn
) -> None:
    # Right: 18, 14 and 8 of 20. Of question two against the mean of the other two:
    #   (1, 1) 8 times, (1, .5) 6 times, (0, .5) 4 times, (0, 0) twice; means 0.7 and 0.65
    #   sum of products 8 + 3 - 20 * 0.7 * 0.65 = 1.9; squares 14 - 9.8 = 4.2 and
    #   8 + 1.5 + 1 - 8.45 = 2.05; r = 1.9 / sqrt(4.2 * 2.05) = 1.9 / 2.934280 = 0.647518
    # Times: 10 to the first answer, 20 more to the second, 30 more to the third.
    rows = cells(signed_in(keeper), at("quizzes_questions_of_quiz", quiz_of(quiz).pk))

    two = next(row for head, row in rows.items() if head.startswith("Câu hai?"))
    assert two[:4] == ["20", "70%", "0,65", "20 giây"]
    assert two[4].split() == ["đúng", "A", "70%", "B", "30%", "C", "0%"]
    third = next(row for head, row in rows.items() if head.startswith(EVIL))
    assert third[1] == "40%"
    assert third[3:] == ["30 giây", "đúng A 40% B 50% C 10%"]
    one = next(row for head, row in rows.items() if head.startswith("Câu một?"))
    assert one[1] == "90%"


def test_the_numbers_of_the_quiz_are_those_counted_by_hand(
    quiz: QuizPage, twenty: list[Learner], keeper: User, signed_in: SignIn
) -> None:
    # Totals 3, 2, 1, 0 by 8, 6, 4, 2 people: mean 2 of 3, median 2 of 3; 8 of 20 pass.
    # Variances times 19: questions 20 * (.9 * .1 + .7 * .3 + .4 * .6) = 10.8; totals
    # 72 + 24 + 4 - 80 = 20. alpha = 3/2 * (1 - 10.8 / 20) = 0.69
    figures = quiz_figures(Scope(quiz=quiz_of(quiz).pk)).whole
    assert figures.alpha == pytest.approx(0.69)
    assert figures.mean == pytest.approx(2 / 3)

    client = signed_in(keeper)
    address = at("quizzes_quiz_figures", quiz_of(quiz).pk)
    page = BeautifulSoup(client.get(address).content, "html.parser")
    said = [dd.get_text(strip=True) for dd in page.select(".figures-stats dd")]
    assert said == ["20", "67%", "67%", "40%", "0,69"]
    assert "0–9%: 2" in page.select_one("svg desc").get_text()  # type: ignore[union-attr]
    rows = cells(client, address)
    assert (rows["0–9%"], rows["30–39%"], rows["60–69%"]) == (["2"], ["4"], ["6"])
    assert rows["90–100%"] == ["8"]


def test_one_question_shows_its_options_as_a_picture_and_as_a_table(
    quiz: QuizPage,
    texts: list[QuestionText],
    twenty: list[Learner],
    keeper: User,
    signed_in: SignIn,
) -> None:
    version = question_of(texts[2]).current_id
    assert version is not None
    address = f"{at('quizzes_question_figures', version)}?quiz={quiz_of(quiz).pk}"
    html = signed_in(keeper).get(address).content.decode()
    page = BeautifulSoup(html, "html.parser")

    assert page.select_one("svg desc").get_text() == "A (đúng): 40%; B: 50%; C: 10%"  # type: ignore[union-attr]
    rows = [[td.get_text(strip=True) for td in row("td")] for row in page.select("tbody tr")]
    # Of the best 5 of 20 (27 per cent) all are right; of the weakest 5, two chose C.
    assert rows == [
        ["A", "8", "40%", "100%", "0%"],
        ["B", "10", "50%", "0%", "60%"],
        ["C", "2", "10%", "0%", "40%"],
    ]
    assert reverse("wagtailsnippets_quizzes_questiontext:edit", args=[texts[2].pk]) in html
    assert not page.select("main [style], main script:not([src])")


def test_only_the_first_attempt_of_each_known_person_counts(
    quiz: QuizPage, texts: list[QuestionText], twenty: list[Learner]
) -> None:
    scope = Scope(quiz=quiz_of(quiz).pk)
    before = quiz_figures(scope)
    sit(quiz, twenty[-1], [(text, 0) for text in texts])
    sit(quiz, Learner.objects.create(), [(text, 0) for text in texts])

    assert quiz_figures(scope) == before
    assert len(list(sats_of(scope))) == 20


def test_a_period_does_not_make_a_second_attempt_the_first(
    quiz: QuizPage, texts: list[QuestionText], twenty: list[Learner]
) -> None:
    today = Attempt.objects.order_by("pk")[0].counted_on
    last_year = today.replace(year=today.year - 1, day=1)
    Attempt.objects.filter(learner=twenty[0].pk).update(counted_on=last_year)
    sit(quiz, twenty[0], [(text, 1) for text in texts])

    number = quiz_of(quiz).pk
    assert len(list(sats_of(Scope(quiz=number, since=today)))) == 19
    assert len(list(sats_of(Scope(quiz=number, until=last_year)))) == 1


def test_a_changed_question_is_another_one_and_the_paper_is_no_longer_fixed(
    quiz: QuizPage, texts: list[QuestionText], twenty: list[Learner], bank: QuestionBank
) -> None:
    texts[0].options = [option("mới", right=True), option("cũ")]
    publish(texts[0])
    sit(quiz, somebody(), [(text, 0) for text in texts])

    scope = Scope(quiz=quiz_of(quiz).pk)
    lines, _elsewhere = question_lines(scope, QuestionBank.objects.filter(pk=bank.pk))
    counts = {(line.version.question_id, line.is_current): line.figures.count for line in lines}
    first = question_of(texts[0]).pk
    assert (counts[first, False], counts[first, True]) == (20, 1)
    whole = quiz_figures(scope).whole
    assert (whole.is_fixed, whole.alpha) == (False, None)


def test_few_answers_are_shown_and_not_judged(
    quiz: QuizPage, texts: list[QuestionText], keeper: User, signed_in: SignIn
) -> None:
    for _ in range(19):
        sit(quiz, somebody(), [(text, 1) for text in texts])
    client = signed_in(keeper)

    page = client.get(at("quizzes_questions_of_quiz", quiz_of(quiz).pk)).content.decode()
    assert page.count("Mới có 19 câu trả lời") == 3
    assert "Quá khó" not in page
    whole = client.get(at("quizzes_quiz_figures", quiz_of(quiz).pk)).content.decode()
    assert "Mới có 19 người" in whole

    sit(quiz, somebody(), [(text, 1) for text in texts])
    page = client.get(at("quizzes_questions_of_quiz", quiz_of(quiz).pk)).content.decode()
    assert page.count("Quá khó") == 3


def test_the_worst_question_comes_first_and_flags_are_chosen_among(
    quiz: QuizPage, texts: list[QuestionText], keeper: User, signed_in: SignIn
) -> None:
    # Who knows questions one and two gets the third wrong: its key must be looked at.
    for place in range(24):
        knows = place % 2 == 0
        sit(quiz, somebody(), zip(texts, (0, 0, 1) if knows else (1, 1, 0), strict=True))
    client = signed_in(keeper)
    address = at("quizzes_questions_of_quiz", quiz_of(quiz).pk)

    first = next(iter(cells(client, address)))
    assert first.startswith(EVIL)
    assert "Có thể đáp án sai" in first
    grave = cells(client, f"{address}?flag=grave")
    assert any(head.startswith(EVIL) for head in grave)
    assert not any(head.startswith("Câu hai") for head in cells(client, f"{address}?flag=hard"))


def test_gain_is_of_people_who_took_the_pre_test_first(
    course: CoursePage, quiz: QuizPage, texts: list[QuestionText], keeper: User, signed_in: SignIn
) -> None:
    # Before 0 and 1 of 3, after 2 and 3 of 3: from 1/6 to 5/6, that is 4/5 of what was left.
    # Who took the pre-test afterwards, or only one of the two, is left out.
    pre = make_quiz(course, texts[0].bank, title="Đầu vào", shuffled=False)
    for before, after in (((1, 1, 1), (0, 0, 1)), ((0, 1, 1), (0, 0, 0))):
        learner = somebody()
        sit(pre, learner, zip(texts, before, strict=True))
        sit(quiz, learner, zip(texts, after, strict=True))
    late = somebody()
    sit(quiz, late, zip(texts, (1, 1, 1), strict=True))
    sit(pre, late, zip(texts, (0, 0, 0), strict=True))
    sit(pre, somebody(), zip(texts, (0, 0, 0), strict=True))

    gain = gain_from(quiz_of(pre), Scope(quiz=quiz_of(quiz).pk))
    assert gain.count == 2
    assert (gain.before, gain.after) == (pytest.approx(1 / 6), pytest.approx(5 / 6))
    assert gain.normalised == pytest.approx(0.8)
    address = f"{at('quizzes_quiz_figures', quiz_of(quiz).pk)}?before={quiz_of(pre).pk}"
    page = signed_in(keeper).get(address).content.decode()
    assert "Phần đạt thêm" in page
    assert "80%" in page


def test_a_question_met_at_two_quizzes_counts_once_a_person_in_its_bank(
    course: CoursePage, quiz: QuizPage, texts: list[QuestionText], bank: QuestionBank
) -> None:
    pre = make_quiz(course, bank, title="Đầu vào", shuffled=False)
    learner = somebody()
    sit(pre, learner, zip(texts, (1, 1, 1), strict=True))
    sit(quiz, learner, zip(texts, (0, 0, 0), strict=True))

    lines, _elsewhere = question_lines(Scope(bank=bank.pk), QuestionBank.objects.all())
    assert [(line.figures.count, line.figures.facility) for line in lines] == [(1, 0.0)] * 3


def test_the_number_of_queries_does_not_grow_with_the_attempts(
    quiz: QuizPage, texts: list[QuestionText], bank: QuestionBank
) -> None:
    def counted() -> list[int]:
        scope, found = Scope(quiz=quiz_of(quiz).pk), []
        for ask in (
            lambda: quiz_figures(scope),
            lambda: question_lines(scope, QuestionBank.objects.all()),
        ):
            with CaptureQueriesContext(connection) as queries:
                ask()
            found.append(len(queries))
        return found

    sit(quiz, somebody(), [(text, 0) for text in texts])
    few = counted()
    for _ in range(6):
        sit(quiz, somebody(), [(text, 1) for text in texts])

    assert counted() == few == [5, 12]
    # Asked again while nothing changed, no answer is read.
    assert counted() == [3, 8]
