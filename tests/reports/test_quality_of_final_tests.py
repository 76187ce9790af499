"""Anyone reads how well final tests test: who passed at the first go, and which questions fail."""

import json
from datetime import date, datetime, time, timedelta
from random import Random

import pytest
import time_machine
from django.test import Client

from courses.models import Course, CoursePage
from learning.people.models import Learner
from learning.reports.actions import count_quality
from learning.reports.actions import quality as counting_quality
from learning.reports.models import QuizQuality, RollUp
from quizzes.models import QuestionBank, QuestionText, QuizPage
from quizzes.queries.quality import Quality, quality
from tests.quizzes.asking import make_bank, make_quiz, make_text
from tests.quizzes.sitting import sit, somebody
from tests.reports.attacking import Notebook, Unknown
from tests.reports.histories import VIET_NAM
from tests.writing import make_course

pytestmark = pytest.mark.django_db
PAGE = "/thong-ke/"
# Of five questions: right (0) or wrong, and how many people. The first everybody knows; the second
# and the third tell good from weak; the fourth nobody knows; the fifth only the weak know.
CLASS = [((0, 0, 0, 1, 1), 12), ((0, 1, 1, 1, 0), 10), ((0, 1, 1, 1, 1), 2)]
RIGHT, WRONG = (0, 0, 0, 0, 0), (1, 1, 1, 1, 1)
PASSED = 12


@pytest.fixture
def bank(course: CoursePage) -> QuestionBank:
    return make_bank()


@pytest.fixture
def texts(bank: QuestionBank) -> list[QuestionText]:
    return [make_text(bank, f"Câu {number}?", use="graded") for number in range(5)]


@pytest.fixture
def quiz(course: CoursePage, bank: QuestionBank, texts: list[QuestionText]) -> QuizPage:
    return make_quiz(course, bank, shuffled=False, pass_mark=60)


def answer(
    quiz: QuizPage, texts: list[QuestionText], chosen: tuple[int, ...], count: int = 1
) -> list[Learner]:
    people = [somebody() for _ in range(count)]
    for one in people:
        sit(quiz, one, zip(texts, chosen, strict=True))
    return people


@pytest.fixture
def class_of_24(quiz: QuizPage, texts: list[QuestionText]) -> list[Learner]:
    return [one for chosen, count in CLASS for one in answer(quiz, texts, chosen, count)]


def page() -> str:
    RollUp.objects.get_or_create(
        key="somebody", defaults={"month": "2026-10-01", "indicator": "learning", "people": 30}
    )
    return Client().get(PAGE).content.decode()


@pytest.mark.usefixtures("class_of_24")
def test_the_numbers_are_those_counted_by_hand() -> None:
    """Twelve of 24 have three of five right. Easy, hard and backwards are in doubt: three."""
    assert quality() == Quality(people=24, attempts=24, passed=PASSED, questions=5, doubtful=3)


def test_only_the_first_attempt_of_who_is_counted_counts(
    quiz: QuizPage, texts: list[QuestionText], class_of_24: list[Learner], bank: QuestionBank
) -> None:
    before = quality()
    sit(quiz, class_of_24[0], zip(texts, RIGHT, strict=True))
    guest = Learner.objects.create()
    sit(quiz, guest, zip(texts, RIGHT, strict=True))
    official = answer(quiz, texts, RIGHT)[0]
    Learner.objects.filter(pk=official.pk).update(counted=False)
    other = make_course("Khóa ngoài phong trào")
    Course.objects.filter(key=other.translation_key).update(counts_for_movement=False)
    answer(make_quiz(other, bank, shuffled=False), texts, RIGHT)

    assert quality() == before


def test_a_second_test_is_a_second_first_attempt_of_the_same_person(
    bank: QuestionBank, texts: list[QuestionText], class_of_24: list[Learner]
) -> None:
    other = make_quiz(make_course("Khóa thứ hai"), bank, shuffled=False)
    sit(other, class_of_24[0], zip(texts, RIGHT, strict=True))

    found = quality()

    assert (found.people, found.attempts, found.passed) == (24, 25, PASSED + 1)


@pytest.mark.usefixtures("class_of_24")
def test_the_page_and_the_file_say_it_from_twenty_people_on() -> None:
    assert 'id="bai-kiem-tra"' not in page()
    assert count_quality() == 1

    section = page().split('id="bai-kiem-tra"')[1].split("</section>")[0]

    assert "<dd>50%</dd>" in section
    assert "<dd>24</dd>" in section
    assert "<dd>3</dd>" in section
    rows = json.loads(Client().get("/thong-ke/du-lieu/quizzes.json").content)["rows"]
    told = {key: value for key, value in rows[0].items() if key != "as_of"}
    assert told == {
        "people": 24,
        "first_attempts": 24,
        "passed": 12,
        "passed_percent": 50,
        "questions": 5,
        "questions_to_look_at": 3,
    }


def test_of_few_people_nothing_is_said(quiz: QuizPage, texts: list[QuestionText]) -> None:
    answer(quiz, texts, RIGHT, 19)

    assert count_quality() == 0
    assert 'id="bai-kiem-tra"' not in page()


def test_the_number_stands_still_until_twenty_people_more_have_come(
    quiz: QuizPage, texts: list[QuestionText], class_of_24: list[Learner]
) -> None:
    QuizQuality.objects.create(
        counted_on=date(2026, 1, 1), people=5, attempts=5, passed=5, questions=0, doubtful=0
    )
    assert count_quality() == 0

    answer(quiz, texts, RIGHT)

    assert count_quality() == 1
    assert QuizQuality.objects.count() == 2
    assert "<dd>52%</dd>" in page()


def failed_or_passed(quiz: QuizPage, texts: list[QuestionText]) -> dict[Unknown, float]:
    """What comes out for whoever reads the file each morning, and saw how many sat each day."""
    chance, notes, wanted = Random(7), Notebook(), set[Unknown]()
    days = [date(2026, 9, 1) + timedelta(days=n) for n in range(21)]
    for number, day in enumerate(days):
        came = {"failed": chance.randint(0, 2), "passed": chance.randint(1, 4)}
        with time_machine.travel(datetime.combine(day, time(9), VIET_NAM)):
            answer(quiz, texts, WRONG, came["failed"])
            answer(quiz, texts, RIGHT, came["passed"])
            count_quality()
            rows = json.loads(Client().get("/thong-ke/du-lieu/quizzes.json").content)["rows"]
        notes.tell([(how, day) for how in came], sum(came.values()), f"seen on {day}")
        wanted |= {(how, day) for how, people in came.items() if people}
        until = days[: number + 1]
        for row in rows:
            if row["as_of"] == day.isoformat():
                notes.tell([("passed", each) for each in until], row["passed"], f"file of {day}")
    return notes.derived(wanted)


def test_who_reads_the_file_each_morning_does_not_learn_who_failed(
    quiz: QuizPage, texts: list[QuestionText]
) -> None:
    assert failed_or_passed(quiz, texts) == {}
    assert QuizQuality.objects.count() > 1


def test_numbers_that_move_with_each_person_would_tell(
    quiz: QuizPage, texts: list[QuestionText], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting_quality, "ENOUGH", 1)

    assert failed_or_passed(quiz, texts)


def test_the_words_say_how_it_is_counted() -> None:
    words = page()

    assert "Đạt ngay lần đầu" in words
    assert "Câu hỏi cần xem lại" in words
    described = json.loads(Client().get("/thong-ke/du-lieu/dictionary.json").content)["data_sets"]
    fields = next(one["fields"] for one in described if one["data_set"] == "quizzes")
    formulas = {field["name"]: field["formula"] for field in fields}
    assert formulas["passed_percent"].startswith("passed ÷")
