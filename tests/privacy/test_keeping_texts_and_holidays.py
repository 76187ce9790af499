"""Consent texts are added as versions, and asked again; holidays are entered each year."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.actions import add_consent_text, give_consent
from learning.people.models import Consent, ConsentText, Unchangeable, User
from learning.people.queries import text_in_force
from learning.privacy.models import Holiday
from tests.people.conftest import Browser, a_minute_later

DESK = "/quan-tri/du-lieu-ca-nhan/"
SignIn = Callable[[User], Client]


@pytest.fixture
def desk(administrator: User, signed_in: SignIn) -> Client:
    return signed_in(administrator)


def test_a_new_version_of_a_text_asks_again_and_old_words_are_not_edited(
    desk: Client, learner: User
) -> None:
    old = text_in_force("record")
    assert old is not None
    give_consent(learner=learner.learner, texts=[old])
    today = timezone.localdate()

    page = f"{DESK}dong-y/new/"
    typed = {"purpose": "record", "words": "Lời mới", "in_force_from": today.isoformat()}
    late = desk.post(page, typed | {"in_force_from": "2020-01-01"})
    assert late.context["form"].errors["in_force_from"]
    desk.post(page, typed)

    new = text_in_force("record")
    assert new is not None
    assert (new.version, new.words) == (2, "Lời mới")
    for text in (old, new):
        answer = desk.post(f"{DESK}dong-y/edit/{text.pk}/", typed | {"words": "Khác"})
        assert answer.status_code == 404
    assert set(ConsentText.objects.filter(purpose="record").values_list("words", flat=True)) == {
        old.words,
        "Lời mới",
    }


def test_holidays_are_entered_each_year(desk: Client) -> None:
    assert Holiday.objects.filter(day=date(2027, 9, 2)).exists()

    desk.post(f"{DESK}ngay-nghi/new/", {"day": "2027-02-08", "name": "Tết Nguyên đán"})

    assert Holiday.objects.get(day=date(2027, 2, 8)).name == "Tết Nguyên đán"


def test_what_was_agreed_to_is_not_changed_by_our_code_either(learner: User) -> None:
    text = text_in_force("record")
    assert text is not None
    give_consent(learner=learner.learner, texts=[text])
    text.words = "Khác"

    with pytest.raises(Unchangeable):
        text.save()


def test_who_agreed_to_older_words_is_asked_at_the_next_sign_in(browser: Browser) -> None:
    browser.sign_up()
    add_consent_text(purpose="record", words="Lời mới", in_force_from=timezone.localdate())
    a_minute_later()

    other = Browser()
    page = other.sign_in("0912 345 678")
    assert page.redirect_chain[-1][0] == "/tai-khoan/dong-y/"
    assert "Lời mới" in page.content.decode()
    assert not other.signed_in
    other.fill("/tai-khoan/dong-y/", agree="2")

    assert other.signed_in
    versions = Consent.objects.order_by("pk").values_list("text__version", flat=True)
    assert list(versions) == [1, 2]


def test_a_version_of_tomorrow_asks_nobody_today(browser: Browser) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    browser.sign_up()
    add_consent_text(purpose="record", words="Lời mới", in_force_from=tomorrow)
    a_minute_later()

    other = Browser()
    other.sign_in("0912 345 678")
    assert other.signed_in
