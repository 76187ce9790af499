"""What a lesson is made of beside the parts of any page: parts that several lessons share."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import body_blocks
from cms.blocks import lesson_blocks as blocks_with_duties

# By name: what is added to pages later needs a thought, and a migration, to be shared.
SHARED = {
    "text",
    "picture",
    "steps",
    "tip",
    "scam_warning",
    "accordion",
    "official_link",
    "download",
}


class SharedPartBlock(SnippetChooserBlock):
    """Holds the Vietnamese part in every language; its words in the reader's are looked up when
    it is drawn. So it says that nothing of it is to be translated: wagtail-localize would take
    the part along whenever a lesson is, and publish it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("courses.SharedPart", **kwargs)

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> Any:
        return value

    class Meta:
        icon = "link"
        label = _("Shared part")
        description = _("Written once, shown in several lessons: whom to call, how to install.")
        template = "courses/blocks/shared_part.html"
        preview_template = "courses/blocks/shared_part_preview.html"


def shared_blocks() -> list[tuple[str, Block]]:
    """What a part may hold that several lessons share: nothing that is asked of learners."""
    return [(name, block) for name, block in body_blocks() if name in SHARED]


def lesson_blocks() -> list[tuple[str, Block]]:
    return [*blocks_with_duties(), ("shared_part", SharedPartBlock())]
