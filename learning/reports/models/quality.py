"""How well final tests test: a few numbers of the whole province, as anybody may read them."""

from django.db import models

# So many people at least stand behind each number, and behind each difference of two.
ENOUGH = 20


class QuizQuality(models.Model):
    """What stood on a day. A further row is written when enough people more have taken a test:
    two rows that differ by one attempt would tell of one person."""

    counted_on = models.DateField(unique=True)
    people = models.PositiveIntegerField(help_text="Who took a final test, each once.")
    attempts = models.PositiveIntegerField(help_text="First attempts, one a person and test.")
    passed = models.PositiveIntegerField(help_text="Of these, how many passed.")
    questions = models.PositiveIntegerField(help_text="Asked of enough people to be judged.")
    doubtful = models.PositiveIntegerField(help_text="Of these, how many should be looked at.")

    class Meta:
        ordering = ["-counted_on"]

    def __str__(self) -> str:
        return f"{self.counted_on:%Y-%m-%d}: {self.passed}/{self.attempts}"

    @property
    def percent(self) -> int:
        """Rounded down, as all shares are."""
        return self.passed * 100 // self.attempts if self.attempts else 0
