import re
import unicodedata

import pytest
from django.core import mail

from learning.people.models import Consent, Learner, Membership, OneTimeCode, User
from tests.people.conftest import SIGN_UP, Browser
from tests.people.phones import code_in


def test_a_phone_number_a_name_and_a_code_make_an_account(
    browser: Browser, phones: list[tuple[str, str]]
) -> None:
    page = browser.ask_to_sign_up()

    assert not User.objects.exists()
    assert [number for number, _words in phones] == ["+84912345678"]
    assert "0912 345 678" in page.content.decode()

    page = browser.enter_code()

    user = User.objects.get()
    assert browser.signed_in
    assert page.status_code == 200
    assert (user.full_name, user.learner.profile.birth_year) == ("Bùi Thị Hoa", 1962)
    assert (user.phone, user.phone_verified) == ("+84912345678", True)
    assert not user.has_usable_password()
    assert Membership.objects.get(learner=user.learner, until=None).unit.name == "Xã Pà Cò"


@pytest.mark.parametrize(
    "typed", ["0912 345 678", "+84912345678", "84 912.345.678", "０９１２３４５６７８"]
)
def test_a_number_is_the_same_however_it_is_typed(browser: Browser, typed: str) -> None:
    browser.sign_up(contact=typed)

    assert User.objects.get().phone == "+84912345678"


def test_an_e_mail_address_does_as_well(browser: Browser, phones: list[tuple[str, str]]) -> None:
    browser.ask_to_sign_up(contact="Hoa.Bui@Example.VN")
    browser.enter_code(code_in(mail.outbox[0].body))

    assert phones == []
    assert mail.outbox[0].to == ["hoa.bui@example.vn"]
    assert User.objects.get().email == "hoa.bui@example.vn"
    assert User.objects.get().phone is None


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abc",
        "0912",
        "0218 385 1234",
        "+1 202 555 0143",
        "hoa@",
        "@",
        "a@b@c",
        "0912 345 678 999",
        "' OR 1=1 --",
        "hoa@exam ple.v\x00n\u202e@",
    ],
)
def test_what_is_neither_is_said_so_and_nothing_is_lost(browser: Browser, typed: str) -> None:
    page = browser.ask_to_sign_up(contact=typed)

    assert page.status_code == 200
    assert page.context["form"].errors["contact"]
    assert "Bùi Thị Hoa" in page.content.decode()
    assert not OneTimeCode.objects.exists()


def test_hidden_and_direction_characters_leave_a_name(browser: Browser) -> None:
    browser.sign_up(full_name=unicodedata.normalize("NFD", "Bùi\u202e Thị\x00  Hoa\u200e"))

    assert User.objects.get().full_name == "Bùi Thị Hoa"
    assert unicodedata.is_normalized("NFC", User.objects.get().full_name)


@pytest.mark.parametrize(
    "name",
    ["", "\u202e\x00", "B", "<script>alert(1)</script>", "A" * 121, "12345", "=HYPERLINK(1)"],
)
def test_what_is_no_name_is_refused(browser: Browser, name: str) -> None:
    page = browser.ask_to_sign_up(full_name=name)

    assert page.context["form"].errors["full_name"]
    assert "<script>alert" not in page.content.decode()
    assert not OneTimeCode.objects.exists()


@pytest.mark.parametrize(
    "year", ["", "62", "1850", "2025", "3000", "năm 62", "-1962", "1962.5", "１９", "9" * 40]
)
def test_a_year_of_birth_that_cannot_be_is_refused(browser: Browser, year: str) -> None:
    page = browser.ask_to_sign_up(birth_year=year)

    assert page.context["form"].errors["birth_year"]
    assert not OneTimeCode.objects.exists()


def test_a_record_needs_consent_and_reminders_do_not(browser: Browser) -> None:
    page = browser.get("/tai-khoan/dang-ky/")
    assert not re.search(r'type="checkbox"[^>]*checked', page.content.decode())

    page = browser.ask_to_sign_up(consent_record="")
    assert page.context["form"].errors["consent_record"]
    assert not OneTimeCode.objects.exists()

    browser.sign_up()
    given = Consent.objects.get(learner=User.objects.get().learner)
    assert (given.text.purpose, given.text.version, given.channel) == ("record", 1, "web")


def test_what_was_typed_need_not_be_typed_again(browser: Browser) -> None:
    page = browser.ask_to_sign_up(birth_year="nineteen").content.decode()

    for value in ("0912 345 678", "Bùi Thị Hoa", "nineteen", "xã Pà Cò"):
        assert f'value="{value}"' in page
    assert re.search(r'name="consent_record"[^>]*checked', page)


def test_whoever_lives_elsewhere_signs_up_without_a_commune(browser: Browser) -> None:
    browser.sign_up(commune_words="", commune="elsewhere")

    assert User.objects.exists()
    assert not Membership.objects.exists()


def test_a_commune_with_several_meanings_is_chosen_from_a_list(browser: Browser) -> None:
    page = browser.ask_to_sign_up(commune_words="Vầy Nưa").content.decode()
    assert "Phường Thống Nhất" in page
    assert "Xã Tiền Phong" in page

    code = re.search(r'value="(\d+)"[^>]*><span>Xã Tiền Phong', page)
    assert code
    browser.sign_up(commune_words="Vầy Nưa", commune=code[1])
    assert Membership.objects.get().unit.name == "Xã Tiền Phong"


def test_a_commune_that_does_not_fit_the_words_is_not_taken(browser: Browser) -> None:
    page = browser.ask_to_sign_up(commune_words="Vầy Nưa", commune="99999")

    assert page.context["form"].errors["commune_words"]


def test_an_empty_or_unknown_commune_is_asked_for(browser: Browser) -> None:
    for words in ("", "Atlantis"):
        page = browser.ask_to_sign_up(commune_words=words)
        assert page.context["form"].errors["commune_words"]


def test_looking_up_the_commune_scolds_nobody(browser: Browser) -> None:
    page = browser.fill("/tai-khoan/dang-ky/", commune_words="Vầy Nưa", find="1")

    assert "Xã Tiền Phong" in page.content.decode()
    assert 'aria-invalid="true"' not in page.content.decode()


def test_a_number_with_an_account_leads_there_and_is_not_doubled(
    browser: Browser, another_browser: Browser
) -> None:
    browser.sign_up()
    from tests.people.conftest import a_minute_later

    a_minute_later()
    page = another_browser.sign_up(full_name="Hà Văn Sơn", birth_year="1990")

    assert page.redirect_chain[-1][0] == "/tai-khoan/da-co/"
    assert not another_browser.signed_in
    assert User.objects.get().full_name == "Bùi Thị Hoa"
    another_browser.fill("/tai-khoan/da-co/")
    assert another_browser.signed_in
    assert Learner.objects.count() == 1


def test_twenty_people_of_one_village_sign_up_within_a_minute(db: None) -> None:
    for number in range(20):
        browser = Browser(REMOTE_ADDR="113.160.1.1")
        page = browser.sign_up(contact=f"09123456{number:02}", full_name="Bùi Thị Hoa")
        assert page.status_code == 200
        assert browser.signed_in

    assert User.objects.count() == 20


def test_a_forged_forwarding_header_stops_nobody(db: None, settings: object) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2  # type: ignore[attr-defined]
    browser = Browser(HTTP_X_FORWARDED_FOR="nonsense")

    assert browser.sign_up().status_code == 200
    assert browser.signed_in


def test_another_window_was_quicker(browser: Browser, another_browser: Browser) -> None:
    """The form was sent twice; the second code arrives after the account was made."""
    from tests.people.conftest import a_minute_later

    browser.ask_to_sign_up()
    a_minute_later()
    another_browser.sign_up()
    page = browser.enter_code()

    assert page.status_code == 200
    assert User.objects.count() == 1
    assert SIGN_UP["full_name"] == User.objects.get().full_name
