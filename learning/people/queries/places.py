"""Finding one's commune: by its name of today, or by the names people grew up with."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from learning.people.folding import fold
from learning.people.models import Unit, UnitName, UnitSuccession
from learning.people.models.units import Tree

TODAY = (Unit.Kind.COMMUNE, Unit.Kind.WARD)
FORMERLY = (*TODAY, Unit.Kind.TOWNSHIP, Unit.Kind.DISTRICT)
# What people write before a name and the lists do not.
SHORT = {
    "tp": "thanh pho",
    "tx": "thi xa",
    "tt": "thi tran",
    "p": "phuong",
    "x": "xa",
    "h": "huyen",
}
KINDS = ("thanh pho", "thi xa", "thi tran", "phuong", "huyen", "xa", "quan")


def communes() -> QuerySet[Unit]:
    """The communes and wards of today."""
    places = Unit.objects.filter(tree=Tree.TERRITORY, valid_to__isnull=True)
    return places.filter(kind__in=TODAY).order_by("name")


@dataclass(frozen=True)
class CommuneFound:
    """A commune of today, and the old names by which it was found ("" when by its own)."""

    commune: Unit
    formerly: str


def find_communes(words: str, limit: int = 12) -> list[CommuneFound]:
    """Communes of today by their own name, or by an old commune's or district's name.

    Accents, tone marks and the kind ("xã", "phường") may be left out, and more than is needed
    may be written ("Vầy Nưa, Đà Bắc"). Five queries for each way of reading the words.
    """
    for sought in readings(words):
        found = by_own_name(sought) | by_old_name(sought) | by_former_name(sought)
        if found:
            order = sorted(found.values(), key=lambda f: rank(f, sought))
            return order[:limit]
    return []


def readings(words: str) -> list[str]:
    """What may be meant, as folded words; the next one counts where the last found nothing."""
    meant = []
    for part in (words, words.split(",")[0], words.split("-")[0]):
        first, _space, rest = fold(part).partition(" ")
        sought = f"{SHORT.get(first, first)} {rest}" if rest else first
        meant.append(sought)
        meant += [sought[len(kind) + 1 :] for kind in KINDS if sought.startswith(kind + " ")]
    return [sought for sought in dict.fromkeys(meant) if len(sought) > 1 and sought not in KINDS]


def named(sought: str) -> Q:
    """Words of the name begin with what is sought: "an" is not in "Thanh"."""
    return Q(folded_name__startswith=sought) | Q(folded_name__contains=f" {sought}")


def by_own_name(sought: str) -> dict[int, CommuneFound]:
    return {commune.pk: CommuneFound(commune, "") for commune in communes().filter(named(sought))}


def by_former_name(sought: str) -> dict[int, CommuneFound]:
    """Communes that were called so until they were renamed: a few, so they are read one by one."""
    names: dict[Unit, list[str]] = {}
    for row in UnitName.objects.filter(unit__in=communes()).select_related("unit").order_by("name"):
        if f" {sought}" in f" {fold(row.name)}" and not is_named(row.unit, sought):
            names.setdefault(row.unit, []).append(row.name)
    return {unit.pk: CommuneFound(unit, shown(former)) for unit, former in names.items()}


def by_old_name(sought: str) -> dict[int, CommuneFound]:
    """Found communes by id, leaving out those that have the name today."""
    past = Unit.objects.filter(tree=Tree.TERRITORY, valid_to__isnull=False)
    districts = {d.path: d for d in past.filter(kind=Unit.Kind.DISTRICT)}
    meant = set(past.filter(named(sought), kind__in=FORMERLY).values_list("pk", flat=True))
    inside = Q(old__in=meant)
    for district in districts.values():
        if district.pk in meant:
            inside |= Q(old__path__startswith=district.path)
    names: dict[int, list[str]] = {}
    today: dict[int, Unit] = {}
    rows = UnitSuccession.objects.filter(inside, new__kind__in=TODAY).select_related("old", "new")
    for old, new in followed_to_today(list(rows.order_by("old__name"))):
        if is_named(new, sought):
            continue
        district = districts.get(old.path[: -Unit.steplen])
        own = [old.name] if old.pk in meant else []
        today[new.pk] = new
        names.setdefault(new.pk, []).append(
            ", ".join([*own, *([district.name] if district else [])])
        )
    return {pk: CommuneFound(unit, shown(names[pk])) for pk, unit in today.items()}


def followed_to_today(rows: list[UnitSuccession]) -> list[tuple[Unit, Unit]]:
    """Each old unit with what stands today. One query more for each merger on the way."""
    pairs = [(row.old, row.new) for row in rows]
    while ended := [new.pk for _old, new in pairs if new.valid_to]:
        further: dict[int, list[Unit]] = {}
        steps = UnitSuccession.objects.filter(old__in=ended, new__kind__in=TODAY)
        for step in steps.select_related("new").order_by("new__name"):
            further.setdefault(step.old_id, []).append(step.new)
        pairs = [
            (old, heir)
            for old, new in pairs
            for heir in (further.get(new.pk, []) if new.valid_to else [new])
        ]
    return list(dict.fromkeys(pairs))


def is_named(commune: Unit, sought: str) -> bool:
    return f" {sought}" in f" {commune.folded_name}"


def shown(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(names))


def rank(found: CommuneFound, sought: str) -> tuple[bool, bool, str]:
    """Today's names first, and among them those that end with what is sought."""
    folded = found.commune.folded_name
    return bool(found.formerly), not f" {folded}".endswith(f" {sought}"), found.commune.name
