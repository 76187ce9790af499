"""Units are changed in two steps: what is typed, what it does, then done; refused at the field."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.models import AuditEntry, PlannedChange, RoleGrant, Unit, User
from learning.people.queries import name_on
from tests.people.desks import UNITS, Desk, leading, typed, wrong
from tests.people.landscape import (
    DAY,
    EVE,
    LONG_AGO,
    commune,
    homes,
    resident,
    village,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_nothing_is_written_before_the_second_step(desk: Desk, ma: Unit) -> None:
    shown = desk.ask(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day=typed(DAY))
    assert "Xã Mai Hạ" in shown.content.decode()
    assert name_on(ma, DAY) == "Xã Mả"

    done = desk.do(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day=typed(DAY))
    assert done.headers["Location"] == f"{UNITS}{ma.pk}/"
    assert name_on(ma, DAY) == "Xã Mai Hạ"
    assert name_on(ma, EVE) == "Xã Mả"


def test_a_mark_of_ones_own_making_does_nothing(desk: Desk, ma: Unit) -> None:
    desk.ask(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day=typed(DAY), **{"da-xem": "x"})
    assert name_on(ma, DAY) == "Xã Mả"


def test_back_to_the_form_keeps_what_was_typed(desk: Desk, ma: Unit) -> None:
    page = desk.ask(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day=typed(DAY), sua="1")
    assert 'value="Xã Mai Hạ"' in page.content.decode()
    assert f'value="{typed(DAY)}"' in page.content.decode()


def test_a_refusal_stands_at_its_field_and_nothing_typed_is_lost(desk: Desk, ma: Unit) -> None:
    page = desk.ask(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day="01/01/2019")
    assert list(wrong(page)) == ["day"]
    assert 'value="Xã Mai Hạ"' in page.content.decode()
    assert list(wrong(desk.ask(f"{ma.pk}/doi-ten/", name="Xã Mả", day=typed(DAY)))) == ["name"]
    assert list(wrong(desk.ask(f"{ma.pk}/doi-ten/", name=" ", day="khi nào"))) == ["name", "day"]
    page = desk.ask(f"{ma.pk}/dong/", last_day="01/01/2019")
    assert list(wrong(page)) == ["last_day"]


def test_two_communes_merge_and_the_page_says_who_goes_where(
    desk: Desk, ma: Unit, bo: Unit
) -> None:
    hoa, son = resident(ma), resident(village("Cóm"))
    resident(village("Vãng"))
    head = leading(bo, "manager")
    form = {
        "others": [bo.pk],
        "kind": "commune",
        "name": "Xã Mới",
        "code": "M",
        "day": typed(DAY),
    }

    effects = desk.ask(f"{ma.pk}/sap-nhap/", **form).context["effects"]
    assert effects.ending == ("Xã Bó", "Xã Mả")
    assert effects.beginning == ("Xã Mới",)
    assert effects.people == 3
    assert [(g.old, g.new, g.people, g.units) for g in effects.going] == [
        ("Xã Bó", "Xã Mới", 0, ()),
        ("Xã Mả", "Xã Mới", 1, ()),
        ("Xã Bó", "Xã Mới", 1, ("Xóm Cóm",)),
        ("Xã Mả", "Xã Mới", 1, ("Xóm Vãng", "Xóm Lầu")),
    ]
    assert [(fate.holder, fate.old, fate.new) for fate in effects.roles] == [
        ("Hà Thị Lan", "Xã Bó", "Xã Mới")
    ]
    assert Unit.objects.filter(name="Xã Mới").count() == 0

    desk.do(f"{ma.pk}/sap-nhap/", **form)
    assert homes(hoa)[-1] == ("Xã Mới", DAY, None)
    assert homes(son)[-1] == ("Xóm Cóm", DAY, None)
    assert RoleGrant.objects.get(user=head, until=None).unit == commune("Mới")


def test_who_came_between_the_steps_is_shown_before_it_is_done(
    desk: Desk, ma: Unit, bo: Unit
) -> None:
    form = {"others": [bo.pk], "kind": "commune", "name": "Xã Mới", "code": "M", "day": typed(DAY)}
    mark = desk.ask(f"{ma.pk}/sap-nhap/", **form).context["mark"]
    resident(ma)

    again = desk.ask(f"{ma.pk}/sap-nhap/", **form, **{"da-xem": mark})
    assert again.context["changed"]
    assert again.context["effects"].people == 1
    assert not Unit.objects.filter(name="Xã Mới").exists()


def split_form(ma: Unit, **changes: Any) -> dict[str, Any]:
    return {
        "day": typed(DAY),
        "name_1": "Xã Mả Thượng",
        "code_1": "M",
        "kind_1": "commune",
        "name_2": "Xã Mả Hạ",
        "code_2": "M2",
        "kind_2": "ward",
        "kind_3": "commune",
        "kind_4": "commune",
        f"child_{village('Vãng').pk}": "1",
        f"child_{village('Lầu').pk}": "2",
    } | changes


def test_a_split_sends_people_by_village_and_the_rest_waits(
    desk: Desk, ma: Unit, signed_in: SignIn
) -> None:
    hoa, son = resident(ma), resident(village("Lầu"))
    head = leading(ma, "manager")

    effects = desk.ask(f"{ma.pk}/chia/", **split_form(ma)).context["effects"]
    assert (effects.people, effects.waiting) == (2, 1)
    assert effects.beginning == ("Xã Mả Thượng", "Xã Mả Hạ", "Chưa xác định – Xã Mả")
    assert [(fate.holder, fate.new) for fate in effects.roles] == [(head.full_name, "")]

    desk.do(f"{ma.pk}/chia/", **split_form(ma))
    assert homes(hoa)[-1][0] == "Chưa xác định – Xã Mả"
    assert homes(son)[-1][0] == "Xóm Lầu"
    assert village("Lầu").get_parent() == commune("Mả Hạ")
    assert commune("Mả Hạ").kind == "ward"


def test_a_part_may_join_a_neighbour_which_thereby_grows(desk: Desk, ma: Unit, bo: Unit) -> None:
    pao = resident(village("Cóm"))
    form = split_form(ma, name_2="", code_2="", into_2=bo.pk)
    effects = desk.ask(f"{ma.pk}/chia/", **form).context["effects"]
    assert set(effects.ending) == {"Xã Mả", "Xã Bó"}

    desk.do(f"{ma.pk}/chia/", **form)
    assert village("Lầu").get_parent() == commune("Bó")
    assert commune("Bó").valid_from == DAY
    assert homes(pao)[-1] == ("Xóm Cóm", DAY, None)


def test_a_split_that_makes_no_sense_is_refused(desk: Desk, ma: Unit, bo: Unit) -> None:
    vang = f"child_{village('Vãng').pk}"

    def errors(**changes: Any) -> set[str]:
        return set(wrong(desk.ask(f"{ma.pk}/chia/", **split_form(ma, **changes))))

    assert errors(name_2="", code_2="") == {"__all__", f"child_{village('Lầu').pk}"}
    assert errors(code_2="") == {"code_2"}
    assert errors(into_2=bo.pk) == {"into_2"}
    assert errors(**{vang: ""}) == {vang}
    assert errors(**{vang: "3"}) == {vang}
    assert errors(code_2="M") == {"__all__"}
    assert Unit.objects.filter(valid_to=None, path__startswith=ma.path[:4], depth=2).count() == 2


def test_a_village_moves_with_its_people(desk: Desk, ma: Unit, bo: Unit) -> None:
    son = resident(village("Vãng"))
    vang = village("Vãng")
    assert list(wrong(desk.ask(f"{vang.pk}/chuyen/", parent=ma.pk, day=typed(DAY)))) == ["parent"]

    desk.do(f"{vang.pk}/chuyen/", parent=bo.pk, day=typed(DAY))
    assert village("Vãng").get_parent() == bo
    assert homes(son)[-1] == ("Xóm Vãng", DAY, None)


def test_a_unit_closes_and_its_people_go_where_is_said(desk: Desk, ma: Unit) -> None:
    son, lau = resident(village("Vãng")), village("Lầu")
    form = {"last_day": typed(EVE)}
    assert list(wrong(desk.ask(f"{village('Vãng').pk}/dong/", **form))) == ["people_to"]
    assert list(wrong(desk.ask(f"{ma.pk}/dong/", **form))) == ["__all__"]

    form |= {"people_to": str(lau.pk)}
    [going] = desk.ask(f"{village('Vãng').pk}/dong/", **form).context["effects"].going
    assert (going.old, going.new, going.people) == ("Xóm Vãng", "Xóm Lầu", 1)
    desk.do(f"{village('Vãng').pk}/dong/", **form)
    assert homes(son)[-1] == ("Xóm Lầu", DAY, None)
    assert Unit.objects.get(name="Xóm Vãng").valid_to == EVE


def test_a_commune_and_an_agency_are_opened(
    desk: Desk, province: Unit, administrator: User, signed_in: SignIn
) -> None:
    form = {"kind": "ward", "name": "Phường  Mới", "code": "P", "day": typed(DAY)}
    desk.do(f"{province.pk}/them/", **form)
    assert Unit.objects.get(code="P").name == "Phường Mới"
    assert list(wrong(desk.ask(f"{province.pk}/them/", **form))) == ["code"]

    form = {"kind": "agency", "name": "Sở Nội vụ", "code": "SNV", "day": typed(DAY)}
    assert desk.client.post(f"{UNITS}them/", form).status_code == 404
    top = Desk(signed_in(administrator))
    later = typed(timezone.localdate() + timedelta(days=3))
    assert list(wrong(top.ask("them/", **form | {"day": later}))) == ["day"]
    top.do("them/", **form)
    assert Unit.objects.get(code="SNV").is_root()


def test_a_slip_is_corrected_at_once_while_nobody_belongs_there(desk: Desk) -> None:
    vang = village("Vãng")
    form = {
        "name": "Xóm Vắng",
        "code": "M.1",
        "village_kind": "bản",
        "valid_from": typed(LONG_AGO),
    }
    desk.ask(f"{vang.pk}/sua/", **form)
    vang.refresh_from_db()
    assert (vang.name, vang.village_kind) == ("Xóm Vắng", "bản")

    resident(vang)
    assert list(wrong(desk.ask(f"{vang.pk}/sua/", **form | {"name": "Khác"}))) == ["__all__"]


def test_what_is_to_happen_later_waits_and_can_be_withdrawn(
    desk: Desk, ma: Unit, bo: Unit, administrator: User
) -> None:
    later = timezone.localdate() + timedelta(days=30)
    desk.do(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day=typed(later))
    change = PlannedChange.objects.get()
    assert (change.happens_on, change.unit) == (later, ma)

    page = desk.ask(f"{ma.pk}/doi-ten/", name="Xã Mai Thượng", day=typed(DAY))
    assert page.context["others"] == [f"{typed(later)}: Đổi tên Xã Mả thành Xã Mai Hạ"]
    desk.see(f"du-kien/{change.pk}/bo/")
    desk.client.post(f"{UNITS}du-kien/{change.pk}/bo/")
    change.refresh_from_db()
    assert change.withdrawn_at is not None
    assert AuditEntry.objects.filter(action="people.change_withdrawn").exists()
    assert desk.client.post(f"{UNITS}du-kien/{change.pk}/bo/").status_code == 404


def test_why_a_plan_could_not_be_done_is_listed(desk: Desk, ma: Unit) -> None:
    later = timezone.localdate() + timedelta(days=30)
    desk.do(f"{ma.pk}/doi-ten/", name="Xã Mai Hạ", day=typed(later))
    PlannedChange.objects.update(trouble="Đơn vị đã kết thúc.")

    assert "Đơn vị đã kết thúc." in desk.see("du-kien/")
    assert "Đơn vị đã kết thúc." in desk.see(f"{ma.pk}/")
