"""What stands around a report, its files, its signature, and the province's own template."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from learning.halfyear.actions import close_period
from learning.halfyear.models import Letterhead, SignOff, Snapshot, Template
from learning.people.models import Unit, User
from learning.reports.models import Period
from tests.halfyear.papers import HEADING, bring, edited, file, page, words_of
from tests.halfyear.reporting import accepted, half_year, on, province

pytestmark = pytest.mark.django_db
JULY = date(2026, 7, 20)


@pytest.fixture
def frozen(period: Period, of_province: User, of_commune: User, mai_chau: Unit) -> Snapshot:
    accepted(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    with on(JULY):
        return close_period(period=period, by=of_province)


def test_every_file_is_made_of_what_was_frozen(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)

    made = {form: browser.get(file(province(), form)) for form in ("docx", "xlsx", "pdf")}

    assert "Đã mở 5 lớp." in words_of(made["docx"].content)
    assert f"mã kiểm tra {frozen.digest[:16]}." in words_of(made["docx"].content)
    assert made["pdf"].content.startswith(b"%PDF")
    assert made["xlsx"].content.startswith(b"PK")
    assert "bao-cao-2026-h1-25-v1.docx" in made["docx"].headers["Content-Disposition"]


def test_the_heading_is_kept_for_the_unit_and_goes_into_the_files(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)

    browser.post(page(province()), HEADING)

    held = Letterhead.objects.get()
    assert (held.unit, held.layout) == (province(), "state")
    words = words_of(browser.get(file(province(), "docx")).content)
    assert "SỞ KHOA HỌC VÀ CÔNG NGHỆ" in words
    assert "Nguyễn Văn A & B" in words


def test_another_half_year_has_another_title(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)
    browser.post(page(province()), HEADING)
    later = half_year("2026-H2")
    with on(date(2027, 1, 20)):
        close_period(period=later, by=of_province)

    address = reverse("halfyear_staff:papers", args=["2026-H2", province().pk])
    shown = browser.get(address).content.decode()

    assert "BC-SKHCN" in shown
    assert "Kết quả học tập số</textarea>" not in shown
    assert "6 tháng cuối năm 2026" in shown


def test_a_commune_has_its_own_report(
    signed_in: Any, of_commune: User, frozen: Snapshot, mai_chau: Unit
) -> None:
    answer = signed_in(of_commune).get(file(mai_chau, "docx"))

    assert "XÃ MAI CHÂU" in words_of(answer.content)


def test_the_provinces_report_is_not_the_communes(
    signed_in: Any, of_commune: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_commune)

    for address in (page(province()), file(province(), "docx")):
        assert browser.get(address).url == reverse("wagtailadmin_home")


@pytest.mark.parametrize(("version", "form"), [(2, "docx"), (1, "exe")])
def test_what_is_not_there_is_refused(
    signed_in: Any, of_province: User, frozen: Snapshot, version: int, form: str
) -> None:
    answer = signed_in(of_province).get(file(province(), form, version))

    assert answer.url == reverse("wagtailadmin_home")


def test_nothing_is_on_paper_before_the_closing(
    signed_in: Any, of_province: User, period: Period
) -> None:
    assert signed_in(of_province).get(page(province())).url == reverse("wagtailadmin_home")


def test_signing_off_freezes_what_stands_around(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)
    browser.post(page(province()), HEADING)

    browser.post(page(province()), {"sign": "1", "number": "05", "signed_on": "21/07/2026"})
    browser.post(page(province()), HEADING | {"issuer": "NƠI KHÁC"})
    Letterhead.objects.update(fields={"issuer": "NƠI KHÁC"})

    signed = SignOff.objects.get()
    assert (signed.number, signed.signed_on, signed.by) == (
        "05",
        date(2026, 7, 21),
        of_province.learner,
    )
    words = words_of(browser.get(file(province(), "docx")).content)
    assert "SỞ KHOA HỌC VÀ CÔNG NGHỆ" in words
    assert "NƠI KHÁC" not in words
    assert "05/BC-SKHCN" in words


@pytest.mark.parametrize("said", [{"number": "", "signed_on": "21/07/2026"}, {"number": "05"}])
def test_one_signs_off_with_number_and_day(
    signed_in: Any, of_province: User, frozen: Snapshot, said: dict[str, str]
) -> None:
    signed_in(of_province).post(page(province()), said | {"sign": "1"})

    assert not SignOff.objects.exists()


def test_who_looks_on_downloads_and_does_not_sign(
    signed_in: Any, looking_on: User, frozen: Snapshot
) -> None:
    browser = signed_in(looking_on)

    assert browser.get(file(province(), "xlsx")).status_code == 200
    browser.post(page(province()), {"sign": "1", "number": "05", "signed_on": "21/07/2026"})

    assert not SignOff.objects.exists()


def test_the_province_brings_its_own_template_and_puts_it_back(
    signed_in: Any, of_province: User, frozen: Snapshot
) -> None:
    browser = signed_in(of_province)

    bring(browser, edited("Mẫu riêng của tỉnh"))
    assert Template.objects.get().name == "mẫu của tỉnh.docx"
    assert "Mẫu riêng của tỉnh" in words_of(browser.get(file(province(), "docx")).content)
    fetched = browser.get(reverse("halfyear_staff:template", args=["state"]))
    assert "Mẫu riêng của tỉnh" in words_of(fetched.content)

    browser.post(reverse("halfyear_staff:templates"), {"layout": "state", "reset": "1"})
    assert not Template.objects.exists()


@pytest.mark.parametrize("content", [b"<html>", edited("{{ khong_co_truong_nay }}")])
def test_a_template_that_would_break_is_refused(
    signed_in: Any, of_province: User, content: bytes
) -> None:
    answer = bring(signed_in(of_province), content)

    assert answer.status_code == 200
    assert "error" in answer.content.decode()
    assert not Template.objects.exists()


def test_only_the_province_brings_templates(signed_in: Any, of_commune: User) -> None:
    answer = bring(signed_in(of_commune), edited("Mẫu lạ"))

    assert answer.url == reverse("wagtailadmin_home")
    assert not Template.objects.exists()
