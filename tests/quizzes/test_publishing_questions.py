"""A trainer publishes questions and quizzes; what was asked before stays as it was."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Locale

from learning.people.models import User
from quizzes.models import (
    Attempt,
    Question,
    QuestionBank,
    QuestionText,
    QuestionVersion,
    QuestionWording,
    QuizPage,
)
from quizzes.wording import phrasing
from tests.quizzes.asking import (
    answers,
    begin,
    make_bank,
    make_text,
    option,
    paper_at,
    question_of,
    result_at,
    submit,
)
from tests.writing import publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def edit(text: QuestionText, **fields: Any) -> QuestionText:
    """Change a text in the editor, and publish."""
    for name, value in fields.items():
        setattr(text, name, value)
    published: QuestionText = publish(text)
    return published


def raw(text: QuestionText) -> list[dict[str, Any]]:
    return [dict(item) for item in text.options.raw_data]


def translated(text: QuestionText, stem: str = "What is an OTP for?") -> QuestionText:
    copy: QuestionText = text.copy_for_translation(Locale.objects.get(language_code="en"))
    copy.stem, copy.live = f"<p>{stem}</p>", False
    copy.save()
    published: QuestionText = publish(copy)
    return published


def test_publishing_freezes_structure_key_and_words(bank: QuestionBank) -> None:
    text = make_text(bank, "Ai được biết mã OTP?")

    question = question_of(text)
    version = question.current
    assert version is not None
    assert question.is_live
    ids = [item["id"] for item in raw(text)]
    assert version.structure == {"options": ids}
    assert version.right == ids[:1]
    wording = version.wordings.get()
    assert wording.words["stem"] == "Ai được biết mã OTP?"
    assert set(wording.words["options"]) == set(ids)


def test_a_draft_freezes_nothing(bank: QuestionBank) -> None:
    text = make_text(bank)
    text.stem = "<p>Nháp</p>"
    text.save_revision()

    assert QuestionWording.objects.count() == 1


def test_publishing_again_without_a_change_makes_nothing(bank: QuestionBank) -> None:
    edit(make_text(bank))

    assert QuestionVersion.objects.count() == 1
    assert QuestionWording.objects.count() == 1


def test_other_words_are_a_new_wording_of_the_same_version(bank: QuestionBank) -> None:
    text = edit(make_text(bank), stem="<p>Hỏi cách khác?</p>")

    version = QuestionVersion.objects.get()
    assert question_of(text).current == version
    current = version.wordings.get(is_current=True)
    assert current.words["stem"] == "Hỏi cách khác?"
    assert version.wordings.count() == 2


def test_the_old_words_again_are_the_old_wording(bank: QuestionBank) -> None:
    text = make_text(bank)
    old = text.stem
    edit(edit(text, stem="<p>Khác?</p>"), stem=old)

    assert QuestionWording.objects.count() == 2
    assert QuestionWording.objects.get(is_current=True).words["stem"] == phrasing(old)


def test_another_right_option_is_a_new_version(bank: QuestionBank) -> None:
    text = make_text(bank)
    options = raw(text)
    options[0]["value"]["right"], options[1]["value"]["right"] = False, True

    edit(text, options=options)

    assert QuestionVersion.objects.count() == 2
    current = question_of(text).current
    assert current is not None
    assert current.right == [options[1]["id"]]


def test_a_paper_that_is_out_keeps_the_question_it_was_drawn_with(
    practice: QuizPage, bank: QuestionBank, client: Client
) -> None:
    issue = begin(client, practice)
    sent = answers(issue)
    text = QuestionText.objects.first()
    assert text is not None
    options = raw(text)
    options[0]["value"]["right"], options[1]["value"]["right"] = False, True
    edit(text, options=options, stem="<p>Hoàn toàn khác?</p>")

    submit(client, issue, sent)

    assert Attempt.objects.get().score == 3
    assert "Hoàn toàn khác" not in client.get(result_at(issue)).content.decode()


def test_an_answer_keeps_the_words_it_was_given_in(
    practice: QuizPage, bank: QuestionBank, client: Client
) -> None:
    issue = begin(client, practice)
    page = client.get(paper_at(issue)).content.decode()
    read = page.split('name="read" value="')[1].split('"')[0]
    text = QuestionText.objects.first()
    assert text is not None
    edit(text, stem="<p>Sửa sau khi đã đọc?</p>")

    submit(client, issue, answers(issue), read=read)

    assert "Sửa sau khi đã đọc" not in client.get(result_at(issue)).content.decode()


def test_a_translation_adds_words_but_no_version(bank: QuestionBank) -> None:
    text = make_text(bank)
    translated(text)

    version = QuestionVersion.objects.get()
    assert Question.objects.count() == 1
    assert {w.language for w in version.wordings.filter(is_current=True)} == {"vi", "en"}


def test_a_translation_cannot_change_the_key(bank: QuestionBank) -> None:
    text = make_text(bank)
    english = translated(text)
    options = raw(english)
    options[0]["value"]["right"], options[1]["value"]["right"] = False, True

    edit(english, options=options)

    assert QuestionVersion.objects.get().right == [options[0]["id"]]


def test_a_paper_speaks_the_readers_language_and_marks_what_does_not(
    practice: QuizPage, client: Client
) -> None:
    text = QuestionText.objects.first()
    assert text is not None
    translated(text, "Put into English")
    issue = begin(client, practice)

    page = client.get("/en" + paper_at(issue)).content.decode()

    assert "<span>Put into English</span>" in page
    assert page.count('<span lang="vi">Câu hỏi số') == 2


def test_a_translation_of_other_options_waits_for_the_translator(
    practice: QuizPage, client: Client
) -> None:
    text = QuestionText.objects.first()
    assert text is not None
    translated(text, "Put into English")
    edit(text, options=[*raw(text), option("thêm")])
    issue = begin(client, practice)

    page = client.get("/en" + paper_at(issue)).content.decode()

    assert "Put into English" not in page
    assert "thêm" in page


@pytest.mark.parametrize("gone", ["unpublish", "delete"])
def test_a_withdrawn_question_is_drawn_no_more_but_its_answers_stay(
    gone: str, practice: QuizPage, client: Client
) -> None:
    first = begin(client, practice)
    submit(client, first, answers(first))
    text = QuestionText.objects.first()
    assert text is not None
    question = question_of(text)

    getattr(text, gone)()

    question.refresh_from_db()
    assert not question.is_live
    assert begin(client, practice).paper.items.count() == 2
    assert client.get(result_at(first)).status_code == 200
    assert Attempt.objects.get(issue=first).answers.count() == 3


def test_a_published_question_keeps_its_use(bank: QuestionBank) -> None:
    text = make_text(bank, use="practice")
    text.use = "graded"

    with pytest.raises(ValidationError, match="giữ nguyên mục đích"):
        publish(text)
    assert question_of(text).use == "practice"


def test_a_question_may_move_to_another_bank(bank: QuestionBank) -> None:
    text = make_text(bank)
    other = make_bank("Khác")

    edit(text, bank=other)

    assert question_of(text).bank == other


def test_an_unpublished_question_may_still_change_its_use(bank: QuestionBank) -> None:
    text = make_text(bank)
    draft = QuestionText(
        bank=bank, stem="<p>?</p>", options=raw(text), locale=text.locale, live=False
    )
    draft.save()
    draft.use = "graded"

    draft.full_clean()
    publish(draft)

    assert question_of(draft).use == "graded"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Một</p><p>Hai</p>", "Một<br/>Hai"),
        ("<p><b>Đậm</b> <i>nghiêng</i></p>", "<b>Đậm</b> <i>nghiêng</i>"),
        ('<p data-block-key="x" onclick="y">A &lt; B</p>', "A &lt; B"),
        ("<script>alert(1)</script><p>Còn lại</p>", "Còn lại"),
        ('<p>Ảnh <img src="x" onerror="y"></p>', "Ảnh"),
        ('<a href="javascript:x">chữ</a>', "chữ"),
    ],
)
def test_nothing_active_gets_into_frozen_words(html: str, words: str) -> None:
    assert phrasing(html) == words


def test_script_in_options_is_shown_as_text(practice: QuizPage, bank: QuestionBank) -> None:
    make_text(bank, options=[option("<script>x</script>", right=True), option("<b>y</b>")])
    client = Client()

    page = client.get(paper_at(begin(client, practice))).content.decode()

    assert "&lt;script&gt;x&lt;/script&gt;" in page
    assert "<script>x" not in page
