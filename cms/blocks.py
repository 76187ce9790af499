"""The parts a page is made of. Each says what it is for and shows itself in the chooser.

A block whose `duty` is set can be asked of the learner: "check" for things to do oneself
(each item is a part), "open" for things to watch or hear.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtailmedia.blocks import AudioChooserBlock, VideoChooserBlock

from cms.tables import TableBlock

WORDS = ["bold", "italic", "link", "ol", "ul"]


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, headings and lists. One idea a paragraph.")
        preview_value = "<p>Mã OTP là mã dùng một lần, gửi về điện thoại.</p>"
        template = "cms/blocks/text.html"


class PictureBlock(blocks.StructBlock):
    picture = ImageChooserBlock(label=_("Picture"))
    description = blocks.CharBlock(
        max_length=250,
        label=_("Description"),
        help_text=_("What there is to see, for those who cannot see it."),
    )
    caption = blocks.CharBlock(max_length=250, required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A drawing or photograph, always described in words.")
        preview_value: dict[str, Any] = {"picture": None, "description": "", "caption": "Chú thích"}
        template = "cms/blocks/picture.html"


class SoundBlock(blocks.StructBlock):
    duty = "open"
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    sound = AudioChooserBlock(label=_("Recording"))
    transcript = blocks.TextBlock(label=_("What is said"), rows=4)
    required = blocks.BooleanBlock(
        required=False, label=_("Must be heard"), help_text=_("Needed to finish the lesson.")
    )

    class Meta:
        icon = "media"
        label = _("Sound")
        description = _("A narration or a conversation, with the words beside it.")
        preview_value: dict[str, Any] = {
            "title": "Nghe: cuộc gọi giả danh",
            "sound": None,
            "transcript": "– Tôi gọi từ ngân hàng…",
            "required": False,
        }
        template = "cms/blocks/sound.html"


class FilmBlock(blocks.StructBlock):
    duty = "open"
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    film = VideoChooserBlock(label=_("Film"))
    transcript = blocks.TextBlock(required=False, label=_("What is said and shown"), rows=4)
    required = blocks.BooleanBlock(
        required=False, label=_("Must be watched"), help_text=_("Needed to finish the lesson.")
    )

    class Meta:
        icon = "media"
        label = _("Film")
        description = _("A short film with captions. Many learners pay for every megabyte.")
        preview_value: dict[str, Any] = {
            "title": "Xem: quét mã QR ở chợ",
            "film": None,
            "transcript": "",
            "required": False,
        }
        template = "cms/blocks/film.html"


class StepBlock(blocks.StructBlock):
    words = blocks.RichTextBlock(features=WORDS, label=_("What to do"))
    picture = ImageChooserBlock(required=False, label=_("Picture"))
    description = blocks.CharBlock(
        max_length=250, required=False, label=_("Description of the picture")
    )

    def clean(self, value: Any) -> Any:
        result = super().clean(value)
        if result["picture"] and not result["description"].strip():
            raise blocks.StructBlockValidationError(
                block_errors={
                    "description": ValidationError(_("Describe the picture in a few words."))
                }
            )
        return result


class StepsBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    steps = blocks.ListBlock(StepBlock(), min_num=1, label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("Things to do one after the other, each with its picture.")
        preview_value: dict[str, Any] = {
            "title": "Bật khóa màn hình",
            "steps": [
                {"words": "<p>Mở <b>Cài đặt</b>.</p>", "picture": None, "description": ""},
                {"words": "<p>Chọn <b>Bảo mật</b>.</p>", "picture": None, "description": ""},
            ],
        }
        template = "cms/blocks/steps.html"


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    words = blocks.RichTextBlock(features=WORDS, label=_("Text"))


class TipBlock(CalloutBlock):
    class Meta:
        icon = "help"
        label = _("Tip")
        description = _("A piece of advice that makes things easier.")
        preview_value: dict[str, Any] = {
            "title": "Mẹo",
            "words": "<p>Viết mã PIN ra giấy, cất riêng.</p>",
        }
        template = "cms/blocks/tip.html"


class ScamWarningBlock(CalloutBlock):
    class Meta:
        icon = "warning"
        label = _("Scam warning")
        description = _("How people are cheated, and what to do.")
        preview_value: dict[str, Any] = {
            "title": "Cảnh giác",
            "words": "<p>Không ai được hỏi mã OTP.</p>",
        }
        template = "cms/blocks/scam_warning.html"


class ChecklistBlock(blocks.StructBlock):
    duty = "check"
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    items = blocks.ListBlock(
        blocks.CharBlock(max_length=200, label=_("Thing to do")), min_num=1, label=_("Items")
    )
    required = blocks.BooleanBlock(
        required=False,
        default=True,
        label=_("Must be ticked off"),
        help_text=_("Needed to finish the lesson."),
    )

    class Meta:
        icon = "tick"
        label = _("Do it yourself")
        description = _("Things to do on one's own phone, ticked off one by one.")
        preview_value: dict[str, Any] = {
            "title": "Tự làm",
            "items": ["Đã đặt mã khóa màn hình", "Đã tắt máy và mở lại"],
            "required": True,
        }
        template = "cms/blocks/checklist.html"


class AccordionItemBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    words = blocks.RichTextBlock(features=WORDS, label=_("Text"))


class AccordionBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, required=False, label=_("Title"))
    items = blocks.ListBlock(AccordionItemBlock(), min_num=1, label=_("Entries"))

    class Meta:
        icon = "list-ul"
        label = _("Questions and answers")
        description = _("Questions people ask; the answer opens at a tap.")
        preview_value: dict[str, Any] = {
            "title": "Hay hỏi",
            "items": [{"title": "Quên mã thì sao?", "words": "<p>Mang máy ra xã.</p>"}],
        }
        template = "cms/blocks/accordion.html"


class OfficialLinkBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Name of the service"))
    address = blocks.URLBlock(label=_("Address"))
    note = blocks.CharBlock(max_length=250, required=False, label=_("What it is for"))

    class Meta:
        icon = "link-external"
        label = _("Official service")
        description = _("A link to a public service, its address shown in full.")
        preview_value: dict[str, Any] = {
            "title": "Cổng Dịch vụ công quốc gia",
            "address": "https://dichvucong.gov.vn",
            "note": "Nộp hồ sơ tại nhà",
        }
        template = "cms/blocks/official_link.html"


class DownloadBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("File"))
    note = blocks.CharBlock(max_length=250, required=False, label=_("What it is for"))

    class Meta:
        icon = "download"
        label = _("File to download")
        description = _("A form or handout; its size is shown.")
        preview_value: dict[str, Any] = {"document": None, "note": "Phiếu ghi nhớ để in"}
        template = "cms/blocks/download.html"


def body_blocks() -> list[tuple[str, blocks.Block]]:
    """The blocks of an information page; a lesson has these and the ones with duties."""
    return [
        ("text", TextBlock(features=["h2", "h3", *WORDS])),
        ("picture", PictureBlock()),
        ("table", TableBlock()),
        ("steps", StepsBlock()),
        ("tip", TipBlock()),
        ("scam_warning", ScamWarningBlock()),
        ("accordion", AccordionBlock()),
        ("official_link", OfficialLinkBlock()),
        ("download", DownloadBlock()),
    ]


def lesson_blocks() -> list[tuple[str, blocks.Block]]:
    return [
        *body_blocks(),
        ("sound", SoundBlock()),
        ("film", FilmBlock()),
        ("checklist", ChecklistBlock()),
    ]
