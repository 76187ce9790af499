"""The site's own pages: names, menu, languages, and what is shown where nothing is translated."""

from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from wagtail.models import Locale, PageViewRestriction, Site

from cms.models import HomePage, InformationPage, SiteNames
from tests.writing import make_site, publish


@pytest.fixture
def home(db: None) -> HomePage:
    make_site()
    return HomePage.objects.get()


@pytest.fixture
def about(home: HomePage) -> InformationPage:
    body = [("text", "<p>Ai cũng học được.</p>")]
    page = home.add_child(
        instance=InformationPage(
            title="Giới thiệu", slug="gioi-thieu", body=body, show_in_menus=True
        )
    )
    return publish(page)  # type: ignore[no-any-return]


def english(page: Any, **words: str) -> Any:
    locale = Locale.objects.get(language_code="en")
    copy = page.copy_for_translation(locale, copy_parents=True).specific
    for name, value in words.items():
        setattr(copy, name, value)
    return publish(copy)


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


def test_every_page_carries_the_names_the_menu_and_the_languages(
    client: Client, about: InformationPage
) -> None:
    site = Site.objects.get(is_default_site=True)
    SiteNames.objects.update_or_create(
        site=site, defaults={"issuing_body": "UBND tỉnh", "contact_phone": "0218 000 000"}
    )
    page = text(client, "/gioi-thieu/")
    assert "UBND tỉnh" in page
    assert "0218 000 000" in page
    assert '<a href="/gioi-thieu/">Giới thiệu</a>' in page
    assert 'href="/en/gioi-thieu/"' in page


def test_names_and_menu_are_asked_for_once_a_minute(
    client: Client,
    about: InformationPage,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    text(client, "/gioi-thieu/")
    with django_assert_max_num_queries(10):
        text(client, "/gioi-thieu/")


def test_a_draft_is_neither_read_nor_in_the_menu(client: Client, home: HomePage) -> None:
    draft = home.add_child(
        instance=InformationPage(title="Nháp", slug="nhap", show_in_menus=True, live=False)
    )
    draft.save_revision()

    assert client.get("/nhap/").status_code == 404
    assert "/nhap/" not in text(client, "/")


class TestLanguages:
    def test_choosing_english_keeps_the_page(self, client: Client, about: InformationPage) -> None:
        english(about.get_parent().specific, title="Digital learning")
        english(about, title="About", slug="about")

        assert client.get("/en/gioi-thieu/").url == "/en/about/"
        assert client.get("/about/").url == "/gioi-thieu/"
        assert "<h1>About</h1>" in text(client, "/en/about/")
        assert "Digital learning" in text(client, "/en/")

    def test_what_is_not_translated_is_vietnamese_and_says_so(
        self, client: Client, about: InformationPage
    ) -> None:
        english(about.get_parent().specific, title="Digital learning")
        page = text(client, "/en/gioi-thieu/")

        assert '<html lang="en">' in page
        assert 'lang="vi"' in page.split("<main")[1]
        assert "Ai cũng học được." in page

    def test_without_an_english_site_there_is_the_vietnamese_one(
        self, client: Client, about: InformationPage
    ) -> None:
        for address in ("/en/", "/en/gioi-thieu/", "/en/khoa-hoc/"):
            assert '<html lang="en">' in text(client, address)
        assert 'lang="vi"' in text(client, "/en/").split("<main")[1]
        assert 'lang="vi"' not in text(client, "/").split("<main")[1]

    def test_what_there_is_in_no_language_is_not_found(
        self, client: Client, about: InformationPage
    ) -> None:
        english(about.get_parent().specific, title="Digital learning")

        assert client.get("/khong-co/").status_code == 404
        assert client.get("/en/khong-co/").status_code == 404
        about.unpublish()
        assert client.get("/en/gioi-thieu/").status_code == 404

    def test_a_closed_page_stays_closed(self, client: Client, about: InformationPage) -> None:
        english(about.get_parent().specific, title="Digital learning")
        PageViewRestriction.objects.create(page=about, restriction_type="login")

        assert client.get("/gioi-thieu/").status_code == 302
        response = client.get("/en/gioi-thieu/")
        assert response.status_code == 302
        assert "login" in response.url or "dang-nhap" in response.url
