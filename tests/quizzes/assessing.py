"""Assessments for tests, written and published through the page trainers use."""

from typing import Any

from django.test import Client

from courses.models import CourseSectionPage, Framework, FrameworkGroup, FrameworkItem
from quizzes.models import (
    Assessment,
    AssessmentPage,
    AssessmentResult,
    PageGroupMark,
    PaperIssue,
    QuestionBank,
    QuestionText,
)
from tests.courses.skills import make_framework
from tests.quizzes.asking import answers, make_bank, make_text, question_of, submit
from tests.writing import make_course, publish


def item(framework: Framework, code: str) -> FrameworkItem:
    return FrameworkItem.objects.get(framework=framework, code=code)


def group(framework: Framework, code: str) -> FrameworkGroup:
    return FrameworkGroup.objects.get(framework=framework, code=code)


def ask_for(text: QuestionText, *items: FrameworkItem) -> None:
    question_of(text).items.set(items)


def make_bank_of(framework: Framework, *asked: str) -> QuestionBank:
    """A bank with one graded question for each code, in this order."""
    bank = make_bank("Ngân hàng đánh giá")
    for place, code in enumerate(asked, start=1):
        ask_for(make_text(bank, f"Câu {place}?", use="graded"), item(framework, code))
    return bank


def make_assessment(
    framework: Framework | None = None,
    bank: QuestionBank | None = None,
    marks: dict[str, int] | None = None,
    **fields: Any,
) -> AssessmentPage:
    """Published; of a framework with groups 0 (items 0.1, 0.2) and 1 (item 1.1)."""
    framework = framework or make_framework(live=True)
    section = CourseSectionPage.objects.first() or make_course().get_parent().specific
    known = {
        "title": "Đánh giá kỹ năng số",
        "summary": "Một giờ, tại nhà văn hóa.",
        "framework": framework,
        "shuffled": False,
        "pass_mark": 60,
    }
    page = AssessmentPage(**(known | fields))
    page.banks = [bank or make_bank_of(framework, "0.1", "0.2", "1.1")]
    page.group_marks = [
        PageGroupMark(group=group(framework, code), per_cent=per_cent)
        for code, per_cent in (marks or {}).items()
    ]
    section.add_child(instance=page)
    published: AssessmentPage = publish(page)
    return published


def assessment_of(page: AssessmentPage) -> Assessment:
    return Assessment.objects.get(key=page.translation_key)


def assessment_at(page: AssessmentPage) -> str:
    return f"/danh-gia/{page.slug}/"


def start(client: Client, page: AssessmentPage, **sent: Any) -> Any:
    return client.post(f"{assessment_at(page)}lam-bai/", sent)


def begin_assessment(client: Client, page: AssessmentPage) -> PaperIssue:
    response = start(client, page)
    assert response.status_code == 302, response.content.decode()
    return PaperIssue.objects.get(public_id=response.url.strip("/").split("/")[1])


def take(client: Client, page: AssessmentPage, right: int | None = None) -> AssessmentResult:
    """Begin, answer the first `right` questions rightly and the rest wrongly, submit."""
    issue = begin_assessment(client, page)
    assert submit(client, issue, answers(issue, right)).status_code == 302
    return AssessmentResult.objects.get(attempt__issue=issue)
