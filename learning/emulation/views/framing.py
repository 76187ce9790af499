"""What all pages of emulation share: the contest, the unit, the way back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _

from learning.emulation.access import contest_read_by, own_unit
from learning.emulation.models import Contest
from learning.emulation.presenting import contest_words
from learning.halfyear.presenting import period_words
from learning.halfyear.views.framing import ReportPage
from learning.people.models import Unit, User


def address(name: str, *args: object) -> str:
    return reverse(f"emulation_staff:{name}", args=args)


class EmulationPage(ReportPage):
    header_icon = "pick"

    def get_page_title(self) -> str:
        return _("Emulation")

    def root(self) -> dict[str, str]:
        return {"url": address("list"), "label": _("Emulation")}


class ContestPage(EmulationPage):
    """A page of one contest."""

    contest: Contest

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        self.contest = contest_read_by(user, kwargs["pk"])

    def get_page_title(self) -> str:
        return contest_words(self.contest)

    @property
    def named(self) -> str:
        return f"{contest_words(self.contest)}, {period_words(self.contest.period.code)}"

    def steps(self) -> list[dict[str, str]]:
        return [{"url": self.back(), "label": self.named}]

    def back(self) -> str:
        return address("contest", self.contest.pk)


class DraftPage(ContestPage):
    """The province prepares it: fixed once the rules are published."""

    of_province = True

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        if self.contest.published_at:
            raise PermissionDenied


class UnitPage(ContestPage):
    """A page of one unit in it, for those who answer for the unit."""

    unit: Unit

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        self.unit = own_unit(user, self.contest, kwargs["unit"])
