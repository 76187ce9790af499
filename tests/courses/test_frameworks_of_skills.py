"""Frameworks of skills: written, put in force, kept, followed by versions, taught by lessons."""

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
    ItemMapping,
    LessonPage,
    Locked,
)
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, Unit, User
from tests.courses.skills import HOME, codes, facts, form, make_framework
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
        ({"groups-1-code": "0"}, ""),
        ({"name": "Khung thử"}, "Đã có khung mang tên và phiên bản này."),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    keeper: Client, changes: dict[str, str], words: str
) -> None:
    make_framework()

    answer = keeper.post(f"{HOME}them/", form(**changes))

    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert Framework.objects.count() == 1


def test_the_database_keeps_codes_and_days_apart() -> None:
    framework = make_framework()
    other = FrameworkGroup.objects.get(code="1")

    with pytest.raises(IntegrityError), transaction.atomic():
        FrameworkItem.objects.create(group=other, code="0.1", title="Trùng")
    with pytest.raises(IntegrityError), transaction.atomic():
        Framework.objects.filter(pk=framework.pk).update(valid_until=date(2025, 1, 1))


# In force


def test_what_is_in_force_is_not_edited_away(keeper: Client) -> None:
    framework = make_framework()
    assert keeper.post(f"{HOME}{framework.pk}/ban-hanh/").status_code == 302
    framework.refresh_from_db()
    item = FrameworkItem.objects.filter(framework=framework)[0]

    assert framework.state == "published"
    # Wagtail refuses by a redirect to its home.
    assert keeper.post(f"{HOME}{framework.pk}/sua/", form()).status_code in {302, 403}
    assert keeper.post(f"{HOME}{framework.pk}/xoa/").status_code == 404
    assert keeper.post(f"{HOME}{framework.pk}/nhap/").status_code == 404
    with pytest.raises(Locked), transaction.atomic():
        item.save()
    with pytest.raises(Locked), transaction.atomic():
        FrameworkItem.objects.filter(framework=framework).delete()
    with pytest.raises(Locked), transaction.atomic():
        framework.delete()
    with pytest.raises(Locked), transaction.atomic():
        actions.write_framework(framework=framework, facts={}, groups=[], by=None)
    assert codes(framework) == ["0.1", "0.2", "1.1"]


def test_an_empty_framework_is_not_put_in_force(keeper: Client) -> None:
    empty = actions.write_framework(framework=None, facts=facts(), groups=[], by=None)

    answer = keeper.post(f"{HOME}{empty.pk}/ban-hanh/", follow=True)

    assert "Khung chưa có mục nào." in answer.content.decode()
    assert Framework.objects.get().is_draft


def test_a_draft_is_deleted(keeper: Client) -> None:
    framework = make_framework()

    keeper.post(f"{HOME}{framework.pk}/xoa/")

    assert not Framework.objects.exists()
    assert not FrameworkItem.objects.exists()


def test_a_framework_counts_as_a_sample_until_it_is_compared(keeper: Client) -> None:
    framework = make_framework(live=True)
    address = f"{HOME}{framework.pk}/"
    assert "Mẫu – chưa đối chiếu" in keeper.get(address).content.decode()
    details = {"is_checked": "on", "source": "", "valid_until": ""}

    nameless = keeper.post(f"{address}thong-tin/", details | {"legal_basis": ""})
    assert "đã đối chiếu với quyết định nào" in nameless.content.decode()
    keeper.post(f"{address}thong-tin/", details | {"legal_basis": "Quyết định của tỉnh"})

    assert "Mẫu – chưa đối chiếu" not in keeper.get(address).content.decode()
    assert AuditEntry.objects.get(action="courses.framework_amended").details["checked"] is True


def test_a_new_version_says_which_items_stayed_the_same(keeper: Client) -> None:
    framework = make_framework(live=True, is_checked=True)
    address = f"{HOME}{framework.pk}/phien-ban/"

    taken = keeper.post(address, {"version": "1.0", "valid_from": "01/01/2027"})
    assert "Phiên bản này đã có." in taken.content.decode()
    keeper.post(address, {"version": "2.0", "valid_from": "01/01/2027"})

    copy = Framework.objects.get(version="2.0")
    assert (copy.is_draft, copy.is_checked, copy.previous) == (True, False, framework)
    assert codes(copy) == codes(framework)
    pairs = ItemMapping.objects.filter(kind="same", old__framework=framework)
    assert all(pair.old.code == pair.new.code for pair in pairs)
    assert pairs.count() == 3


def test_items_of_two_frameworks_are_mapped(keeper: Client) -> None:
    old, new = make_framework(live=True), make_framework(name="Khung khác")
    a = FrameworkItem.objects.get(framework=old, code="0.1")
    b, c = FrameworkItem.objects.filter(framework=new, code__in=["0.1", "0.2"])
    address = f"{HOME}{new.pk}/doi-chieu/{old.pk}/"
    assert keeper.get(address).status_code == 200

    def rows(*given: tuple[int | str, str, int | str]) -> dict[str, Any]:
        sent: dict[str, Any] = {"form-TOTAL_FORMS": len(given), "form-INITIAL_FORMS": 0}
        for place, (left, kind, right) in enumerate(given):
            sent |= {f"form-{place}-old": left, f"form-{place}-new": right}
            sent[f"form-{place}-kind"] = kind
        return sent

    refused = keeper.post(address, rows((a.pk, "same", "")))
    assert "Hãy chọn mục ở cả hai bên" in refused.content.decode()
    twice = keeper.post(address, rows((a.pk, "same", b.pk), (a.pk, "part", b.pk)))
    assert "Có một cặp mục được ghi hai lần." in twice.content.decode()
    assert keeper.post(address, rows((b.pk, "same", a.pk))).status_code == 200
    assert not ItemMapping.objects.exists()
    done = rows((a.pk, "covers", b.pk), (a.pk, "part", c.pk), ("", "same", ""))
    assert keeper.post(address, done).status_code == 302

    assert set(ItemMapping.objects.values_list("old", "kind", "new")) == {
        (a.pk, "covers", b.pk),
        (a.pk, "part", c.pk),
    }


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
