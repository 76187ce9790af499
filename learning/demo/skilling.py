"""The sample frameworks of skills, and which sample lessons teach their items."""

from courses.actions import GroupRow, ItemRow, publish_framework, write_framework
from courses.models import Framework, FrameworkItem
from learning.demo.content.skills import FRAMEWORKS
from learning.demo.writing import FrameworkText


def build_frameworks() -> None:
    for text in FRAMEWORKS:
        if not Framework.objects.filter(name=text.name, version=text.version).exists():
            build_framework(text)


def build_framework(text: FrameworkText) -> None:
    facts = {
        "name": text.name,
        "version": text.version,
        "legal_basis": text.basis,
        "source": text.source,
        "valid_from": text.valid_from,
        "audiences": list(text.audiences),
    }
    groups = [
        GroupRow(code, title, tuple(ItemRow(i.code, i.title, i.description) for i in items))
        for code, title, items in text.groups
    ]
    made = write_framework(framework=None, facts=facts, groups=groups, by=None)
    publish_framework(framework=made, by=None)


def items_of(place: str) -> list[FrameworkItem]:
    """The items of the sample frameworks that name this lesson or question."""
    found: list[FrameworkItem] = []
    for text in FRAMEWORKS:
        codes = [
            item.code
            for _code, _title, items in text.groups
            for item in items
            if place in item.taught_by or place in item.asked_by
        ]
        named = FrameworkItem.objects.filter(
            framework__name=text.name, framework__version=text.version, code__in=codes
        )
        found.extend(named)
    return found
