"""What the nightly check of the counting found."""

from django.db import models


class CountingCheck(models.Model):
    """Whether sums, ledger and facts said the same that night, before anything was mended."""

    checked_at = models.DateTimeField(db_index=True)
    late_people = models.PositiveIntegerField(
        default=0, help_text="People whose facts nobody had announced; brought in line first."
    )
    wrong_sums = models.PositiveIntegerField(help_text="Cells that were not the ledger's.")
    wrong_people = models.PositiveIntegerField(help_text="People whose ledger was not the facts'.")
    words = models.TextField(blank=True, help_text="The first cells and people; nobody's name.")

    def __str__(self) -> str:
        return f"{self.checked_at:%Y-%m-%d}: {self.wrong_sums}, {self.wrong_people}"

    @property
    def is_clean(self) -> bool:
        return not (self.wrong_sums or self.wrong_people)
