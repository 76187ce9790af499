"""Points by hand: whoever holds the rules and the frozen figures comes to the same."""

from decimal import Decimal
from typing import Any

import pytest

from learning.emulation.scoring import Measure, Rules, outcome

HALF = Decimal(50)
GOAL = Measure("goal", HALF, Decimal(100))
LEARNT = Measure("learnt", Decimal(30), Decimal(10))
REGULAR = Measure("regular", Decimal(20), HALF)
RULES = Rules((GOAL, LEARNT, REGULAR))


def aim(indicator: str, span: str, size: int | None, share: float | None) -> dict[str, Any]:
    about = {"indicator": indicator, "span": span, "audience": ""}
    return about | {"denominator": size, "share": share}


def unit(code: str, *, size: int | None = 1000, share: float | None = 80, **said: int) -> Any:
    """As a snapshot has it: `learnt` newly completed, `half` learnt, `regular` of them did so
    regularly."""
    target = aim("learnt", "2026-H1", size, share)
    nought = dict.fromkeys(("learning", "certified", "confirmed"), {"new": 0})
    return {
        "code": code,
        "name": f"Xã {code}",
        "targets": [target] if size or share is not None else [],
        "totals": nought | {"learnt": {"new": said.get("learnt", 0)}},
        "active": {"half": said.get("half", 0), "regular": said.get("regular", 0)},
    }


def rows(*units: Any, rules: Rules = RULES, out: tuple[str, ...] = ()) -> dict[str, Any]:
    return {row["code"]: row for row in outcome(units, rules, out)["rows"]}


def test_points_follow_what_was_reached() -> None:
    row = rows(unit("A", share=80, learnt=45, half=120, regular=30))["A"]

    assert [(c["kind"], c["value"], c["points"]) for c in row["criteria"]] == [
        ("goal", "80.00", "40.00"),
        ("learnt", "4.50", "13.50"),
        ("regular", "25.00", "10.00"),
    ]
    assert row["points"] == "63.50"


def test_no_criterion_gives_more_than_its_points() -> None:
    row = rows(unit("A", share=250, learnt=900, half=10, regular=10))["A"]

    assert row["points"] == "100.00"


def test_points_are_rounded_as_at_school() -> None:
    # 1/3 of a per cent of the target: 0.333… of 50 points; half a cent goes up.
    row = rows(unit("A", share=33.33, size=3, learnt=1), rules=Rules((GOAL,)))["A"]
    assert row["points"] == "16.67"


def test_equal_points_share_a_rank_and_the_next_is_left_out() -> None:
    found = rows(unit("A", share=70), unit("B", share=90), unit("C", share=70), unit("D", share=60))

    assert {code: row["rank"] for code, row in found.items()} == {"B": 1, "A": 2, "C": 2, "D": 4}


def test_all_who_share_the_last_rank_are_honoured() -> None:
    units = [unit("A", share=70), unit("B", share=90), unit("C", share=70), unit("D", share=60)]

    assert outcome(units, Rules((GOAL,), honoured=2), ())["honoured"] == ["B", "A", "C"]
    assert outcome(units, Rules((GOAL,), honoured=1), ())["honoured"] == ["B"]


def test_nobody_is_first_for_nothing() -> None:
    found = outcome([unit("A", share=0), unit("B", share=0)], Rules((GOAL,)), ())

    assert {row["left_out"] for row in found["rows"]} == {"no_points"}
    assert {row["rank"] for row in found["rows"]} == {0}
    assert found["honoured"] == []


def test_units_are_ranked_among_their_like() -> None:
    units = [unit(f"U{n}", size=100 * (n + 1), share=10 * (n + 1)) for n in range(9)]

    found = rows(*units, rules=Rules((GOAL,)))
    assert [found[f"U{n}"]["group"] for n in range(9)] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert [found[f"U{n}"]["rank"] for n in range(9)] == [3, 2, 1] * 3

    together = rows(*units, rules=Rules((GOAL,), by_size=False))
    assert [together[f"U{n}"]["rank"] for n in range(9)] == list(range(9, 0, -1))


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (unit("A", size=None, share=None), "no_size"),
        (unit("A", size=99), "small"),
        (unit("A", share=None), "no_figure"),
    ],
)
def test_what_is_missing_or_too_small_has_no_rank_and_is_never_nought(one: Any, why: str) -> None:
    found = rows(one, unit("B"), rules=Rules((GOAL, LEARNT), smallest=100))

    assert (found["A"]["left_out"], found["A"]["rank"], found["A"]["points"]) == (why, 0, "")
    assert found["B"]["rank"] == 1


def test_who_is_excluded_has_no_rank_and_moves_others_up() -> None:
    found = rows(unit("A", share=90), unit("B", share=70), out=("A",))

    assert found["A"]["left_out"] == "excluded"
    assert found["B"]["rank"] == 1


def test_without_need_of_sizes_units_of_unknown_size_are_ranked() -> None:
    rules = Rules((GOAL, REGULAR), by_size=False)

    assert rows(unit("A", size=None), rules=rules)["A"]["rank"] == 1


def test_a_target_of_one_audience_is_not_everybodys() -> None:
    one = unit("A")
    one["targets"].insert(0, aim("learnt", "2026-H1", 5, 3) | {"audience": "resident"})

    row = rows(one)["A"]
    assert (row["size"], row["criteria"][0]["value"]) == (1000, "80.00")


def test_all_are_ranked_on_the_target_the_rules_name() -> None:
    both = unit("A")
    both["targets"].insert(0, aim("certified", "2026-H1", 5, 3))
    rules = Rules((GOAL,), goal="learnt")

    found = rows(both, unit("B"), rules=rules)
    assert [row["criteria"][0]["value"] for row in found.values()] == ["80.00", "80.00"]
    assert found["A"]["size"] == 1000

    found = rows(both, unit("B"), rules=Rules((GOAL,), goal="certified"))
    assert (found["A"]["criteria"][0]["value"], found["A"]["size"]) == ("3.00", 5)
    assert (found["B"]["left_out"], found["B"]["size"]) == ("no_figure", 1000)


def test_the_half_years_target_comes_before_the_years_and_a_quarters_is_not_taken() -> None:
    one = unit("A", size=None, share=None)
    one["targets"] = [aim("learnt", "2026-Q1", 100, 10), aim("learnt", "2026", 100, 20)]
    assert rows(one, rules=Rules((GOAL,)))["A"]["criteria"][0]["value"] == "20.00"

    one["targets"].append(aim("learnt", "2026-H1", 100, 30))
    assert rows(one, rules=Rules((GOAL,)))["A"]["criteria"][0]["value"] == "30.00"
