"""A unit's report on paper: what stands around it, the files, signing off."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from learning.halfyear import actions
from learning.halfyear.access import written_unit
from learning.halfyear.content import Content
from learning.halfyear.documents import Heading
from learning.halfyear.forms.papers import LetterheadForm, SignOffForm
from learning.halfyear.models import Layout, SignOff, Snapshot
from learning.halfyear.presenting import period_words
from learning.halfyear.queries.papers import TYPES, content_for, file_of, heading_for, signed_off
from learning.halfyear.queries.snapshots import is_intact
from learning.halfyear.views.framing import UnitPage, address
from learning.people.access import own
from learning.people.models import User


class PaperPage(UnitPage):
    """A unit's part of one version; the latest, where none is said."""

    snapshot: Snapshot
    content: Content

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        rows = Snapshot.objects.filter(period=self.period).select_related("period")
        if asked := self.version_asked():
            rows = rows.filter(version=int(asked)) if asked.isdecimal() else rows.none()
        snapshot = rows.first()
        content = content_for(snapshot, self.unit) if snapshot else None
        if snapshot is None or content is None:
            raise PermissionDenied
        self.snapshot, self.content = snapshot, content

    def version_asked(self) -> str:
        return self.request.GET.get("version", "")

    @cached_property
    def layout(self) -> str:
        """Asked for; else the one signed in, else the State's."""
        asked = self.request.GET.get("layout", "")
        signed = self.signed
        usual = signed.layout if signed else Layout.STATE.value
        return asked if asked in Layout.values else usual

    @cached_property
    def signed(self) -> SignOff | None:
        return signed_off(self.snapshot, self.unit)

    @cached_property
    def heading(self) -> Heading:
        return heading_for(self.snapshot, self.unit, self.layout, self.content)

    @property
    def here(self) -> str:
        page = address("papers", self.period.code, self.unit.pk)
        return f"{page}?layout={self.layout}&version={self.snapshot.version}"


class PapersView(PaperPage):
    """Heading, files and the signature of one unit's report."""

    template_name = "halfyear/admin/papers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        changeable = self.writes and self.signed is None
        versions = Snapshot.objects.filter(period=self.period).values_list("version", flat=True)
        held = {
            "form": LetterheadForm(heading=self.heading) if changeable else None,
            "sign_form": SignOffForm() if changeable else None,
            "signed": self.signed,
            "snapshot": self.snapshot,
            "intact": is_intact(self.snapshot),
            "versions": versions,
            "layout": self.layout,
            "layouts": Layout.choices,
            "files": [(form, self.file_address(form)) for form in TYPES],
            "period_words": period_words(self.period.code),
        }
        context: dict[str, Any] = super().get_context_data(**(held | kwargs))
        if context["sign_form"]:
            context["media"] = context["sign_form"].media
        return context

    def file_address(self, form: str) -> str:
        which = (self.period.code, self.unit.pk, self.snapshot.version, form)
        return f"{address('file', *which)}?layout={self.layout}"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        written_unit(own(request), self.period, self.unit.pk)
        if self.signed is not None:
            return self.refused()
        return self.sign() if "sign" in request.POST else self.keep()

    def keep(self) -> HttpResponse:
        form = LetterheadForm(self.request.POST, heading=self.heading)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        actions.keep_letterhead(
            unit=self.unit,
            layout=self.layout,
            fields=form.fields_said() | {"period": self.period.code},
            by=own(self.request),
        )
        messages.success(self.request, _("Saved. The files are made with it from now on."))
        return redirect(self.here)

    def sign(self) -> HttpResponse:
        form = SignOffForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(sign_form=form))
        try:
            actions.sign_off(
                snapshot=self.snapshot,
                unit=self.unit,
                layout=self.layout,
                fields=self.heading.to_dict(),
                by=own(self.request),
                **form.cleaned_data,
            )
        except actions.AlreadySigned:
            return self.refused()
        messages.success(self.request, _("Signed off. What stands around the report is frozen."))
        return redirect(self.here)

    def refused(self) -> HttpResponse:
        messages.error(self.request, _("This version is signed off: it stays as it was then."))
        return redirect(self.here)


class FileView(PaperPage):
    """The report as a file, always made anew of what was frozen."""

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        if kwargs["form"] not in TYPES:
            raise PermissionDenied

    def version_asked(self) -> str:
        return str(self.kwargs["version"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = kwargs["form"]
        content = file_of(self.snapshot, self.unit, self.layout, form, self.content)
        unit = self.unit.code.lower()
        name = f"bao-cao-{self.period.code.lower()}-{unit}-v{self.snapshot.version}.{form}"
        return HttpResponse(
            content,
            content_type=TYPES[form],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
