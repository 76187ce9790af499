"""What a unit owns follows it: into its one successor, and under its new name."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, Page, Workflow

from courses.actions.sections import GROUP_OF_ROLE, group_name, open_section, section_taken_over
from courses.models import Course, CoursePage, CourseSectionPage, SharedPart
from courses.models.placing import place_course
from learning.people.models import Unit


@transaction.atomic
def hand_over(*, old: Unit, new: Unit) -> None:
    """What an ended unit owned of the teaching is its successor's; addresses stay.

    A unit that goes on under its name and code keeps the very section.
    """
    if section_taken_over(new) is None:
        for section in CourseSectionPage.objects.filter(owner_unit=old):
            give_pages(section, new)
        move_media(old, new)
    for page in CoursePage.objects.filter(path__in=paths_of(new)):
        place_course(page)
    Course.objects.filter(owner=old).update(owner=new)
    SharedPart.objects.filter(owner=old).update(owner=new)


def give_pages(section: CourseSectionPage, unit: Unit) -> None:
    """Into the successor's section of the same language; where it has none, this becomes it."""
    own = CourseSectionPage.objects.filter(owner_unit=unit, locale=section.locale).first()
    if own is None and section.locale == open_section(unit=unit).locale:
        own = CourseSectionPage.objects.get(owner_unit=unit, locale=section.locale)
    if own is None:
        section.owner_unit = unit
        section.save()
        return
    for child in section.get_children():
        # Each move changes paths of both sections: look at them as they are now.
        child.refresh_from_db()
        child.specific.move(Page.objects.get(pk=own.pk), pos="last-child")


def paths_of(unit: Unit) -> list[str]:
    sections = CourseSectionPage.objects.filter(owner_unit=unit)
    return [child.path for section in sections for child in section.get_children()]


def collections_of(unit: Unit) -> list[Collection]:
    """The unit's own media collection, found by who may use it."""
    groups = Group.objects.filter(name__in=[group_name(n, unit) for n in GROUP_OF_ROLE.values()])
    used = GroupCollectionPermission.objects.filter(group__in=groups).values("collection")
    return list(Collection.objects.filter(pk__in=used).order_by("path"))


def move_media(old: Unit, new: Unit) -> None:
    """Below the successor's collection, whose people may then use it."""
    held, own = collections_of(old), collections_of(new)
    if own and own[0] not in held:
        for collection in held:
            collection.refresh_from_db()
            collection.move(Collection.objects.get(pk=own[0].pk), pos="sorted-child")


@transaction.atomic
def follow_name(*, unit: Unit, before: str) -> None:
    """Groups, collection and workflow are found, and shown, by their unit's name."""
    for section in CourseSectionPage.objects.filter(owner_unit=unit, title=before):
        section.title = section.draft_title = unit.name
        section.save()
    Workflow.objects.filter(name=f"Duyệt – {before}").update(name=f"Duyệt – {unit.name}")
    former = Unit(name=before, code=unit.code)
    for collection in collections_of(former):
        collection.name = f"{unit.name} ({unit.code})"
        collection.save()
    for name in GROUP_OF_ROLE.values():
        group = Group.objects.filter(name=group_name(name, former))
        group.update(name=group_name(name, unit))
