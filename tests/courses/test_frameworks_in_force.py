"""A framework in force: kept as it is, amended, followed by a version, mapped with others."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from courses import actions
from courses.models import Framework, FrameworkGroup, FrameworkItem, ItemMapping, Locked
from learning.people.models import AuditEntry
from tests.courses.skills import HOME, codes, facts, form, make_framework

pytestmark = pytest.mark.django_db


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


def test_nothing_is_carried_off_from_what_is_in_force() -> None:
    framework, draft = make_framework(live=True), make_framework(name="Khung nháp")
    item = FrameworkItem.objects.filter(framework=framework)[0]
    group = FrameworkGroup.objects.get(framework=framework, code="1")
    drafted = FrameworkGroup.objects.get(framework=draft, code="1")
    empty = FrameworkGroup.objects.filter(framework=draft, code="0")
    FrameworkItem.objects.filter(group__in=empty).delete()

    item.group = drafted
    with pytest.raises(Locked), transaction.atomic():
        item.save()
    group.framework = draft
    with pytest.raises(Locked), transaction.atomic():
        group.save()
    actions.publish_framework(framework=draft, by=None)
    with pytest.raises(Locked), transaction.atomic():
        empty.get().delete()
    with pytest.raises(Locked), transaction.atomic():
        empty.delete()

    assert codes(framework) == ["0.1", "0.2", "1.1"]
    assert FrameworkGroup.objects.filter(framework=draft).count() == 2


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
