"""A trainer translates a lesson beside the Vietnamese; a reviewer publishes it; learners meet
what is missing in Vietnamese, marked."""

from collections.abc import Callable

import pytest
from django.test import Client

from cms.models import Untranslated
from courses.models import LessonPage
from learning.people.models import User
from tests.courses.doing import done
from tests.courses.translating import (
    BODY,
    FIRST,
    SECOND,
    approve,
    begin,
    hand_in,
    read,
    say,
    send_back,
    sentences,
)
from tests.writing import checklist, lesson_of, publish


@pytest.fixture
def lesson(original: LessonPage) -> LessonPage:
    return original


def test_nothing_is_shown_before_a_reviewer_approves(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage
) -> None:
    page = begin(writer, lesson)
    say(writer, page, {FIRST: "MTQ một"})
    hand_in(writer, page)

    assert "MTQ" not in read(client, lesson)
    assert FIRST in read(client, lesson)
    approve(reviewer, page)
    assert "MTQ một" in read(client, lesson)


def test_a_published_translation_stays_while_the_next_one_waits(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage, muong: LessonPage
) -> None:
    say(writer, muong, {FIRST: "MTQ khác"})
    hand_in(writer, muong)

    assert "MTQ một" in read(client, lesson)
    assert "MTQ khác" not in read(client, lesson)
    approve(reviewer, muong)
    assert "MTQ khác" in read(client, lesson)


def test_what_was_handed_in_again_is_what_a_reviewer_approves(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage
) -> None:
    page = begin(writer, lesson)
    for words in ("MTQ một", "MTQ hai"):
        say(writer, page, {FIRST: words})
        assert "Đã gửi duyệt." in hand_in(writer, page).content.decode()
    approve(reviewer, page)

    assert "MTQ hai" in read(client, lesson)


def test_what_a_reviewer_sent_back_is_handed_in_again(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage
) -> None:
    page = begin(writer, lesson)
    hand_in(writer, page)
    send_back(reviewer, page)
    say(writer, page, {FIRST: "MTQ một"})
    assert "Đã gửi duyệt." in hand_in(writer, page).content.decode()
    approve(reviewer, page)

    assert "MTQ một" in read(client, lesson)


def test_what_is_missing_is_vietnamese_and_marked(
    client: Client, lesson: LessonPage, muong: LessonPage
) -> None:
    page = read(client, lesson)

    assert '<article class="wrap narrow" lang="mtq">' in page
    assert "<p>MTQ một</p>" in page
    assert '<p data-untranslated="" lang="vi">Không đọc <b>mã OTP</b> cho ai.</p>' in page
    assert "chưa được dịch" in page
    assert "<h1>MTQ khóa</h1>" in page
    # The Vietnamese page says nothing of it.
    assert "data-untranslated" not in client.get(lesson.url).content.decode()


def test_marks_go_when_all_is_said(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage, muong: LessonPage
) -> None:
    rest = {words: f"MTQ {number}" for number, words in enumerate(sentences(muong))}
    say(writer, muong, rest)
    hand_in(writer, muong)
    approve(reviewer, muong)

    assert not Untranslated.objects.exists()
    assert "data-untranslated" not in read(client, lesson)


def test_a_sentence_that_is_meant_to_stay_is_not_marked(
    writer: Client, reviewer: Client, client: Client, lesson: LessonPage, muong: LessonPage
) -> None:
    say(writer, muong, {SECOND: SECOND})
    hand_in(writer, muong)
    approve(reviewer, muong)

    assert "<p>Không đọc <b>mã OTP</b> cho ai.</p>" in read(client, lesson)


def test_progress_goes_on_from_language_to_language(
    client: Client,
    signed_in: Callable[[User], Client],
    learner: User,
    lesson: LessonPage,
    muong: LessonPage,
) -> None:
    browser = signed_in(learner)
    browser.post(lesson.url, {"do": "save", "part": ["khoa"]})

    assert 'data-part="khoa" checked' in read(browser, lesson)
    browser.post(f"/mtq{lesson.url}", {"do": "finish", "part": ["khoa", "tat"]})
    assert done(learner) == {lesson_of(lesson).slug}


class TestTheOriginalMovesOn:
    def test_the_old_words_stay_and_the_board_says_so(
        self, writer: Client, client: Client, lesson: LessonPage, muong: LessonPage
    ) -> None:
        lesson.body = [{**BODY[0], "value": "<p>Đặt mã PIN sáu số.</p>"}, lesson.body.raw_data[1]]
        publish(lesson)

        assert "MTQ một" in read(client, lesson)
        assert "bản gốc đã thay đổi" in writer.get("/quan-tri/dich/").content.decode()
        assert "Đặt mã PIN sáu số." in sentences(muong)

    def test_saying_the_same_again_changes_nothing(
        self, writer: Client, lesson: LessonPage, muong: LessonPage
    ) -> None:
        publish(lesson)
        assert "bản gốc đã thay đổi" not in writer.get("/quan-tri/dich/").content.decode()

    def test_words_of_a_part_that_is_taken_out_return_with_it(
        self, writer: Client, reviewer: Client, client: Client, lesson: LessonPage,
        muong: LessonPage,
    ) -> None:  # fmt: skip
        whole = list(lesson.body.raw_data)
        for body in (whole[1:], whole):
            lesson.body = body
            publish(lesson)
            hand_in(writer, muong)
            approve(reviewer, muong)

        assert "<p>MTQ một</p>" in read(client, lesson)

    def test_parts_that_change_places_keep_their_words(
        self, writer: Client, reviewer: Client, client: Client, lesson: LessonPage,
        muong: LessonPage,
    ) -> None:  # fmt: skip
        lesson.body = list(reversed(list(lesson.body.raw_data)))
        publish(lesson)
        assert "bản gốc đã thay đổi" in writer.get("/quan-tri/dich/").content.decode()
        hand_in(writer, muong)
        approve(reviewer, muong)

        page = read(client, lesson)
        assert page.index('data-part="khoa"') < page.index("MTQ một")

    def test_a_new_duty_can_be_done_in_every_language(
        self, signed_in: Callable[[User], Client], learner: User, lesson: LessonPage,
        muong: LessonPage,
    ) -> None:  # fmt: skip
        lesson.body = [*lesson.body.raw_data, checklist("moi")]
        publish(lesson)
        browser = signed_in(learner)

        page = read(browser, lesson)
        assert page.count('data-part="moi"') == 1
        assert page.count('data-part="khoa"') == 1
        assert '<div lang="vi" data-untranslated' in page
        browser.post(f"/mtq{lesson.url}", {"do": "finish", "part": ["khoa", "tat", "moi"]})
        assert done(learner) == {lesson_of(lesson).slug}

    def test_withdrawing_it_withdraws_its_translations(
        self, reviewer: Client, client: Client, lesson: LessonPage, muong: LessonPage
    ) -> None:
        address = f"/quan-tri/pages/{lesson.pk}/unpublish/"
        reviewer.post(address, {"include_descendants": "on"})
        muong.refresh_from_db()

        assert not muong.live
        assert client.get(f"/mtq{lesson.url}").status_code == 404
