"""The map of tiles in words: what each tile shows and says, and what its steps mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.templatetags.figures import grouped
from learning.reports import tiles
from learning.reports.league import anchor_of, by_name, told
from learning.reports.presenting import former_names
from learning.reports.queries.reaching import Reaching
from learning.reports.wording import share_words

KINDS = ("Xã ", "Phường ", "Thị trấn ")


@dataclass(frozen=True)
class Tile:
    spot: tiles.Spot
    step: int
    anchor: str
    says: str


@dataclass(frozen=True)
class Block:
    """The tiles of a former province."""

    code: str
    name: str
    description: str
    height: int
    tiles: list[Tile]


@dataclass(frozen=True)
class Step:
    number: int
    words: str


def bare(name: str) -> str:
    return next((name.removeprefix(kind) for kind in KINDS if name.startswith(kind)), name)


def has_shares(rows: Iterable[Reaching]) -> bool:
    return any(one.share is not None for one in rows)


def blocks(rows: Sequence[Reaching]) -> list[Block]:
    """The tiles: by share of the target; by people where nobody has a target."""
    places = sorted(told(rows), key=by_name)
    by_share, width = has_shares(places), tiles.width_of_steps([one.people for one in places])
    found = []
    for code, name in former_names().items():
        inside = [one for one in places if one.row.former == code]
        if not inside:
            continue
        steps = [step_of(one, by_share, width) for one in inside]
        spots = tiles.spots([bare(one.row.name) for one in inside])
        shown = [
            Tile(spot, step, anchor_of(one), says(one, step))
            for spot, step, one in zip(spots, steps, inside, strict=True)
        ]
        described = block_words(name, steps)
        found.append(Block(code, name, described, tiles.height_of(len(inside)), shown))
    return found


def step_of(one: Reaching, by_share: bool, width: int) -> int:
    return tiles.step_of_share(one.share) if by_share else tiles.step_of_number(one.people, width)


def says(one: Reaching, step: int) -> str:
    """What a tile says to who cannot see it: first what stands on it, in the same order."""
    shown = f"{step}/{tiles.STEPS}" if step else _("no share known")
    told = [one.row.name, shown, _("%(people)s people") % {"people": grouped(one.people)}]
    if one.share is not None:
        told.append(_("%(share)s of the target") % {"share": share_words(one.share)})
    return ", ".join(told)


def block_words(name: str, steps: Sequence[int]) -> str:
    counted = [
        _("step %(step)s: %(count)s") % {"step": step, "count": steps.count(step)}
        for step in range(tiles.STEPS, 0, -1)
        if step in steps
    ]
    if 0 in steps:
        counted.append(_("no share known: %(count)s") % {"count": steps.count(0)})
    return f"{name}: {'; '.join(counted)}."


def key(rows: Sequence[Reaching]) -> list[Step]:
    """What the steps mean, the highest first."""
    places = told(rows)
    if has_shares(places):
        begin = [*tiles.FROM, None]
        words = [share_step(begin[n], begin[n + 1]) for n in range(tiles.STEPS)]
        unknown = [Step(0, _("no target or no total"))]
    else:
        width = tiles.width_of_steps([one.people for one in places])
        words = [number_step(n, width) for n in range(tiles.STEPS)]
        unknown = []
    return [Step(n + 1, words[n]) for n in range(tiles.STEPS - 1, -1, -1)] + unknown


def share_step(begin: int | None, end: int | None) -> str:
    if end is None:
        return _("target reached")
    if not begin:
        return _("under %(end)s%%") % {"end": end}
    return _("%(begin)s to under %(end)s%%") % {"begin": begin, "end": end}


def number_step(place: int, width: int) -> str:
    first, last = place * width, (place + 1) * width - 1
    return _("%(first)s to %(last)s people") % {"first": grouped(first), "last": grouped(last)}
