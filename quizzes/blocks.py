"""An option of a question: words or a picture, right or wrong, and what it teaches."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class OptionBlock(blocks.StructBlock):
    words = blocks.CharBlock(max_length=300, label=_("Words"))
    right = blocks.BooleanBlock(required=False, label=_("This is right"))
    explanation = blocks.CharBlock(
        max_length=500,
        required=False,
        label=_("Explanation"),
        help_text=_("What one learns from having chosen it."),
    )
    picture = ImageChooserBlock(required=False, label=_("Picture"))
    picture_description = blocks.CharBlock(
        max_length=250, required=False, label=_("Description of the picture")
    )

    class Meta:
        icon = "list-ul"
        label = _("Option")
        description = _("One answer to choose from.")
        preview_value: dict[str, Any] = {
            "words": "Không đọc mã cho ai",
            "right": True,
            "explanation": "",
            "picture": None,
            "picture_description": "",
        }
        template = "quizzes/blocks/option.html"

    def clean(self, value: Any) -> Any:
        result = super().clean(value)
        if result["picture"] and not result["picture_description"].strip():
            raise blocks.StructBlockValidationError(
                block_errors={
                    "picture_description": ValidationError(
                        _("Describe the picture in a few words.")
                    )
                }
            )
        return result
