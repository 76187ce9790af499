"""What a trainer is told of the words, pictures and weight of a lesson, before any database."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.utils.translation import override
from wagtail.blocks import StreamBlock

from cms.blocks import lesson_blocks
from courses.proofreading import (
    Facts,
    Finding,
    Kind,
    Line,
    Place,
    Rules,
    Seen,
    Severity,
    content_of,
    proofread,
)
from courses.proofreading.sentences import count_syllables, sentences_in
from courses.proofreading.showing import describes
from courses.proofreading.terms import FOR_EVERYBODY, FOR_RESIDENTS, terms_in, unexplained

BLOCK = "5b0a9d7e-0000-4000-8000-000000000001"
LONG = "Khi có người lạ gọi tới và xưng là cán bộ của ngân hàng rồi hỏi mã số vừa gửi về máy"
TERMS = terms_in(f"{FOR_EVERYBODY}\n{FOR_RESIDENTS}")


def stream(*parts: tuple[str, Any]) -> Any:
    raw = [
        {"type": kind, "value": value, "id": BLOCK[:-1] + str(number)}
        for number, (kind, value) in enumerate(parts, start=1)
    ]
    return StreamBlock(lesson_blocks()).to_python(raw)


def text(html: str) -> tuple[str, str]:
    return ("text", html)


def found_in(*parts: tuple[str, Any], facts: Facts | None = None, **more: Any) -> list[Finding]:
    rules = Rules(longest_sentence=15, longest_paragraph=40, terms=TERMS)
    heard = frozenset(BLOCK[:-1] + str(number) for number in range(1, 10))
    seen = Seen([], content_of(stream(*parts)), facts or Facts(heard=heard), **more)
    return proofread(seen, rules)


def kinds_in(*parts: tuple[str, Any], facts: Facts | None = None) -> set[Kind]:
    """But for the picture that none of these lessons has."""
    return {finding.kind for finding in found_in(*parts, facts=facts)} - {Kind.NO_PICTURE}


class TestSentences:
    def test_end_at_a_full_stop_and_not_within_a_number_or_an_abbreviation(self) -> None:
        words = "Nộp 1.250 đồng ở TP. Hòa Bình, v.v. và nơi khác. “Đừng đọc mã!” Xong… Hết?"

        assert list(sentences_in(words)) == [
            "Nộp 1.250 đồng ở TP. Hòa Bình, v.v. và nơi khác.",
            "“Đừng đọc mã!”",
            "Xong…",
            "Hết?",
        ]

    def test_are_counted_in_syllables(self) -> None:
        assert count_syllables("Vào dichvucong.gov.vn, gửi e-mail 24/7 – không mất tiền.") == 8

    def test_a_long_one_is_found_with_its_first_words(self) -> None:
        [found] = [f for f in found_in(text(f"<p>Ngắn. {LONG}.</p>")) if f.kind == "long_sentence"]

        assert found.severity == Severity.HINT
        assert found.quote == "Khi có người lạ gọi tới và xưng là…"
        assert (found.place.block_id, found.place.number) == (BLOCK, 1)
        with override("vi"):
            assert found.sentence.startswith("Phần 1, Văn bản: Câu có 22 tiếng: “Khi có người lạ")
            assert "không quá 15 tiếng" in found.sentence

    def test_of_entries_of_a_list_stand_alone(self) -> None:
        entries = "".join(f"<li>{words}</li>" for words in ("Mở máy", "Bấm nút xanh", "Chờ") * 3)
        assert kinds_in(text(f"<ul>{entries}</ul>")) == set()

    def test_what_is_said_in_a_film_is_not_the_writers_prose(self) -> None:
        film = {"title": "Xem", "film": None, "transcript": f"{LONG} {LONG}", "required": True}
        assert kinds_in(("film", film)) == set()


def test_a_long_paragraph_is_found_and_a_heading_is_none() -> None:
    short = "Mở máy ra nhé. " * 12
    assert kinds_in(text(f"<p>{short}</p>")) == {Kind.LONG_PARAGRAPH}
    assert kinds_in(text(f"<h2>{short}</h2><p>Mở máy.</p>")) == set()


class TestTerms:
    @pytest.mark.parametrize(
        "words",
        [
            "Mã OTP – mã dùng một lần.",
            "Mã OTP (mã dùng một lần) gửi về máy.",
            "Mã dùng một lần (OTP) gửi về máy.",
            "Mã này gọi là OTP.",
            "Mã “OTP” là mã dùng một lần.",
            "Nhập mã OTP. OTP là mã dùng một lần.",
            "OTP: mã dùng một lần.",
        ],
    )
    def test_are_explained_where_they_first_stand(self, words: str) -> None:
        assert list(unexplained([words, "Nhập OTP."], TERMS)) == []

    @pytest.mark.parametrize("words", ["Nhập mã OTP.", "Nhập OTP và bấm nút", "OTP-1, mã OTP!"])
    def test_or_are_found(self, words: str) -> None:
        explained_too_late = "OTP là mã dùng một lần."
        [(term, place)] = unexplained([words, explained_too_late], TERMS)

        assert (term.names, place) == (("OTP",), 0)

    def test_in_capitals_are_not_everyday_words(self) -> None:
        assert list(unexplained(["Ai cũng lo pin yếu."], TERMS)) == []
        assert [t.names[0] for t, _ in unexplained(["AI và mã PIN."], TERMS)] == ["AI", "PIN"]

    def test_are_one_in_all_their_spellings(self) -> None:
        [(term, _)] = unexplained(["Bật Wi-Fi, tắt wifi."], TERMS)
        assert term.suggestion == "wifi – mạng không dây"

    def test_within_a_name_are_the_names(self) -> None:
        assert list(unexplained(["Mở App Store để tải."], TERMS)) == []
        assert [t.names[0] for t, _ in unexplained(["App nào cũng được."], TERMS)] == ["app"]

    def test_of_addresses_are_not_the_writers(self) -> None:
        assert kinds_in(text("<p>Vào https://web.gov.vn/app/link hoặc app.vn nhé.</p>")) == set()

    def test_named_in_a_heading_are_explained_below_it(self) -> None:
        assert kinds_in(text("<h2>Mã OTP</h2><p>OTP là mã dùng một lần.</p>")) == set()
        assert kinds_in(text("<h2>Mã OTP</h2><p>Mở máy.</p>")) == {Kind.UNEXPLAINED}

    def test_are_read_from_what_people_typed(self) -> None:
        read = terms_in(
            "\n email , thư – thư điện tử\nzalo\n – thừa \n, \nQR: mã vuông - đen trắng"
        )

        assert [(term.names, term.explanation) for term in read] == [
            (("email", "thư"), "thư điện tử"),
            (("zalo",), ""),
            (("– thừa",), ""),
            (("QR",), "mã vuông - đen trắng"),
        ]


class TestMarkup:
    @pytest.mark.parametrize("words", ["tại đây", "Bấm vào đây", " xem thêm. ", "Link"])
    def test_a_link_that_says_nothing_is_found(self, words: str) -> None:
        assert Kind.LINK_WORDS in kinds_in(text(f'<p>Hãy <a href="/x/">{words}</a></p>'))

    def test_one_that_says_where_it_leads_is_not(self) -> None:
        assert kinds_in(text('<p>Mở <a href="/x/">Cổng Dịch vụ công</a></p>')) == set()

    def test_words_in_capitals_are_found_and_abbreviations_are_not(self) -> None:
        assert kinds_in(text("<p>KHÔNG CHUYỂN TIỀN cho ai.</p>")) == {Kind.CAPITALS}
        assert kinds_in(text("<p>Ra UBND xã, gọi 113, mang BHYT.</p>")) == set()

    def test_a_small_heading_needs_a_large_one(self) -> None:
        assert kinds_in(text("<h3>Nhỏ</h3><p>Mở máy.</p>")) == {Kind.SKIPPED_HEADING}
        assert kinds_in(text("<h2>To</h2><h3>Nhỏ</h3><p>Mở máy.</p>")) == set()
        tip = ("tip", {"title": "Mẹo", "words": "<p>Ghi ra giấy.</p>"})
        assert kinds_in(tip, text("<h3>Nhỏ</h3><p>Mở máy.</p>")) == set()


class TestPictures:
    @pytest.mark.parametrize(
        "words", ["", "  ", "hình", "IMG_2031", "anh chup.JPG", "man-hinh-01.png", "DSC00123"]
    )
    def test_are_not_described_by_nothing_a_word_or_the_files_name(self, words: str) -> None:
        assert not describes(words)

    def test_are_described_by_a_sentence(self) -> None:
        assert describes("Màn hình khóa")
        assert not describes("cho phien", SimpleNamespace(filename="cho phien.png"))

    def test_of_steps_are_looked_at_too(self) -> None:
        content = content_of(stream(("steps", {"title": "Làm", "steps": []})))
        step = Place(f"body.{BLOCK}.steps.1.description", 1, "Các bước")
        content.pictures.append(SimpleNamespace(picture=None, description="x", place=step))
        [found, *_] = proofread(Seen([], content, Facts()), Rules())

        assert (found.kind, found.severity, found.place) == (
            Kind.NO_DESCRIPTION,
            Severity.BLOCK,
            step,
        )

    def test_a_course_should_have_one(self) -> None:
        seen = Seen([Line("Khóa", Place("title"))], content_of(stream()), Facts(), is_course=True)
        assert [finding.kind for finding in proofread(seen, Rules())] == [Kind.NO_PICTURE]


class TestLessons:
    def test_without_content_are_told_so_once(self) -> None:
        for parts in ((), (text("<p></p>"),), (text("<h2>Chỉ có đề mục</h2>"),)):
            found = [one.kind for one in found_in(*parts)]
            assert found == [Kind.EMPTY], parts

    def test_a_quiz_may_be_without(self) -> None:
        assert found_in(facts=Facts(is_quiz=True)) == []

    def test_that_nobody_reads_aloud_are_found_for_residents_only(self) -> None:
        two = (text("<p>Một.</p>"), text("<p>Hai.</p>"))
        half = Facts(heard=frozenset([BLOCK]))
        [found] = [one for one in found_in(*two, facts=half) if one.kind == Kind.NOT_READ]
        with override("vi"):
            [found] = [one for one in found_in(*two, facts=half) if one.kind == Kind.NOT_READ]
            assert found.what == "1 trên 2 phần chưa có bản đọc."
        assert kinds_in(*two, facts=Facts(is_for_residents=False)) == set()

    def test_too_heavy_to_open_or_as_a_whole(self) -> None:
        light = Facts(is_for_residents=False, opening=59_000, whole=300_000)
        heavy = Facts(is_for_residents=False, opening=90_000, whole=400_000)
        assert kinds_in(text("<p>Một.</p>"), facts=light) == set()
        found = found_in(text("<p>Một.</p>"), facts=heavy)
        assert [one.kind for one in found[:2]] == [Kind.TOO_HEAVY, Kind.TOO_HEAVY]
        assert "88" in found[0].what
        assert "391" in found[1].what

    def test_with_a_required_film_without_words(self) -> None:
        film = {"title": "Xem", "film": None, "transcript": " ", "required": True}
        assert Kind.SILENT_FILM in kinds_in(("film", film))
        assert Kind.SILENT_FILM not in kinds_in(("film", film | {"required": False}))

    def test_the_weightiest_comes_first(self) -> None:
        film = {"title": "Xem", "film": None, "transcript": "", "required": True}
        found = found_in(text(f"<p>{LONG}.</p>"), ("film", film))
        assert [one.severity for one in found] == ["warn", "hint"]

    def test_of_a_translation_nothing_is_said_of_its_words(self) -> None:
        facts = Facts(speaks_vietnamese=False, opening=10**6)
        assert found_in(text(f"<p>{LONG}, OTP.</p>"), facts=facts) == []
        assert [one.kind for one in found_in(facts=facts)] == [Kind.EMPTY]

    def test_what_is_off_is_not_looked_at(self) -> None:
        rules = Rules(severities={Kind.EMPTY: Severity.OFF}, terms=TERMS)
        assert proofread(Seen([], content_of(stream()), Facts()), rules) == []


class TestTables:
    TABLE: dict[str, Any] = {
        "caption": "",
        "columns": [{"type": "text", "heading": "Việc"}, {"type": "text", "heading": "Làm gì"}],
        "rows": [{"values": ["Có người gọi", f"{LONG}."]}],
    }

    def test_are_read_like_the_rest(self) -> None:
        assert Kind.LONG_SENTENCE in kinds_in(("table", self.TABLE))

    def test_make_a_lesson_that_is_not_empty(self) -> None:
        assert Kind.EMPTY not in kinds_in(("table", self.TABLE))
