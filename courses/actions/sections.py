"""A unit's place in the CMS: its page section, its media, its trainers and reviewers.

Wagtail's own permissions do the rest: a trainer writes and submits below the section,
a reviewer also publishes there, and nobody sees another unit's drafts.
"""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from django.utils.text import slugify
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from courses.models import CourseIndexPage, CourseSectionPage
from learning.people.folding import fold
from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import grants_held

TRAINERS = "Giảng viên"
REVIEWERS = "Người duyệt"
GROUP_OF_ROLE = {RoleGrant.Role.TRAINER: TRAINERS, RoleGrant.Role.REVIEWER: REVIEWERS}

WRITE = ("add_page", "change_page")
REVIEW = (*WRITE, "publish_page", "lock_page", "unlock_page")
MEDIA = (
    ("wagtailimages", "image"),
    ("wagtaildocs", "document"),
    ("wagtailmedia", "media"),
)


@transaction.atomic
def open_section(*, unit: Unit) -> CourseSectionPage:
    """Make, once, what a unit needs to own courses. The course index must exist."""
    section = vietnamese_sections().filter(owner_unit=unit).first()
    section = section or section_taken_over(unit)
    if section is not None:
        return section
    index = CourseIndexPage.objects.order_by("path").first()
    if index is None:
        raise CourseIndexPage.DoesNotExist("The site has no course index yet.")
    slug = f"{slugify(fold(unit.name))}-{unit.code.lower()}"
    section = index.add_child(
        instance=CourseSectionPage(title=unit.name, slug=slug, owner_unit=unit)
    )
    section.save_revision().publish()
    collection = Collection.get_first_root_node().add_child(name=f"{unit.name} ({unit.code})")
    trainers, reviewers = (unit_group(name, unit) for name in (TRAINERS, REVIEWERS))
    _allow(trainers, section, WRITE, collection)
    _allow(reviewers, section, REVIEW, collection)
    _review_by(reviewers, section)
    for grant in open_grants().filter(unit=unit).select_related("user"):
        _let_in(grant)
    return section


def vietnamese_sections() -> QuerySet[CourseSectionPage]:
    """Those that rights are given on; sections of other languages follow them."""
    sections: QuerySet[CourseSectionPage] = CourseSectionPage.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE
    )
    return sections


@transaction.atomic
def open_translated_section(*, page: Page) -> None:
    """Whoever writes and reviews in a unit's section does so in its translation, too."""
    section = CourseSectionPage.objects.ancestor_of(page, inclusive=True).first()
    original = (
        vietnamese_sections().filter(translation_key=section.translation_key).first()
        if section
        else None
    )
    if original is None or original == section:
        return
    for right in GroupPagePermission.objects.filter(page=original):
        GroupPagePermission.objects.get_or_create(
            group=right.group, page=section.page_ptr, permission=right.permission
        )
    for reviewed in WorkflowPage.objects.filter(page=original):
        WorkflowPage.objects.get_or_create(
            page=section.page_ptr, defaults={"workflow": reviewed.workflow}
        )


def section_taken_over(unit: Unit) -> CourseSectionPage | None:
    """The section of the row before, where a unit goes on under its name and code in a new row.

    Its groups, named by both, are the same already.
    """
    same = unit.predecessions.filter(old__name=unit.name, old__code=unit.code).values("old")
    held = CourseSectionPage.objects.filter(owner_unit__in=same)
    for section in held:
        section.owner_unit = unit
        section.save()
    return vietnamese_sections().filter(owner_unit=unit).first() if same.exists() else None


def group_name(name: str, unit: Unit) -> str:
    return f"{name} – {unit.name} ({unit.code})"


def unit_group(name: str, unit: Unit) -> Group:
    """The group of a unit's trainers or reviewers."""
    return Group.objects.get_or_create(name=group_name(name, unit))[0]


def open_grants() -> QuerySet[RoleGrant]:
    """Roles with rights in the CMS that are held today."""
    return grants_held().filter(role__in=GROUP_OF_ROLE)


@transaction.atomic
def follow_role(*, grant: RoleGrant) -> None:
    """A trainer's or reviewer's role carries the CMS rights of its unit.

    On a site without a course index they come when the unit's section is opened.
    """
    if not CourseIndexPage.objects.exists():
        return
    # A role whose first day lies ahead opens the doors on that day.
    if open_grants().filter(pk=grant.pk).exists():
        open_section(unit=grant.unit)
        _let_in(grant)


@transaction.atomic
def enter_begun_roles() -> int:
    """Give the CMS rights of roles that began without anybody's click; how many users got in."""
    entered = 0
    for grant in open_grants().select_related("user", "unit"):
        group = unit_group(GROUP_OF_ROLE[RoleGrant.Role(grant.role)], grant.unit)
        if not grant.user.groups.filter(pk=group.pk).exists():
            follow_role(grant=grant)
            entered += grant.user.groups.filter(pk=group.pk).exists()
    return entered


@transaction.atomic
def leave_ended_roles() -> int:
    """Take the CMS rights of roles that are over or rest; how many were taken."""
    held = open_grants()
    left = 0
    over = RoleGrant.objects.filter(role__in=GROUP_OF_ROLE).exclude(pk__in=held)
    over = over.select_related("user", "unit")
    for grant in over:
        name = GROUP_OF_ROLE[RoleGrant.Role(grant.role)]
        mine = held.filter(user=grant.user, role=grant.role)
        # A unit that goes on in another row, under its name and code, has the same group.
        if not mine.filter(unit__name=grant.unit.name, unit__code=grant.unit.code).exists():
            left += _take(grant.user, unit_group(name, grant.unit))
        if not mine.exists():
            left += _take(grant.user, Group.objects.get(name=name))
    return left


def _let_in(grant: RoleGrant) -> None:
    name = GROUP_OF_ROLE[RoleGrant.Role(grant.role)]
    grant.user.groups.add(Group.objects.get(name=name), unit_group(name, grant.unit))


def _take(user: User, group: Group) -> int:
    return User.groups.through.objects.filter(user=user, group=group).delete()[0]


def _allow(
    group: Group, section: CourseSectionPage, on_pages: Iterable[str], collection: Collection
) -> None:
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=on_pages
    ):
        GroupPagePermission.objects.get_or_create(
            group=group, page=section.page_ptr, permission=permission
        )
    for app, model in MEDIA:
        verbs = [f"{verb}_{model}" for verb in ("add", "change", "choose")]
        for permission in Permission.objects.filter(
            content_type__app_label=app, codename__in=verbs
        ):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )


def _review_by(reviewers: Group, section: CourseSectionPage) -> None:
    """What the unit's trainers submit, the unit's reviewers approve."""
    workflow = Workflow.objects.create(name=f"Duyệt – {section.title}")
    task = GroupApprovalTask.objects.create(name=f"Duyệt – {section.title}")
    task.groups.add(reviewers)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=section.page_ptr)
