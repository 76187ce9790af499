"""Twenty at once, some of them failing: every number once, and none missing."""

from collections.abc import Callable
from typing import Any

import pytest

from certificates import actions
from certificates.actions import issue_certificate
from certificates.models import Certificate, Register
from tests.at_once import AtOnce
from tests.certificates.earning import finish
from tests.writing import make_course, make_lesson, make_user

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def awards(count: int) -> list[int]:
    course = make_course()
    make_lesson(course)
    learners = [make_user(f"Người Thứ {n}").learner for n in range(count)]
    return [finish(learner, course).pk for learner in learners]


def issue(award_id: int) -> int:
    certificate = issue_certificate(award_id=award_id)
    assert certificate is not None
    return certificate.pk


def failing(times: int) -> Callable[[], str | None]:
    """Codes, but none for so many calls: what fails has taken its number already."""
    calls = [None] * times
    code = actions.new_code
    return lambda: calls.pop() if calls else code()


def register(_: Any = None) -> tuple[list[int], int]:
    """The numbers given out, and the last one the register knows."""
    numbers = sorted(Certificate.objects.values_list("number", flat=True))
    return numbers, sum(Register.objects.values_list("last_number", flat=True))


@pytest.fixture(autouse=True)
def _nothing_issued_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("certificates.tasks.issue.delay", lambda *args: None)


def test_twenty_at_once_some_failing(at_once: AtOnce, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = awards(20)
    monkeypatch.setattr(actions, "new_code", failing(5))

    results = at_once(issue, ids)
    failed = [pk for pk, result in zip(ids, results, strict=True) if isinstance(result, Exception)]

    assert len(failed) == 5
    assert at_once(register, [0]) == [(list(range(1, 16)), 15)]
    # The failed ones come later, with the next numbers.
    at_once(issue, failed)
    assert at_once(register, [0]) == [(list(range(1, 21)), 20)]


def test_one_award_from_eight_sides_at_once(at_once: AtOnce) -> None:
    (award_id,) = awards(1)

    results = at_once(issue, [award_id] * 8)

    assert len(set(results)) == 1
    assert at_once(register, [0]) == [([1], 1)]
