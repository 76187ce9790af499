"""The site hears: originals and translations published."""

from typing import Any

from django.conf import settings
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from wagtail.models import TranslatableMixin
from wagtail.signals import page_published, page_unpublished, published

from cms import actions
from cms.models import Recording


@receiver(page_published)
def mark_what_is_vietnamese(instance: Any, **kwargs: Any) -> None:
    if instance.locale.language_code != settings.LANGUAGE_CODE:
        actions.keep_untranslated(page=instance)


@receiver([page_published, published])
def tell_translators(instance: Any, **kwargs: Any) -> None:
    is_original = isinstance(instance, TranslatableMixin) and (
        instance.locale.language_code == settings.LANGUAGE_CODE
    )
    if is_original:
        actions.follow_original(original=instance)


@receiver(page_published)
def write_words_down(instance: Any, **kwargs: Any) -> None:
    actions.make_findable(page=instance)


@receiver(page_unpublished)
def forget_words(instance: Any, **kwargs: Any) -> None:
    actions.forget_words(page=instance)


@receiver(pre_delete, sender=Recording)
def give_back_the_originals(instance: Recording, **kwargs: Any) -> None:
    actions.forget_recording(recording=instance)
