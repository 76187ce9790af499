"""The province of Phú Thọ since 1 July 2025, and the communes it was made of.

Names and codes are the statistics office's. Districts and the three former provinces exist
as history only, so that people find their commune by the name they grew up with. The
models are handed in, so that a migration can pass those of its own time.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from learning.people.folding import fold
from learning.people.models.units import BEFORE_RECORDS

DATA = Path(__file__).parent / "data"
BEGAN = date(2025, 7, 1)
ENDED = date(2025, 6, 30)
PROVINCE = ("25", "Tỉnh Phú Thọ")
AGENCIES = ("PT", "Cơ quan, tổ chức tỉnh Phú Thọ")
FORMER_PROVINCES = {"17": "Tỉnh Hòa Bình", "25": "Tỉnh Phú Thọ", "26": "Tỉnh Vĩnh Phúc"}
KINDS = {"Xã": "commune", "Phường": "ward", "Thị trấn": "township"}
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
STEP = 4


def step(number: int) -> str:
    """One level of a tree's path, as treebeard counts: base 36, four places."""
    places = []
    for _ in range(STEP):
        number, digit = divmod(number, 36)
        places.append(DIGITS[digit])
    return "".join(reversed(places))


def rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def kind_of(name: str) -> str:
    return next(kind for word, kind in KINDS.items() if name.startswith(word + " "))


@dataclass
class Node:
    """A unit to be, with its place in the tree."""

    fields: dict[str, Any]
    path: str
    children: list["Node"] = field(default_factory=list)

    def add(self, **fields: Any) -> "Node":
        inherited = {key: self.fields[key] for key in ("tree", "valid_from", "valid_to")}
        child = Node(inherited | fields, self.path + step(len(self.children) + 1))
        self.children.append(child)
        return child

    def unit(self, model: Any) -> Any:
        return model(
            path=self.path,
            depth=len(self.path) // STEP,
            numchild=len(self.children),
            folded_name=fold(self.fields["name"]),
            **self.fields,
        )

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


def root(number: int, tree: str, kind: str, code: str, name: str, **dates: date | None) -> Node:
    since = {"valid_from": BEFORE_RECORDS, "valid_to": None}
    return Node(
        {"tree": tree, "kind": kind, "code": code, "name": name} | since | dates, step(number)
    )


def province_of_today(number: int) -> Node:
    province = root(number, "territory", "province", *PROVINCE, valid_from=BEGAN)
    for row in rows("communes"):
        former = row["former_province_code"]
        name = row["name"]
        province.add(kind=kind_of(name), code=row["code"], name=name, former_province_code=former)
    return province


def former_provinces(number: int) -> list[Node]:
    provinces: dict[str, Node] = {}
    districts: dict[str, Node] = {}
    known: set[str] = set()
    for place, (code, name) in enumerate(FORMER_PROVINCES.items(), number):
        provinces[code] = root(place, "territory", "province", code, name, valid_to=ENDED)
    for row in rows("successions"):
        district = row["old_district_code"]
        if district not in districts:
            above = provinces[row["old_province_code"]]
            districts[district] = above.add(
                kind="district", code=district, name=row["old_district"]
            )
        if row["old_code"] not in known:
            known.add(row["old_code"])
            name = row["old_name"]
            districts[district].add(kind=kind_of(name), code=row["old_code"], name=name)
    return list(provinces.values())


def first_free_root(unit: Any) -> int:
    last = unit.objects.filter(depth=1).order_by("path").values_list("path", flat=True).last()
    return int(last, 36) + 1 if last else 1


def store(unit: Any, trees: Iterable[Node]) -> None:
    unit.objects.bulk_create([n.unit(unit) for tree in trees for n in tree.walk()], 500)


def load_province(unit: Any, succession: Any) -> None:
    """Make the province with its history. For a database that does not have it yet."""
    free = first_free_root(unit)
    agencies = root(free + 1, "organisation", "agency", *AGENCIES)
    store(unit, [province_of_today(free), agencies, *former_provinces(free + 2)])
    territory = unit.objects.filter(tree="territory")
    new = dict(territory.filter(valid_from=BEGAN).values_list("code", "pk"))
    old = dict(territory.filter(valid_to=ENDED).exclude(kind="province").values_list("code", "pk"))
    succession.objects.bulk_create(
        [
            succession(old_id=old[row["old_code"]], new_id=new[row["new_code"]], happened_on=BEGAN)
            for row in rows("successions")
        ],
        500,
    )


def unload_province(unit: Any, succession: Any) -> None:
    """Take it away again, leaving every other unit."""
    succession.objects.filter(happened_on=BEGAN).delete()
    unit.objects.filter(tree="territory", valid_to=ENDED).delete()
    unit.objects.filter(tree="territory", valid_from=BEGAN).delete()
    unit.objects.filter(tree="organisation", code=AGENCIES[0], numchild=0).delete()
