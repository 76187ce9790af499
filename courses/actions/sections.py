"""A unit's place in the CMS: its page section, its media, its trainers and reviewers.

Wagtail's own permissions do the rest: a trainer writes and submits below the section,
a reviewer also publishes there, and nobody sees another unit's drafts.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from courses.models import CourseIndexPage, CourseSectionPage
from learning.people.folding import fold
from learning.people.models import RoleGrant, Unit, User

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
    section = CourseSectionPage.objects.filter(owner_unit=unit).first()
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
    return section


def unit_group(name: str, unit: Unit) -> Group:
    """The group of a unit's trainers or reviewers."""
    return Group.objects.get_or_create(name=f"{name} – {unit.name} ({unit.code})")[0]


@transaction.atomic
def follow_role(*, user: User, role: str, unit: Unit) -> None:
    """A trainer's or reviewer's role carries the CMS rights of its unit."""
    name = GROUP_OF_ROLE.get(RoleGrant.Role(role))
    if name is not None:
        open_section(unit=unit)
        user.groups.add(Group.objects.get(name=name), unit_group(name, unit))


@transaction.atomic
def leave_role(*, user: User, role: str, unit: Unit) -> None:
    """Who trains or reviews there no more loses the unit's rights; with the last, the role's."""
    name = GROUP_OF_ROLE.get(RoleGrant.Role(role))
    if name is not None:
        user.groups.remove(unit_group(name, unit))
        if not user.groups.filter(name__startswith=f"{name} – ").exists():
            user.groups.remove(*Group.objects.filter(name=name))


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
