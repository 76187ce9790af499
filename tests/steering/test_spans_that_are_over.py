"""A span that is over is told as such; who is behind is not in front; the audience is named."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from learning.people.models import User
from learning.steering.actions import Refused, remind_unit
from learning.steering.pace import Line, outlook_of
from learning.steering.queries import Question
from tests.steering.conftest import Province
from tests.steering.leading import YEAR, aim, at, reached
from tests.steering.test_looking_at_ones_units import page_of, words

pytestmark = pytest.mark.django_db
NEW_YEAR = date(2027, 1, 5)


def test_what_is_over_has_no_outlook_and_nobody_is_reminded(
    signed_in: Any, leader: User, keeper: User, province: Province
) -> None:
    with at(NEW_YEAR):
        page = signed_in(leader).get(page_of(province.behind, "?ky=2026"))
        with pytest.raises(Refused):
            remind_unit(by=leader, unit=province.behind, question=YEAR, words="Đề nghị xem lại.")

    said = words(page)
    assert "đã hết kỳ, chưa đạt chỉ tiêu" in said
    assert "một tháng nữa" not in said
    assert "Đến hôm nay" not in said
    assert reverse("steering:remind", args=[province.behind.pk]) not in page.content.decode()


def test_in_the_last_days_no_more_is_asked_than_what_is_missing() -> None:
    line = Line(date(2026, 1, 1), date(2026, 12, 31), before=0, target=100)
    assert outlook_of(line, 81, [0, 0, 0], date(2026, 12, 30)).more == 19


def test_who_is_behind_is_not_in_front(signed_in: Any, leader: User, province: Province) -> None:
    context = signed_in(leader).get(page_of(province.whole)).context
    assert [line.row.unit for line in context["ahead"]] == [province.ahead]
    assert [line.row.unit for line in context["slow"]] == [province.behind]


def test_of_one_audience_its_name_is_said(
    signed_in: Any, leader: User, keeper: User, province: Province
) -> None:
    aim(province.behind, 20, audience="resident")
    reached(province.behind, 5, date(2026, 3, 3), audience="resident")
    question = Question(span="2026", audience="resident")

    said = words(signed_in(leader).get(page_of(province.behind, "?ky=2026&ai=resident")))
    sent = remind_unit(by=leader, unit=province.behind, question=question, words="Xem lại.")

    assert "Người đã hoàn thành khóa học (người dân), năm 2026" in said
    assert "Kết quả đến nay của mọi đối tượng" in said
    letter = keeper.learner.messages.get()
    assert sent.people == 1
    assert "người đã hoàn thành khóa học (người dân): 5/20" in letter.words
    assert letter.words.endswith("?ky=2026&ai=resident")
