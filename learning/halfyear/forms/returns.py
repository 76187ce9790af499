"""What a unit writes: numbers of its own, and remarks under the headings of the report."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _t

from learning.halfyear.models import OwnFigure, Remark
from learning.people.folding import tidy_lines


class ReturnForm(forms.Form):
    """A number for each figure asked, then the four headings. What is typed stays typed."""

    def __init__(
        self,
        data: Any = None,
        *,
        figures: Iterable[OwnFigure],
        remarks: dict[str, str],
        numbers: dict[int, Decimal],
        limit: int,
    ) -> None:
        super().__init__(data)
        self.figures = list(figures)
        for figure in self.figures:
            self.fields[f"number_{figure.pk}"] = number_field(figure, numbers.get(figure.pk))
        for heading, label in Remark.Heading.choices:
            self.fields[f"remark_{heading}"] = forms.CharField(
                label=label,
                required=False,
                max_length=limit,
                initial=remarks.get(heading, ""),
                widget=forms.Textarea(attrs={"rows": 8}),
                error_messages={
                    "max_length": _t(
                        "This is %(show_value)d characters long; at most %(limit_value)d fit here."
                    )
                },
            )

    def number_fields(self) -> Iterator[forms.BoundField]:
        return (self[f"number_{figure.pk}"] for figure in self.figures)

    def remark_fields(self) -> Iterator[forms.BoundField]:
        return (self[f"remark_{heading}"] for heading in Remark.Heading.values)

    def numbers(self) -> dict[int, Decimal | None]:
        return {one.pk: self.cleaned_data[f"number_{one.pk}"] for one in self.figures}

    def remarks(self) -> dict[str, str]:
        return {
            heading: tidy_lines(self.cleaned_data[f"remark_{heading}"])
            for heading in Remark.Heading.values
        }


def number_field(figure: OwnFigure, held: Decimal | None) -> forms.DecimalField:
    """Left empty it is missing, which is told; nought is a number like others."""
    ask = _t("Your own number only; those of units below are added. Empty means not known.")
    words = {
        "invalid": _t("Write a number, or leave it empty where it is not known."),
        "min_value": _t("A number cannot be below nought."),
        "max_decimal_places": _t("At most two places after the comma."),
    }
    return forms.DecimalField(
        label=f"{figure.name} ({figure.measure})",
        help_text=f"{figure.explanation} {ask}".strip(),
        min_value=0,
        max_digits=14,
        decimal_places=2,
        required=False,
        localize=True,
        initial=None if held is None else held.normalize() + 0,
        error_messages=words,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
