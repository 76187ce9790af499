"""Somebody types a few words and finds where they are taught, however they are written."""

import pytest
from django.test import Client

from cms.models import InformationPage
from courses.models import CoursePage, LessonPage
from tests.courses.finding import FIND, marked, page_for, results, said, saying, titles
from tests.writing import make_site, publish

pytestmark = pytest.mark.django_db
# Attested words, as the province's sources write them.
TAI_VIET = "ꪹꪏꪸꪉ"
MUONG = "Mươ\u0312ng Bi\u0312nh diê\u0320n"


class TestHoweverItIsWritten:
    @pytest.mark.parametrize(
        "words",
        [
            "Hòa Bình",
            "Hoà Bình",
            "hoa binh",
            "HOA BINH",
            "bình hòa",
            "Ho\u0300a Bi\u0300nh",
            "hoa, binh!",
        ],
    )
    def test_accents_case_and_order_do_not_matter(
        self, client: Client, findable: LessonPage, words: str
    ) -> None:
        assert titles(client, words) == ["Đi xe"]
        assert marked(results(client, words)[0]) == ["Hòa", "Bình"]

    @pytest.mark.parametrize("words", [MUONG, "muong binh dien", "Mường Bình điện"])
    def test_letters_of_muong_with_their_marks_and_without(
        self, client: Client, findable_course: CoursePage, words: str
    ) -> None:
        saying(findable_course, "Bài", f"Nói {MUONG} hay.")

        (one,) = results(client, words)
        assert marked(one) == MUONG.split()

    @pytest.mark.parametrize("written", ["ꪼꪕ ꪎꪴꪉ ꪹꪏꪸꪉ", "ꪼꪕꪎꪴꪉꪹꪏꪸꪉ", "ꪼꪕꪎꪴꪉ ꪹꪏꪸꪉ"])
    def test_tai_viet_with_spaces_and_without(
        self, client: Client, findable_course: CoursePage, written: str
    ) -> None:
        saying(findable_course, "Bài", f"{written} ok")

        assert marked(results(client, TAI_VIET)[0]) == [TAI_VIET]
        assert titles(client, "ꪼꪕꪎꪴꪉ") == titles(client, "ꪹꪏꪸꪉ ꪼꪕ") == ["Bài"]

    def test_vowels_of_tai_viet_are_no_accents(
        self, client: Client, findable_course: CoursePage
    ) -> None:
        saying(findable_course, "Bài", "ꪎꪴꪉ")

        assert titles(client, "ꪎꪴꪉ") == ["Bài"]
        assert titles(client, "ꪎꪉ") == titles(client, "ꪎꪲꪉ") == []

    def test_a_word_is_found_from_its_beginning_and_a_short_one_whole(
        self, client: Client, findable_course: CoursePage
    ) -> None:
        saying(findable_course, "Bài", "Two phones. Không khóa bàn.")

        assert titles(client, "phone") == titles(client, "phones") == ["Bài"]
        assert titles(client, "hones") == titles(client, "kho") == titles(client, "ban kho") == []

    def test_all_words_have_to_be_there(self, client: Client, findable: LessonPage) -> None:
        assert titles(client, "hòa bình chạy") == ["Đi xe"]
        assert titles(client, "hòa bình bay") == []

    def test_what_databases_take_for_anything_is_only_itself(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        saying(findable_course, "Tên", "Tệp anh_nha.jpg, giảm 50%.")

        assert titles(client, "anh_nha") == ["Tên"]
        assert titles(client, "anh_nh_") == titles(client, "_") == titles(client, "b\\nh") == []
        assert titles(client, "50%") == titles(client, "50") == ["Tên"]


class TestWhatIsListed:
    def test_a_result_says_what_it_is_and_where(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        (one,) = results(client, "xe hòa bình")

        assert one.select_one("h2 a")["href"] == findable.url  # type: ignore[index]
        assert [said(fact) for fact in one.select(".facts li")] == [
            "Bài học",
            findable_course.title,
        ]
        assert said(one.select_one("p")) == "Bến xe Hòa Bình ở phía nam."
        assert client.get(findable.url).status_code == 200

    def test_titles_come_first_then_words_together_then_the_courses_order(
        self, client: Client, findable_course: CoursePage, findable: LessonPage
    ) -> None:
        saying(findable_course, "Rời", "Bình yên, hòa nhã.")
        saying(findable_course, "Liền", "Về Hòa Bình.")
        saying(findable_course, "Chợ Hòa Bình", "Mua bán.")

        assert titles(client, "hoa binh") == ["Chợ Hòa Bình", "Đi xe", "Liền", "Rời"]

    def test_a_course_by_what_one_will_be_able_to_do(
        self, client: Client, findable_course: CoursePage
    ) -> None:
        (one,) = results(client, "khoa duoc may")

        assert said(one.select_one("h2")) == findable_course.title
        assert said(one.select_one(".facts")) == "Khóa học"

    def test_a_page_of_the_site(self, client: Client, findable_course: CoursePage) -> None:
        home = make_site().get_parent()
        body = [("text", "<p>Dữ liệu nằm ở Hòa Bình.</p>")]
        page = publish(home.add_child(instance=InformationPage(title="Riêng tư", body=body)))

        (one,) = results(client, "hoa binh")
        assert one.select_one("h2 a")["href"] == page.url  # type: ignore[index]
        assert said(one.select_one(".facts")) == "Trang"

    def test_a_long_paragraph_is_cut_around_the_words(
        self, client: Client, findable_course: CoursePage
    ) -> None:
        saying(findable_course, "Dài", f"{'Lời trước. ' * 50}Nói tới Hòa Bình. {'Lời sau. ' * 50}")

        passage = said(results(client, "hoa binh")[0].select_one("p"))
        assert passage.startswith("… ")
        assert passage.endswith(" …")
        assert "Nói tới Hòa Bình." in passage
        assert len(passage) < 200

    def test_markup_of_words_is_not_taken_for_markup(
        self, client: Client, findable_course: CoursePage
    ) -> None:
        saying(findable_course, "Dấu", "Gõ &lt;b&gt; rồi <b>in</b> <i>đậm</i>.")

        assert said(results(client, "dam")[0].select_one("p")) == "Gõ <b> rồi in đậm."

    def test_twenty_a_page(self, client: Client, findable_course: CoursePage) -> None:
        for number in range(23):
            saying(findable_course, f"Bài {number:02}", "Hòa Bình")

        first, second = (titles(client, "hoa binh", page=page) for page in ("1", "2"))
        assert [*first, *second] == [f"Bài {number:02}" for number in range(23)]
        assert len(first) == 20
        forward = page_for(client, "hòa bình").select_one("[rel=next]")
        assert client.get(FIND + forward["href"]).status_code == 200  # type: ignore[index, operator]
        assert titles(client, "hoa binh", page="x") == first
        assert titles(client, "hoa binh", page="99") == second
