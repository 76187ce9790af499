"""Reads about people and places."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from learning.people.folding import fold
from learning.people.models import ConsentText, Learner, Membership, RoleGrant, Unit, User
from learning.people.models.units import Tree


@dataclass(frozen=True)
class UnitsOf:
    """Where a learner belongs now; stored with every fact."""

    territory_id: int | None = None
    organisation_id: int | None = None


def units_of(learner: Learner) -> UnitsOf:
    """The open territory and the latest open organisation. One query."""
    found = UnitsOf()
    rows = Membership.objects.filter(learner=learner, until__isnull=True).order_by("since", "pk")
    for tree, unit_id in rows.values_list("tree", "unit_id"):
        if tree == Tree.TERRITORY:
            found = UnitsOf(unit_id, found.organisation_id)
        else:
            found = UnitsOf(found.territory_id, unit_id)
    return found


def communes() -> QuerySet[Unit]:
    """The communes and wards of today."""
    kinds = [Unit.Kind.COMMUNE, Unit.Kind.WARD]
    return Unit.objects.filter(tree=Tree.TERRITORY, kind__in=kinds, valid_to__isnull=True).order_by(
        "name"
    )


@dataclass(frozen=True)
class CommuneFound:
    """A commune of today, and the old names by which it was found ("" when by its own)."""

    commune: Unit
    formerly: str


def find_communes(words: str, limit: int = 12) -> list[CommuneFound]:
    """Communes of today by their own name, or by an old commune's or district's name.

    Accents, tone marks and the kind ("xã", "phường") may be left out. Three queries.
    """
    sought = fold(words)
    if len(sought) < 2:
        return []
    found: dict[int, CommuneFound] = {}
    for commune in communes().filter(folded_name__contains=sought):
        found[commune.pk] = CommuneFound(commune, "")
    old_units = Unit.objects.filter(tree=Tree.TERRITORY, valid_to__isnull=False)
    named = old_units.filter(folded_name__contains=sought)
    below = Q()
    for district in named.filter(kind=Unit.Kind.DISTRICT):
        below |= Q(path__startswith=district.path)
    old = old_units.filter(Q(pk__in=named.values("pk")) | below if below else Q(pk__in=named))
    rows = communes().filter(predecessions__old__in=old)
    for commune in rows.prefetch_related("predecessions__old").distinct():
        if commune.pk not in found:
            names = sorted(
                s.old.name for s in commune.predecessions.all() if sought in s.old.folded_name
            )
            found[commune.pk] = CommuneFound(commune, ", ".join(names) or words.strip())
    own = sorted(found.values(), key=lambda f: (bool(f.formerly), f.commune.name))
    return own[:limit]


def texts_in_force(day: object = None) -> list[ConsentText]:
    """The latest consent text of each purpose, in the purposes' order."""
    latest: dict[str, ConsentText] = {}
    rows = ConsentText.objects.filter(in_force_from__lte=day or timezone.localdate())
    for text in rows.order_by("version"):
        latest[text.purpose] = text
    return [latest[p] for p in ConsentText.Purpose.values if p in latest]


def units_led_by(user: User, *roles: str) -> QuerySet[Unit]:
    """Every unit inside the subtrees where the user holds one of the roles today."""
    today = timezone.localdate()
    grants = RoleGrant.objects.filter(user=user, role__in=roles, since__lte=today).filter(
        Q(until__isnull=True) | Q(until__gte=today)
    )
    reach = Q(pk__in=[])
    for path in grants.values_list("unit__path", flat=True):
        reach |= Q(path__startswith=path)
    return Unit.objects.filter(reach)
