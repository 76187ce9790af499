"""The sample site: home, course index and information pages in two languages, and its names."""

from dataclasses import asdict
from typing import Any

from wagtail.models import Locale, Page, Site

from cms.models import HomePage, InformationPage, SiteNames
from courses.models import CourseIndexPage
from learning.demo.content.site.english import ENGLISH
from learning.demo.content.site.vietnamese import VIETNAMESE
from learning.demo.streams import stream_of
from learning.demo.writing import PageText

NAMES = {
    "name": "Học tập số",
    "tagline": "Học kỹ năng số, ai cũng làm được",
    "issuing_body": "Sở Khoa học và Công nghệ (mẫu)",
    "contact_email": "hotro@example.vn",
    "address": "Tỉnh Phú Thọ (bản trình diễn)",
}


def build_site() -> CourseIndexPage:
    """Make what is missing, in place of Wagtail's welcome page; returns the course index."""
    found = CourseIndexPage.objects.filter(locale__language_code="vi").first()
    if found is not None:
        return found
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    home = Page.get_first_root_node().add_child(instance=HomePage(**words(VIETNAMESE.home)))
    site.site_name, site.root_page = NAMES["name"], home
    site.save()
    welcome.delete()
    SiteNames.objects.update_or_create(site=site, defaults=NAMES)
    index = CourseIndexPage(**words(VIETNAMESE.courses, body=False), show_in_menus=True)
    pages = [home, home.add_child(instance=index)]
    for text in VIETNAMESE.pages:
        page = InformationPage(**words(text), show_in_menus=True)
        pages.append(home.add_child(instance=page))
    for page in pages:
        page.save_revision().publish()
    translate(pages)
    return index


def translate(pages: list[Any]) -> None:
    """The same pages in English, in the same order and at the same addresses under /en/."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    texts = [ENGLISH.home, ENGLISH.courses, *ENGLISH.pages]
    for page, text in zip(pages, texts, strict=True):
        copy = page.copy_for_translation(english)
        for name, value in words(text, body=not isinstance(page, CourseIndexPage)).items():
            setattr(copy, name, value)
        copy.save_revision().publish()


def words(text: PageText, *, body: bool = True) -> dict[str, Any]:
    """A page's fields; the course index is the one page without a body."""
    fields = asdict(text) | {"body": stream_of(text.slug, text.body, {})}
    return fields if body else {name: fields[name] for name in ("slug", "title", "lead")}
