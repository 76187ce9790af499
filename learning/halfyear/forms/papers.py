"""What stands around a report, its number and day, and the province's own template."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.widgets import AdminDateInput

from learning.halfyear.documents import Heading, check_template
from learning.halfyear.documents.packages import LARGEST_FILE
from learning.people.folding import tidy_lines
from learning.people.forms import TidyField

LINES = ("bases", "addressees", "recipients")


def line(label: Any, help_text: Any = "", length: int = 160) -> forms.CharField:
    return TidyField(label=label, help_text=help_text, max_length=length, required=False)


def lines(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class LetterheadForm(forms.Form):
    """Every word around the text; the fields are those of `Heading`."""

    superior = lines(_("Superior body"), _("Above the issuing body; empty where there is none."), 2)
    issuer = lines(_("Issuing body"), _("One or two lines."), 2)
    sender = line(_("Issuing body in a sentence"), _("As in Ủy ban nhân dân tỉnh Phú Thọ."))
    symbol = line(_("Symbol of the document"), _("As in BC-UBND; the number comes before it."), 40)
    place = line(pgettext_lazy("paper", "Place"), _("As before the day: Phú Thọ."), 60)
    kind = line(_("Kind of document"), length=60)
    title = lines(pgettext_lazy("paper", "Title"), _("What the report is about."), 2)
    bases = lines(_("Legal bases"), _("One a line."), 4)
    addressees = lines(_("Addressees"), _("One a line."), 3)
    authority = line(_("Signed on behalf of"), _("As in TM. ỦY BAN NHÂN DÂN."))
    position = line(_("Position of who signs"))
    signatory = line(_("Name of who signs"))
    recipients = lines(_("Recipients"), _("One a line."), 4)
    archive = line(_("Kept in"), _("The last line of the recipients, as in Lưu: VT."))

    def __init__(self, data: Any = None, *, heading: Heading) -> None:
        held = heading.to_dict()
        held |= {name: "\n".join(held[name]) for name in LINES}
        super().__init__(data, initial=held)

    def fields_said(self) -> dict[str, Any]:
        """As `Heading.from_dict` takes them."""
        said = {name: tidy_lines(str(value)) for name, value in self.cleaned_data.items()}
        return said | {name: said[name].splitlines() for name in LINES}


class SignOffForm(forms.Form):
    number = TidyField(
        label=_("Number of the document"),
        max_length=20,
        help_text=_("From the register of outgoing documents, without the symbol."),
    )
    signed_on = forms.DateField(label=_("Day of the document"), widget=AdminDateInput)


class TemplateForm(forms.Form):
    """A .docx that was looked through: everything wrong with it is said at once."""

    file = forms.FileField(
        label=_("Template (.docx)"), widget=forms.FileInput(attrs={"accept": ".docx"})
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_t("This file is larger than 2 MB. Please take a smaller one."))
        self.content = file.read()
        if wrong := check_template(self.content):
            raise ValidationError(wrong)
        return file
