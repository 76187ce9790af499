"""Ethnic groups in numbers: made once for a closed half-year, with small numbers hidden."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models import EthnicGroupList


class EthnicTable(models.Model):
    """People who learnt in a half-year, by commune and ethnic group.

    Made once and never again: two tables of the same days, made before and after one person
    changed an answer, would tell that person's answer. `cells` holds what may be shown:
    {"columns": [name], "rows": [{"place", "total", "people": [number or null]}],
    "totals": [number or null]}; the last number of each row is of those who did not say.
    """

    first_day = models.DateField(_("first day"), unique=True)
    last_day = models.DateField(_("last day"))
    list = models.ForeignKey(EthnicGroupList, on_delete=models.PROTECT, related_name="+")
    cells = models.JSONField(default=dict)
    made_at = models.DateTimeField(_("made"), db_default=Now())

    class Meta:
        verbose_name = _("table by ethnic group")
        verbose_name_plural = _("tables by ethnic group")
        default_permissions = ("view",)
        ordering = ["-first_day"]

    def __str__(self) -> str:
        return f"{self.first_day:%d/%m/%Y} – {self.last_day:%d/%m/%Y}"
