"""Frameworks of skills: written, by whom, and taught by lessons."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from courses import actions
from courses.models import (
    CoursePage,
    Framework,
    FrameworkGroup,
    FrameworkItem,
    LessonPage,
)
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, Unit, User
from tests.courses.skills import HOME, codes, form, make_framework
from tests.writing import lesson_of, make_lesson, make_user, publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


# Written


def test_the_province_writes_a_framework_on_one_page(keeper: Client) -> None:
    answer = keeper.post(f"{HOME}them/", form())

    assert answer.status_code == 302, answer.context["form"].errors
    framework = Framework.objects.get()
    assert framework.audiences == ["residents"]
    assert (codes(framework), framework.state) == (["0.1", "0.2", "1.1"], "draft")
    entry = AuditEntry.objects.get(action="courses.framework_made")
    assert entry.details == {"framework": framework.pk}


def test_items_change_places_and_codes_and_leave(keeper: Client) -> None:
    keeper.post(f"{HOME}them/", form())
    framework = Framework.objects.get()
    groups = FrameworkGroup.objects.filter(framework=framework)
    first, second = FrameworkItem.objects.filter(group=groups[0])
    page = keeper.get(f"{HOME}{framework.pk}/sua/")
    assert "Mục 0.2" in page.content.decode()

    given = form(
        **{
            "groups-INITIAL_FORMS": "2",
            "groups-0-id": str(groups[0].pk),
            "groups-1-id": str(groups[1].pk),
            "groups-1-DELETE": "1",
            "groups-0-items-INITIAL_FORMS": "2",
            "groups-0-items-0-id": str(first.pk),
            "groups-0-items-0-code": "0.2",
            "groups-0-items-0-ORDER": "2",
            "groups-0-items-1-id": str(second.pk),
            "groups-0-items-1-code": "0.1",
            "groups-0-items-1-ORDER": "1",
        }
    )
    answer = keeper.post(f"{HOME}{framework.pk}/sua/", given)

    assert answer.status_code == 302, answer.context["form"].errors
    assert codes(framework) == ["0.1", "0.2"]
    assert list(FrameworkItem.objects.order_by("position")) == [second, first]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"groups-1-items-0-code": "0.1"}, "Các mã mục sau bị trùng: 0.1."),
        ({"valid_until": "31/12/2025"}, "Ngày cuối không thể trước ngày đầu"),
        ({"groups-1-items-0-code": " 0.1\u00a0"}, "Các mã mục sau bị trùng: 0.1."),
        (
            {"groups-0-items-0-code": "Kn 1", "groups-1-items-0-code": "KN  1"},
            "Các mã mục sau bị trùng: Kn 1.",
        ),
        ({"groups-1-code": "0"}, "Các mã nhóm sau bị trùng: 0."),
        (
            {"groups-0-code": "Nhóm 1", "groups-1-code": "NHÓM  1"},
            "Các mã nhóm sau bị trùng: Nhóm 1.",
        ),
        ({"name": "Khung thử"}, "Đã có khung mang tên và phiên bản này."),
        ({"name": "Khung  thử"}, "Đã có khung mang tên và phiên bản này."),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    keeper: Client, changes: dict[str, str], words: str
) -> None:
    make_framework()

    answer = keeper.post(f"{HOME}them/", form(**changes))

    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert "duy nhất" not in answer.content.decode()
    assert Framework.objects.count() == 1


def test_a_copy_does_not_take_the_name_of_a_version_that_is_there(keeper: Client) -> None:
    """Its family stays, whatever it is called."""
    first = make_framework(live=True)
    copy = actions.copy_framework(
        framework=first, version="2.0", valid_from=date(2027, 1, 1), by=None
    )
    given = form(name="Khung đổi tên")
    address = f"{HOME}{copy.pk}/sua/"

    refused = keeper.post(address, given | {"version": "1.0"})
    assert refused.status_code == 200
    assert "Đã có khung mang tên và phiên bản này." in refused.content.decode()
    assert keeper.post(address, given | {"version": "2.1"}).status_code == 302

    copy.refresh_from_db()
    assert (copy.name, copy.version, copy.family) == ("Khung đổi tên", "2.1", first.family)


def test_the_database_keeps_codes_and_days_apart() -> None:
    framework = make_framework()
    other = FrameworkGroup.objects.get(code="1")

    with pytest.raises(IntegrityError), transaction.atomic():
        FrameworkItem.objects.create(group=other, code="0.1", title="Trùng")
    with pytest.raises(IntegrityError), transaction.atomic():
        Framework.objects.filter(pk=framework.pk).update(valid_until=date(2025, 1, 1))


# Who may


@pytest.mark.parametrize("role", ["trainer", "reviewer", "administrator"])
def test_those_who_write_and_review_look_and_change_nothing(
    role: str, signed_in: SignIn, unit: Unit
) -> None:
    framework = make_framework()
    user = make_user("Hà Thị Xem", email="xem@example.vn")
    grant_role(user=user, role=role, unit=unit)
    client = signed_in(user)

    assert "Khung thử" in client.get(HOME).content.decode()
    page = client.get(f"{HOME}{framework.pk}/").content.decode()
    assert "Tìm kiếm" in page
    assert "ban-hanh" not in page
    assert client.get(f"{HOME}{framework.pk}/bang.xlsx").status_code == 200
    for path in ("ban-hanh/", "xoa/", "sua/", "nhap/", "doi-chieu/"):
        answer = client.post(f"{HOME}{framework.pk}/{path}")
        assert answer.status_code in {302, 403}, path
    assert client.get(f"{HOME}them/").status_code == 302
    framework.refresh_from_db()
    assert framework.is_draft


def test_managers_and_learners_have_no_frameworks(
    manager: User, learner: User, signed_in: SignIn
) -> None:
    framework = make_framework()

    for user in (manager, learner):
        for path in ("", f"{framework.pk}/", f"{framework.pk}/bang.xlsx", "mau.xlsx"):
            assert signed_in(user).get(f"{HOME}{path}").status_code in {302, 403}


# Taught


def test_a_lesson_teaches_what_its_vietnamese_page_says_once_published(
    course: CoursePage,
) -> None:
    item = FrameworkItem.objects.filter(framework=make_framework(live=True))[0]
    page = make_lesson(course)

    page.items = [item]
    page.save_revision()
    assert list(lesson_of(page).items.all()) == []
    publish(page)

    assert list(lesson_of(page).items.all()) == [item]


def test_only_items_in_force_are_offered_and_those_chosen_before(
    writer: Client, section: Any, draft: CoursePage
) -> None:
    offered = make_framework(live=True)
    hidden = make_framework(name="Khung nháp")
    chosen = make_framework(live=True, name="Khung cũ")
    old = FrameworkItem.objects.filter(framework=chosen)[0]
    page = draft.add_child(instance=LessonPage(title="Bài", items=[old], live=False))
    page.save_revision()
    actions.retire_framework(framework=chosen, by=None)

    words = writer.get(f"/quan-tri/pages/{page.pk}/edit/").content.decode()

    for item in FrameworkItem.objects.filter(framework=offered):
        assert f'name="items" value="{item.pk}"' in words
    assert f'name="items" value="{old.pk}"' in words
    assert str(hidden) not in words
