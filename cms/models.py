"""The site's own pages, its settings, and the media every page may use."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField
from wagtailmedia.models import AbstractMedia

from cms.blocks import body_blocks

# Addresses are made of the Vietnamese title, in every language.
SAME_ADDRESS = SynchronizedField("slug", overridable=False)


class Picture(AbstractImage):
    """A picture or drawing; its description is written where it is used."""

    admin_form_fields = Image.admin_form_fields


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_a_filter"
            ),
        ]


class Recording(AbstractMedia):
    """A sound or a film, with captions and the words that are said."""

    captions = models.FileField(
        _("captions (WebVTT)"), upload_to="captions", blank=True, max_length=255
    )
    transcript = models.TextField(_("what is said"), blank=True)

    admin_form_fields = (
        "title",
        "file",
        "captions",
        "transcript",
        "collection",
        "duration",
        "width",
        "height",
        "thumbnail",
        "tags",
    )


class HomePage(Page):
    """The front door: what this is, the courses, how the movement stands."""

    lead = models.TextField(_("first sentences"), max_length=400, blank=True)
    body = StreamField(body_blocks(), blank=True, verbose_name=_("text"))

    override_translatable_fields: ClassVar[list[Any]] = [SAME_ADDRESS]
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    template = "cms/home_page.html"

    class Meta:
        verbose_name = _("home page")


class InformationPage(Page):
    """A page of text: about the movement, privacy, help."""

    lead = models.TextField(_("first sentences"), max_length=400, blank=True)
    body = StreamField(body_blocks(), verbose_name=_("text"))

    override_translatable_fields: ClassVar[list[Any]] = [SAME_ADDRESS]
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["cms.HomePage", "cms.InformationPage"]
    template = "cms/information_page.html"

    class Meta:
        verbose_name = _("information page")


@register_setting(icon="site")
class SiteNames(BaseSiteSetting):
    """What the platform is called, who runs it, and how to reach them."""

    name = models.CharField(_("name"), max_length=80, default="Học tập số")
    tagline = models.CharField(_("tagline"), max_length=160, blank=True)
    issuing_body = models.CharField(
        _("issuing body"), max_length=160, blank=True, help_text=_("Printed on certificates.")
    )
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    contact_phone = models.CharField(_("contact phone"), max_length=30, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    logo = models.ForeignKey(
        Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("tagline"), FieldPanel("logo")], heading=_("Names")
        ),
        MultiFieldPanel([FieldPanel("issuing_body")], heading=_("Certificates")),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("contact_phone"), FieldPanel("address")],
            heading=_("Contacts"),
        ),
    ]

    class Meta:
        verbose_name = _("names and contacts")


class Catalogue(models.Model):
    """The interface's words in one language as translators sent them; the newest is in use."""

    language = models.CharField(max_length=12)
    said = models.JSONField(help_text="[[message id, context or null, words], …]")
    count = models.PositiveIntegerField(help_text="Of the messages that residents meet.")
    asked = models.PositiveIntegerField(help_text="How many there were of those.")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.language} {self.pk}"

    @property
    def per_cent(self) -> int:
        return 100 * self.count // self.asked if self.asked else 0


class Untranslated(models.Model):
    """Sentences that a published page in another language still has in Vietnamese: readers meet
    them marked. Written when it is published."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    sentences = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.page_id}: {len(self.sentences)}"


class Findable(models.Model):
    """What a published page says in one language, as readers find it. Written when it is
    published; what of a translation is still Vietnamese is the Vietnamese page's to be found by.

    A change of what is written, or of how it is folded, empties the table by a migration:
    `catch_up` writes it anew.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    key = models.UUIDField(db_index=True, help_text="The translation_key of its pages.")
    language = models.CharField(max_length=12)
    title = models.CharField(max_length=255)
    lines = models.JSONField(default=list, help_text="Its words, without markup.")
    folded_title = models.TextField()
    folded = models.TextField(help_text="Title and words, as they are looked for.")
    revision = models.BigIntegerField(help_text="The live one it was written from; 0: none.")

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"
