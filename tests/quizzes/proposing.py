"""Results to be confirmed: an assessment of a commune, compared with its decision."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
from django.test import Client

from courses.models import Framework
from learning.people.models import Unit, User
from quizzes import actions
from quizzes.models import (
    Assessment,
    AssessmentPage,
    AssessmentResult,
    Confirmation,
    ConfirmationList,
)
from quizzes.queries.confirming import candidates, people_of
from tests.quizzes.asking import result_at
from tests.quizzes.assessing import assessment_of, make_assessment

SignIn = Callable[[User], Client]
DAY = date(2026, 11, 20)
DECISION = actions.Decision("12/QĐ-UBND", DAY, "Ủy ban nhân dân xã Mai Châu")


def make_formal(owner: Unit, **fields: Any) -> AssessmentPage:
    page = make_assessment(**fields)
    Assessment.objects.filter(key=page.translation_key).update(owner=owner)
    Framework.objects.update(is_checked=True)
    return page


def draft(page: AssessmentPage, unit: Unit, by: User, name: str = "Đợt một") -> ConfirmationList:
    return actions.make_list(assessment=assessment_of(page), unit=unit, name=name, by=by)


def sent(page: AssessmentPage, unit: Unit, by: User) -> ConfirmationList:
    return actions.send_list(proposed=draft(page, unit, by), by=by)


def decide(
    proposed: ConfirmationList, by: User, refused: dict[int, str] | None = None
) -> ConfirmationList:
    verdicts = actions.Verdicts(refused=refused or {})
    return actions.decide_list(proposed=proposed, decision=DECISION, verdicts=verdicts, by=by)


def confirmation_of(user: User) -> Confirmation:
    return Confirmation.objects.get(learner=user.learner)


def steps_of(confirmation: Confirmation) -> list[tuple[str, str]]:
    return list(confirmation.changes.values_list("before", "after"))


def filled_in(content: bytes, said: dict[str, tuple[str, ...]]) -> bytes:
    """The file as an authority sends it back: by name, what the last three columns say."""
    book = openpyxl.load_workbook(BytesIO(content))
    sheet = book.worksheets[0]
    for line in range(2, sheet.max_row + 1):
        for place, words in enumerate(said.get(str(sheet.cell(line, 2).value), ())):
            sheet.cell(line, 8 + place).value = words
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def left_out(page: AssessmentPage, unit: Unit, by: User) -> dict[str, str]:
    found = candidates(assessment_of(page), people_of(unit, by))
    return {one.name: one.why for one in found.left_out}


def read_result(browser: Client, user: User) -> str:
    result = AssessmentResult.objects.filter(learner=user.learner).latest("pk")
    return browser.get(result_at(result.attempt.issue)).content.decode()
