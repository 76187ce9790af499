"""Every language has its address; what the province has not yet said in it is Vietnamese."""

import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.conf import settings
from django.core.cache import cache
from django.test import Client, override_settings
from django.utils import translation
from django.utils.formats import date_format, number_format
from django.utils.translation.reloader import translation_file_changed
from wagtail.models import Locale, Site

from cms.models import InformationPage
from courses.models import CoursePage, LessonCompletion, LessonPage
from tests.courses.doing import english
from tests.writing import publish

pytestmark = pytest.mark.django_db
OF_PEOPLES = [code for code, _name in settings.LANGUAGES if code not in {"vi", "en"}]


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def offered(page: str) -> list[str]:
    menu = page.split("menu-panel", 1)[1].split("</details>", 1)[0]
    return re.findall(r'href="([^"]+)" hreflang="[^"]+"', menu)


@pytest.mark.parametrize("code", OF_PEOPLES)
def test_each_address_is_of_its_own_language_and_says_so(
    code: str, client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    for address in ("/khoa-hoc/", course.url, lessons[0].url):
        page = read(client, f"/{code}{address}")
        # All words are Vietnamese so far, and a voice is told so.
        assert '<html lang="vi">' in page
        assert " lang=" not in page.split("<main")[1]
        assert f'href="/{code}/toi/"' in page
        assert f'href="{address}" hreflang="vi"' in page


def test_words_in_the_language_are_marked_with_its_own_tag(
    client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    Locale.objects.create(language_code="blt-tavt")
    # Letters, not words: those are the province's to write.
    page = english(lessons[0], "blt-tavt", title="ꪀꪁ")

    words = read(client, page.url)

    assert page.url == f"/blt-tavt{lessons[0].url}"
    assert '<html lang="vi">' in words
    assert '<article class="wrap narrow" lang="blt-Tavt">' in words
    assert "<h1>ꪀꪁ</h1>" in words


def test_the_menu_keeps_the_language_and_says_what_is_vietnamese(
    client: Client, course: CoursePage
) -> None:
    home = Site.objects.get(is_default_site=True).root_page
    about = home.add_child(
        instance=InformationPage(title="Giới thiệu", slug="gioi-thieu", show_in_menus=True)
    )
    publish(about)
    cache.clear()

    assert '<a href="/mtq/gioi-thieu/">Giới thiệu</a>' in read(client, f"/mtq{course.url}")
    english_page = read(client, f"/en{course.url}")
    assert '<a href="/en/gioi-thieu/" lang="vi">Giới thiệu</a>' in english_page
    assert "Giới thiệu" in read(client, "/mtq/gioi-thieu/")


@pytest.mark.parametrize("prefix", ["blt", "hmn", "hmn-latn-vn-x-vn", "blt-Tavt", "xx"])
def test_an_address_of_no_language_of_ours_is_not_there(client: Client, prefix: str) -> None:
    assert client.get(f"/{prefix}/khoa-hoc/").status_code == 404


def test_a_language_is_offered_once_the_province_has_opened_it(
    client: Client, course: CoursePage
) -> None:
    page = read(client, course.url)
    assert offered(page) == [course.url, f"/en{course.url}"]

    Locale.objects.create(language_code="mtq")
    cache.clear()

    page = read(client, course.url)
    assert offered(page) == [course.url, f"/en{course.url}", f"/mtq{course.url}"]
    assert "Tiếng Mường" in page
    assert "Tiếng Tày" not in page


def test_whoever_reads_in_a_language_not_yet_offered_finds_the_way_back(
    client: Client, course: CoursePage
) -> None:
    assert course.url in offered(read(client, f"/tyz{course.url}"))


def test_what_is_said_in_the_language_is_shown_and_the_rest_is_vietnamese(
    client: Client, course: CoursePage, tmp_path: Path
) -> None:
    catalogue = Catalog(locale="vi")
    # Not a word of any language: that is the province's to write.
    catalogue.add("Verify", "ꪀꪁ")
    target = tmp_path / "blt_Tavt" / "LC_MESSAGES" / "django.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as writable:
        write_mo(writable, catalogue)
    with override_settings(LOCALE_PATHS=[*settings.LOCALE_PATHS, tmp_path]):
        translation_file_changed(sender=None, file_path=target)
        with translation.override("blt-tavt"):
            said = translation.gettext("Verify"), translation.gettext("Sign in")
        page = read(client, "/blt-tavt/khoa-hoc/")
    translation_file_changed(sender=None, file_path=target)

    assert said == ("ꪀꪁ", "Đăng nhập")
    assert "ꪀꪁ" in page
    assert "Đăng nhập" in page


def test_what_is_learnt_in_a_language_is_the_same_fact_and_names_it(
    browser: Client, lessons: list[LessonPage]
) -> None:
    browser.post(f"/mtq{lessons[0].url}", {"do": "finish"})

    assert LessonCompletion.objects.get().language == "mtq"
    assert "is-done" in read(browser, lessons[0].url)


def test_days_and_numbers_are_written_as_in_vietnamese() -> None:
    for code in OF_PEOPLES:
        with translation.override(code):
            assert date_format(date(2026, 11, 23)) == "Ngày 23 tháng 11 năm 2026"
            assert number_format(12345.5, 1) == "12345,5"
