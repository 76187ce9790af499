"""The register of requests in the CMS: what is due, and answering it."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Case, QuerySet, Value, When
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.widgets.button import Button

from learning.people.models import User
from learning.people.queries import home_of
from learning.privacy import actions
from learning.privacy.access import copy_of, requests_answered_by
from learning.privacy.forms import AnswerForm, CorrectForm, ExtendForm, HoldForm, RefuseForm
from learning.privacy.models import DataRequest
from learning.privacy.queries import hold_on
from learning.privacy.views.mine import as_file

Kind = DataRequest.Kind
FACTS = {
    "number": gettext_lazy("Request no."),
    "person": gettext_lazy("Person"),
    "kind": gettext_lazy("Kind"),
    "purpose": gettext_lazy("Consent"),
    "channel": gettext_lazy("How it came"),
    "identity": gettext_lazy("Identity"),
    "words": gettext_lazy("What is asked"),
    "received_at": gettext_lazy("Received"),
    "acknowledged_at": gettext_lazy("Acknowledged"),
    "due_on": gettext_lazy("Due"),
    "not_before": gettext_lazy("Erased after"),
    "extended_why": gettext_lazy("Why it takes longer"),
    "hold": gettext_lazy("Barred from being erased by"),
    "state": gettext_lazy("State"),
    "closed_at": gettext_lazy("Closed"),
    "answer": gettext_lazy("Answer"),
}


def person(request: DataRequest) -> str:
    profile = getattr(request.learner, "profile", None)
    return profile.full_name if profile else "—"


def moment(value: datetime) -> str:
    return f"{timezone.localtime(value):%d/%m/%Y %H:%M}"


def received(request: DataRequest) -> str:
    return moment(request.received_at)


def due(request: DataRequest) -> str:
    """The day, and a word when it is past."""
    day = f"{request.due_on:%d/%m/%Y}"
    return _("%(day)s: overdue") % {"day": day} if request.is_late else day


class RequestIndexView(IndexView):
    any_permission_required = ("view",)

    def get_base_queryset(self) -> QuerySet[DataRequest]:
        return requests_answered_by(self.request.user)

    def order_queryset(self, queryset: QuerySet[DataRequest]) -> QuerySet[DataRequest]:
        """Open ones first, those due first before the others; closed ones by their days."""
        is_closed = Case(When(state=DataRequest.State.OPEN, then=Value(0)), default=Value(1))
        return queryset.order_by(is_closed, "due_on", "pk")


class RequestInspectView(InspectView):
    any_permission_required = ("view",)

    def get_object(self, queryset: Any = None) -> DataRequest:
        return get_object_or_404(requests_answered_by(self.request.user), pk=self.pk)

    def get_field_label(self, field_name: str, field: Any) -> str:
        return str(FACTS[field_name])

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        request: DataRequest = self.object
        special = {
            "number": str(request),
            "person": person(request),
            "due_on": due(request),
            "hold": getattr(hold_on(request.learner), "legal_basis", ""),
        }
        if field_name in special:
            return special[field_name]
        value = getattr(request, field_name)
        if isinstance(value, datetime):
            return moment(value)
        return super().get_field_display_value(field_name, field)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.fields = [name for name in FACTS if self.has_something(name)]
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context

    def has_something(self, name: str) -> bool:
        if name == "hold":
            return hold_on(self.object.learner) is not None
        return name in {"number", "person"} or bool(getattr(self.object, name))

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [
            Button(view.title, url=view.address(self.object), icon_name=view.icon)
            for view in ACTS
            if view.fits(self.object)
        ]


class ActView(RequestInspectView):
    """Shows the request and asks for what an act needs."""

    template_name = "privacy/admin/act.html"
    header_more_buttons: ClassVar[list[Any]] = []
    name: ClassVar[str]
    title: ClassVar[Any]
    icon: ClassVar[str] = "check"
    done: ClassVar[Any] = gettext_lazy("Noted.")
    form_class: ClassVar[type[forms.Form]]

    @classmethod
    def address(cls, request: DataRequest) -> str:
        return reverse(f"data_requests:{cls.name}", args=[request.pk])

    @classmethod
    def fits(cls, request: DataRequest) -> bool:
        return request.is_open

    def act(self, request: DataRequest, values: dict[str, Any], user: User) -> None:
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.fits(self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return str(self.title)

    def new_form(self, data: Any = None) -> forms.Form:
        return self.form_class(data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if "form" not in kwargs:
            kwargs["form"] = self.new_form()
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = self.new_form(request.POST)
        if form.is_valid():
            assert isinstance(request.user, User)
            try:
                self.act(self.object, form.cleaned_data, request.user)
            except actions.NotNow as words:
                form.add_error(None, str(words))
            else:
                messages.success(request, str(self.done))
                return redirect("data_requests:inspect", self.object.pk)
        return self.render_to_response(self.get_context_data(form=form))


class DoneView(ActView):
    name, title, form_class = "done", gettext_lazy("Mark as done"), AnswerForm

    @classmethod
    def fits(cls, request: DataRequest) -> bool:
        by_itself = {Kind.ERASURE, Kind.ACCESS, Kind.CORRECTION}
        return request.is_open and request.kind not in by_itself

    def act(self, request: DataRequest, values: dict[str, Any], user: User) -> None:
        actions.close_request(request=request, by=user, **values)


class CorrectView(ActView):
    name, title, icon = "correct", gettext_lazy("Correct"), "edit"
    form_class = CorrectForm
    done = gettext_lazy("Corrected. Certificates already issued stay as they are.")

    @classmethod
    def fits(cls, request: DataRequest) -> bool:
        return request.is_open and request.kind == Kind.CORRECTION

    def new_form(self, data: Any = None) -> forms.Form:
        learner = self.object.learner
        profile, home = getattr(learner, "profile", None), home_of(learner)
        known = {
            "full_name": profile.full_name if profile else "",
            "birth_year": profile.birth_year if profile else None,
            "gender": profile.gender if profile else "",
            "commune_words": home.name if home else "",
            "commune": home.code if home else "elsewhere",
        }
        return self.form_class(data, initial=known)

    def act(self, request: DataRequest, values: dict[str, Any], user: User) -> None:
        details = {name: values[name] for name in ("full_name", "birth_year", "gender")}
        details["commune"] = values["unit"]
        actions.correct_person(request=request, details=details, answer=values["answer"], by=user)


class ExtendView(ActView):
    name, title, icon = "extend", gettext_lazy("Extend"), "calendar"
    form_class = ExtendForm

    @classmethod
    def fits(cls, request: DataRequest) -> bool:
        return request.is_open and request.extended_at is None

    def act(self, request: DataRequest, values: dict[str, Any], user: User) -> None:
        actions.extend_request(request=request, by=user, **values)


class RefuseView(ActView):
    name, title, icon = "refuse", gettext_lazy("Refuse"), "cross"
    form_class = RefuseForm

    def act(self, request: DataRequest, values: dict[str, Any], user: User) -> None:
        actions.refuse_request(request=request, by=user, **values)


class HoldView(ActView):
    name, title, icon = "hold", gettext_lazy("Bar from being erased"), "lock"
    form_class = HoldForm

    @classmethod
    def fits(cls, request: DataRequest) -> bool:
        return request.is_open and request.kind == Kind.ERASURE and not hold_on(request.learner)

    def act(self, request: DataRequest, values: dict[str, Any], user: User) -> None:
        actions.place_hold(learner=request.learner, by=user, **values)


class ReleaseView(ActView):
    name, title, icon = "release", gettext_lazy("Let it be erased again"), "lock-open"
    form_class = forms.Form

    @classmethod
    def fits(cls, request: DataRequest) -> bool:
        return hold_on(request.learner) is not None

    def act(self, request: DataRequest, values: dict[str, Any], user: User) -> None:
        hold = hold_on(request.learner)
        if hold is not None:
            actions.release_hold(hold=hold, by=user)


class HandOverView(ActView):
    """The copy as a file, for somebody who came in person. It is noted who took it out."""

    name, title, icon = "hand_over", gettext_lazy("Hand over the copy"), "download"
    form_class = forms.Form

    @classmethod
    def fits(cls, request: DataRequest) -> bool:
        return hasattr(request, "archive")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        assert isinstance(request.user, User)
        return as_file(actions.hand_over(archive=copy_of(self.object), by=request.user))


ACTS: tuple[type[ActView], ...] = (
    DoneView,
    CorrectView,
    ExtendView,
    RefuseView,
    HoldView,
    ReleaseView,
    HandOverView,
)
