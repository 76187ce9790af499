"""Somebody reads everything that the public may read, and writes down what it says.

The unknown numbers are people who were new in a month: ("new", indicator, month, commune), and the
same by one dimension: ("new", indicator, month, commune, dimension, group). Active people have a
half-year for a month. A commune is its code; people without one have "".
"""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client
from openpyxl import load_workbook  # type: ignore[import-untyped]

from learning.reports.counting import half_of, month_end, months_until, quarter_of
from tests.reports.attacking import Notebook
from tests.reports.small_province import BEGINNING, HALVES, TODAY, first, last

FILES = "/thong-ke/du-lieu/"
NEW = ("learning", "learnt", "assessed", "confirmed", "certified")
COUNTED = ("learning", "learnt", "certified")
MONTHS_WORDS = "Xem bảng số từng tháng"
GROUPED = ("learning", "learnt", "certified", "active")
DIMENSIONS = ("age_band", "gender", "audience", "way")
MONTHS = [m for m in months_until(TODAY, 36) if m >= BEGINNING]
PLACES = {"17": "Hòa Bình", "25": "Phú Thọ", "26": "Vĩnh Phúc"}


def months_in(code: str) -> list[date]:
    return [m for m in MONTHS if first(code) <= m <= last(code)]


class Reader:
    def __init__(self) -> None:
        self.client, self.notes = Client(), Notebook()
        self.codes: dict[str, str] = {"": ""}
        self.former: dict[str, str] = {}

    def get(self, address: str, **query: str) -> bytes:
        answer = self.client.get(address, query)
        assert answer.status_code == 200, address
        return bytes(answer.content)

    def rows(self, name: str, **query: str) -> list[dict[str, Any]]:
        """Both forms, which must say the same."""
        rows: list[dict[str, Any]] = json.loads(self.get(f"{FILES}{name}.json", **query))["rows"]
        words = self.get(f"{FILES}{name}.csv", **query).decode("utf-8-sig")
        for row, line in zip(rows, csv.DictReader(io.StringIO(words)), strict=True):
            for key, value in line.items():
                assert value == said_in_csv(row[key]), (name, key)
        return rows

    def people(
        self, indicator: str, months: Iterable[date], communes: Iterable[str] | None = None
    ) -> list[Any]:
        held = self.codes.values() if communes is None else communes
        return [("new", indicator, month, code) for month in months for code in held]

    # What everybody may know exactly

    def read_communes(self) -> None:
        days = {"": TODAY} | {month_end(m).isoformat(): month_end(m) for m in MONTHS[:-1]}
        for until, day in days.items():
            for old_map in ("", "2025-06-30") if day.month in (6, 11) else ("",):
                query = {k: v for k, v in {"den": until, "ban-do": old_map}.items() if v}
                self.write_communes(self.rows("communes", **query), day, is_today=not old_map)

    def write_communes(self, rows: list[dict[str, Any]], day: date, *, is_today: bool) -> None:
        months = [m for m in MONTHS if m <= day]
        if is_today:
            self.codes |= {row["name"]: row["code"] for row in rows if row["code"]}
            self.former |= {row["code"]: row["former_province_code"] for row in rows}
        for name in NEW:
            if is_today:
                for row in rows:
                    where = f"communes {day} {row['name']}"
                    self.notes.tell(self.people(name, months, [row["code"]]), row[name], where)
            together = sum(row[name] for row in rows)
            self.notes.tell(self.people(name, months), together, f"a map up to {day}")

    def read_months(self) -> None:
        for row in self.rows("months"):
            month = date.fromisoformat(f"{row['month']}-01")
            for name in NEW:
                self.notes.tell(self.people(name, [month]), row[f"new_{name}"], row["month"])

    # Pages

    def page(self, address: str, **query: str) -> BeautifulSoup:
        return BeautifulSoup(self.get(address, **query), "html.parser")

    def read_statistics(self) -> None:
        for former in ("", *PLACES):
            for until in ("", *(month_end(m).isoformat() for m in MONTHS[5:-1:6])):
                asked = {"xem": "het", "tinh-cu": former, "den": until, "xep": "ten"}
                page = self.page("/thong-ke/", **{k: v for k, v in asked.items() if v})
                day = date.fromisoformat(until) if until else TODAY
                self.write_statistics(page, [m for m in MONTHS if m <= day])
                if not former:
                    self.write_times(page, day)

    def write_statistics(self, page: BeautifulSoup, months: list[date]) -> None:
        for name, told in zip(COUNTED, page.select(".stat dt + dd"), strict=True):
            self.notes.tell(self.people(name, months), number(told), "the whole province")
        for told in page.select(".stat dd.muted"):
            terms = dict.fromkeys(self.people("learning", months), 1.0)
            terms |= dict.fromkeys(self.people("learnt", months), -1.0)
            self.notes.tell(terms, number(told), "who has not completed a course")
        table = page.select_one("table.communes")
        assert table is not None
        for row in table.select("tbody tr"):
            head = row.select_one("th")
            assert head is not None
            code = self.codes[str(next(head.stripped_strings))]
            for name, told in zip(table_words(table), row.select("td"), strict=True):
                where = f"row of {code}"
                self.notes.tell(self.people(name, months, [code]), number(told), where)
        for bar, code in zip(page.select(".bars li"), PLACES, strict=False):
            within = [c for c, former in self.former.items() if former == code]
            told = bar.select_one(".number")
            if told is not None:
                self.notes.tell(self.people("learning", months, within), number(told), "a bar")

    def write_times(self, page: BeautifulSoup, day: date) -> None:
        """The tables of months, quarters and half-years of the whole province."""
        months = page.select_one(f'[role=region][aria-label="{MONTHS_WORDS}"] table')
        assert months is not None
        self.write_months([cells_of(row) for row in months.select("tbody tr")], day)
        for code, of in (("quy", quarter_of), ("nua-nam", half_of)):
            rows = page.select(f"[aria-labelledby={code}] tbody tr")
            spans = list(dict.fromkeys(of(m) for m in MONTHS if m <= day))
            for span, row in zip(reversed(spans), reversed(rows), strict=False):
                within = [m for m in MONTHS if of(m) == span and m <= day]
                for name, told in zip(COUNTED, row.select("td"), strict=True):
                    self.notes.tell(self.people(name, within), number(told), span)

    def write_months(self, rows: list[list[str]], day: date) -> None:
        """The last months up to a day, the oldest first: a month's name and its numbers."""
        for month, (_name, *told) in zip(months_until(day, len(rows)), rows, strict=True):
            for name, people in zip(COUNTED, told, strict=False):
                terms = self.people(name, [month]) if month >= BEGINNING else []
                self.notes.tell(terms, digits(people), f"month {month}")

    def read_league(self) -> None:
        for name in NEW:
            page = self.page("/thong-ke/xep-hang/", **{"chi-so": name})
            for row in page.select("table.league tbody tr"):
                code = str(row["id"]).removeprefix("xa-")
                told = row.select("td")[1]
                self.notes.tell(self.people(name, MONTHS, [code]), number(told), "league")

    def read_audiences(self) -> None:
        """Targets of an audience: communes by what closed half-years told of it."""
        for name in COUNTED:
            for audience in ("resident", "public_sector"):
                asked = {"chi-so": name, "ky": "2026", "doi-tuong": audience}
                page = self.page("/thong-ke/xep-hang/", **asked)
                assert page.select_one("#doi-tuong option[selected]") is not None
                for row in page.select("table.league tbody tr"):
                    self.write_audience(row, name, audience)

    def write_audience(self, row: Tag, name: str, audience: str) -> None:
        code, told = str(row["id"]).removeprefix("xa-"), row.select("td")[1]
        if told.text.strip() != "…":
            terms = [
                cell
                for half in HALVES
                for cell in self.cells(name, half, code, "audience", audience)
            ]
            self.notes.tell(terms, number(told), f"league of {audience} {code}")

    def read_downloads(self) -> None:
        words = self.get("/thong-ke/hoc-tap-so.csv").decode("utf-8-sig")
        lines = list(csv.reader(io.StringIO(words)))
        book = load_workbook(io.BytesIO(self.get("/thong-ke/hoc-tap-so.xlsx")))
        sheet, months, *_ = [
            [[str(c or "") for c in row] for row in one.iter_rows(values_only=True)]
            for one in book.worksheets
        ]
        self.write_months([row for row in months if "/" in row[0]], TODAY)
        for rows in (lines[1:], [r for r in sheet if r[0] in self.former and r[0]]):
            for row in rows:
                for name, told in zip(NEW, row[3:8], strict=True):
                    self.notes.tell(self.people(name, MONTHS, [row[0]]), int(told or 0), "download")

    def cells(self, indicator: str, half: str, code: str, dimension: str, group: str) -> list[Any]:
        """What a number of a table is the sum of: the months of its half-year."""
        stretches: list[Any] = [half] if indicator == "active" else list(months_in(half))
        return [("new", indicator, one, code, dimension, group) for one in stretches]

    def whole(self, indicator: str, half: str, code: str) -> list[Any]:
        stretches: list[Any] = [half] if indicator == "active" else list(months_in(half))
        return [("new", indicator, one, code) for one in stretches]


def table_words(table: Tag) -> list[str]:
    """Which numbers a table by commune has, by its headings' addresses."""
    orders = {
        "hoc": "learning",
        "xong": "learnt",
        "danh-gia": "assessed",
        "xac-nhan": "confirmed",
        "chung-nhan": "certified",
    }
    found = []
    for link in table.select("thead a"):
        asked = str(link["href"]).split("#")[0]
        order = asked.partition("xep=")[2].partition("&")[0].removeprefix("-")
        found.append(orders.get(order, "learning" if "xep=" not in asked else ""))
    return [name for name in found if name]


def cells_of(row: Tag) -> list[str]:
    return [cell.text for cell in row.select("th, td")]


def number(told: Tag) -> int:
    return digits(told.text)


def digits(words: str) -> int:
    return int("".join(filter(str.isdigit, words)) or 0)


def said_in_csv(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
