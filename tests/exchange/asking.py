"""Questions of every kind for the tests of importers, and the words people might write in them."""

import io
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st
from PIL import Image

from quizzes.exchange import neutral as n
from quizzes.exchange.checking import normal
from quizzes.exchange.words import from_plain

# Vietnamese, Mường marks, both forms of accents, signs that formats use, the astral plane.
SIGNS = "~=#{}:\\%[]*<>&\"';|/-_+@$.,()?!→"
LETTERS = "abcdeABCD xyzăâđêôơưĂẠấếộựỳ 0123456789" + SIGNS + "a\u0320o\u0312e\u0301😀"


def png(colour: int = 0, mode: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (12 + colour, 9), (colour, 90, 160)).save(out, mode)
    return out.getvalue()


PICTURES = [png(colour) for colour in range(3)]


def words(longest: int = 30) -> st.SearchStrategy[str]:
    """Words with something in them that is seen."""
    text = st.text(LETTERS, min_size=1, max_size=longest).map(lambda said: f"x{said}y")
    return st.one_of(text, st.sampled_from(["Hà Nội", "=1+1", "@SUM(A1)", "50% giảm", "{a} -> b"]))


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), strategy)


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Lines, some of their words bold or italic."""
    pieces = [
        draw(st.sampled_from(["{}", "<b>{}</b>", "<i>{}</i>", "<b><i>{}</i></b>"])).format(
            from_plain(draw(words(12)))
        )
        for _n in range(draw(st.integers(1, 3)))
    ]
    return draw(st.sampled_from([" ", "<br>"])).join(pieces)


pictures = st.builds(
    n.Picture,
    name=st.sampled_from(["hinh.png", "Ảnh 1.png", "a b.png"]),
    content=st.sampled_from(PICTURES),
    description=words(10),
)
some_picture = st.one_of(st.none(), pictures)
shares = st.lists(st.integers(0, 100), min_size=1, max_size=3).map(lambda found: [100, *found])
decimals = st.decimals(-1000, 1000, places=2, allow_nan=False).map(lambda d: d.normalize())


def distinct(count: st.SearchStrategy[int]) -> st.SearchStrategy[list[str]]:
    return count.flatmap(lambda size: st.lists(words(), min_size=size, max_size=size, unique=True))


@st.composite
def options(draw: st.DrawFn, *, right: str) -> tuple[n.Part, ...]:
    """`right` is one, some or none."""
    said = draw(distinct(st.integers(2, 6)))
    chosen = {
        "one": {draw(st.integers(0, len(said) - 1))},
        "some": draw(st.sets(st.integers(0, len(said) - 1), min_size=1)),
        "none": set[int](),
    }[right]
    return tuple(
        n.Option(text, place in chosen, draw(maybe(words())), draw(some_picture))
        for place, text in enumerate(said)
    )


@st.composite
def gap_parts(draw: st.DrawFn) -> tuple[n.Part, ...]:
    parts: list[n.Part] = [n.Passage(f"{draw(words())} ")]
    for _n in range(draw(st.integers(1, 3))):
        said = draw(distinct(st.integers(1, 3)))
        typed = draw(st.booleans())
        choices = tuple(n.GapChoice(text, typed or place == 0) for place, text in enumerate(said))
        parts += [n.Gap(choices, typed), n.Passage(draw(st.sampled_from([" ", ", ", "."])))]
    return (*parts, n.Passage(draw(words())))


def parts_of(kind: str) -> st.SearchStrategy[tuple[n.Part, ...]]:
    spot = st.integers(0, 90).map(Decimal)
    several = {"min_size": 2, "max_size": 5}
    return {
        "single": options(right="one"),
        "multiple": options(right="some"),
        "poll": options(right="none"),
        "true_false": st.booleans().flatmap(
            lambda truth: st.tuples(
                st.builds(n.Option, st.just("Đúng"), st.just(truth), maybe(words())),
                st.builds(n.Option, st.just("Sai"), st.just(not truth), maybe(words())),
            )
        ),
        "short": shares.flatmap(
            lambda found: st.tuples(
                *(st.builds(n.Accepted, words(), st.just(share), maybe(words())) for share in found)
            )
        ),
        "number": shares.flatmap(
            lambda found: st.tuples(
                *(
                    st.builds(n.Number, decimals, decimals.map(abs), st.just(share), maybe(words()))
                    for share in found
                )
            )
        ),
        "matching": st.lists(st.builds(n.Pair, words(), words(), some_picture), **several).map(
            tuple
        ),
        "ordering": st.lists(st.builds(n.Step, words(), some_picture), **several).map(tuple),
        "gaps": gap_parts(),
        "place": st.lists(
            st.builds(n.Place, words(), spot, spot, spot, spot, st.booleans(), maybe(words())),
            min_size=1,
            max_size=3,
        ).map(lambda found: (replace(found[0], right=True), *found[1:])),
    }[kind]


@st.composite
def questions(draw: st.DrawFn, kind: str) -> n.Question:
    """Any question of a kind, in its normal form."""
    return normal(
        n.Question(
            kind,
            draw(markup()),
            draw(parts_of(kind)),
            use=draw(st.sampled_from(n.USES)),
            picture=draw(pictures if kind == "place" else some_picture),
            hint=draw(maybe(words())),
            explanation=draw(st.one_of(st.just(""), markup())),
            credit=draw(st.sampled_from(n.CREDITS)),
            # A bank always says it; files of others need not.
            forgives=tuple(draw(st.sets(st.sampled_from(n.FORGIVES)))),
            units=draw(st.sampled_from(["", "kg", "m; mét"])) if kind == "number" else "",
            topic=draw(maybe(words(12))),
            difficulty=draw(st.sampled_from([None, 1, 2, 3])),
            items=tuple(draw(st.lists(st.sampled_from(["1.1", "2.3", "KN 4"]), unique=True))),
            has_audio=draw(st.booleans()),
        )
    )
