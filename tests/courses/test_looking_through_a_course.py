"""Trainers and reviewers see what was found: beside the text, on pages of its own, after saving."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.models import Picture
from courses.models import CoursePage, LessonPage, WritingRules
from tests.courses.reading_aloud import Reader, put_in_use
from tests.courses.test_writing_in_the_cms import edits, lesson_form
from tests.writing import lesson_of, publish

AT = "/quan-tri/truoc-khi-cong-bo/"
TEXT = "5b0a9d7e-0000-4000-8000-000000000001"
OTP = "“OTP” chưa được giải thích."
NOT_READ = "1 trên 1 phần chưa có bản đọc."


@pytest.fixture
def lesson(draft: CoursePage) -> LessonPage:
    page = draft.add_child(
        instance=LessonPage(
            title="Khóa máy",
            slug="khoa-may",
            body=[{"type": "text", "id": TEXT, "value": "<p>Nhập mã OTP.</p>"}],
            live=False,
        )
    )
    page.save_revision()
    return page


def at(page: Page) -> str:
    return f"{AT}{'khoa-hoc' if isinstance(page, CoursePage) else 'trang'}/{page.pk}/"


def shown(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def said(soup: BeautifulSoup) -> str:
    return " ".join(soup.get_text().split())


def messages_of(client: Client, address: str) -> str:
    return " ".join(one.get_text() for one in shown(client, address).select(".messages"))


class TestALesson:
    def test_is_looked_through_on_a_page_of_its_own(
        self, writer: Client, lesson: LessonPage
    ) -> None:
        soup = shown(writer, at(lesson))

        assert OTP in said(soup)
        assert "Phần 1, Văn bản" in said(soup)
        way = f"{edits(lesson)}#:w:contentpath=body.{TEXT}"
        assert soup.select_one(f'a[href="{way}"]')
        assert soup.select_one('a[href="/quan-tri/cam-nang-bien-soan/#unexplained"]')

    def test_the_last_draft_counts(self, writer: Client, lesson: LessonPage) -> None:
        publish(lesson)
        body = streamfield([("text", rich_text("<p>Bấm vào link.</p>"))])
        writer.post(edits(lesson), lesson_form("Tên mới", slug="khoa-may", body=body))

        soup = shown(writer, at(lesson))
        assert "Tên mới" in said(soup)
        assert "“link” chưa được giải thích." in said(soup)
        assert OTP not in said(soup)

    def test_is_looked_through_beside_the_text(self, writer: Client, lesson: LessonPage) -> None:
        panel = shown(writer, edits(lesson)).select_one("[data-side-panel=checks] [data-proofread]")

        assert panel
        assert OTP in said(panel)
        assert panel.select_one(f'a[data-goto="body.{TEXT}"]')
        again = shown(writer, panel["data-proofread"])
        assert OTP in said(again)

    def test_not_yet_saved_says_what_to_do(self, writer: Client, draft: CoursePage) -> None:
        soup = shown(writer, f"/quan-tri/pages/add/courses/lessonpage/{draft.pk}/")
        panel = soup.select_one("[data-proofread]")

        assert panel
        assert "Lưu bản nháp" in said(panel)

    def test_with_nothing_to_mend_says_so(self, writer: Client, lesson: LessonPage) -> None:
        WritingRules.objects.create(
            **dict.fromkeys(["unexplained", "not_read", "no_picture"], "off")
        )
        assert "Không thấy điều gì phải sửa." in said(shown(writer, at(lesson)))

    def test_read_aloud_is_told_so(self, writer: Client, lesson: LessonPage) -> None:
        soup = shown(writer, at(lesson))
        assert NOT_READ in said(soup)
        assert soup.select_one(f'a[href="/quan-tri/loi-doc/{lesson_of(lesson).pk}/vi/"]')

    def test_heard_in_all_its_parts_is_not(
        self, writer: Client, reviewer: Client, reader: Reader, spoken_lesson: LessonPage
    ) -> None:
        assert "2 trên 2 phần" in said(shown(writer, at(spoken_lesson)))
        take = reader()
        assert "2 trên 2 phần" in said(shown(writer, at(spoken_lesson)))
        put_in_use(reviewer, spoken_lesson, take)

        assert "1 trên 2 phần" in said(shown(writer, at(spoken_lesson)))

    def test_of_officials_may_have_longer_sentences(
        self, writer: Client, draft: CoursePage, lesson: LessonPage
    ) -> None:
        thirty = "một " * 30
        lesson.body = [("text", f"<p>{thirty}.</p>")]
        lesson.save_revision()
        assert "Câu có 30 tiếng" in said(shown(writer, at(lesson)))

        draft.audience = "public_sector"
        draft.save()
        assert "Câu có 30 tiếng" not in said(shown(writer, at(lesson)))
        assert "bản đọc" not in said(shown(writer, at(lesson)).select_one(".proofread"))

    def test_with_heavy_pictures_leads_to_the_heaviest(
        self, writer: Client, lesson: LessonPage
    ) -> None:
        WritingRules.objects.create(opening_kb=20, whole_kb=20)
        file = get_test_image_file(size=(1200, 900))
        picture = Picture.objects.create(title="Ảnh", file=file)
        value = {"picture": picture, "description": "Một hình trắng", "caption": ""}
        lesson.body = [("text", "<p>Lời.</p>"), ("picture", value)]
        lesson.save_revision()

        soup = shown(writer, at(lesson))
        assert "mới đọc được bài; chỉ nên 20 KB" in said(soup)
        assert "Phần 2, Hình" in said(soup)


class TestACourse:
    def test_shows_all_its_lessons_on_one_board(
        self, writer: Client, draft: CoursePage, lesson: LessonPage
    ) -> None:
        soup = shown(writer, at(draft))

        rows = [" ".join(row.get_text(" ").split()) for row in soup.select("tbody tr")]
        assert rows == ["Khóa của xã – – 1 bản nháp", "Khóa máy – 1 2 bản nháp"]
        assert "Khóa học chưa có hình bìa." in said(soup)
        assert OTP in said(soup)

    def test_is_on_the_list_of_those_who_write_there(
        self, writer: Client, elsewhere: Client, draft: CoursePage
    ) -> None:
        assert "Khóa của xã" in said(shown(writer, AT))
        answer = elsewhere.get(AT)
        assert answer.status_code == 302
        assert "Khóa của xã" not in answer.content.decode()

    def test_or_a_lesson_that_is_none_is_not_found(
        self, writer: Client, draft: CoursePage, lesson: LessonPage
    ) -> None:
        gone = f"{AT}trang/{lesson.pk + 1000}/"
        assert writer.get(gone).status_code == 404
        assert writer.get(f"{AT}khoa-hoc/{lesson.pk}/").status_code == 404
        assert writer.get(f"{AT}trang/{draft.get_parent().pk}/").status_code == 404


class TestElsewhere:
    def test_nobody_of_another_unit_looks_at_it(
        self, elsewhere: Client, draft: CoursePage, lesson: LessonPage
    ) -> None:
        for address in (at(draft), at(lesson), f"{at(lesson)}ngan/"):
            answer = elsewhere.get(address)
            assert (answer.status_code, answer.headers["Location"]) == (302, "/quan-tri/")

    def test_a_learner_does_not_either(
        self, signed_in: Any, learner: Any, lesson: LessonPage
    ) -> None:
        browser = signed_in(learner)
        for address in (AT, at(lesson), "/quan-tri/cam-nang-bien-soan/"):
            assert browser.get(address).status_code in {302, 403}


class TestBeingTold:
    def test_saving_says_what_should_be_mended_and_leaves_hints_out(
        self, writer: Client, lesson: LessonPage
    ) -> None:
        body = streamfield([("text", rich_text("<p>Nhập mã OTP.</p>"))])
        answer = writer.post(edits(lesson), lesson_form(slug="khoa-may", body=body))
        told = messages_of(writer, answer.headers["Location"])

        assert NOT_READ in told
        assert OTP not in told

    def test_saving_by_itself_leaves_no_message(self, writer: Client, lesson: LessonPage) -> None:
        sent = lesson_form(slug="khoa-may")
        saved = writer.post(edits(lesson), sent, headers={"Accept": "application/json"})
        assert saved.json()["success"]

        assert NOT_READ not in messages_of(writer, edits(lesson))

    def test_whoever_reviews_is_told_before_approving(
        self, writer: Client, reviewer: Client, lesson: LessonPage
    ) -> None:
        assert NOT_READ not in messages_of(reviewer, edits(lesson))
        writer.post(edits(lesson), lesson_form(slug="khoa-may", **{"action-submit": "1"}))
        messages_of(writer, "/quan-tri/")

        assert NOT_READ in messages_of(reviewer, edits(lesson))
        assert NOT_READ not in messages_of(writer, edits(lesson))

    def test_and_once_only_after_saving(
        self, writer: Client, reviewer: Client, lesson: LessonPage
    ) -> None:
        writer.post(edits(lesson), lesson_form(slug="khoa-may", **{"action-submit": "1"}))
        reviewer.post(edits(lesson), lesson_form(slug="khoa-may"))

        assert messages_of(reviewer, edits(lesson)).count(NOT_READ) == 1
