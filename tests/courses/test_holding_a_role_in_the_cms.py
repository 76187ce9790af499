"""A role opens a unit's doors in the CMS, and closes them after its last day."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from courses.actions import leave_ended_roles, open_section
from courses.models import CourseSectionPage
from learning.people.actions import end_role, grant_role
from learning.people.models import Unit, User
from tests.writing import make_site, make_unit


def groups_of(user: User) -> set[str]:
    return {name.partition(" – ")[2] or name for name in user.groups.values_list("name", flat=True)}


def test_a_trainer_gets_the_doors_of_the_unit_and_loses_them(trainer: User, commune: Unit) -> None:
    make_site()
    grant = grant_role(user=trainer, role="trainer", unit=commune)
    assert groups_of(trainer) == {"Giảng viên", f"{commune.name} ({commune.code})"}

    end_role(grant=grant)
    assert groups_of(trainer) == set()
    assert leave_ended_roles() == 0


def test_a_role_with_days_ahead_keeps_its_doors(trainer: User, commune: Unit) -> None:
    make_site()
    grant = grant_role(user=trainer, role="trainer", unit=commune)
    end_role(grant=grant, last_day=timezone.localdate() + timedelta(days=3))
    assert len(groups_of(trainer)) == 2

    grant.until = timezone.localdate() - timedelta(days=1)
    grant.save()
    assert leave_ended_roles() == 2
    assert groups_of(trainer) == set()


def test_one_of_two_units_is_left_only(trainer: User, commune: Unit) -> None:
    make_site()
    other = make_unit("Xã Tân Lạc")
    grant_role(user=trainer, role="trainer", unit=other)
    end_role(grant=grant_role(user=trainer, role="trainer", unit=commune))
    assert groups_of(trainer) == {"Giảng viên", f"{other.name} ({other.code})"}


def test_without_a_course_index_the_doors_open_later(trainer: User, commune: Unit) -> None:
    grant_role(user=trainer, role="trainer", unit=commune)
    assert not CourseSectionPage.objects.exists()
    make_site()
    open_section(unit=commune)
    assert f"{commune.name} ({commune.code})" in groups_of(trainer)


def test_a_reviewer_cannot_give_the_section_to_another_unit(
    trainer: User, commune: Unit, signed_in: Callable[[User], Client]
) -> None:
    make_site()
    other = make_unit("Xã Tân Lạc")
    section = open_section(unit=commune)
    grant_role(user=trainer, role="reviewer", unit=commune)
    sent = {
        "title": "Tên mới",
        "slug": section.slug,
        "owner_unit": other.pk,
        "action-publish": "1",
        **nested_form_data({"comments": inline_formset([])}),
    }

    signed_in(trainer).post(f"/quan-tri/pages/{section.pk}/edit/", sent)

    section.refresh_from_db()
    assert (section.title, section.owner_unit) == ("Tên mới", commune)
