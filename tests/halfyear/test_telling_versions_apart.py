"""What differs between two versions is told value by value."""

from learning.halfyear.differences import Difference, diff


def test_the_same_content_differs_in_nothing() -> None:
    content = {"version": 1, "totals": {"learnt": {"until": 5}}}

    assert diff(content, content | {"version": 2, "reason": "x", "made_at": "y"}) == []


def test_a_changed_number_is_told_with_the_way_down() -> None:
    old = {"communes": [{"code": "1", "name": "Xã A", "active": 3}]}
    new = {"communes": [{"code": "1", "name": "Xã A", "active": None}]}

    assert diff(old, new) == [Difference(("communes", "1 · Xã A", "active"), 3, None)]


def test_rows_are_matched_by_their_names_not_their_places() -> None:
    rows = [{"code": "1", "n": 1}, {"code": "2", "n": 2}]

    assert diff({"rows": rows}, {"rows": rows[::-1]}) == []


def test_what_came_and_what_went_is_told() -> None:
    old = {"rows": [{"code": "1", "n": 1}]}
    new = {"rows": [{"code": "2", "n": 1}]}

    found = {(one.where[-1], one.before, one.after) for one in diff(old, new)}

    assert found == {("code", "1", None), ("n", 1, None), ("code", None, "2"), ("n", None, 1)}


def test_rows_of_the_same_name_are_all_compared() -> None:
    old = {"rows": [{"name": "x", "n": 1}, {"name": "x", "n": 2}]}
    new = {"rows": [{"name": "x", "n": 1}, {"name": "x", "n": 3}]}

    assert [(one.before, one.after) for one in diff(old, new)] == [(2, 3)]


def test_nought_is_not_missing() -> None:
    assert diff({"n": 0}, {"n": None}) == [Difference(("n",), 0, None)]
