"""What a reader of the statistics asks for: part of the province, a name, an order."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone

from learning.people.folding import tidy
from learning.people.models.units import BEFORE_RECORDS
from learning.people.province import FORMER_PROVINCES

# Word in the address → field of a row.
ORDERS = {
    "ten": "name",
    "hoc": "learning",
    "xong": "learnt",
    "danh-gia": "assessed",
    "xac-nhan": "confirmed",
    "chung-nhan": "certified",
}
LONGEST_SEARCH = 60


@dataclass(frozen=True)
class Asked:
    """A question as the address puts it; `order` begins with "-" for the largest first."""

    former: str = ""
    words: str = ""
    order: str = "-hoc"
    whole: bool = False
    # The day whose units are shown, and the last day that counts; None is today.
    day: date | None = None
    until: date | None = None

    @property
    def field(self) -> str:
        return ORDERS[self.order.removeprefix("-")]

    @property
    def descending(self) -> bool:
        return self.order.startswith("-")

    @property
    def address(self) -> str:
        parts = {"tinh-cu": self.former, "tim": self.words, "xep": self.order} | self.days
        said = {key: value for key, value in parts.items() if value and value != "-hoc"}
        return "?" + urlencode(said | ({"xem": "het"} if self.whole else {}))

    @property
    def days(self) -> dict[str, str]:
        """The choice of map and day, as the address keeps it."""
        said = {"ban-do": self.day, "den": self.until}
        return {key: day.isoformat() for key, day in said.items() if day}

    def but(self, **changes: str | bool | date | None) -> "Asked":
        return replace(self, **changes)  # type: ignore[arg-type]


def read(query: QueryDict) -> Asked:
    """What makes no sense is as if it were not said: an address can be typed or cut short."""
    former, order = query.get("tinh-cu", ""), query.get("xep", "")
    return Asked(
        former=former if former in FORMER_PROVINCES else "",
        words=tidy(query.get("tim", ""))[:LONGEST_SEARCH],
        order=order if order.removeprefix("-") in ORDERS else "-hoc",
        whole=query.get("xem") == "het",
        day=read_day(query.get("ban-do", "")),
        until=read_day(query.get("den", "")),
    )


def read_day(words: str) -> date | None:
    """A day of the past since our records begin; today, and what is none, are as if unsaid."""
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if BEFORE_RECORDS <= day < timezone.localdate() else None
