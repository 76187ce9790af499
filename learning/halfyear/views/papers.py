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
from learning.halfyear.queries.papers import (
    TYPES,
    content_for,
    file_of,
    heading_for,
    sign_offs,
    template_for,
)
from learning.halfyear.queries.snapshots import is_intact
from learning.halfyear.views.framing import UnitPage, address
from learning.people.access import own
from learning.people.models import User


class PaperPage(UnitPage):
    """A unit's part of one version; the latest, where none is said."""

    snapshot: Snapshot
    intact: bool
    content: Content

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        rows = Snapshot.objects.filter(period=self.period).select_related("period")
        if asked := self.version_asked():
            rows = rows.filter(version=int(asked)) if asked.isdecimal() else rows.none()
        snapshot = rows.first()
        if snapshot is None:
            raise PermissionDenied
        self.snapshot, self.intact = snapshot, is_intact(snapshot)
        # What was altered is not even read.
        content = content_for(snapshot, self.unit) if self.intact else {}
        if content is None:
            raise PermissionDenied
        self.content = content

    def version_asked(self) -> str:
        return self.request.GET.get("version", "")

    @cached_property
    def layout(self) -> str:
        """Asked for; else the one signed in, else the State's."""
        asked = self.request.GET.get("layout", "")
        usual = next(reversed(self.in_force), Layout.STATE.value)
        return asked if asked in Layout.values else usual

    @cached_property
    def sign_offs(self) -> list[SignOff]:
        return sign_offs(self.snapshot, self.unit)

    @cached_property
    def in_force(self) -> dict[str, SignOff]:
        """By layout, the last one signed at the end."""
        return {row.layout: row for row in self.sign_offs if row.withdrawn_at is None}

    @property
    def signed(self) -> SignOff | None:
        return self.in_force.get(self.layout)

    @cached_property
    def has_own_template(self) -> bool:
        """Whether the Word document says it otherwise than the PDF."""
        return template_for(self.snapshot, self.unit, self.layout) is not None

    @cached_property
    def heading(self) -> Heading:
        return heading_for(self.snapshot, self.unit, self.layout, self.content)

    @property
    def here(self) -> str:
        page = address("papers", self.period.code, self.unit.pk)
        return f"{page}?layout={self.layout}&version={self.snapshot.version}"

    def refused_altered(self) -> HttpResponse:
        messages.error(self.request, altered())
        return redirect(self.here)


def altered() -> str:
    return _(
        "The stored content is no longer the one that was frozen. "
        "Do not use it; tell whoever runs the server."
    )


class PapersView(PaperPage):
    """Heading, files and the signature of one unit's report."""

    template_name = "halfyear/admin/papers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        changeable = self.writes and self.intact and self.signed is None
        versions = Snapshot.objects.filter(period=self.period).values_list("version", flat=True)
        held = {
            "form": LetterheadForm(heading=self.heading) if changeable else None,
            "sign_form": SignOffForm() if changeable else None,
            "signed": list(self.in_force.values()),
            "withdrawn": [row for row in self.sign_offs if row.withdrawn_at],
            "snapshot": self.snapshot,
            "altered": "" if self.intact else altered(),
            "has_own_template": self.has_own_template,
            "versions": versions,
            "layout": self.layout,
            "layouts": Layout.choices,
            "layout_label": Layout(self.layout).label,
            "files": [(form, self.file_address(form)) for form in TYPES if self.intact],
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
        if not self.intact:
            return self.refused_altered()
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
                content=self.content,
                heading=self.heading,
                by=own(self.request),
                **form.cleaned_data,
            )
        except actions.AlreadySigned:
            return self.refused()
        messages.success(self.request, _("Signed off. What stands around the report is frozen."))
        return redirect(self.here)

    def refused(self) -> HttpResponse:
        words = _(
            "This layout of this version is signed off: it stays as it was then. "
            "To change it, withdraw the sign-off first."
        )
        messages.error(self.request, words)
        return redirect(self.here)


class FileView(PaperPage):
    """The report as a file: as it was signed, else made anew of what was frozen."""

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        if kwargs["form"] not in TYPES:
            raise PermissionDenied

    def version_asked(self) -> str:
        return str(self.kwargs["version"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.intact:
            return self.refused_altered()
        form = kwargs["form"]
        content = file_of(self.snapshot, self.unit, self.layout, form, self.content)
        unit = self.unit.code.lower()
        name = f"bao-cao-{self.period.code.lower()}-{unit}-v{self.snapshot.version}.{form}"
        return HttpResponse(
            content,
            content_type=TYPES[form],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
