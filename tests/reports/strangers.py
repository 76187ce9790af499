"""The same stranger reads the tables of groups and of languages, and so everything."""

from collections import defaultdict
from datetime import date
from typing import Any

from bs4 import BeautifulSoup
from django.conf import settings

from learning.reports.counting import month_end
from learning.reports.queries import languages
from tests.reports.attacking import Notebook
from tests.reports.reading import (
    DIMENSIONS,
    GROUPED,
    MONTHS,
    Reader,
    number,
)
from tests.reports.small_province import HALVES, OPEN


class Stranger(Reader):
    def read_everything(self) -> Notebook:
        self.read_communes()
        self.read_months()
        self.read_statistics()
        self.read_league()
        self.read_downloads()
        for code in (*HALVES, OPEN):
            self.read_groups(code)
            self.read_group_pages(code)
        self.read_audiences()
        self.read_languages()
        return self.notes

    def read_groups(self, half: str) -> None:
        """The file, and that all groups together are all people, in each month too."""
        groups: dict[tuple[str, str], set[str]] = defaultdict(set)
        places: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in self.rows("groups", ky=half):
            if row["period"] != half:
                continue
            question = row["indicator"], row["dimension"]
            groups[question].add(row["group"])
            places[question].add(row["code"])
            terms = self.cells(question[0], half, row["code"], question[1], row["group"])
            if row["people"] is not None:
                self.notes.tell(terms, row["people"], f"{half} {row}")
            self.notes.tell(self.whole(question[0], half, row["code"]), row["total"], f"{row}")
        for (indicator, dimension), values in groups.items():
            for code in places[indicator, dimension]:
                cells = [self.cells(indicator, half, code, dimension, v) for v in sorted(values)]
                for total, *parts in zip(self.whole(indicator, half, code), *cells, strict=True):
                    balance = {total: -1.0} | dict.fromkeys(parts, 1.0)
                    self.notes.tell(balance, 0, f"together {half} {code} {dimension}")
            for value in values:
                everywhere = [
                    cell
                    for code in places[indicator, dimension]
                    for cell in self.cells(indicator, half, code, dimension, value)
                ]
                # There is a column, so there is somebody.
                self.notes.between(everywhere, 1, 10**6, f"a column {half} {value}")

    def read_group_pages(self, half: str) -> None:
        """The sums of columns, told on the page only; and each cell once more."""
        for indicator in GROUPED:
            for dimension in DIMENSIONS:
                asked = {"ky": half, "chi-so": indicator, "nhom": dimension}
                page = self.page("/thong-ke/nhom/", **asked)
                chosen = page.select_one("#ky option[selected]")
                if chosen is None or chosen["value"] != half or not page.select("table"):
                    continue
                self.write_group_page(page, half, indicator, dimension)

    def write_group_page(
        self, page: BeautifulSoup, half: str, indicator: str, dimension: str
    ) -> None:
        file = self.rows("groups", ky=half)
        here = [r for r in file if (r["indicator"], r["dimension"]) == (indicator, dimension)]
        values = list(dict.fromkeys(row["group"] for row in here))
        codes = list(dict.fromkeys(row["code"] for row in here))
        rows = [row.select("td") for row in page.select("tbody tr")]
        for code, told in zip([None, *codes], rows, strict=True):
            for value, cell in zip(values, told, strict=False):
                if cell.text.strip() != "…":
                    asked = codes if code is None else [code]
                    terms = [
                        c
                        for each in asked
                        for c in self.cells(indicator, half, each, dimension, value)
                    ]
                    self.notes.tell(terms, number(cell), f"page {half} {dimension} {value} {code}")

    # Languages: of the whole province, rounded down; those not named are few, or of the rest

    def read_languages(self) -> None:
        known = [code for code, _name in settings.LANGUAGES]
        for month in MONTHS:
            for name in ("learning", "learnt"):
                everybody = [("spoken", name, month, one) for one in known]
                terms = dict.fromkeys(everybody, 1.0) | dict.fromkeys(
                    self.people(name, [month]), -1.0
                )
                self.notes.tell(terms, 0, f"languages together {month}")
        for until in ["", *(month_end(m).isoformat() for m in MONTHS[:-1])]:
            rows = self.rows("languages", **({"den": until} if until else {}))
            day = date.fromisoformat(until) if until else month_end(MONTHS[-2])
            self.write_languages(rows, known, [m for m in MONTHS if m <= day])

    def told_months(self, indicator: str, months: list[date]) -> list[date]:
        """Up to when a language's number is told: the rule is published, and so are the months."""
        self.notes.think()
        told, waiting = 0, 0.0
        for place, month in enumerate(months):
            waiting += sum(self.notes.known[one] for one in self.people(indicator, [month]))
            if waiting >= languages.ENOUGH:
                told, waiting = place + 1, 0.0
        return months[:told]

    def write_languages(
        self, rows: list[dict[str, Any]], known: list[str], months: list[date]
    ) -> None:
        step = languages.STEP
        named = {row["language"]: row for row in rows}
        small = [one for one in known if one not in named]
        until = {name: self.told_months(name, months) for name in ("learning", "learnt")}
        for name, told in until.items():
            for language, row in named.items():
                asked = [language] if language else small
                terms = [("spoken", name, m, one) for one in asked for m in told]
                self.notes.between(terms, row[name], row[name] + step - 1, f"{row}")
        for some in [[one] for one in small] + ([] if "" in named else [small]):
            terms = [("spoken", "learning", m, one) for one in some for m in until["learning"]]
            self.notes.between(terms, 0, step - 1, f"not named: {some}")
