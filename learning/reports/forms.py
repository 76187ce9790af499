"""What a reader of the statistics asks for: part of the province, a name, an order."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from learning.people.folding import tidy
from learning.people.province import FORMER_PROVINCES

# Word in the address → field of a row.
ORDERS = {"ten": "name", "hoc": "learning", "xong": "learnt", "chung-nhan": "certified"}
LONGEST_SEARCH = 60


@dataclass(frozen=True)
class Asked:
    """A question as the address puts it; `order` begins with "-" for the largest first."""

    former: str = ""
    words: str = ""
    order: str = "-hoc"
    whole: bool = False

    @property
    def field(self) -> str:
        return ORDERS[self.order.removeprefix("-")]

    @property
    def descending(self) -> bool:
        return self.order.startswith("-")

    @property
    def address(self) -> str:
        parts = {"tinh-cu": self.former, "tim": self.words, "xep": self.order}
        said = {key: value for key, value in parts.items() if value and value != "-hoc"}
        return "?" + urlencode(said | ({"xem": "het"} if self.whole else {}))

    def but(self, **changes: str | bool) -> "Asked":
        return replace(self, **changes)  # type: ignore[arg-type]


def read(query: QueryDict) -> Asked:
    """What makes no sense is as if it were not said: an address can be typed or cut short."""
    former, order = query.get("tinh-cu", ""), query.get("xep", "")
    return Asked(
        former=former if former in FORMER_PROVINCES else "",
        words=tidy(query.get("tim", ""))[:LONGEST_SEARCH],
        order=order if order.removeprefix("-") in ORDERS else "-hoc",
        whole=query.get("xem") == "het",
    )
