"""What was frozen: its versions, whether they are whole, what a correction changed."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button, HeaderButton

from learning.halfyear import actions
from learning.halfyear.access import read_unit
from learning.halfyear.forms.periods import ReasonForm
from learning.halfyear.models import Snapshot
from learning.halfyear.presenting import difference_rows, total_rows
from learning.halfyear.queries.asked import province_of
from learning.halfyear.queries.returns import being_corrected
from learning.halfyear.queries.snapshots import differences_of, is_intact
from learning.halfyear.views.framing import PeriodPage, address
from learning.people.access import own
from learning.people.models import User

SHOWN = 200


class VersionsView(PeriodPage):
    """All versions, the latest first. Their digests are computed anew at every look."""

    template_name = "halfyear/admin/versions.html"

    def get_page_subtitle(self) -> str:
        return self.titled(_("Frozen versions"))

    @cached_property
    def header_buttons(self) -> list[Button]:
        code = self.period.code
        found = []
        province = province_of(self.period)
        if self.keeps_province and province is not None:
            papers = address("papers", code, province.pk)
            found.append(HeaderButton(_("Documents"), url=papers, icon_name="doc-full"))
        if self.keeps_province and self.period.is_closed:
            found.append(HeaderButton(_("Correct"), url=address("correct", code)))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = Snapshot.objects.filter(period=self.period)
        versions = [(row, is_intact(row)) for row in rows]
        return super().get_context_data(versions=versions, **kwargs)


class VersionView(PeriodPage):
    """One version: what differs from the one before it."""

    template_name = "halfyear/admin/version.html"

    def look_up(self, user: User, **kwargs: Any) -> None:
        """Whoever reads the province's report reads what it was made of."""
        super().look_up(user, **kwargs)
        province = province_of(self.period)
        read_unit(user, self.period, province.pk if province else 0)
        rows = Snapshot.objects.filter(period=self.period, version=kwargs["version"])
        snapshot = rows.select_related("previous").first()
        if snapshot is None:
            raise PermissionDenied
        self.snapshot = snapshot

    def get_page_subtitle(self) -> str:
        return self.titled(_("Version %(n)d") % {"n": self.snapshot.version})

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        differences = difference_rows(differences_of(self.snapshot))
        return super().get_context_data(
            snapshot=self.snapshot,
            intact=is_intact(self.snapshot),
            rows=differences if self.request.GET.get("all") else differences[:SHOWN],
            count=len(differences),
            totals=total_rows(self.snapshot.content),
            **kwargs,
        )


class CorrectView(PeriodPage):
    """A further version beside the one that was told: with a reason, nothing overwritten."""

    of_province = True
    template_name = "halfyear/admin/correct.html"

    def get_page_subtitle(self) -> str:
        return self.titled(_("Correct"))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.period.is_closed:
            return self.not_closed()
        return super().get(request, *args, **kwargs)

    def not_closed(self) -> HttpResponse:
        words = _("The half-year is still open: there is nothing to correct yet.")
        messages.error(self.request, words)
        return redirect(address("period", self.period.code))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = {
            "form": ReasonForm(),
            "corrected": being_corrected(self.period),
            "words": _(
                "Everything is counted again and frozen as a further version. The version before "
                "stays as it is, and what differs is listed."
            ),
            "button": _("Freeze a corrected version"),
            "back": address("versions", self.period.code),
        }
        return super().get_context_data(**(held | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        code = self.period.code
        try:
            reason = form.cleaned_data["reason"]
            made = actions.correct_snapshot(period=self.period, reason=reason, by=own(request))
        except actions.NotClosed:
            return self.not_closed()
        except actions.Altered:
            words = _("The last version is not what was frozen. Tell whoever runs the server.")
            messages.error(request, words)
            return redirect(address("versions", code))
        except actions.NothingChanged:
            messages.warning(request, _("Counted again, nothing differs: no version was made."))
            return redirect(address("versions", code))
        messages.success(request, _("The corrected version is frozen."))
        return redirect(address("version", code, made.version))
