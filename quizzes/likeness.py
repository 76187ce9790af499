"""Near-same questions: folded words compared by trigrams, the same options raising it. Pure."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from learning.people.folding import fold

Key = TypeVar("Key", bound=Hashable)
# From here on two questions are shown to a person as near-same.
ALIKE = 0.6
# The stem tells more than the options: the same four numbers answer many questions.
OF_STEM = 0.7


@dataclass(frozen=True)
class Looked:
    """A question as it is compared: trigrams of its stem, folded words of its options."""

    trigrams: frozenset[str]
    options: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Alike(Generic[Key]):
    one: Key
    other: Key
    likeness: float


def looked(stem: str, options: Iterable[str] = ()) -> Looked:
    """Of plain words. Accents, case and punctuation do not count."""
    words = f"  {fold(stem)} "
    trigrams = (words[place : place + 3] for place in range(len(words) - 2))
    return Looked(frozenset(trigrams), frozenset(filter(None, map(fold, options))))


def likeness(one: Looked, other: Looked) -> float:
    """0 to 1; the stems alone where one of them has no options."""
    stems = shared(one.trigrams, other.trigrams)
    if not one.options or not other.options:
        return stems
    return OF_STEM * stems + (1 - OF_STEM) * shared(one.options, other.options)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's share: what both have of all that either has."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def alike(
    asked: Mapping[Key, Looked], known: Mapping[Key, Looked], *, least: float = ALIKE
) -> list[Alike[Key]]:
    """Pairs of one of `asked` and one of `known`, the likest first. Nothing is like itself.

    Only pairs that share enough trigrams are compared, by an index of those of `known`.
    """
    index = defaultdict[str, list[Key]](list)
    for key, one in known.items():
        for trigram in one.trigrams:
            index[trigram].append(key)
    found = {}
    for key, one in asked.items():
        for other in candidates(one, known, index, least):
            score = likeness(one, known[other])
            if other != key and score >= least:
                found[frozenset((key, other))] = Alike(key, other, score)
    return sorted(found.values(), key=lambda pair: -pair.likeness)


def candidates(
    one: Looked, known: Mapping[Key, Looked], index: Mapping[str, list[Key]], least: float
) -> list[Key]:
    """Whose stem shares so much that options could do the rest.

    A pair reaches `least` only if the stems share a part s with OF_STEM * s + rest >= least,
    and then one of any few trigrams: the rarest are looked up, as many as may be missing.
    """
    part = (least - (1 - OF_STEM)) / OF_STEM
    rarest = sorted(one.trigrams, key=lambda trigram: len(index.get(trigram, ())))
    needed = len(rarest) - int(len(rarest) * part) + 1
    found = {key for trigram in rarest[:needed] for key in index.get(trigram, ())}
    return [key for key in found if shared(one.trigrams, known[key].trigrams) >= part]
