"""Facilitators' phones in the CMS: offering, unlocking, withdrawing."""

from typing import Any

import segno
from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import FormView
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet

from learning.people import actions
from learning.people.access import facilitators_in_reach, own, phones_in_reach
from learning.people.columns import DayColumn
from learning.people.folding import fold, tidy
from learning.people.models import FacilitatorPhone, User
from learning.people.views.confirming import ConfirmView

WITHDRAW = pgettext_lazy("phone", "Withdraw")
NAME = "user__learner__profile__folded_name"
STATES: dict[str, Any] = {
    "offered": _("waiting to be opened on the phone"),
    "lapsed": _("the link has lapsed"),
    "ready": _("enrolled"),
    "locked": _("locked: too many wrong PINs"),
    "withdrawn": _("withdrawn"),
}


class PhoneIndexView(IndexView):
    any_permission_required = ("view",)
    default_ordering = (NAME, "pk")
    add_item_label = _("Enrol a phone")

    @cached_property
    def columns(self) -> list[Column]:
        """The person, with what can be done about the phone, and the facts."""
        person = self._get_title_column_class(TitleColumn)
        return [person("user", label=_("Facilitator"), sort_key=NAME), *super().columns]

    def get_base_queryset(self) -> QuerySet[FacilitatorPhone]:
        return phones_in_reach(own(self.request))

    def search_queryset(self, queryset: QuerySet[FacilitatorPhone]) -> QuerySet[FacilitatorPhone]:
        if not self.is_searching:
            return queryset
        sought = fold(tidy(self.search_query))
        return queryset.filter(**{f"{NAME}__contains": sought}) if sought else queryset.none()

    def get_list_more_buttons(self, instance: FacilitatorPhone) -> list[Any]:
        buttons = []
        if instance.state == "locked":
            address = reverse("facilitator_phones:unlock", args=[instance.pk])
            buttons.append(MenuItem(_("Unlock"), url=address, icon_name="lock-open", priority=10))
        if instance.state in {"offered", "ready", "locked"}:
            address = reverse("facilitator_phones:withdraw", args=[instance.pk])
            buttons.append(
                MenuItem(
                    pgettext_lazy("phone", "Withdraw"), url=address, icon_name="bin", priority=20
                )
            )
        return buttons


TRAIL: list[Any] = [
    *WagtailAdminTemplateMixin.breadcrumbs_items,
    {"url": reverse_lazy("facilitator_phones:index"), "label": _("Facilitators' phones")},
]


class OfferForm(forms.Form):
    user = forms.ModelChoiceField(
        label=_("Facilitator"),
        queryset=User.objects.none(),
        help_text=_("Who holds the role of facilitator in your units today."),
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["user"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = facilitators_in_reach(by).order_by("learner__profile__folded_name")


class OfferView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView[OfferForm]):
    """Choose the facilitator; the link and its QR code are shown once, in the answer."""

    model = FacilitatorPhone
    permission_required = "add"
    template_name = "people/admin/offer_phone.html"
    form_class = OfferForm
    page_title = _("Enrol a facilitator's phone")
    header_icon = "mobile-alt"
    breadcrumbs_items = TRAIL

    def get_breadcrumbs_items(self) -> list[Any]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"by": own(self.request)}

    def get_initial(self) -> dict[str, Any]:
        return {"user": self.request.GET.get("user", "")}

    def form_valid(self, form: OfferForm) -> HttpResponse:
        person = form.cleaned_data["user"]
        offer = actions.offer_phone(user=person, by=own(self.request))
        link = settings.SITE_ADDRESS + reverse("account_enrol_phone", args=[offer.token])
        picture = segno.make(link, error="m").svg_data_uri(scale=6, border=4, light="#fff")
        context = {"person": person, "link": link, "picture": picture, "phone": offer.phone}
        self.template_name = "people/admin/phone_offered.html"
        return self.render_to_response(self.get_context_data(**context))


class PhoneConfirmView(PermissionCheckedMixin, ConfirmView):
    model = FacilitatorPhone
    permission_required = "change"
    header_icon = "mobile-alt"
    breadcrumbs_items = TRAIL

    def find(self) -> FacilitatorPhone:
        return get_object_or_404(phones_in_reach(own(self.request)), pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("facilitator_phones:index")


class UnlockView(PhoneConfirmView):
    page_title = _("Unlock the phone")
    what = _("Five more PINs can be tried on it then. Was it really the facilitator who tried?")
    button = _("Unlock")
    done = _("The phone is unlocked.")

    def act(self, found: FacilitatorPhone) -> None:
        actions.unlock_phone(phone=found, by=own(self.request))


class WithdrawView(PhoneConfirmView):
    page_title = _("Withdraw the phone")
    what = _(
        "The PIN opens nothing on it any more, and this person is signed out on every phone and "
        "computer. A withdrawn phone can be enrolled anew."
    )
    button = WITHDRAW
    done = _("The phone is withdrawn.")

    def act(self, found: FacilitatorPhone) -> None:
        actions.withdraw_phone(phone=found, by=own(self.request))


class PhoneViewSet(ModelViewSet):
    model = FacilitatorPhone
    url_prefix = "dien-thoai-to-cong-nghe-so"
    url_namespace = "facilitator_phones"
    icon = "mobile-alt"
    menu_label = _("Facilitators' phones")
    menu_order = 620
    add_to_settings_menu = True
    index_view_class = PhoneIndexView
    copy_view_enabled = False
    form_fields = ()
    # Only tells that one can search; how, the index view knows.
    search_fields = ("user",)
    list_display = (
        DayColumn("enrolled_at", label=_("Enrolled on")),
        DayColumn("last_used_at", label=_("Last used")),
        Column("state", label=_("State"), accessor=lambda phone: STATES[phone.state]),
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", never_cache(OfferView.as_view()), name="add"),
            path("<int:pk>/unlock/", UnlockView.as_view(), name="unlock"),
            path("<int:pk>/withdraw/", WithdrawView.as_view(), name="withdraw"),
        ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        absent = {f"{name}_url_name": None for name in ("history", "usage", "edit", "delete")}
        known: dict[str, Any] = super().get_common_view_kwargs(**(absent | kwargs))
        return known
