"""Banks, questions and quizzes for tests, published through the doors trainers use."""

from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from wagtail.models import Locale

from courses.models import CoursePage
from learning.people.models import Unit
from quizzes.models import PaperIssue, Question, QuestionBank, QuestionText, QuizPage
from tests.writing import make_unit, publish

KEY_WORDS = "Khóa bí mật"


def make_bank(name: str = "Ngân hàng chung", owner: Unit | None = None) -> QuestionBank:
    return QuestionBank.objects.create(name=name, owner=owner or make_unit("Tỉnh"))


def option(words: str, right: bool = False, explanation: str = "") -> dict[str, Any]:
    value = {
        "words": words,
        "right": right,
        "explanation": explanation or f"{KEY_WORDS}: vì sao {words}",
        "picture": None,
        "picture_description": "",
    }
    return {"type": "option", "value": value, "id": str(uuid4())}


def make_text(bank: QuestionBank, stem: str = "Mã OTP dùng để làm gì?", **fields: Any) -> Any:
    """A published question with options right, wrong, wrong, unless said otherwise."""
    options = fields.pop("options", None) or [
        option("đáp án một", right=True),
        option("đáp án hai"),
        option("đáp án ba"),
    ]
    text = QuestionText(
        bank=bank,
        stem=f"<p>{stem}</p>",
        options=options,
        locale=fields.pop("locale", None) or Locale.objects.get(language_code="vi"),
        **({"explanation": f"<p>{KEY_WORDS}: lời giải</p>", "live": False} | fields),
    )
    text.full_clean()
    text.save()
    return publish(text)


def make_questions(bank: QuestionBank, count: int, **fields: Any) -> list[QuestionText]:
    return [make_text(bank, f"Câu hỏi số {n}?", **fields) for n in range(1, count + 1)]


def make_quiz(course: CoursePage, bank: QuestionBank, **fields: Any) -> QuizPage:
    fields = {"title": "Bài kiểm tra", "use": "graded", "pass_mark": 70} | fields
    page = QuizPage(**fields)
    page.banks = [bank]
    course.add_child(instance=page)
    published: QuizPage = publish(page)
    return published


def address(page: QuizPage, name: str = "lam-bai") -> str:
    return f"/khoa-hoc/{page.get_parent().slug}/{page.slug}/{name}/"


def begin(client: Client, page: QuizPage) -> PaperIssue:
    """Press the start button, and get the paper."""
    response: Any = client.post(address(page))
    assert response.status_code == 302, response.content.decode()
    return PaperIssue.objects.get(public_id=response.url.strip("/").split("/")[1])


def paper_at(issue: PaperIssue) -> str:
    return f"/bai-lam/{issue.public_id}/"


def result_at(issue: PaperIssue) -> str:
    return f"/bai-lam/{issue.public_id}/ket-qua/"


def answers(issue: PaperIssue, right: int | None = None) -> dict[str, list[str]]:
    """A filled form: the first `right` questions rightly (None: all), the others wrongly."""
    sent = {}
    for place, item in enumerate(issue.paper.items.select_related("version__question")):
        version = item.version
        wrong = [o for o in item.option_order if o not in version.right][:1]
        is_right = right is None or place < right
        sent[f"q-{version.question.key}"] = list(version.right) if is_right else wrong
    return sent


def submit(client: Client, issue: PaperIssue, sent: dict[str, Any], **more: Any) -> HttpResponse:
    form = {"do": "submit", "client_id": str(issue.public_id)} | sent | more
    response: Any = client.post(paper_at(issue), form)
    return response


def question_of(text: QuestionText) -> Question:
    return Question.objects.get(key=text.translation_key)
