"""A version follows another: what changed is judged first, and the one before ends."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from courses import actions
from courses.models import (
    CoursePage,
    Framework,
    FrameworkItem,
    ItemMapping,
    LessonPage,
    frameworks_in_force,
)
from courses.queries.frameworks import same_items
from learning.people.models import AuditEntry
from tests.courses.skills import HOME, make_framework

pytestmark = pytest.mark.django_db
BEGINS = date(2027, 1, 1)


def follow(framework: Framework, *, version: str = "2.0", begins: date = BEGINS) -> Framework:
    return actions.copy_framework(framework=framework, version=version, valid_from=begins, by=None)


def change(framework: Framework, code: str, **words: Any) -> FrameworkItem:
    item = FrameworkItem.objects.get(framework=framework, code=code)
    for name, value in words.items():
        setattr(item, name, value)
    item.save()
    return item


def answers(page: Any, *judged: str) -> dict[str, str]:
    """What the page of publication sends back, its questions answered in their order."""
    form = page.context["form"]
    named = [field.html_name for _row, field in form.rows()]
    return {"seen": form["seen"].value(), **dict(zip(named, judged, strict=True))}


def holding(day: date, audience: str = "") -> list[str]:
    return [framework.version for framework in frameworks_in_force(day, audience)]


# What changed


@pytest.mark.parametrize(
    "words",
    [
        {"title": "Giữ mật khẩu"},
        {"description": "Tự làm, không ai giúp"},
        {"level": "Nâng cao"},
        {"audiences": ["pupils"]},
    ],
)
def test_a_changed_item_is_judged_before_it_counts_as_the_same(
    keeper: Client, words: dict[str, Any]
) -> None:
    copy = follow(make_framework(live=True))
    changed = change(copy, "1.1", **words)
    address = f"{HOME}{copy.pk}/ban-hanh/"

    page = keeper.get(address)
    [(row, _field)] = page.context["form"].rows()
    assert (row.new, row.old.title) == (changed, "Tìm kiếm")
    silent = keeper.post(address, answers(page, ""))
    assert "Hãy chọn mục này nay là gì." in silent.content.decode()
    with pytest.raises(actions.Unjudged), transaction.atomic():
        actions.publish_framework(framework=copy, by=None)
    assert Framework.objects.get(pk=copy.pk).is_draft

    keeper.post(address, answers(page, "none"))

    assert not Framework.objects.get(pk=copy.pk).is_draft
    assert same_items([changed.pk]) == {changed.pk: {changed.pk}}
    assert ItemMapping.objects.filter(kind="same").count() == 2


def test_each_changed_item_is_what_the_editor_says(keeper: Client) -> None:
    copy = follow(make_framework(live=True))
    for code in ("0.1", "0.2", "1.1"):
        change(copy, code, title=f"Mục {code} viết lại")
    address = f"{HOME}{copy.pk}/ban-hanh/"

    keeper.post(address, answers(keeper.get(address), "same", "part", "covers"))

    kinds = ItemMapping.objects.values_list("new__code", "kind")
    assert dict(kinds) == {"0.1": "same", "0.2": "part", "1.1": "covers"}


def test_what_changes_while_one_judges_is_looked_at_again(keeper: Client) -> None:
    copy = follow(make_framework(live=True))
    change(copy, "1.1", title="Viết lại")
    address = f"{HOME}{copy.pk}/ban-hanh/"
    given = answers(keeper.get(address), "same")
    change(copy, "1.1", title="Nghĩa khác hẳn")

    again = keeper.post(address, given)

    words = again.content.decode()
    assert "Bản nháp vừa có thay đổi." in words
    assert "Nghĩa khác hẳn" in words
    assert Framework.objects.get(pk=copy.pk).is_draft
    assert keeper.post(address, answers(again, "none")).status_code == 302
    assert not Framework.objects.get(pk=copy.pk).is_draft


def test_an_unchanged_copy_asks_nothing(keeper: Client) -> None:
    copy = follow(make_framework(live=True))
    address = f"{HOME}{copy.pk}/ban-hanh/"

    assert keeper.get(address).context["form"].rows() == []
    assert keeper.post(address, answers(keeper.get(address))).status_code == 302

    assert not Framework.objects.get(pk=copy.pk).is_draft
    assert ItemMapping.objects.filter(kind="same").count() == 3


# What ends


def test_the_version_before_ends_the_day_before_and_that_is_said_first(keeper: Client) -> None:
    first = make_framework(live=True)
    copy = follow(first)
    address = f"{HOME}{copy.pk}/ban-hanh/"

    page = keeper.get(address)
    assert "“Khung thử (1.0)” hết hiệu lực sau ngày 31/12/2026." in page.content.decode()
    first.refresh_from_db()
    assert first.valid_until is None
    keeper.post(address, answers(page))

    first.refresh_from_db()
    assert (first.state, first.valid_until) == ("published", date(2026, 12, 31))
    entry = AuditEntry.objects.get(action="courses.framework_published", details__framework=copy.pk)
    assert entry.details == {"framework": copy.pk, "ended": [first.pk]}
    assert holding(date(2025, 12, 31)) == []
    assert holding(date(2026, 1, 1)) == holding(date(2026, 12, 31)) == ["1.0"]
    assert holding(BEGINS) == ["2.0"]


@pytest.mark.parametrize("begins", [date(2026, 1, 1), date(2025, 6, 1), None])
def test_versions_whose_days_do_not_follow_are_not_put_in_force(
    keeper: Client, begins: date | None
) -> None:
    copy = follow(make_framework(live=True))
    Framework.objects.filter(pk=copy.pk).update(valid_from=begins)
    address = f"{HOME}{copy.pk}/ban-hanh/"

    page = keeper.get(address)
    assert "có hiệu lực trùng ngày với bản này (01/01/2026 – …)" in page.content.decode()
    told = keeper.post(address, answers(page), follow=True)

    assert "Khung chưa được ban hành" in told.content.decode()
    assert Framework.objects.get(pk=copy.pk).is_draft
    with pytest.raises(actions.Clashing), transaction.atomic():
        actions.publish_framework(framework=copy, by=None)


def test_an_older_version_is_entered_afterwards() -> None:
    first = make_framework(live=True)
    older = follow(first, version="0.9", begins=date(2025, 1, 1))
    Framework.objects.filter(pk=older.pk).update(valid_until=date(2025, 12, 31))

    actions.publish_framework(framework=older, by=None)

    first.refresh_from_db()
    assert first.valid_until is None
    assert holding(date(2025, 5, 1)) == ["0.9"]
    assert holding(date(2026, 5, 1)) == ["1.0"]


def test_whom_the_new_version_leaves_without_one_is_said(keeper: Client) -> None:
    copy = follow(make_framework(live=True, audiences=["residents", "pupils"]))
    Framework.objects.filter(pk=copy.pk).update(audiences=["residents"])

    page = keeper.get(f"{HOME}{copy.pk}/ban-hanh/").content.decode()

    assert "không còn phiên bản nào có hiệu lực cho: học sinh, sinh viên." in page


def test_which_version_holds_for_an_audience_on_a_day() -> None:
    """Also where versions entered before there was an order hold on the same days."""
    first = make_framework(live=True)
    copy = follow(first)
    actions.publish_framework(framework=copy, by=None)
    Framework.objects.filter(pk=first.pk).update(valid_until=None)
    Framework.objects.filter(pk=copy.pk).update(audiences=["residents"])
    make_framework(live=True, name="Khung khác", version="7", audiences=["pupils"])

    assert holding(BEGINS) == ["7", "2.0"]
    assert holding(BEGINS, "residents") == ["2.0"]
    assert holding(BEGINS, "pupils") == ["7", "1.0"]
    assert holding(date(2026, 6, 1), "residents") == ["1.0"]
    actions.retire_framework(framework=copy, by=None)
    assert holding(BEGINS, "residents") == ["1.0"]


def test_what_ended_is_not_lengthened_into_the_version_that_follows(keeper: Client) -> None:
    first = make_framework(live=True)
    actions.publish_framework(framework=follow(first), by=None)
    address = f"{HOME}{first.pk}/thong-tin/"

    for day in ("", "01/01/2027"):
        refused = keeper.post(address, {"valid_until": day})
        assert "Phiên bản 2.0 có hiệu lực từ 01/01/2027" in refused.content.decode()
    assert keeper.post(address, {"valid_until": "30/11/2026"}).status_code == 302

    first.refresh_from_db()
    assert first.valid_until == date(2026, 11, 30)


def test_lists_and_lessons_go_by_what_holds_today(
    keeper: Client, writer: Client, draft: CoursePage
) -> None:
    today = timezone.localdate()
    first = make_framework(live=True, valid_from=today - timedelta(days=30))
    copy = follow(first, begins=today)
    actions.publish_framework(framework=copy, by=None)
    coming = follow(copy, version="3.0", begins=today + timedelta(days=9))
    actions.publish_framework(framework=coming, by=None)
    page = draft.add_child(instance=LessonPage(title="Bài", live=False))
    page.save_revision()

    words = writer.get(f"/quan-tri/pages/{page.pk}/edit/").content.decode()
    listed = keeper.get(HOME).content.decode()

    def offered(framework: Framework) -> set[bool]:
        items = FrameworkItem.objects.filter(framework=framework)
        return {f'name="items" value="{item.pk}"' in words for item in items}

    assert offered(first) == {False}
    assert offered(copy) == offered(coming) == {True}
    assert f"hết hiệu lực sau ngày {today - timedelta(days=1):%d/%m/%Y}" in listed
    assert f"có hiệu lực từ {coming.valid_from:%d/%m/%Y}" in listed
