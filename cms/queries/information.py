"""Pages of the site as readers find them by their words."""

from functools import partial
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cms.models import InformationPage
from cms.queries.finding import Shelf, Thing
from cms.queries.frame import item_of


def information_shelf() -> Shelf:
    return Shelf(InformationPage, ("lead", "body"), to_meet)


def to_meet(language: str) -> dict[UUID, Thing]:
    """By the Vietnamese pages; an address in a language leads to the page in it, or to these."""
    pages = InformationPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    return {
        page.translation_key: Thing(
            (2, place), _("Page"), "info", partial(address_of, page, language)
        )
        for place, page in enumerate(pages.select_related("locale").order_by("path"))
    }


def address_of(page: InformationPage, language: str) -> str:
    return item_of(page, language)["url"]
