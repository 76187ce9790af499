import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.actions import rename_unit
from learning.people.models import Unit, UnitSuccession
from learning.people.queries import find_communes

pytestmark = pytest.mark.django_db


def found(words: str) -> dict[str, str]:
    return {f.commune.name: f.formerly for f in find_communes(words)}


def test_the_province_is_there() -> None:
    today = Unit.objects.filter(valid_to=None)
    assert today.filter(kind="commune").count() == 133
    assert today.filter(kind="ward").count() == 15
    assert today.get(kind="province").get_descendant_count() == 148
    assert UnitSuccession.objects.count() == 482
    assert Unit.objects.filter(kind="district").count() == 32
    assert Unit.find_problems() == ([], [], [], [], [])


def test_a_commune_that_was_divided_is_found_in_both_new_ones() -> None:
    assert found("Vầy Nưa") == {
        "Phường Thống Nhất": "Xã Vầy Nưa, Huyện Đà Bắc",
        "Xã Tiền Phong": "Xã Vầy Nưa, Huyện Đà Bắc",
    }


@pytest.mark.parametrize(
    "words",
    [
        "vay nua",
        "VẦY NƯA",
        "xã Vầy Nưa",
        "x. vầy nưa",
        "Vầy Nưa, Đà Bắc",
        " vầy  nưa ",
        "Va\u0302\u0300y Nu\u031ba",
    ],
)
def test_accents_the_kind_and_more_than_is_needed_do_not_matter(words: str) -> None:
    assert set(found(words)) == {"Phường Thống Nhất", "Xã Tiền Phong"}


def test_todays_name_comes_first_and_the_old_district_leads_to_all_its_communes() -> None:
    communes = found("Lương Sơn")

    assert next(iter(communes)) == "Xã Lương Sơn"
    assert communes["Xã Lương Sơn"] == ""
    assert {"Xã Cao Dương", "Xã Liên Sơn"} <= set(communes)
    assert communes["Xã Liên Sơn"] == "Huyện Lương Sơn"


@pytest.mark.parametrize("words", ["thanh pho hoa binh", "TP Hòa Bình", "thành phố Hoà Bình"])
def test_the_former_city_is_found(words: str) -> None:
    assert "Phường Tân Hòa" in found(words)
    assert "Phường Kỳ Sơn" in found(words)


def test_both_ways_of_placing_the_tone_are_the_same() -> None:
    assert found("Hoà Bình") == found("Hòa Bình")
    assert next(iter(found("Hòa Bình"))) == "Phường Hòa Bình"


def test_an_old_commune_says_its_district_for_names_repeat() -> None:
    communes = found("Cao Sơn")

    assert communes["Xã Cao Sơn"] == ""
    assert communes["Xã Lương Sơn"] == "Xã Cao Sơn, Huyện Lương Sơn"


@pytest.mark.parametrize(
    "words",
    ["", "x", "xã", "zzz", "Atlantis", "%", "_ _", "'; DROP TABLE", "\x00", "🙂", "a" * 5000],
)
def test_nonsense_finds_nothing(words: str) -> None:
    assert find_communes(words) == []


def test_words_count_from_their_beginning() -> None:
    assert not any("Thanh" in name for name in found("anh son"))


def test_the_list_is_short() -> None:
    assert len(find_communes("Thanh")) == 12


def test_few_queries_find_it(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        assert len(find_communes("Hang Kia")) == 1


def test_a_script_is_told_the_same(client: Client) -> None:
    answer = client.get("/tai-khoan/xa-phuong/", {"q": "vay nua"})

    names = [c["name"] for c in json.loads(answer.content)["communes"]]
    assert names == ["Phường Thống Nhất", "Xã Tiền Phong"]
    assert client.get("/tai-khoan/xa-phuong/").json() == {"communes": []}
    assert client.get("/tai-khoan/xa-phuong/", {"q": "\x00\u202e"}).json() == {"communes": []}
    assert client.post("/tai-khoan/xa-phuong/").status_code == 405


def test_a_renamed_commune_is_found_by_both_names() -> None:
    commune = Unit.objects.get(name="Xã Mai Châu", valid_to=None)
    rename_unit(unit=commune, name="Xã Mường Hin", on=timezone.localdate(), by=None)

    assert found("muong hin") == {"Xã Mường Hin": ""}
    assert found("Mai Châu")["Xã Mường Hin"].startswith("Xã Mai Châu")
