"""Who may translate what."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page, TranslatableMixin
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import Translation, TranslationSource

from cms.keeping import KeptViewSet


def may_edit(request: HttpRequest, instance: Any) -> bool:
    """A page by Wagtail's rights; of snippets those that the user keeps."""
    if isinstance(instance, Page):
        return bool(instance.permissions_for_user(request.user).can_edit())
    return may(request, "change", instance)


def may_publish(request: HttpRequest, instance: Any) -> bool:
    if isinstance(instance, Page):
        return bool(instance.permissions_for_user(request.user).can_publish())
    return may(request, "publish", instance)


def may(request: HttpRequest, action: str, snippet: Any) -> bool:
    viewset = type(snippet).snippet_viewset
    return (
        isinstance(viewset, KeptViewSet)
        and viewset.get_queryset(request).filter(pk=snippet.pk).exists()
        and viewset.permission_policy.user_has_permission_for_instance(
            request.user, action, snippet
        )
    )


def editable_among(request: HttpRequest, instances: Iterable[Any]) -> list[Any]:
    """Those of many that `may_edit` lets the user change, in their order: two queries for each
    kind of snippet."""
    kept: dict[type[Any], set[Any]] = {}
    things = list(instances)
    for model in {type(thing) for thing in things if not isinstance(thing, Page)}:
        viewset = getattr(model, "snippet_viewset", None)
        if isinstance(viewset, KeptViewSet) and viewset.permission_policy.user_has_permission(
            request.user, "change"
        ):
            keys = [thing.pk for thing in things if type(thing) is model]
            mine = viewset.get_queryset(request).filter(pk__in=keys)
            kept[model] = set(mine.values_list("pk", flat=True))
    return [
        thing
        for thing in things
        if (
            may_edit(request, thing)
            if isinstance(thing, Page)
            else thing.pk in kept.get(type(thing), ())
        )
    ]


def originals_of(request: HttpRequest, *kinds: type[Page]) -> QuerySet[Page]:
    """Vietnamese pages of these kinds that the user may edit, in the order of the tree."""
    mine = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change")
    originals = mine.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1)
    pages: QuerySet[Page] = originals.type(*kinds).order_by("path")
    return pages


def page_named(page_id: int) -> Any:
    """A Vietnamese page by its number: no other is an original."""
    pages = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1)
    found = pages.filter(pk=page_id).first()
    return found.specific if found else None


def snippet_named(app_label: str, model_name: str, pk: str) -> Any:
    """A Vietnamese snippet by its number."""
    for model in get_snippet_models():
        if (model._meta.app_label, model._meta.model_name) == (app_label, model_name):
            is_one = issubclass(model, TranslatableMixin) and pk.isdecimal()
            texts = model._default_manager.filter(locale__language_code=settings.LANGUAGE_CODE)
            return texts.filter(pk=pk).first() if is_one else None
    return None


def original_of(source_pk: int) -> Any:
    """What a source was taken from; None when it is deleted."""
    source = TranslationSource.objects.filter(pk=source_pk).first()
    return source.object.get_instance_or_none(source.locale) if source else None


def target_of(translation_pk: int) -> Any:
    """The page or snippet that a translation makes; None when there is none."""
    translation = Translation.objects.filter(pk=translation_pk).first()
    if translation is None:
        return None
    return translation.source.object.get_instance_or_none(translation.target_locale)
