"""Whoever wants to compute with the numbers gets files whose fields are explained and stay."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from learning.people.models import Unit
from learning.reports.models import RollUp
from learning.reports.opendata import DataSet, Field, Rows, as_csv
from learning.reports.queries.reaching import COUNTED
from tests.reports.aiming import aim, total

pytestmark = pytest.mark.django_db
FOLDER = "/thong-ke/du-lieu/"


def get(name: str, query: str = "", **headers: str) -> Any:
    return Client().get(f"{FOLDER}{name}?{query}", headers=headers)


def rows(name: str, query: str = "") -> list[dict[str, Any]]:
    answer = get(f"{name}.json", query)
    assert answer.status_code == 200
    found: list[dict[str, Any]] = json.loads(answer.content)["rows"]
    return found


def lines(name: str, query: str = "") -> list[dict[str, str]]:
    words = get(f"{name}.csv", query).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(words)))


def commune(name: str, query: str = "") -> dict[str, Any]:
    return next(row for row in rows("communes", query) if row["name"] == name)


def people(name: str, number: int, indicator: str = "learnt", month: str = "2026-10-01") -> None:
    unit = Unit.objects.get(name=name, valid_to=None) if name else None
    key = f"{name}|{indicator}|{month}"
    RollUp.objects.create(month=month, indicator=indicator, territory=unit, people=number, key=key)


@pytest.fixture
def mai_chau(db: None) -> Unit:
    people("Xã Mai Châu", 300)
    return Unit.objects.get(name="Xã Mai Châu", valid_to=None)


def test_a_commune_says_what_was_reached_asked_and_missing(mai_chau: Unit) -> None:
    aim(Unit.objects.get(kind="province", valid_to=None), percent=80)
    total(mai_chau, 1001)

    row = commune("Xã Mai Châu", "ky=2026")

    assert (row["code"], row["former_province"], row["span"]) == (mai_chau.code, "Hòa Bình", "2026")
    assert (row["learnt"], row["learning"]) == (300, 0)
    assert (row["learnt_target_percent"], row["learnt_target_people"]) == (80.0, 801)
    assert row["learnt_gap"] == 501
    told = (row["total_people"], row["total_source"], row["total_as_of"])
    assert told == (1001, "Công an xã", "2026-01-01")


def test_what_nobody_said_is_empty_and_never_nought(mai_chau: Unit) -> None:
    aim(mai_chau, percent=80)

    row = commune("Xã Mai Châu", "ky=2026")
    line = next(line for line in lines("communes", "ky=2026") if line["name"] == "Xã Mai Châu")

    for name in ("total_people", "learnt_target_people", "learnt_gap"):
        assert row[name] is None
        assert line[name] == ""
    assert line["learnt_target_percent"] == "80.0"


def test_both_forms_say_the_same_and_hold_every_commune(mai_chau: Unit) -> None:
    people("", 9)

    as_json, as_csv_lines = rows("communes"), lines("communes")

    assert len(as_json) == len(as_csv_lines) == 149
    assert list(as_json[0]) == list(as_csv_lines[0])
    assert as_json[-1]["code"] == ""
    assert as_json[-1]["learnt"] == 9
    assert sum(row["learnt"] for row in as_json) == 309


def test_names_of_fields_stay(mai_chau: Unit) -> None:
    """Somebody's program reads them: a name here is a promise. New ones may come."""
    assert COUNTED == ("learning", "learnt", "assessed", "confirmed", "certified")
    assert {"code", "name", "former_province_code", "former_province", "as_of", "span"} <= set(
        rows("communes")[0]
    )
    assert list(rows("months")[0]) == [
        "month",
        "complete",
        "new_learning",
        "new_learnt",
        "new_assessed",
        "new_confirmed",
        "new_certified",
        "active",
    ]
    people("Xã Mai Châu", 300, "learning")
    for name in COUNTED:
        wanted = {name, f"{name}_target_percent", f"{name}_target_people", f"{name}_gap"}
        assert wanted <= set(rows("communes")[0])


def test_numbers_up_to_a_day_and_on_another_map(mai_chau: Unit) -> None:
    people("Xã Mai Châu", 40, month="2026-05-01")

    assert commune("Xã Mai Châu", "den=2026-06-30")["learnt"] == 40
    assert commune("Xã Mai Châu", "den=2026-06-30")["as_of"] == "2026-06-30"
    assert len(rows("communes", "ban-do=2025-06-30")) > 148
    assert commune("Xã Mai Châu", "den=hôm-qua&ky=%00")["learnt"] == 340


def test_up_to_the_last_day_of_a_span_that_is_over(mai_chau: Unit) -> None:
    """As the league tells it: what came in October is no part of the first half-year."""
    people("Xã Mai Châu", 40, month="2026-05-01")

    found = commune("Xã Mai Châu", "ky=2026-H1")

    assert (found["learnt"], found["as_of"]) == (40, "2026-06-30")


@pytest.mark.parametrize("span", ["0000", "9999", "2026-H3", "%00"])
def test_a_span_no_calendar_knows_is_as_if_unsaid(mai_chau: Unit, span: str) -> None:
    assert commune("Xã Mai Châu", f"ky={span}")["learnt"] == 300
    assert Client().get("/thong-ke/du-lieu/", {"ky": span}).status_code == 200


def test_months_begin_when_somebody_learnt(mai_chau: Unit) -> None:
    people("Xã Mai Châu", 5, "learning", month="2026-08-01")

    found = rows("months", "den=2026-11-15")

    assert [row["month"] for row in found] == ["2026-08", "2026-09", "2026-10", "2026-11"]
    assert [row["complete"] for row in found] == [True, True, True, False]
    assert [row["new_learnt"] for row in found] == [0, 0, 300, 0]
    assert lines("months", "den=2026-11-15")[3]["complete"] == "false"


def test_languages_are_rounded_down_as_on_the_page(db: None) -> None:
    for language, number in (("vi", 57), ("mtq", 13), ("hmn", 2)):
        RollUp.objects.create(
            month="2026-01-01",
            indicator="learning",
            dimension="language",
            value=language,
            people=number,
            key=language,
        )

    assert [(row["language"], row["learning"]) for row in rows("languages")] == [
        ("vi", 55),
        ("mtq", 10),
    ]


def test_every_field_is_explained_in_words_and_as_a_file(mai_chau: Unit) -> None:
    people("Xã Mai Châu", 300, "learning")
    page = Client().get(FOLDER).content.decode()
    described = json.loads(get("dictionary.json").content)

    sets = {
        one["data_set"]: [field["name"] for field in one["fields"]]
        for one in described["data_sets"]
    }
    assert set(sets) == {"communes", "months", "languages", "quizzes", "groups"}
    for name in ("communes", "months"):
        assert sets[name] == list(rows(name)[0])
    for fields in sets.values():
        for field in fields:
            assert f"<code>{field}</code>" in page
    meanings = [field["meaning"] for one in described["data_sets"] for field in one["fields"]]
    assert all(meanings)
    assert "nguồn" in described["licence"]


def test_who_has_the_file_gets_no_bytes_until_a_number_changes(mai_chau: Unit) -> None:
    for name in ("communes.csv", "communes.json", "months.csv", "dictionary.json"):
        first = get(name)
        again = get(name, **{"If-None-Match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert "max-age=60" in first["Cache-Control"]
        assert first["Access-Control-Allow-Origin"] == "*"
    held = get("communes.json")["ETag"]

    people("Xã Đà Bắc", 1)

    assert get("communes.json", **{"If-None-Match": held}).status_code == 200


def test_files_are_the_same_in_every_language(mai_chau: Unit) -> None:
    for name in ("communes.json", "dictionary.json"):
        english = Client().get(f"/en{FOLDER}{name}").content
        assert english == get(name).content


def test_a_cell_that_would_be_run_stays_text() -> None:
    held = DataSet("x", "", "", [Field("name", "text", "")])
    content = as_csv(Rows(held, date(2026, 1, 1), [{"name": "=1+1"}, {"name": "Xã Mai Châu"}]))

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines() == ["name", "'=1+1", "Xã Mai Châu"]


def test_a_source_that_would_be_run_stays_text(mai_chau: Unit) -> None:
    total(mai_chau, 1000, source='=HYPERLINK("http://x")')

    line = next(line for line in lines("communes") if line["name"] == "Xã Mai Châu")
    assert line["total_source"].startswith("'=")


def test_the_files_cost_few_questions(mai_chau: Unit) -> None:
    aim(mai_chau, percent=80)
    get("communes.json")
    get("")

    for name, most in (("communes.json", 6), ("months.csv", 1), ("languages.csv", 1), ("", 2)):
        with CaptureQueriesContext(connection) as queries:
            get(name)
        assert len(queries) <= most, (name, [query["sql"][:120] for query in queries])


def test_nothing_else_lies_there() -> None:
    for name in ("communes.exe", "people.csv", "communes.csv.bak"):
        assert get(name).status_code == 404
    assert Client().post(f"{FOLDER}communes.json").status_code == 405
