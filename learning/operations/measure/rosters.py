"""What a list of 20,000 people costs, and what a visitor notices of it meanwhile.

Each step runs in a process of its own, as a worker does, while this one asks for a public page
again and again. What gates is exact: nobody before it is confirmed, everybody once, and nobody
left after it is undone. Speeds are reported.
"""

import multiprocessing
import random
import time
from collections.abc import Callable
from io import BytesIO

import xlsxwriter
from django.db import connection, connections
from django.test import Client

from learning.operations.databases import again_on_postgresql, throwaway_database
from learning.operations.timing import seconds
from learning.people.actions import grant_role
from learning.people.models import Learner, Membership, RoleGrant, Unit, User
from learning.people.models.units import Tree
from learning.rosters.actions import (
    check_roster,
    open_roster,
    take_in,
    undo_roster,
)
from learning.rosters.models import Roster

PEOPLE = 20_000
PAGE = "/thong-ke/"
HEADING = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số điện thoại", "Email", "Xã/Phường")
FAMILY = ("Bùi", "Nguyễn", "Hà", "Lò", "Đinh", "Trần", "Quách", "Xa")
MIDDLE = ("Thị", "Văn", "Thị Thu", "Đức", "Minh", "Ngọc")
GIVEN = ("Lan", "Hùng", "Mai", "Sơn", "Páo", "Hoa", "Dũng", "Ún", "Thanh", "Ích")
HOMES = ("Xã Mai Châu", "Phường Hòa Bình", "Xã Đà Bắc", "Xã không có", "")


def run() -> bool:
    elsewhere = again_on_postgresql("rosters")
    if elsewhere is not None:
        return elsewhere
    if connection.vendor != "postgresql":
        print("Left out: no PostgreSQL on this machine, and SQLite lets one write at a time.")
        return True
    with throwaway_database():
        return measure()


def measure() -> bool:
    user, agency = somebody()
    before = (Learner.objects.count(), Membership.objects.count())
    client = Client()
    client.get(PAGE)
    idle = middle([seconds(lambda: client.get(PAGE)) for _ in range(60)])
    print(f"{connection.vendor}: {PEOPLE:,} rows; {PAGE} idle {1000 * idle:.1f} ms")
    print(f"{'':<20}{'seconds':>9}{'page, median':>16}{'slowest twentieth':>20}")
    file = workbook()
    watched("opened", idle, lambda: open_it(agency, file, user))
    roster = Roster.objects.get()
    asked(state=Roster.State.CHECKING, checked_for=user.learner)
    watched("checked", idle, lambda: check_roster(roster=roster))
    unconfirmed = Learner.objects.count() == before[0]
    asked(state=Roster.State.TAKING_IN)
    watched("taken in", idle, lambda: take_in(roster=roster))
    made = Learner.objects.count() - before[0]
    again = take_in(roster=roster)
    asked(state=Roster.State.UNDOING)
    watched("undone", idle, lambda: undo_roster(roster=roster))
    left = (Learner.objects.count(), Membership.objects.count()) == before
    expected = roster.rows.model.objects.count() == 0
    print(f"{'nobody before it was confirmed':<34}{unconfirmed!s:>12}")
    print(f"{'taken in, of ' + format(PEOPLE, ','):<34}{made:>12,}, a second time {again}")
    print(f"{'as before once undone':<34}{left and expected!s:>12}")
    return unconfirmed and made == PEOPLE and again == 0 and left and expected


def asked(**changes: object) -> None:
    """As when somebody asks for the next step, but here nothing follows by itself."""
    Roster.objects.update(**changes)


def somebody() -> tuple[User, Unit]:
    user = User.objects.create_user(full_name="Bùi Thị Thanh", email="thanh@example.vn")
    agency = Unit.objects.filter(tree=Tree.ORGANISATION).earliest("pk")
    grant_role(user=user, role=RoleGrant.Role.MANAGER, unit=agency)
    return user, agency


def workbook() -> bytes:
    """Phone numbers and addresses of nobody else; a home that is found for three of five."""
    chance, buffer = random.Random(1), BytesIO()  # noqa: S311
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.write_row(0, 0, HEADING)
        for number in range(1, PEOPLE + 1):
            name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
            born = f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{chance.randint(1960, 2004)}"
            phone = f"09{12_000_000 + number:08}"
            row = (number, name, born, chance.choice(("Nam", "Nữ")), phone, f"a{number}@example.vn")
            sheet.write_row(number, 0, (*row, chance.choice(HOMES)))
    return buffer.getvalue()


def open_it(agency: Unit, file: bytes, user: User) -> None:
    open_roster(unit=agency, file=BytesIO(file), name="danh-sach.xlsx", by=user)


def watched(name: str, idle: float, work: Callable[[], object]) -> None:
    """Do it in another process, and meanwhile be a visitor."""
    connections.close_all()
    process = multiprocessing.get_context("fork").Process(target=alone, args=(work,))
    begun, client, seen = time.perf_counter(), Client(), []
    process.start()
    while process.is_alive():
        seen.append(seconds(lambda: client.get(PAGE)))
        time.sleep(0.02)
    process.join()
    spent = time.perf_counter() - begun
    if process.exitcode != 0:
        raise RuntimeError(f"{name}: the worker failed")
    median, slow = middle(seen) / idle, sorted(seen)[int(len(seen) * 0.95)] / idle
    print(f"{name:<20}{spent:>9.1f}{median:>10.2f} × idle{slow:>14.2f} × idle")


def alone(work: Callable[[], object]) -> None:
    connections.close_all()
    work()
    connections.close_all()


def middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
