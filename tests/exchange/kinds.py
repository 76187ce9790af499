"""One question of each kind, with all that it may have."""

from dataclasses import replace
from decimal import Decimal

from quizzes.exchange import neutral as n
from tests.exchange.asking import PICTURES

KINDS: list[n.Question] = [
    n.Question(
        "single", "Một <b>đậm</b><br>hai",
        (n.Option("a", True, "vì", n.Picture("x.png", PICTURES[0], "ảnh")), n.Option("b")),
        use="graded", hint="gợi ý", explanation="<i>vì thế</i>", topic="An toàn", difficulty=3,
        picture=n.Picture("x.png", PICTURES[1], "ảnh lớn"),
    ),
    n.Question("multiple", "Nhiều", (n.Option("a", True), n.Option("b", True)), credit="parts"),
    n.Question("true_false", "Đúng sai", (n.Option("Đúng"), n.Option("Sai", True))),
    n.Question("poll", "Ý kiến", (n.Option("có"), n.Option("không"))),
    n.Question(
        "short", "Gõ", (n.Accepted("a"), n.Accepted("b", 50, "gần đúng")), forgives=("case",)
    ),
    n.Question("number", "Số", (n.Number(Decimal("3.14"), Decimal("0.01")),), units="m; mét"),
    n.Question("matching", "Ghép", (n.Pair("a", "b"), n.Pair("c", "d"), n.Pair("", "e"))),
    n.Question("ordering", "Xếp", (n.Step("a"), n.Step("b"))),
    n.Question(
        "gaps", "Điền",
        (n.Passage("Thủ đô là "), n.Gap((n.GapChoice("Hà Nội", True),), typed=True),
         n.Passage(", có "),
         n.Gap((n.GapChoice("hồ", True), n.GapChoice("biển")))),
        forgives=(),
    ),
    n.Question(
        "place", "Chạm", (n.Place("Nút", *map(Decimal, (10, 20, 30, 40)), True, "đây"),
                           n.Place("Chữ", *map(Decimal, (50, 20, 30, 40)))),
        picture=n.Picture("x.png", PICTURES[2], "màn hình"),
    ),
]  # fmt: skip


def bare(question: n.Question) -> n.Question:
    """Pictures get names of their own when they are kept."""

    def unnamed(picture: n.Picture | None) -> n.Picture | None:
        return replace(picture, name="") if picture else None

    parts = tuple(
        replace(part, picture=unnamed(part.picture)) if hasattr(part, "picture") else part
        for part in question.parts
    )
    return replace(question, parts=parts, picture=unnamed(question.picture))
