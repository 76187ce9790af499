"""People who learn and say which ethnic group is theirs."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from courses.actions import Circumstances, complete_lesson
from courses.models import LessonPage
from learning.people.actions import answer_ethnic_group, join_unit
from learning.people.models import ConsentText, EthnicGroup, Learner, Unit
from learning.people.queries import ethnic_list_in_use
from tests.writing import lesson_of, make_user

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")
IN_SPRING, IN_SUMMER = (datetime(2026, month, 20, 9, tzinfo=VIET_NAM) for month in (3, 7))


def learns(lesson: LessonPage, unit: Unit, group: str = "") -> Learner:
    """Somebody of the unit learns in spring, and says their group (or nothing)."""
    learner = make_user("Bùi Thị Hoa").learner
    join_unit(learner=learner, unit=unit, on=date(2026, 1, 1))
    how = Circumstances(occurred_at=IN_SPRING)
    complete_lesson(learner=learner, lesson=lesson_of(lesson), how=how)
    if group:
        say(learner, group)
    return learner


def say(learner: Learner, group: str) -> None:
    groups = ethnic_list_in_use()
    assert groups is not None
    named = EthnicGroup.objects.get(list=groups, name=group)
    text = ConsentText.objects.get(purpose="ethnic")
    answer_ethnic_group(learner=learner, groups=groups, group=named, text=text)
