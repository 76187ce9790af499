"""Nobody finds what is not there for them: drafts, what was withdrawn, what is closed."""

from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from cms.actions import find_missing
from cms.models import Findable
from courses.models import CoursePage, LessonPage
from tests.courses.doing import english
from tests.courses.finding import FIND, page_for, said, saying, text, titles
from tests.writing import make_course, publish

pytestmark = pytest.mark.django_db


class TestWhatNobodyFinds:
    def test_a_draft(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        page = LessonPage(title="Nháp Hòa Bình", body=[text("Hòa Bình")], live=False)
        findable_course.add_child(instance=page).save_revision()
        findable.body = [("text", "<p>Sơn La</p>")]
        findable.title = "Sơn La"
        findable.save_revision()

        assert titles(client, "hoa binh") == ["Đi xe"]
        assert titles(client, "son la") == []

    def test_what_was_withdrawn_or_deleted(
        self, client: Client, findable_course: CoursePage
    ) -> None:
        for end in (LessonPage.unpublish, LessonPage.delete):
            page = saying(findable_course, "Đi xe", "Hòa Bình")
            assert titles(client, "hoa binh") == ["Đi xe"]
            end(page)
            assert titles(client, "hoa binh") == []
        assert not Findable.objects.filter(title="Đi xe").exists()

    def test_lessons_of_a_course_that_was_withdrawn(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        findable_course.unpublish()

        assert titles(client, "hoa binh") == titles(client, "an toan") == []

    def test_what_is_closed_and_its_translations(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        english(findable, title="By bus", summary="From Hoa Binh")
        assert titles(client, "bus", "en") == ["By bus"]
        PageViewRestriction.objects.create(page=findable_course, restriction_type="login")

        for code in ("", "en"):
            assert titles(client, "hoa binh", code) == titles(client, "bus", code) == []

    def test_a_translation_without_its_original(self, client: Client, findable: LessonPage) -> None:
        english(findable, title="By bus")
        findable.unpublish()

        assert titles(client, "bus", "en") == []

    def test_words_that_were_taken_out(self, client: Client, findable: LessonPage) -> None:
        findable.body = [("text", "<p>Sơn La</p>")]
        publish(findable)

        assert titles(client, "hoa binh") == []
        assert titles(client, "son la") == ["Đi xe"]


class TestWhatIsNoQuestion:
    @pytest.mark.parametrize("words", ["", "   ", "?!", "\u202e", "\x00", "%", "'", '"', "\ud800"])
    def test_nothing_to_look_for(self, client: Client, findable: LessonPage, words: str) -> None:
        answer = client.get(f"{FIND}?q={quote(words, errors='surrogatepass')}")

        assert answer.status_code == 200
        assert "Gõ vài từ" in answer.content.decode()

    def test_no_words_at_all(self, client: Client, findable: LessonPage) -> None:
        assert "Gõ vài từ" in client.get(FIND).content.decode()

    def test_too_many(self, client: Client, findable: LessonPage) -> None:
        page = page_for(client, "hoa binh " * 100)

        assert "dài quá" in said(page.main)
        assert not page.select("[role=listitem]")

    def test_nothing_found_leads_to_the_courses(self, client: Client, findable: LessonPage) -> None:
        page = page_for(client, "không có đâu")

        assert "Không tìm thấy" in said(page.main)
        assert page.select_one("main .empty a")["href"] == "/khoa-hoc/"  # type: ignore[index]
        assert page.select_one("[name=q]")["value"] == "không có đâu"  # type: ignore[index]

    def test_it_is_only_read(self, client: Client) -> None:
        assert client.post(FIND, {"q": "a"}).status_code == 405


class TestWhatItCosts:
    def test_few_queries_however_much_is_found(
        self,
        client: Client,
        findable_course: CoursePage,
        findable: LessonPage,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        client.get(FIND)
        asked = {}
        for more in (0, 12):
            for number in range(more):
                other = make_course(f"Khóa {number}")
                saying(other, f"Bài {number}", "Hòa Bình")
            with django_assert_num_queries(7):
                asked[more] = len(titles(client, "hoa binh"))

        assert asked == {0: 1, 12: 13}

    def test_the_field_stands_above_all_courses(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        page = client.get("/khoa-hoc/").content.decode()

        assert f'action="{FIND}"' in page.split("<main")[1]
        assert f'href="{FIND}"' in page.split("<main")[0]


class TestWhatWasThereBefore:
    def test_it_is_written_down_later_and_once(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        Findable.objects.all().delete()
        assert titles(client, "hoa binh") == []

        assert find_missing() == 2
        assert find_missing() == 0
        assert titles(client, "hoa binh") == ["Đi xe"]

    def test_a_draft_does_not_slip_in(self, client: Client, findable: LessonPage) -> None:
        findable.body = [("text", "<p>Sơn La</p>")]
        findable.save_revision()
        Findable.objects.all().delete()
        find_missing()

        assert titles(client, "hoa binh") == ["Đi xe"]
        assert titles(client, "son la") == []
