"""Choosing a bank and a file, or a bank and a format."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from courses.opening import LARGEST_FILE
from quizzes.exchange import FORMATS
from quizzes.models import QuestionBank, Topic
from quizzes.models.bank import Difficulty, Kind, Use

ANY = ("", _("all"))
NAMES = {
    "xlsx": _("Excel (.xlsx)"),
    "docx": _("Word (.docx)"),
    "moodle": _("Moodle XML"),
    "gift": _("GIFT"),
    "aiken": _("Aiken"),
}


class BankChoice(forms.ModelChoiceField[QuestionBank]):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name} ({obj.owner.name})"


class OfABank(forms.Form):
    bank = BankChoice(label=_("Bank"), queryset=QuestionBank.objects.none())

    def __init__(self, *args: Any, banks: QuerySet[QuestionBank], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bank = self.fields["bank"]
        assert isinstance(bank, forms.ModelChoiceField)
        bank.queryset = banks.select_related("owner").order_by("name")


class ImportForm(OfABank):
    use = forms.ChoiceField(
        label=_("Used for"),
        choices=[("", _("as the file says; practice where it says nothing")), *Use.choices],
        required=False,
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_("Word, Excel, GIFT, Aiken or Moodle XML, up to 30 MB; or a .zip of an Excel"
                    " file and its pictures."),
    )  # fmt: skip

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(
                _("The file is larger than 30 MB. Shrink the pictures, or split it.")
            )
        return file


class ExportForm(OfABank):
    """The topics are of the bank that was chosen."""

    use = forms.ChoiceField(label=_("Used for"), choices=[ANY, *Use.choices], required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=[ANY, *Kind.choices], required=False)
    topic = forms.CharField(label=_("Topic"), max_length=120, required=False)
    difficulty = forms.ChoiceField(
        label=_("Difficulty"), choices=[ANY, *Difficulty.choices], required=False
    )
    drafts = forms.BooleanField(label=_("Drafts too"), required=False)
    format = forms.ChoiceField(label=_("Format"), choices=list(NAMES.items()))

    field_order = ("bank", "format", "use", "kind", "topic", "difficulty", "drafts")

    def clean_topic(self) -> str:
        name, bank = self.cleaned_data["topic"].strip(), self.cleaned_data.get("bank")
        if name and bank and not Topic.objects.filter(bank=bank, name__iexact=name).exists():
            raise forms.ValidationError(_("The bank has no such topic."))
        return str(name)

    def clean_format(self) -> str:
        name = self.cleaned_data["format"]
        assert name in FORMATS
        return str(name)
