"""Snippets that belong to somebody: nobody else opens them by number, or from a chooser."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_list_or_404
from django.utils.functional import classproperty
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

View = Callable[..., HttpResponseBase]


def closed(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
    raise PermissionDenied


class ClosedChooserViewSet(SnippetChooserViewSet):
    """Wagtail's chooser shows everything to everybody in the CMS; no form of ours asks for it."""

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        return closed


class KeptPolicy(ModelPermissionPolicy):
    """Wagtail's rights by model, for what a user keeps."""

    def keeps(self, user: Any, instance: Any) -> bool:
        raise NotImplementedError

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        return bool(self.user_has_any_permission(user, actions)) and self.keeps(user, instance)


class KeptViewSet(SnippetViewSet):
    """Every view of one object asks first whether this user keeps it."""

    copy_view_enabled = False
    chooser_viewset_class = ClosedChooserViewSet

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        view: View = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
            key = str(named.get("pk", ""))
            kept = self.get_queryset(request)
            if "pk" in named and not (key.isdecimal() and kept.filter(pk=key).exists()):
                raise PermissionDenied
            return view(request, *args, **named)

        return guarded


class KeptBulkAction(SnippetBulkAction):
    """Something done to many: what a user does not keep is neither changed nor named."""

    def get_queryset(self, model: Any, object_ids: Any) -> Any:
        kept = model.snippet_viewset.get_queryset(self.request)
        chosen = [key for key in map(str, object_ids) if key.isdecimal()]
        return get_list_or_404(kept, pk__in=chosen)


class KeptDelete(KeptBulkAction, DeleteBulkAction):
    """Wagtail's own shows the names of all that is asked for."""

    @classproperty
    def models(cls) -> list[Any]:  # noqa: N805
        return [
            model
            for model in get_snippet_models()
            if isinstance(model.snippet_viewset, KeptViewSet)
        ]
