"""What becomes of a framework: amended, out of use, a new version, mapped, deleted."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from courses import actions
from courses.models import Framework, FrameworkItem, ItemMapping
from courses.queries.frameworks import mappings_between, successor_of
from learning.people.access import administers_the_province, own
from learning.people.folding import tidy

FORM = "courses/admin/frameworks/act.html"
MORE_ROWS = 8


def address(framework: Framework) -> str:
    return reverse("frameworks:inspect", args=[framework.pk])


def kept_framework(request: HttpRequest, pk: int, *states: str) -> Framework:
    """For those who may change it; Wagtail's own refusal for everybody else."""
    if not administers_the_province(request.user):
        raise PermissionDenied
    framework = get_object_or_404(Framework, pk=pk)
    if states and framework.state not in states:
        raise Http404
    return framework


def asking(
    request: HttpRequest, framework: Framework, form: forms.Form, title: str, **shown: Any
) -> HttpResponse:
    known = {"form": form, "title": title, "framework": framework, "back": address(framework)}
    return render(request, FORM, known | shown)


def retire(request: HttpRequest, pk: int) -> HttpResponse:
    framework = kept_framework(request, pk, Framework.State.PUBLISHED)
    if request.method == "POST":
        actions.retire_framework(framework=framework, by=own(request))
        messages.success(request, _t("The framework is no longer used."))
        return redirect(address(framework))
    words = _t(
        "Its items can no longer be chosen. Lessons and questions that name them keep them, and"
        " whatever people have shown by them stays."
    )
    title = _t("Take out of use")
    return asking(request, framework, forms.Form(), title, words=words, button=title, serious=True)


def delete(request: HttpRequest, pk: int) -> HttpResponse:
    framework = kept_framework(request, pk, Framework.State.DRAFT)
    if request.method == "POST":
        actions.delete_draft(framework=framework, by=own(request))
        messages.success(request, _t("The draft is deleted."))
        return redirect("frameworks:index")
    words = _t("The draft is deleted with all its groups and items.")
    title = _t("Delete the draft")
    return asking(request, framework, forms.Form(), title, words=words, button=title, serious=True)


class AmendForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Framework
        fields = ("legal_basis", "source", "valid_until", "is_checked")
        widgets = {
            "legal_basis": forms.Textarea(attrs={"rows": 2}),
            "source": forms.Textarea(attrs={"rows": 2}),
            "valid_until": AdminDateInput,
        }

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        begins, ends = self.instance.valid_from, given.get("valid_until")
        if begins and ends and ends < begins:
            self.add_error("valid_until", _t("The last day cannot be before the first."))
        follows = successor_of(self.instance) if self.instance.state == "published" else None
        if follows and (ends is None or ends >= follows.valid_from):
            words = _t("Version %(version)s begins on %(day)s: the last day has to be before that.")
            told = {"version": follows.version, "day": f"{follows.valid_from:%d/%m/%Y}"}
            self.add_error("valid_until", words % told)
        if given.get("is_checked") and not given.get("legal_basis"):
            self.add_error("legal_basis", _t("Say with which decision it was compared."))
        return given


def amend(request: HttpRequest, pk: int) -> HttpResponse:
    framework = kept_framework(request, pk, Framework.State.PUBLISHED, Framework.State.RETIRED)
    form = AmendForm(request.POST or None, instance=framework)
    if form.is_valid():
        actions.amend_framework(framework=framework, by=own(request), **form.cleaned_data)
        messages.success(request, _t("The details are saved."))
        return redirect(address(framework))
    title = _t("Change the details")
    return asking(request, framework, form, title, button=_t("Save"))  # type: ignore[arg-type]


class VersionForm(forms.Form):
    version = forms.CharField(label=_("New version"), max_length=20)
    valid_from = forms.DateField(label=_("Valid from"), widget=AdminDateInput)

    def __init__(self, *args: Any, framework: Framework, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.framework = framework

    def clean_version(self) -> str:
        version = tidy(self.cleaned_data["version"])
        taken = Framework.objects.filter(version=version)
        same = taken.filter(family=self.framework.family) | taken.filter(name=self.framework.name)
        if same.exists():
            raise forms.ValidationError(_t("This version is there already."))
        return version


def new_version(request: HttpRequest, pk: int) -> HttpResponse:
    framework = kept_framework(request, pk, Framework.State.PUBLISHED, Framework.State.RETIRED)
    form = VersionForm(request.POST or None, framework=framework)
    if form.is_valid():
        copy = actions.copy_framework(framework=framework, by=own(request), **form.cleaned_data)
        messages.success(request, _t("The new version is a draft: change what is different."))
        return redirect("frameworks:edit", copy.pk)
    words = _t(
        "Everything is copied into a draft, and every item is mapped as the same as before. The"
        " version in force stays as it is."
    )
    return asking(
        request, framework, form, _t("New version"), words=words, button=_t("Copy as a new version")
    )


class OtherForm(forms.Form):
    other = forms.ModelChoiceField(
        label=_("Older framework"), queryset=Framework.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, framework: Framework, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["other"]
        assert isinstance(field, forms.ModelChoiceField)
        others = Framework.objects.exclude(pk=framework.pk)
        field.queryset = others.order_by("name", "version")


def choose_mapping(request: HttpRequest, pk: int) -> HttpResponse:
    """With which framework to compare."""
    framework = kept_framework(request, pk)
    form = OtherForm(request.POST or None, framework=framework)
    if form.is_valid():
        other = form.cleaned_data["other"]
        return redirect("frameworks:mapping", framework.pk, other.pk)
    title = _t("Map its items")
    return asking(request, framework, form, title, button=_t("Go on"))


class MappingForm(forms.Form):
    old = forms.ModelChoiceField(
        label=_("Item of the older framework"),
        queryset=FrameworkItem.objects.none(),
        required=False,
    )
    kind = forms.ChoiceField(label=_("How"), choices=ItemMapping.Kind.choices)
    new = forms.ModelChoiceField(
        label=_("Item of this framework"), queryset=FrameworkItem.objects.none(), required=False
    )

    def __init__(self, *args: Any, olds: Any, news: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("old", olds), ("new", news)):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = choices

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and bool(given.get("old")) != bool(given.get("new")):
            self.add_error(None, _t("Choose an item on both sides, or on neither."))
        return given


class BaseMappings(forms.BaseFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        pairs = [(row[0].pk, row[1].pk) for row in self.rows()]
        if len(pairs) != len(set(pairs)):
            raise forms.ValidationError(_t("A pair of items stands in it twice."))

    def rows(self) -> list[tuple[FrameworkItem, FrameworkItem, str]]:
        given = [form.cleaned_data for form in self.forms if form.is_valid()]
        return [(one["old"], one["new"], one["kind"]) for one in given if one.get("old")]


def mapping(request: HttpRequest, pk: int, old_pk: int) -> HttpResponse:
    """A row is a pair; one emptied on both sides goes."""
    framework = kept_framework(request, pk)
    old = get_object_or_404(Framework.objects.exclude(pk=pk), pk=old_pk)
    known = [
        {"old": row.old_id, "kind": row.kind, "new": row.new_id}
        for row in mappings_between(old, framework)
    ]
    make = forms.formset_factory(MappingForm, BaseMappings, extra=MORE_ROWS, max_num=2_000)
    items = FrameworkItem.objects.order_by("group__position", "position", "pk")
    choices = {"olds": items.filter(framework=old), "news": items.filter(framework=framework)}
    formset: Any = make(request.POST or None, initial=known, form_kwargs=choices)
    if formset.is_valid():
        actions.map_items(old=old, new=framework, rows=formset.rows(), by=own(request))
        messages.success(request, _t("The mapping is saved."))
        return redirect("frameworks:mapping", framework.pk, old.pk)
    shown = {"formset": formset, "framework": framework, "old": old, "back": address(framework)}
    return render(request, "courses/admin/frameworks/mapping.html", shown)
