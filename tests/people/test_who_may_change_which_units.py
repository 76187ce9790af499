"""Units of others are not there; managers keep villages, administrators what lies below them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.models import PlannedChange, Unit, User
from tests.people.desks import UNITS, Desk, leading, typed, wrong
from tests.people.landscape import (
    DAY,
    below,
    village,
)
from tests.writing import make_unit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_a_manager_enters_villages_of_the_own_commune_and_nothing_else(
    province: Unit, ma: Unit, bo: Unit, signed_in: SignIn
) -> None:
    desk = Desk(signed_in(leading(ma, "manager")))
    form = {"village_kind": "tổ dân phố", "name": "Tổ dân phố 3", "day": typed(DAY)}

    desk.do(f"{ma.pk}/them/", **form)
    new = Unit.objects.get(name="Tổ dân phố 3")
    assert (new.code, new.village_kind, new.get_parent()) == ("M.03", "tổ dân phố", ma)
    desk.do(f"{new.pk}/doi-ten/", name="Tổ dân phố số 3", day=typed(date(2026, 10, 5)))
    desk.do(f"{new.pk}/dong/", last_day=typed(date(2026, 10, 9)))
    new.refresh_from_db()
    assert (new.name, new.valid_to) == ("Tổ dân phố số 3", date(2026, 10, 9))

    for path in (
        f"{bo.pk}/them/",
        f"{province.pk}/them/",
        f"{village('Cóm').pk}/doi-ten/",
        f"{village('Cóm').pk}/dong/",
        f"{ma.pk}/doi-ten/",
        f"{ma.pk}/dong/",
        f"{ma.pk}/chia/",
        f"{ma.pk}/sap-nhap/",
        f"{village('Vãng').pk}/chuyen/",
        f"{village('Vãng').pk}/chia/",
        f"{village('Vãng').pk}/sap-nhap/",
        "them/",
    ):
        assert desk.client.get(f"{UNITS}{path}").status_code == 404, path
        assert desk.ask(path, **form).status_code == 404, path


def test_an_administrator_arranges_what_lies_below_and_not_the_own_unit(
    province: Unit, ma: Unit, bo: Unit, signed_in: SignIn
) -> None:
    desk = Desk(signed_in(leading(ma)))

    page = desk.see(f"{village('Vãng').pk}/")
    for act in ("doi-ten", "dong", "sap-nhap", "chia", "chuyen", "sua"):
        address = f"{village('Vãng').pk}/{act}/"
        assert address in page
        desk.see(address)
    for path in (f"{ma.pk}/sap-nhap/", f"{ma.pk}/doi-ten/", f"{bo.pk}/chia/"):
        assert desk.client.get(f"{UNITS}{path}").status_code == 404
    # A village cannot be handed to a commune of somebody else.
    vang = village("Vãng")
    page = desk.ask(f"{vang.pk}/chuyen/", parent=bo.pk, day=typed(DAY))
    assert list(wrong(page)) == ["parent"]


def test_a_plan_of_others_is_not_there(ma: Unit, bo: Unit, desk: Desk, signed_in: SignIn) -> None:
    later = timezone.localdate() + timedelta(days=30)
    desk.do(f"{bo.pk}/doi-ten/", name="Xã Bò", day=typed(later))
    desk.do(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day=typed(later))
    first, own = PlannedChange.objects.order_by("pk")

    manager = Desk(signed_in(leading(ma, "manager")))
    page = manager.see("du-kien/")
    assert "Xã Mai Hạ" in page
    assert "Xã Bò" not in page
    for change in (first, own):
        assert manager.client.post(f"{UNITS}du-kien/{change.pk}/bo/").status_code == 404
    assert PlannedChange.objects.filter(withdrawn_at=None).count() == 2


def test_departments_belong_to_their_agency(administrator: User, signed_in: SignIn) -> None:
    agency = make_unit("Sở Nội vụ", tree="organisation", kind="agency", code="SNV")
    office = below(agency, name="Phòng A", code="A", kind="department")
    agency.refresh_from_db()
    other = below(agency, name="Phòng B", code="B", kind="department")
    boss = Desk(signed_in(leading(agency)))

    form = {"others": [other.pk], "kind": "department", "name": "Phòng C", "code": "C"}
    boss.do(f"{office.pk}/sap-nhap/", **form, day=typed(DAY))
    assert Unit.objects.get(code="C").get_parent() == agency


def test_a_commune_lists_its_villages_by_what_they_are_called(ma: Unit, signed_in: SignIn) -> None:
    desk = Desk(signed_in(leading(ma, "manager")))
    form = {"village_kind": "bản", "name": "Bản Lác", "day": typed(DAY)}
    assert list(wrong(desk.ask(f"{ma.pk}/them/", **form | {"village_kind": "phố"}))) == [
        "village_kind"
    ]
    desk.do(f"{ma.pk}/them/", **form)

    table = desk.client.get(f"{UNITS}{ma.pk}/").context["table"]
    kinds = {unit.name: table.columns["kind"].get_value(unit) for unit in table.data}
    assert kinds == {"Bản Lác": "bản", "Xóm Vãng": "xóm", "Xóm Lầu": "xóm"}
