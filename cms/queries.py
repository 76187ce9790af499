"""Reads of the site."""

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from wagtail.models import Site

from cms.models import HomePage, SiteNames

FRAME_SECONDS = 60


@dataclass(frozen=True)
class Frame:
    """What surrounds every page: the site's names and its menu of information pages."""

    names: SiteNames
    menu: list[dict[str, str]]


def frame_of(request: HttpRequest, language: str) -> Frame:
    """From the cache for a minute: an edited name may take that long to show."""
    key = f"frame:{request.get_host()}:{language}"
    frame = cache.get(key)
    if frame is None:
        site = Site.find_for_request(request)
        frame = Frame(names_of(site), menu_of(site, language))
        cache.set(key, frame, FRAME_SECONDS)
    return frame


def names_of(site: Site | None) -> SiteNames:
    """With the logo fetched, so that a cached copy asks for nothing."""
    names = SiteNames.for_site(site) if site else SiteNames()
    return SiteNames.objects.select_related("logo").filter(pk=names.pk).first() or names


def menu_of(site: Site | None, language: str) -> list[dict[str, str]]:
    """Pages below the home page of this language that are shown in menus."""
    if site is None:
        return []
    home: Any = HomePage.objects.filter(
        translation_key=site.root_page.translation_key, locale__language_code=language, live=True
    ).first()
    pages = home.get_children().live().in_menu() if home else []
    return [{"title": page.title, "url": page.get_url()} for page in pages]
