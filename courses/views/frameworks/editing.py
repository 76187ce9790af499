"""The list of frameworks; one of them written on one page, or looked at as a whole."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.views.generic import CreateView, EditView, IndexView, InspectView

from courses import actions
from courses.models import Framework
from courses.queries.frameworks import groups_with_items, mapped_frameworks
from learning.people.access import administers_the_province
from learning.people.folding import tidy

FACTS = (
    "name",
    "version",
    "legal_basis",
    "source",
    "valid_from",
    "valid_until",
    "audiences",
    "is_checked",
)
ITEM_PANELS = [
    FieldRowPanel([FieldPanel("code"), FieldPanel("level")]),
    FieldPanel("title"),
    FieldPanel("description", widget=forms.Textarea(attrs={"rows": 2})),
    FieldPanel("audiences"),
]
GROUP_PANELS = [
    FieldPanel("code"),
    FieldPanel("title"),
    InlinePanel("items", panels=ITEM_PANELS, label=_("item"), heading=_("Items of the group")),
]


class GroupSet(BaseChildFormSet):
    """Groups whose codes the form of the framework compares, in words of its own."""

    def validate_unique(self) -> None:
        pass


class GroupsPanel(InlinePanel):
    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = GroupSet
        return options


PANELS = [
    FieldPanel("name"),
    FieldRowPanel([FieldPanel("version"), FieldPanel("valid_from"), FieldPanel("valid_until")]),
    MultiFieldPanel(
        [
            FieldPanel("legal_basis", widget=forms.Textarea(attrs={"rows": 2})),
            FieldPanel("source", widget=forms.Textarea(attrs={"rows": 2})),
            FieldPanel("is_checked"),
        ],
        heading=_("Where it comes from"),
    ),
    FieldPanel("audiences"),
    GroupsPanel("groups", panels=GROUP_PANELS, label=_("group"), heading=_("Groups and items")),
]


class FrameworkForm(WagtailAdminModelForm):
    """A draft with all its groups and items. Nothing is saved here: the view hands it over."""

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        begins, ends = given.get("valid_from"), given.get("valid_until")
        if begins and ends and ends < begins:
            self.add_error("valid_until", _t("The last day cannot be before the first."))
        same = Q(name=tidy(given.get("name") or "")) | Q(family=self.instance.family)
        taken = Framework.objects.filter(same, version=tidy(given.get("version") or ""))
        if taken.exclude(pk=self.instance.pk).exists():
            self.add_error("version", _t("There is a framework of this name and version already."))
        return given

    def is_valid(self) -> bool:
        """Codes are compared as they will be kept, and across all groups."""
        if not super().is_valid():
            return False
        for forms_held, words in (
            (self.group_forms(), _t("These codes of groups stand in it twice: %(codes)s.")),
            (self.item_forms(), _t("These codes of items stand in it twice: %(codes)s.")),
        ):
            if twice := said_twice(form.cleaned_data["code"] for form in forms_held):
                self.add_error(None, words % {"codes": ", ".join(twice)})
        return not self.errors

    def group_forms(self) -> list[Any]:
        return [form for form in self.formsets["groups"].ordered_forms if form.cleaned_data]

    def item_forms(self) -> list[Any]:
        groups = self.group_forms()
        return [item for group in groups for item in items_of(group)]

    def facts(self) -> dict[str, Any]:
        return {name: tidied(self.cleaned_data[name]) for name in FACTS}

    def groups(self) -> list[actions.GroupRow]:
        return [
            actions.GroupRow(
                code=tidy(form.cleaned_data["code"]),
                title=tidy(form.cleaned_data["title"]),
                items=tuple(item_row(item) for item in items_of(form)),
                pk=form.instance.pk,
            )
            for form in self.group_forms()
        ]


def said_twice(codes: Iterable[str]) -> list[str]:
    """Codes that differ by spaces or capitals only are one: nobody could tell them apart."""
    firsts: dict[str, str] = {}
    twice: set[str] = set()
    for code in map(tidy, codes):
        if code.casefold() in firsts:
            twice.add(firsts[code.casefold()])
        firsts.setdefault(code.casefold(), code)
    return sorted(twice)


def items_of(group: Any) -> list[Any]:
    return [form for form in group.formsets["items"].ordered_forms if form.cleaned_data]


def item_row(form: Any) -> actions.ItemRow:
    given = form.cleaned_data
    return actions.ItemRow(
        code=tidy(given["code"]),
        title=tidy(given["title"]),
        description=tidy(given["description"]),
        level=tidy(given["level"]),
        audiences=tuple(given["audiences"]),
        pk=form.instance.pk,
    )


def tidied(value: Any) -> Any:
    return tidy(value) if isinstance(value, str) else value


HANDLER = ObjectList(PANELS, base_form_class=FrameworkForm)


class Writing:
    """What adding and editing share: the action writes, the form only asks."""

    request: Any
    form: Any

    def save_instance(self) -> Framework:
        there = self.form.instance if self.form.instance.pk else None
        with transaction.atomic():
            return actions.write_framework(
                framework=there,
                facts=self.form.facts(),
                groups=self.form.groups(),
                by=self.request.user,
            )


class FrameworkAddView(Writing, CreateView):
    pass


class FrameworkEditView(Writing, EditView):
    def get_object(self, queryset: Any = None) -> Framework:
        framework: Framework = super().get_object(queryset)
        if not framework.is_draft:
            raise PermissionDenied
        return framework


class FrameworkIndexView(IndexView):
    any_permission_required: ClassVar[list[str]] = ["view"]

    def get_edit_url(self, instance: Framework) -> str | None:
        return super().get_edit_url(instance) if instance.is_draft else None

    def get_delete_url(self, instance: Framework) -> None:
        """A draft is deleted from its own page."""


class FrameworkInspectView(InspectView):
    """All that is in it, how it came about, and what may be done with it."""

    any_permission_required: ClassVar[list[str]] = ["view"]
    template_name = "courses/admin/frameworks/framework.html"
    object: Framework

    def get_page_title(self) -> str:
        return _t("Framework of skills")

    def get_edit_url(self) -> None:
        """Buttons stand below, with what else may be done."""

    def get_delete_url(self) -> None:
        """The same."""

    @cached_property
    def may_change(self) -> bool:
        return administers_the_province(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.fields: list[str] = []
        shown = groups_with_items(self.object)
        context: dict[str, Any] = super().get_context_data(
            framework=self.object,
            groups=shown,
            count=sum(len(group.items) for group in shown),
            standing=standing_words(self.object),
            mapped=mapped_frameworks(self.object),
            may_change=self.may_change,
            **kwargs,
        )
        return context


def standing_words(framework: Framework) -> str:
    """How it stands today: what is published may hold later only, or no longer."""
    today = timezone.localdate()
    begins, ends = framework.valid_from, framework.valid_until
    if framework.state != Framework.State.PUBLISHED:
        return framework.get_state_display()
    if begins and begins > today:
        return _t("in force from %(day)s") % {"day": f"{begins:%d/%m/%Y}"}
    if ends and ends < today:
        return _t("in force until %(day)s") % {"day": f"{ends:%d/%m/%Y}"}
    return framework.get_state_display()


def compared_words(framework: Framework) -> str:
    return _t("compared") if framework.is_checked else _t("a sample, not yet compared")
