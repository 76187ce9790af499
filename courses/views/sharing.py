"""In the CMS: parts that lessons share, kept by their unit and offered to those below it."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import (
    Column,
    LiveStatusTagColumn,
    LocaleColumn,
    UpdatedAtColumn,
)
from wagtail.snippets.views import chooser
from wagtail.snippets.views.snippets import DeleteView, UnpublishView

from cms.keeping import KeptViewSet
from cms.queries.progress import Group
from courses.forms import OwnedForm
from courses.models import SharedPart
from courses.models.forms import Proofreading
from courses.models.placing import speaks_vietnamese
from courses.queries.sharing import is_used
from learning.people.access import own
from learning.people.folding import fold


class PartForm(Proofreading, OwnedForm):
    """Whose it is, is said once: drafts and translations follow the row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "owner" in self.fields and self.instance.pk:
            self.fields["owner"].disabled = True


class StaysWhileUsed:
    """A lesson never loses a part by something done elsewhere."""

    object: SharedPart
    usage_url_name: str

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_used(self.object):
            messages.error(request, _t("Lessons use this part. Take it out of them first."))
            return redirect(reverse(self.usage_url_name, args=[self.object.pk]))
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return answer


class PartDeleteView(StaysWhileUsed, DeleteView):
    pass


class PartWithdrawView(StaysWhileUsed, UnpublishView):
    """The Vietnamese part takes its translations along."""

    def get_objects_to_unpublish(self) -> list[Any]:
        if not speaks_vietnamese(self.object):
            return [self.object]
        same = SharedPart.objects.filter(translation_key=self.object.translation_key)
        return list(same.filter(live=True))


class NameForm(BaseFilterForm):
    """Finds parts by words of their name, without regard to accents."""

    q = forms.CharField(label=_("Search"), required=False)

    def filter(self, parts: Any) -> Any:
        parts = super().filter(parts)
        sought = fold(self.cleaned_data["q"])
        if not sought:
            return parts
        self.is_searching, self.search_query = True, self.cleaned_data["q"]
        names = parts.values_list("pk", "name")
        return parts.filter(pk__in=[pk for pk, name in names if sought in fold(name)])


class Offered:
    """What the user may put into lessons, and nothing else."""

    request: HttpRequest
    i18n_enabled = False
    filter_form_class = NameForm

    @property
    def columns(self) -> list[Any]:
        return [self.title_column, Column("owner", label=_("Unit"), accessor="owner.name")]  # type: ignore[attr-defined]

    def can_create(self) -> bool:
        """It is written and reviewed where parts are kept."""
        return False

    def get_object_list(self) -> Any:
        return SharedPart.objects.offered_to(own(self.request)).select_related("owner")

    def get_object(self, pk: str) -> SharedPart:
        return self.get_object_list().get(pk=pk)

    def get_objects(self, pks: list[str]) -> Any:
        return self.get_object_list().filter(pk__in=pks)


class PartChooseView(Offered, chooser.ChooseView):
    pass


class PartResultsView(Offered, chooser.ChooseResultsView):
    pass


class PartChosenView(Offered, chooser.SnippetChosenView):
    pass


class PartsChosenView(Offered, chooser.SnippetChosenMultipleView):
    pass


class PartCreateView(Offered, chooser.SnippetCreateView):
    pass


class PartChooserViewSet(chooser.SnippetChooserViewSet):
    choose_view_class = PartChooseView
    choose_results_view_class = PartResultsView
    chosen_view_class = PartChosenView
    chosen_multiple_view_class = PartsChosenView
    create_view_class = PartCreateView
    per_page = 25


class PartViewSet(KeptViewSet):
    """What several lessons share."""

    model = SharedPart
    icon = "link"
    menu_label = _("Shared parts")
    menu_order = 207
    add_to_admin_menu = True
    list_display: ClassVar[list[Any]] = [
        "name",
        Column("owner", label=_("Unit"), accessor="owner.name", sort_key="owner__name"),
        LocaleColumn(label=_("Language")),
        LiveStatusTagColumn(),
        UpdatedAtColumn(),
    ]
    search_fields: ClassVar[list[str]] = ["name"]
    edit_handler = ObjectList(SharedPart.panels, base_form_class=PartForm)
    chooser_viewset_class = PartChooserViewSet
    delete_view_class = PartDeleteView
    unpublish_view_class = PartWithdrawView

    def get_queryset(self, request: Any) -> QuerySet[SharedPart]:
        return SharedPart.objects.kept_by(request.user).select_related("owner", "locale")


def parts_to_translate(request: HttpRequest) -> Group:
    parts = SharedPart.objects.kept_by(own(request))
    vietnamese = parts.filter(locale__language_code=settings.LANGUAGE_CODE)
    return Group("phan-dung-chung", _("Shared parts"), vietnamese.order_by("name", "pk"))
