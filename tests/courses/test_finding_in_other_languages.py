"""Words are found in the reader's language and in Vietnamese, and each says which it is."""

import pytest
from django.test import Client
from wagtail.models import Locale

from cms.models import Findable
from cms.passages import passage_of
from courses.models import CoursePage, LessonPage, SharedPart
from learning.people.models import Unit
from tests.courses.doing import english
from tests.courses.finding import results, said, text, titles
from tests.courses.sharing import Commits, reworded, shows, translated
from tests.writing import make_lesson

pytestmark = pytest.mark.django_db
# Attested words, as the province's sources write them.
TAI_VIET = "ꪹꪏꪸꪉ"


class TestInOtherLanguages:
    @pytest.fixture
    def translation(self, findable: LessonPage) -> LessonPage:
        page = english(findable, title="By bus", body=[("text", "<p>The station is southern.</p>")])
        return LessonPage.objects.get(pk=page.pk)

    def test_in_the_readers_language_and_in_vietnamese(
        self,
        client: Client,
        findable_course: CoursePage,
        findable: LessonPage,
        translation: LessonPage,
    ) -> None:
        (one,) = results(client, "station", "en")
        assert said(one.select_one("h2")) == "By bus"
        assert one.select_one("h2 a")["href"] == f"/en{findable.url}"  # type: ignore[index]
        assert said(one.select_one(".facts")) == f"Lesson {findable_course.title}"
        assert one.select_one(".facts [lang=vi]") is not None
        assert one.select_one("h2 [lang], p [lang]") is None

        (one,) = results(client, "hoa binh", "en")
        assert said(one.select_one("h2")) == "By bus"
        assert said(one.select_one("p [lang=vi]")) == "Bến xe Hòa Bình ở phía nam."

    def test_not_in_languages_the_reader_has_not_chosen(
        self, client: Client, translation: LessonPage
    ) -> None:
        assert titles(client, "station") == []

    def test_what_nobody_translated_is_vietnamese_and_says_so(
        self, client: Client, findable: LessonPage
    ) -> None:
        (one,) = results(client, "hoa binh", "en")

        assert said(one.select_one("h2 [lang=vi]")) == "Đi xe"
        assert said(one.select_one("p [lang=vi]")) == "Bến xe Hòa Bình ở phía nam."

    def test_a_title_in_tai_viet_has_its_tag(self, client: Client, findable: LessonPage) -> None:
        Locale.objects.create(language_code="blt-tavt")
        english(findable, "blt-tavt", title=TAI_VIET)

        (one,) = results(client, TAI_VIET, "blt-tavt")
        assert said(one.select_one('h2 [lang="blt-Tavt"]')) == TAI_VIET

    def test_a_sentence_that_is_still_vietnamese_is_shown_as_such(
        self, client: Client, muong: LessonPage
    ) -> None:
        (one,) = results(client, "ma otp", "mtq")
        assert said(one.select_one("h2")) == "MTQ khóa"
        assert said(one.select_one("p")) == "Không đọc mã OTP cho ai."
        assert Findable.objects.get(page=muong).lines == ["MTQ một"]


class TestSharedParts:
    def test_their_words_are_the_lessons(
        self, client: Client, sharing_lesson: LessonPage, part: SharedPart,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:  # fmt: skip
        assert titles(client, "cong an xa") == ["Bài có phần"]
        reworded(part, "Gọi ngân hàng.", django_capture_on_commit_callbacks)

        assert titles(client, "cong an") == []
        assert titles(client, "ngan hang") == ["Bài có phần"]

    def test_in_the_readers_language(
        self, client: Client, sharing_lesson: LessonPage, part: SharedPart,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:  # fmt: skip
        body = [("text", "<p>Words.</p>"), ("shared_part", part)]
        english(sharing_lesson, title="A lesson", body=body)
        (one,) = results(client, "cong an", "en")
        assert said(one.select_one("p [lang=vi]")) == "Gọi công an xã."
        with django_capture_on_commit_callbacks(execute=True):
            translated(part, "Call the police.")

        (one,) = results(client, "police", "en")
        assert said(one.select_one("p")) == "Call the police."
        assert one.select_one("p [lang]") is None

    def test_a_draft_of_one_is_found_by_nobody(
        self, client: Client, unit: Unit, shared_course: CoursePage, part: SharedPart
    ) -> None:
        make_lesson(shared_course, "Bài", body=[text("Lời."), shows(part)])
        reworded(part, "Gọi ngân hàng.")

        assert titles(client, "ngan hang") == []
        assert titles(client, "cong an") == ["Bài"]


def test_in_a_long_line_without_spaces_the_passage_is_where_the_word_stands() -> None:
    line = "ꪎꪴꪉ" * 80 + TAI_VIET + "ꪬꪱ" * 80

    pieces = passage_of([line], [TAI_VIET], TAI_VIET)

    assert [piece.words for piece in pieces if piece.is_found] == [TAI_VIET]
