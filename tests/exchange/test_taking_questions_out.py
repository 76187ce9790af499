"""Questions go out of a bank as files, and near-same ones of it are found."""

from collections.abc import Callable

import pytest
from django.test import Client

from learning.people.models import User
from quizzes.actions.importing import make_drafts
from quizzes.exchange import neutral as n
from quizzes.exchange import read_questions
from quizzes.models import QuestionBank, QuestionText
from quizzes.queries.exchanging import chosen_texts, doubles_in, neutral_questions, texts_of
from tests.exchange.kinds import KINDS, bare
from tests.quizzes.asking import make_text

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
BRING = "/quan-tri/cau-hoi/nhap/"
OUT = "/quan-tri/cau-hoi/xuat/"


@pytest.mark.parametrize("question", KINDS, ids=[question.kind for question in KINDS])
def test_every_kind_goes_into_a_bank_and_out_again(
    question: n.Question, bank: QuestionBank, writer: User
) -> None:
    [text] = make_drafts(bank=bank, questions=[question], by=writer)
    text.full_clean()
    [out] = neutral_questions([QuestionText.objects.get(pk=text.pk)])
    assert bare(out) == bare(question)


def test_taking_out_names_what_the_format_cannot_say(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    make_drafts(bank=bank, questions=KINDS, by=writer)
    desk = signed_in(writer)
    asked = {"bank": bank.pk, "format": "aiken", "drafts": "on"}
    page = desk.get(OUT, asked).content.decode()
    assert "Định dạng này không có loại câu hỏi như vậy" in page
    assert "ảnh của câu hỏi" in page
    answer = desk.get(OUT, asked | {"file": "1"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ngan-hang-xa.aiken.txt"'
    assert len(read_questions(answer.content).questions) == 2

    whole = desk.get(OUT, asked | {"format": "xlsx", "file": "1"}).content
    assert [bare(one) for one in read_questions(whole).questions] == [bare(one) for one in KINDS]
    some = {"kind": "single", "use": "graded", "topic": "an toàn", "difficulty": "3", "file": "1"}
    found = read_questions(desk.get(OUT, asked | some | {"format": "gift"}).content).questions
    assert [one.kind for one in found] == ["single"]


def test_drafts_stay_unless_asked_for(bank: QuestionBank, writer: User, signed_in: SignIn) -> None:
    make_drafts(bank=bank, questions=KINDS[1:3], by=writer)
    make_text(bank, "Câu đã duyệt?")
    answer = signed_in(writer).get(OUT, {"bank": bank.pk, "format": "gift", "file": "1"})
    assert [one.stem for one in read_questions(answer.content).questions] == ["Câu đã duyệt?"]


def test_a_draft_goes_out_as_it_was_last_saved(bank: QuestionBank, writer: User) -> None:
    [text] = make_drafts(bank=bank, questions=KINDS[1:2], by=writer)
    text.stem = "<p>Mới hơn</p>"
    text.save_revision(user=writer)
    assert [one.stem for one in texts_of(bank)] != ["<p>Mới hơn</p>"]
    asked = {"use": "", "kind": "", "topic": "", "difficulty": "", "drafts": True}
    assert [one.stem for one in chosen_texts(bank=bank, **asked)] == ["<p>Mới hơn</p>"]  # type: ignore[arg-type]


def test_near_same_questions_of_a_bank(bank: QuestionBank, writer: User, signed_in: SignIn) -> None:
    make_text(bank, "Ai được biết mã OTP?")
    make_text(bank, "Ai được biết mã OTP của bạn?")
    make_text(bank, "Mật khẩu mạnh có gì?")
    assert len(doubles_in(bank)) == 1
    page = signed_in(writer).get(f"/quan-tri/cau-hoi/trung/{bank.pk}/").content.decode()
    assert "Ai được biết mã OTP của bạn?" in page
    assert "Mật khẩu mạnh" not in page
    listing = signed_in(writer).get("/quan-tri/snippets/quizzes/questionbank/").content.decode()
    assert f"/quan-tri/cau-hoi/trung/{bank.pk}/" in listing
