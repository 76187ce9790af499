"""The numbers as open data: files whose fields keep their English names, and what each means."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from learning.people.tables import harmless
from learning.reports.wording import indicator_words

Value = str | int | float | bool | None
# What a field holds: text, a number of people, and so on.
TEXT, DAY, PEOPLE, SHARE, TRUTH = "text", "date", "people", "per cent", "true or false"
ATTEMPTS, QUESTIONS = "attempts", "questions"
# Of numbers that change with every fact, once a minute is often enough.
FRESH_SECONDS = 60


@dataclass(frozen=True)
class Field:
    """A column: its name for ever, what it holds, what it means, how it is computed."""

    name: str
    unit: str
    meaning: str
    formula: str = ""

    @property
    def holds(self) -> str:
        """For people; files keep the English word."""
        return {
            TEXT: _("text"),
            DAY: _("day"),
            PEOPLE: _("number of people"),
            SHARE: _("per cent"),
            ATTEMPTS: _("number of attempts"),
            QUESTIONS: _("number of questions"),
            TRUTH: _("true or false"),
        }[self.unit]


@dataclass(frozen=True)
class DataSet:
    """One file; `code` is its name in the address."""

    code: str
    title: str
    rhythm: str
    fields: list[Field]


def data_sets(indicators: Sequence[str]) -> list[DataSet]:
    at_once = _("At once: a new fact is in the file within a minute.")
    at_closing = _("When a half-year is closed; never again.")
    by_night = _("By night, when at least twenty people more have taken a test.")
    return [
        DataSet("communes", _("Communes and wards"), at_once, commune_fields(indicators)),
        DataSet("months", _("Months"), at_once, month_fields()),
        DataSet("languages", _("Languages"), _("At the end of each month."), language_fields()),
        DataSet("quizzes", _("Final tests of courses"), by_night, quiz_fields()),
        DataSet("groups", _("Groups"), at_closing, group_fields()),
    ]


def commune_fields(indicators: Sequence[str]) -> list[Field]:
    words = indicator_words()
    own = [
        Field("code", TEXT, _("The statistics office's code; empty where the commune is unknown.")),
        Field("name", TEXT, _("The name of the commune or ward on the day of the map.")),
        Field("former_province_code", TEXT, _("17 Hòa Bình, 25 Phú Thọ, 26 Vĩnh Phúc.")),
        Field("former_province", TEXT, _("The province until 30 June 2025.")),
        Field("as_of", DAY, _("Who had reached it by the end of this day is counted.")),
        Field("span", TEXT, _("Which targets are shown: a year, a half-year or a quarter.")),
    ]
    numbers = [
        Field(name, PEOPLE, words[name], _("each person once, where they lived at that time"))
        for name in indicators
    ]
    targets = [field for name in indicators for field in target_fields(name, words[name])]
    return [*own, *numbers, *total_fields(), *targets]


def total_fields() -> list[Field]:
    return [
        Field("total_people", PEOPLE, _("How many people there are; empty where nobody said so.")),
        Field("total_source", TEXT, _("Who says so.")),
        Field("total_as_of", DAY, _("The day on which they were counted.")),
    ]


def target_fields(name: str, words: str) -> list[Field]:
    said = {"what": words}
    return [
        Field(f"{name}_target_percent", SHARE, _("Target: %(what)s, of the total.") % said),
        Field(
            f"{name}_target_people",
            PEOPLE,
            _("Target: %(what)s.") % said,
            _("total_people × target_percent ÷ 100, rounded up; empty where one is missing"),
        ),
        Field(
            f"{name}_gap",
            PEOPLE,
            _("Still missing: %(what)s.") % said,
            f"max({name}_target_people − {name}, 0)",
        ),
    ]


def month_fields() -> list[Field]:
    return [
        Field("month", TEXT, _("The month, as in 2026-11.")),
        Field("complete", TRUTH, _("Whether the month is over.")),
        Field("new_learning", PEOPLE, _("People who began their first course in this month.")),
        Field("new_learnt", PEOPLE, _("People who completed their first course in this month.")),
        Field("new_assessed", PEOPLE, _("People who passed their first assessment in this month.")),
        Field("new_confirmed", PEOPLE, _("People confirmed by the authority in this month.")),
        Field("new_certified", PEOPLE, _("People who got their first certificate in this month.")),
        Field("active", PEOPLE, _("All who learnt in this month; months do not add up.")),
    ]


def language_fields() -> list[Field]:
    down = _(
        "rounded down to fives; moves on when at least twenty people were added in all languages; "
        "languages of few people are one row"
    )
    return [
        Field("language", TEXT, _("The code of the language; empty for several of few people.")),
        Field("name", TEXT, _("The name of the language.")),
        Field("as_of", DAY, _("The last day of the last month that is over.")),
        Field("learning", PEOPLE, _("People who began in this language."), down),
        Field("learnt", PEOPLE, _("People who completed a course in this language."), down),
    ]


def quiz_fields() -> list[Field]:
    judged = _(
        "facility ≥ 95% or ≤ 25%, or a discrimination (correlation with the rest of the test) that "
        "is below 0.2 beyond chance"
    )
    return [
        Field("as_of", DAY, _("The day on which it was counted.")),
        Field("people", PEOPLE, _("People who took at least one final test of a course.")),
        Field(
            "first_attempts",
            ATTEMPTS,
            _("First attempts, one for each person and test."),
            _("known people; without staff and test accounts; courses of the movement only"),
        ),
        Field("passed", ATTEMPTS, _("Of these, how many passed.")),
        Field(
            "passed_percent",
            SHARE,
            _("The share of first attempts that passed."),
            _("passed ÷ first_attempts × 100, rounded down"),
        ),
        Field("questions", QUESTIONS, _("Questions that at least twenty people met at a test.")),
        Field("questions_to_look_at", QUESTIONS, _("Of these, how many are in doubt."), judged),
    ]


def group_fields() -> list[Field]:
    secret = _("empty where it is left out, so that nobody in a small group can be made out")
    return [
        Field("period", TEXT, _("The half-year that was closed, as in 2026-H1.")),
        Field(
            "indicator", TEXT, _("learning, learnt and certified: new in it; active: all in it.")
        ),
        Field("dimension", TEXT, "age_band, gender, audience, way"),
        Field("group", TEXT, _("The group; empty where it is not known.")),
        Field("code", TEXT, _("The statistics office's code; empty where the commune is unknown.")),
        Field("name", TEXT, _("The commune's name on the last day of the half-year.")),
        Field("people", PEOPLE, _("People of this group in the commune."), secret),
        Field("total", PEOPLE, _("All people in the commune, of every group.")),
    ]


@dataclass(frozen=True)
class Rows:
    """A data set filled in."""

    data_set: DataSet
    as_of: date
    rows: list[dict[str, Value]]


def as_csv(data: Rows) -> bytes:
    """With a byte order mark: without it Excel takes Vietnamese for another code."""
    out = io.StringIO()
    names = [field.name for field in data.data_set.fields]
    writer = csv.writer(out)
    writer.writerow(names)
    for row in data.rows:
        writer.writerow([harmless(plain(row.get(name))) for name in names])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def plain(value: Value) -> Value:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else value


def as_json(data: Rows, about: dict[str, str]) -> bytes:
    """`about`: who publishes it, under what terms, and where the fields are explained."""
    names = [field.name for field in data.data_set.fields]
    rows = [{name: row.get(name) for name in names} for row in data.rows]
    head = {"data_set": data.data_set.code, "as_of": data.as_of.isoformat()} | about
    return written(head | {"rows": rows})


def dictionary(sets: Iterable[DataSet], about: dict[str, str]) -> bytes:
    described = [
        {
            "data_set": one.code,
            "title": one.title,
            "updated": one.rhythm,
            "fields": [
                {
                    "name": field.name,
                    "unit": field.unit,
                    "meaning": field.meaning,
                    "formula": field.formula,
                }
                for field in one.fields
            ],
        }
        for one in sets
    ]
    return written(about | {"data_sets": described})


def written(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


FORMS: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
}
