"""The stranger reads boards of campaigns too, with a list of villages and agencies at hand.

What is unknown is written as for the groups: ("new", indicator, month, commune, "village", village)
and the same by "agency": people of one commune who are new in a month.
"""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from learning.people.models import Unit
from learning.reports.counting import months_until
from tests.reports.attacking import Notebook
from tests.reports.reading import COUNTED, MONTHS
from tests.reports.strangers import Stranger

DAYS = re.compile(r"(\d\d/\d\d/\d{4}) – (\d\d/\d\d/\d{4})")
ROUND = 5


class BoardReader(Stranger):
    def __init__(self) -> None:
        super().__init__()
        villages = Unit.objects.filter(kind="village", valid_to=None)
        self.villages = {v.name: (v.get_parent().code, v.code) for v in villages}
        agencies = Unit.objects.filter(tree="organisation", valid_to=None)
        self.agencies = {a.name: a.code for a in agencies}

    def read_everything(self) -> Notebook:
        super().read_everything()
        self.read_gazetteer()
        links = self.page("/phong-trao/").select('main a[href^="/phong-trao/"]')
        for address in {str(link["href"]) for link in links}:
            self.read_board(address)
        return self.notes

    def read_gazetteer(self) -> None:
        """Who lives in a village lives in its commune; who works somewhere lives somewhere."""
        for name in COUNTED:
            for month in MONTHS:
                for code in self.codes.values():
                    whole: dict[Any, float] = dict.fromkeys(self.people(name, [month], [code]), 1.0)
                    for parts in (
                        self.in_villages(name, [month], code),
                        self.at_work(name, [month], code),
                    ):
                        balance = whole | dict.fromkeys(parts, -1.0)
                        self.notes.between(balance, 0, 10**6, f"within {code} {month}")

    def in_villages(self, name: str, months: Iterable[date], code: str) -> list[Any]:
        mine = [village for commune, village in self.villages.values() if commune == code]
        return [("new", name, m, code, "village", village) for m in months for village in mine]

    def at_work(
        self, name: str, months: Iterable[date], code: str, agencies: Iterable[str] | None = None
    ) -> list[Any]:
        named = list(self.agencies.values() if agencies is None else agencies)
        return [("new", name, m, code, "agency", agency) for m in months for agency in named]

    def read_board(self, address: str) -> None:
        page = self.page(address)
        words = page.select_one("main")
        assert words is not None
        days = DAYS.search(words.text)
        assert days is not None
        first, last = (datetime.strptime(day, "%d/%m/%Y").date() for day in days.groups())  # noqa: DTZ007
        months = [m for m in MONTHS if m in months_until(last, 36) and m >= first]
        file = self.get(f"{address}bang.csv").decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(file)))[1:]
        takes_part = [self.agencies[row[0]] for row in rows if row[0] in self.agencies]
        is_round = "bội số của 5" in words.text
        for row in rows:
            for name, told in zip(COUNTED, row[1:4], strict=True):
                if told.isdigit():
                    is_exact = row[0] in self.agencies or (
                        row[0] in self.codes and not (is_round and takes_part)
                    )
                    terms = self.counted(row[0], name, months, takes_part)
                    most = int(told) + (0 if is_exact else ROUND - 1)
                    self.notes.between(terms, int(told), most, f"{address} {row[0]} {name}")

    def counted(
        self, unit: str, name: str, months: list[date], takes_part: list[str]
    ) -> dict[Any, float]:
        """Who counts for a unit of a board: the agency goes before the commune."""
        if unit in self.agencies:
            places = self.codes.values()
            own = [
                c
                for code in places
                for c in self.at_work(name, months, code, [self.agencies[unit]])
            ]
            return dict.fromkeys(own, 1.0)
        if unit in self.villages:
            code, village = self.villages[unit]
            return dict.fromkeys([("new", name, m, code, "village", village) for m in months], 1.0)
        code = self.codes[unit]
        gone = dict.fromkeys(self.at_work(name, months, code, takes_part), -1.0)
        return dict.fromkeys(self.people(name, months, [code]), 1.0) | gone
