"""The parts questions are made of: options, accepted answers, pairs, steps, gaps, places."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtailmedia.blocks import AudioChooserBlock

ACCEPTED_IN_TRANSLATION = _(
    "In a translation: what is accepted in that language, with semicolons between. The "
    "Vietnamese answer stays right."
)
ACCEPTED_IN_TRANSLATION_WHERE_TYPED = _(
    "In a translation of a gap to be typed: what is accepted in that language, with semicolons "
    "between."
)
EXPLAINED = _("What one learns from having chosen it.")


def explanation() -> blocks.CharBlock:
    return blocks.CharBlock(
        max_length=500, required=False, label=_("Explanation"), help_text=EXPLAINED
    )


class PicturedBlock(blocks.StructBlock):
    """Words with a picture beside them, which is described."""

    picture = ImageChooserBlock(required=False, label=_("Picture"))
    picture_description = blocks.CharBlock(
        max_length=250, required=False, label=_("Description of the picture")
    )

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


class OptionBlock(PicturedBlock):
    words = blocks.CharBlock(max_length=300, label=_("Words"))
    right = blocks.BooleanBlock(required=False, label=_("This is right"))
    explanation = explanation()
    audio = AudioChooserBlock(
        required=False, label=_("Recording"), help_text=_("The words above stay beside it.")
    )

    class Meta:
        icon = "list-ul"
        label = _("Option")
        description = _("One answer to choose from.")
        form_layout = ["words", "right", "explanation", "picture", "picture_description", "audio"]
        preview_value: dict[str, Any] = {
            "words": "Không đọc mã cho ai",
            "right": True,
            "explanation": "",
            "picture": None,
            "picture_description": "",
            "audio": None,
        }
        template = "quizzes/blocks/option.html"


class AcceptedBlock(blocks.StructBlock):
    """What is typed and accepted, for how much of the point."""

    share = blocks.IntegerBlock(
        default=100, min_value=1, max_value=100, label=_("Earns, per cent of the point")
    )
    explanation = explanation()


class AnswerBlock(AcceptedBlock):
    words = blocks.CharBlock(
        max_length=300, label=_("Accepted answer"), help_text=ACCEPTED_IN_TRANSLATION
    )

    class Meta:
        icon = "edit"
        label = _("Accepted answer")
        description = _("Words that are right, wholly or in part.")
        form_layout = ["words", "share", "explanation"]
        preview_value: dict[str, Any] = {"words": "mã OTP", "share": 100, "explanation": ""}
        template = "quizzes/blocks/answer.html"


class NumberBlock(AcceptedBlock):
    value = blocks.DecimalBlock(label=_("Right number"))
    tolerance = blocks.DecimalBlock(
        default=0,
        min_value=0,
        label=_("Tolerance"),
        help_text=_("How far off is still right, upwards and downwards."),
    )

    class Meta:
        icon = "decimal"
        label = _("Right number")
        description = _("A number that is right, within a tolerance.")
        form_layout = ["value", "tolerance", "share", "explanation"]
        preview_value: dict[str, Any] = {
            "value": "113",
            "tolerance": 0,
            "share": 100,
            "explanation": "",
        }
        template = "quizzes/blocks/number.html"


class PairBlock(PicturedBlock):
    prompt = blocks.CharBlock(
        max_length=300,
        required=False,
        label=_("On the left"),
        help_text=_("Leave it and the picture empty for a match too many."),
    )
    match = blocks.CharBlock(max_length=300, label=_("Its match"))

    class Meta:
        icon = "link"
        label = _("Pair")
        description = _("Two things that belong together.")
        form_layout = ["prompt", "match", "picture", "picture_description"]
        preview_value: dict[str, Any] = {
            "prompt": "113",
            "match": "Công an",
            "picture": None,
            "picture_description": "",
        }
        template = "quizzes/blocks/pair.html"


class OrderedStepBlock(PicturedBlock):
    words = blocks.CharBlock(max_length=300, label=_("Step"))

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("One step; write the steps in their right order.")
        form_layout = ["words", "picture", "picture_description"]
        preview_value: dict[str, Any] = {
            "words": "Mở ứng dụng",
            "picture": None,
            "picture_description": "",
        }
        template = "quizzes/blocks/step.html"


class ChoiceBlock(blocks.StructBlock):
    words = blocks.CharBlock(
        max_length=120, label=_("Words"), help_text=ACCEPTED_IN_TRANSLATION_WHERE_TYPED
    )
    right = blocks.BooleanBlock(required=False, default=True, label=_("This is right"))


class GapBlock(blocks.StructBlock):
    typed = blocks.BooleanBlock(
        required=False,
        label=_("To be typed"),
        help_text=_("Without the tick the answer is chosen from a list."),
    )
    choices = blocks.ListBlock(ChoiceBlock(), min_num=1, max_num=10, label=_("Answers"))

    class Meta:
        icon = "form"
        label = _("Gap")
        description = _("A word left out, to choose or to type.")
        preview_value: dict[str, Any] = {
            "typed": False,
            "choices": [{"words": "một lần", "right": True}, {"words": "mãi", "right": False}],
        }
        template = "quizzes/blocks/gap.html"


def per_cent(label: Any, default: int) -> blocks.DecimalBlock:
    return blocks.DecimalBlock(
        label=label, default=default, min_value=0, max_value=100, max_digits=5, decimal_places=2
    )


class PlaceBlock(blocks.StructBlock):
    name = blocks.CharBlock(
        max_length=120, label=_("What is there"), help_text=_("For those who choose from a list.")
    )
    left = per_cent(_("From the left, %"), 10)
    top = per_cent(_("From the top, %"), 10)
    width = per_cent(_("Wide, %"), 20)
    height = per_cent(_("High, %"), 10)
    right = blocks.BooleanBlock(required=False, label=_("This is right"))
    explanation = explanation()

    class Meta:
        icon = "crosshairs"
        label = _("Place on the picture")
        description = _("A part of the question's picture that can be tapped.")
        preview_value: dict[str, Any] = {
            "name": "Nút Đăng nhập",
            "left": 10,
            "top": 80,
            "width": 80,
            "height": 10,
            "right": True,
            "explanation": "",
        }
        template = "quizzes/blocks/place.html"


def question_blocks() -> list[tuple[str, blocks.Block]]:
    return [
        ("option", OptionBlock()),
        ("answer", AnswerBlock()),
        ("number", NumberBlock()),
        ("pair", PairBlock()),
        ("step", OrderedStepBlock()),
        ("text", blocks.CharBlock(max_length=500, label=_("Text"), icon="pilcrow")),
        ("gap", GapBlock()),
        ("place", PlaceBlock()),
    ]
