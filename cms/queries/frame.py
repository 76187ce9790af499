"""What surrounds every page, read once a minute."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.db.models import Max
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import override
from wagtail.models import Locale, Page, Site

from cms.models import Catalogue, HomePage, SiteNames

FRAME_SECONDS = 60


@dataclass(frozen=True)
class Frame:
    """What surrounds every page: the site's names, its menu of information pages, and the codes
    of the languages it is offered in."""

    names: SiteNames
    menu: list[dict[str, str]]
    languages: frozenset[str]
    catalogues: dict[str, Catalogue]


def frame_of(request: HttpRequest, language: str) -> Frame:
    """From the cache for a minute: an edited name may take that long to show. The number in
    the key goes up with each change of `Frame`, which older processes kept otherwise."""
    key = f"frame-2:{request.get_host()}:{language}"
    frame = cache.get(key)
    if frame is None:
        site = Site.find_for_request(request)
        frame = Frame(
            names_of(site), menu_of(site, language), languages_offered(), newest_catalogues()
        )
        cache.set(key, frame, FRAME_SECONDS)
    return frame


def names_of(site: Site | None) -> SiteNames:
    """With the logo fetched, so that a cached copy asks for nothing."""
    names = SiteNames.for_site(site) if site else SiteNames()
    return SiteNames.objects.select_related("logo").filter(pk=names.pk).first() or names


def newest_catalogues() -> dict[str, Catalogue]:
    """By language, without their words. One query."""
    newest = Catalogue.objects.values("language").annotate(newest=Max("pk")).values("newest")
    rows = Catalogue.objects.filter(pk__in=newest).defer("said")
    return {row.language: row for row in rows}


def said_in(language: str) -> dict[tuple[str, str | None], str]:
    """What the newest catalogue says, by message id and context."""
    newest = Catalogue.objects.filter(language=language).first()
    return {(text, context): words for text, context, words in newest.said} if newest else {}


def languages_offered() -> frozenset[str]:
    """Those with an interface of their own, and those that the province has opened."""
    complete = {code for code, _name in settings.COMPLETE_LANGUAGES}
    return frozenset(complete | set(Locale.objects.values_list("language_code", flat=True)))


def menu_of(site: Site | None, language: str) -> list[dict[str, str]]:
    """Pages below the home page that are shown in menus: this language's, and of those it does
    not have the Vietnamese ones. Two queries."""
    if site is None:
        return []
    homes = HomePage.objects.filter(
        translation_key=site.root_page.translation_key,
        locale__language_code__in={language, settings.LANGUAGE_CODE},
        live=True,
    ).select_related("locale")
    own_first = sorted(homes, key=lambda home: home.locale.language_code != language)
    found: dict[UUID, Page] = {}
    for home in own_first:
        for page in home.get_children().live().in_menu().select_related("locale"):
            found.setdefault(page.translation_key, page)
    return [item_of(page, language) for page in found.values()]


def item_of(page: Page, language: str) -> dict[str, str]:
    """At its address in the reader's language, whatever it is written in."""
    url = page.get_url()
    written_in = page.locale.language_code
    with override(written_in):
        address = translate_url(url, language)
    return {"title": page.title, "url": address, "language": written_in}
