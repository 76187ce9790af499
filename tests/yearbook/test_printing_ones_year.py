"""A person looks at a year of learning and prints it for the yearly evaluation."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from wagtail import hooks

from certificates.models import Certificate
from courses.actions import complete_lesson
from courses.actions.learning import Circumstances
from courses.models import CourseCompletion, CourseEdition, CoursePage, LessonCompletion, LessonPage
from learning.people.actions import join_unit
from learning.people.models import Learner, Unit, User
from learning.people.personal import Section
from learning.yearbook.queries import record_of
from tests.campaigns.pushing import today
from tests.certificates.earning import certified
from tests.certificates.faces import text_of
from tests.quizzes.asking import answers, begin, make_bank, make_questions, make_quiz, submit
from tests.writing import lesson_of, make_unit, publish

pytestmark = pytest.mark.django_db


def address(year: int = 0) -> str:
    return f"/toi/so-hoc-tap/{year or today().year}/"


def paper(year: int = 0) -> str:
    return address(year)[:-1] + ".pdf"


def read(browser: Any, year: int = 0) -> str:
    answer = browser.get(address(year))
    assert answer.status_code == 200
    content: str = answer.content.decode()
    return content


def moved_to(year: int, learner: Learner) -> None:
    """As if it had happened then."""
    for model in (LessonCompletion, CourseCompletion):
        model.objects.filter(learner=learner).update(counted_on=date(year, 5, 6))
    Certificate.objects.filter(award__learner=learner).update(issued_on=date(year, 5, 6))


def test_the_record_says_what_was_learnt_and_how_it_is_checked(
    signed_in: Any, learner: User, course: CoursePage
) -> None:
    certificate = certified(learner.learner, course)

    page = read(signed_in(learner))

    for said in ("Bùi Thị Hoa", "1960", "Xã Mai Châu", course.title, certificate.serial):
        assert said in page
    assert certificate.shown_code in page
    assert "<dd>10 phút</dd>" in page
    assert f"Hoàn thành ngày {today():%d/%m/%Y}" in page


def test_hours_are_the_planned_minutes_of_the_lessons_done(
    learner: User, course: CoursePage, lessons: list[LessonPage]
) -> None:
    lessons[0].minutes = 25
    publish(lessons[0])

    complete_lesson(learner=learner.learner, lesson=lesson_of(lessons[0]), how=Circumstances())

    record = record_of(learner.learner, today().year, "vi")
    assert (record.minutes, record.completed) == (25, 0)
    assert record.courses[0].lessons == 1


def test_a_course_not_finished_is_said_to_be_so(
    signed_in: Any, learner: User, lessons: list[LessonPage]
) -> None:
    complete_lesson(learner=learner.learner, lesson=lesson_of(lessons[0]), how=Circumstances())

    assert "Chưa hoàn thành: đã xong 1 bài" in read(signed_in(learner))


def test_the_title_is_the_one_of_that_time(
    signed_in: Any, learner: User, course: CoursePage
) -> None:
    certified(learner.learner, course)
    course.title = "Tên mới của khóa học"
    publish(course)

    page = read(signed_in(learner))

    assert "Dùng điện thoại an toàn" in page
    assert "Tên mới của khóa học" not in page


def test_each_year_holds_its_own(signed_in: Any, learner: User, course: CoursePage) -> None:
    certified(learner.learner, course)
    moved_to(2025, learner.learner)
    browser = signed_in(learner)

    assert course.title in read(browser, 2025)
    assert course.title not in read(browser, 2026)
    assert "empty" in read(browser, 2026)


def test_two_editions_in_a_year_are_two_lines(learner: User, course: CoursePage) -> None:
    certified(learner.learner, course)
    first = CourseEdition.objects.get(course__key=course.translation_key)
    CourseEdition.objects.create(course=first.course, number=2)
    for page in LessonPage.objects.child_of(course):
        complete_lesson(learner=learner.learner, lesson=lesson_of(page), how=Circumstances())

    record = record_of(learner.learner, today().year, "vi")

    assert sorted(line.edition for line in record.courses) == [1, 2]
    assert record.minutes == 20


def test_the_unit_is_the_one_of_that_time(learner: User, commune: Unit) -> None:
    agency = make_unit("Sở Y tế", tree="organisation", kind="agency")
    learner.learner.memberships.update(since=date(2024, 1, 1))
    join_unit(learner=learner.learner, unit=agency, on=date(2026, 3, 1))
    join_unit(learner=learner.learner, unit=make_unit("Xã Cao Sơn"), on=date(2026, 2, 1))

    before, after = (record_of(learner.learner, year, "vi") for year in (2025, 2026))

    assert (before.territory, before.organisation) == ("Xã Mai Châu", "")
    assert (after.territory, after.organisation) == ("Xã Cao Sơn", "Sở Y tế")


def test_an_annulled_certificate_is_listed_and_not_counted(
    learner: User, course: CoursePage
) -> None:
    now = datetime.now(UTC)
    certified(learner.learner, course, state="annulled", annulled_at=now, annulled_why="Thi hộ")

    record = record_of(learner.learner, today().year, "vi")

    assert [line.is_valid for line in record.certificates] == [False]
    assert record.certified == 0


def test_the_best_result_of_a_graded_quiz_is_told_and_practice_is_not(
    signed_in: Any, learner: User, course: CoursePage, tmp_path: Path
) -> None:
    bank, browser = make_bank(), signed_in(learner)
    make_questions(bank, 4, use="graded")
    make_questions(bank, 2, use="practice")
    final = make_quiz(course, bank, title="Kiểm tra cuối khóa", attempts=3)
    practice = make_quiz(course, bank, title="Luyện tập", use="practice")
    for quiz, right in ((final, 1), (final, 3), (final, 2), (practice, None)):
        issue = begin(browser, quiz)
        submit(browser, issue, answers(issue, right=right))

    (line,) = record_of(learner.learner, today().year, "vi").quizzes

    assert (line.title, line.percent, line.passed) == ("Kiểm tra cuối khóa", 75, True)
    assert "75%, đạt (mức đạt 70%)" in read(browser)
    words = text_of(browser.get(paper()).content, tmp_path)
    assert "75%, đạt (mức đạt 70%)" in words
    assert "Luyện tập" not in words.partition("II. KẾT QUẢ BÀI KIỂM TRA")[2]


def test_a_year_with_nothing_is_an_honest_page_and_paper(
    signed_in: Any, learner: User, tmp_path: Path
) -> None:
    browser = signed_in(learner)

    assert "Năm này chưa ghi nhận kết quả nào" in read(browser)
    words = text_of(browser.get(paper()).content, tmp_path)
    assert "Trong năm chưa ghi nhận bài học nào hoàn thành." in words


def test_the_paper_has_the_form_of_official_papers(
    signed_in: Any, learner: User, course: CoursePage, tmp_path: Path
) -> None:
    certificate = certified(learner.learner, course)

    answer = signed_in(learner).get(paper())

    words = text_of(answer.content, tmp_path)
    assert answer["Content-Type"] == "application/pdf"
    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"NĂM {today().year}",
        "Họ và tên: Bùi Thị Hoa",
        course.title,
        certificate.serial,
        certificate.shown_code,
        "XÁC NHẬN CỦA ĐƠN VỊ",
        "không phải thời gian ngồi trước máy",
    ):
        assert said in words


def test_a_code_of_wide_letters_stands_in_its_column(
    signed_in: Any,
    learner: User,
    course: CoursePage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("certificates.actions.new_code", lambda: "W" * 13)
    certified(learner.learner, course)

    words = text_of(signed_in(learner).get(paper()).content, tmp_path)

    assert "WWWW-WWWW-WWWWW" in words


def test_a_name_cannot_write_into_the_paper(signed_in: Any, learner: User, tmp_path: Path) -> None:
    profile = learner.learner.profile
    profile.full_name = '#panic("x") *Hoa* $1$'
    profile.save()

    words = text_of(signed_in(learner).get(paper()).content, tmp_path)

    assert '#panic("x") *Hoa* $1$' in words.replace("”", '"').replace("“", '"')


def test_what_other_folders_tell_is_on_the_record(
    signed_in: Any, learner: User, course: CoursePage, tmp_path: Path
) -> None:
    def told(person: Learner, first: date, last: date) -> list[Section]:
        rows = [{"Khóa học": "An toàn thông tin", "Ngày": date(2026, 3, 4)}]
        return [Section("elsewhere", "Học ở nơi khác", rows)] if person == learner.learner else []

    with hooks.register_temporarily("yearly_record_sections", told):
        browser = signed_in(learner)
        assert "Học ở nơi khác" in read(browser)
        words = text_of(browser.get(paper()).content, tmp_path)

    assert "IV. HỌC Ở NƠI KHÁC" in words
    assert "04/03/2026" in words


@pytest.mark.parametrize("year", [2024, 2030, 1, 99999999])
def test_a_year_that_cannot_be_is_not_there(signed_in: Any, learner: User, year: int) -> None:
    browser = signed_in(learner)

    assert browser.get(address(year)).status_code == 404
    assert browser.get(paper(year)).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client: Any) -> None:
    for asked in (address(), paper(), "/toi/so-hoc-tap/"):
        assert client.get(asked).status_code == 302
        assert "/tai-khoan/dang-nhap/" in client.get(asked)["Location"]


def test_nobody_sees_a_neighbours_year(
    signed_in: Any, learner: User, neighbour: User, course: CoursePage
) -> None:
    certified(learner.learner, course)

    assert course.title not in read(signed_in(neighbour))


def test_much_learning_costs_no_more_questions(
    learner: User, course: CoursePage, django_assert_max_num_queries: Any
) -> None:
    certified(learner.learner, course)

    with django_assert_max_num_queries(14):
        record_of(learner.learner, today().year, "vi")


def test_my_learning_leads_there(signed_in: Any, learner: User, course: CoursePage) -> None:
    browser = signed_in(learner)

    assert 'href="/toi/so-hoc-tap/"' in browser.get("/toi/").content.decode()
    assert browser.get("/toi/so-hoc-tap/")["Location"] == address()
