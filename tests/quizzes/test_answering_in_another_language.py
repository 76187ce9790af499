"""Who thinks in the own language types it: what a translation accepts is right in every one."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.models import User
from quizzes.models import KeyCorrection, QuestionBank, QuestionText, QuestionWording
from quizzes.queries.corrections import mark_of as mark_of_answer
from tests.courses.translating import begin as begin_translation
from tests.courses.translating import hand_in, opened, say
from tests.quizzes.asking import begin, make_quiz, make_text, question_of, submit
from tests.quizzes.everykind import listed, part

ASKED = "Mã dùng một lần gọi là gì?"


@pytest.fixture
def short(bank: QuestionBank) -> QuestionText:
    accepted = part("answer", {"words": "mã OTP", "share": 100, "explanation": "Chỉ dùng một lần"})
    text: QuestionText = make_text(bank, ASKED, kind="short", options=[accepted], use="graded")
    return text


def translated(keeper: Client, text: QuestionText, said: dict[str, str]) -> QuestionText:
    """Said in Mường, handed in, approved."""
    opened()
    muong: QuestionText = begin_translation(keeper, text)
    say(keeper, muong, said)
    hand_in(keeper, muong)
    publish_draft(muong)
    return muong


def publish_draft(muong: QuestionText) -> None:
    muong.refresh_from_db()
    assert muong.latest_revision is not None
    muong.latest_revision.publish()


def mark_of(client: Client, course: CoursePage, text: QuestionText, typed: Any) -> Decimal:
    """What a new attempt earns that answers so; the parts of an answer by their id."""
    quiz = make_quiz(course, text.bank, title="Kiểm tra", draw=1)
    issue = begin(client, quiz)
    field = f"q-{question_of(text).key}"
    parts = typed.items() if isinstance(typed, dict) else [("", typed)]
    submit(client, issue, {f"{field}:{one}" if one else field: words for one, words in parts})
    issue.refresh_from_db()
    points: Decimal = issue.attempt.answers.get().points
    return points


@pytest.mark.parametrize(
    ("typed", "points"),
    [("MTQ mã", 1), ("mtq  SỐ", 1), ("mã OTP", 1), ("MTQ mã; MTQ số", 0), ("MTQ khác", 0)],
)
def test_what_the_translation_accepts_is_right_beside_the_vietnamese(
    keeper: Client,
    learning: Client,
    course: CoursePage,
    short: QuestionText,
    typed: str,
    points: int,
) -> None:
    translated(keeper, short, {"mã OTP": "MTQ mã; MTQ số"})

    assert mark_of(learning, course, short, typed) == points


def test_but_only_once_it_is_published(
    keeper: Client, learning: Client, course: CoursePage, short: QuestionText
) -> None:
    opened()
    say(keeper, begin_translation(keeper, short), {"mã OTP": "MTQ mã"})

    assert mark_of(learning, course, short, "MTQ mã") == 0


def test_a_gap_is_filled_in_the_own_language(
    keeper: Client, learning: Client, course: CoursePage, bank: QuestionBank
) -> None:
    gap = part("gap", {"typed": True, "choices": listed(("một lần", True))})
    options = [part("text", "Mã OTP dùng "), gap]
    text = make_text(bank, "Điền vào chỗ trống.", kind="gaps", options=options, use="graded")
    translated(keeper, text, {"một lần": "MTQ một"})

    assert mark_of(learning, course, text, {gap["id"]: "mtq một"}) == 1
    assert mark_of(learning, course, text, {gap["id"]: "một lần"}) == 1
    assert mark_of(learning, course, text, {gap["id"]: "MTQ hai"}) == 0


def test_it_stays_a_key_no_words_of_the_question_hold_it(
    keeper: Client, learning: Client, course: CoursePage, short: QuestionText
) -> None:
    translated(keeper, short, {"mã OTP": "MTQ mã", "Chỉ dùng một lần": "MTQ lời giải"})
    wording = QuestionWording.objects.get(language="mtq", is_current=True)

    assert list(wording.accepted.values()) == [["MTQ mã"]]
    assert "MTQ mã" not in str(wording.words)
    assert "mã OTP" not in str(wording.words)
    quiz = make_quiz(course, short.bank, title="Kiểm tra", draw=1)
    issue = begin(learning, quiz)
    page = learning.get(f"/mtq/bai-lam/{issue.public_id}/").content.decode()
    assert "MTQ mã" not in page
    assert "mã OTP" not in page


def test_who_practises_reads_the_answer_in_the_own_language(
    keeper: Client, learning: Client, course: CoursePage, bank: QuestionBank
) -> None:
    accepted = part("answer", {"words": "mã OTP", "share": 100, "explanation": "Chỉ một lần"})
    text = make_text(bank, ASKED, kind="short", options=[accepted], use="practice")
    translated(keeper, text, {"mã OTP": "MTQ mã"})
    quiz = make_quiz(course, bank, title="Luyện", use="practice")
    issue = begin(learning, quiz)
    submit(learning, issue, {f"q-{question_of(text).key}": "sai rồi"})

    result = learning.get(f"/mtq/bai-lam/{issue.public_id}/ket-qua/").content.decode()

    assert "MTQ mã" in result


def test_words_that_are_still_vietnamese_say_so(
    keeper: Client, learning: Client, course: CoursePage, bank: QuestionBank
) -> None:
    text = make_text(bank, "Mã OTP dùng để làm gì?", use="graded")
    translated(keeper, text, {"Mã OTP dùng để làm gì?": "MTQ hỏi", "đáp án một": "MTQ một"})
    issue = begin(learning, make_quiz(course, bank, title="Kiểm tra", draw=1))

    page = learning.get(f"/mtq/bai-lam/{issue.public_id}/").content.decode()

    assert '<span data-untranslated="" lang="vi">đáp án hai</span>' in page
    assert "<span>MTQ một</span>" in page
    assert '<span lang="mtq">MTQ hỏi</span>' in page or "<span>MTQ hỏi</span>" in page


def rekeyed(text: QuestionText, words: str) -> None:
    """The author corrects what is right, and publishes."""
    text.refresh_from_db()
    text.options[0].value["words"] = words
    text.save_revision().publish()


def test_what_nobody_translated_accepts_nothing_more(
    keeper: Client, learning: Client, course: CoursePage, bank: QuestionBank
) -> None:
    both = part("answer", {"words": "đỏ; xanh", "share": 100, "explanation": "Cả hai"})
    text = make_text(bank, "Hai màu nào?", kind="short", options=[both], use="graded")
    translated(keeper, text, {"Cả hai": "MTQ cả hai"})

    assert not QuestionWording.objects.get(language="mtq", is_current=True).accepted
    assert mark_of(learning, course, text, "đỏ") == 0
    assert mark_of(learning, course, text, "đỏ; xanh") == 1


def test_a_former_key_does_not_live_on_in_a_translation(
    keeper: Client, learning: Client, course: CoursePage, short: QuestionText
) -> None:
    muong = translated(keeper, short, {"Chỉ dùng một lần": "MTQ một lần"})
    rekeyed(short, "mã PIN")
    publish_draft(muong)

    assert mark_of(learning, course, short, "mã PIN") == 1
    assert mark_of(learning, course, short, "mã OTP") == 0


def test_a_corrected_key_is_that_of_today_in_every_language(
    keeper: Client, reviewing: User, signed_in: Callable[[User], Client], short: QuestionText
) -> None:
    muong = translated(keeper, short, {"mã OTP": "MTQ mã"})
    version = question_of(short).current
    rekeyed(short, "mã PIN")
    say(keeper, muong, {"mã PIN": "MTQ pin"})
    hand_in(keeper, muong)
    publish_draft(muong)
    assert version is not None
    sent = {"version": version.pk, "what": "today", "reason": "Đáp án cũ sai.", "do": "confirm"}
    signed_in(reviewing).post(f"/quan-tri/cau-hoi/cham-lai/{short.pk}/", sent)
    correction = KeyCorrection.objects.get()

    right = {
        typed: mark_of_answer(version, [typed], correction, {}).points
        for typed in ("mã PIN", "MTQ pin", "mã OTP", "MTQ mã")
    }

    assert right == {"mã PIN": 1, "MTQ pin": 1, "mã OTP": 0, "MTQ mã": 0}
    # People who practise are told the Vietnamese answer first.
    assert correction.right["answers"][0]["words"] == "mã PIN"
