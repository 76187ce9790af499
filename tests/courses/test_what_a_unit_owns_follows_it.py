"""A unit merges, goes on or is renamed: courses, banks, pictures and rights go along."""

from django.utils import timezone
from wagtail.models import Collection, Page

from courses.actions import enter_begun_roles, leave_ended_roles, open_section
from courses.models import Course, CoursePage, CourseSectionPage
from learning.people.actions import grant_role, rename_unit, reorganise
from learning.people.models import Unit, User
from learning.people.plans import Successor, like, merger, split
from quizzes.models import QuestionBank
from tests.writing import make_site, make_unit, publish


def course_of(unit: Unit) -> CoursePage:
    section = open_section(unit=unit)
    page = CoursePage(
        title="An toàn số",
        summary="Ngắn.",
        outcomes=[{"type": "outcome", "value": "Khóa được máy"}],
        minutes=20,
    )
    return publish(section.add_child(instance=page))  # type: ignore[no-any-return]


def may_write(user: User, page: Page) -> bool:
    user = User.objects.get(pk=user.pk)
    fresh = Page.objects.get(pk=page.pk)
    return bool(fresh.permissions_for_user(user).can_edit())


def test_courses_and_banks_of_merged_units_are_the_new_ones(trainer: User, commune: Unit) -> None:
    make_site()
    grant_role(user=trainer, role="trainer", unit=commune)
    page, other = course_of(commune), make_unit("Xã Bao La")
    bank = QuestionBank.objects.create(name="Ngân hàng", owner=commune)
    address = page.get_url()
    into = Successor("Xã Mới", "N1", "commune", None)

    [new] = reorganise(
        plan=merger(olds=[commune, other], into=into, day=timezone.localdate()), by=None
    )

    assert Course.objects.get(key=page.translation_key).owner == new
    bank.refresh_from_db()
    assert bank.owner == new
    assert CoursePage.objects.get(pk=page.pk).get_url() == address
    assert may_write(trainer, page)
    assert CourseSectionPage.objects.get(owner_unit=new).get_children().get().pk == page.pk
    assert Collection.objects.get(name__startswith=commune.name).get_parent().name == "Xã Mới (N1)"
    assert leave_ended_roles() == enter_begun_roles() == 0
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_unit_that_goes_on_keeps_its_section_and_rights(trainer: User, commune: Unit) -> None:
    make_site()
    grant_role(user=trainer, role="trainer", unit=commune)
    page, other = course_of(commune), make_unit("Xã Bao La")
    section = page.get_parent().pk

    [new] = reorganise(
        plan=merger(olds=[commune, other], into=like(commune, None), day=timezone.localdate()),
        by=None,
    )

    assert CourseSectionPage.objects.get(owner_unit=new).pk == section
    assert Course.objects.get(key=page.translation_key).owner == new
    assert may_write(trainer, page)
    assert leave_ended_roles() == enter_begun_roles() == 0
    assert may_write(trainer, page)


def test_a_renamed_unit_keeps_its_groups(trainer: User, commune: Unit) -> None:
    make_site()
    grant_role(user=trainer, role="trainer", unit=commune)
    page = course_of(commune)

    rename_unit(unit=commune, name="Xã Mai Hạ", on=timezone.localdate(), by=None)

    commune.refresh_from_db()
    assert may_write(trainer, page)
    assert trainer.groups.filter(name=f"Giảng viên – Xã Mai Hạ ({commune.code})").exists()
    assert CourseSectionPage.objects.get(owner_unit=commune).title == "Xã Mai Hạ"
    assert Collection.objects.filter(name=f"Xã Mai Hạ ({commune.code})").count() == 1
    assert leave_ended_roles() == enter_begun_roles() == 0


def test_what_a_split_unit_owned_stays_until_somebody_gives_it(commune: Unit) -> None:

    make_site()
    page = course_of(commune)
    heirs = [Successor(f"Xã {n}", n, "commune", None) for n in ("N1", "N2")]
    reorganise(
        plan=split(old=commune, heirs=heirs, children={}, day=timezone.localdate()),
        by=None,
    )

    assert Course.objects.get(key=page.translation_key).owner == commune
