"""Fixed papers, made once to be printed."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from quizzes.models.bank import QuestionWording
from quizzes.models.papers import Paper, Quiz


class PrintedPicture(models.Model):
    """A picture as it was when a paper was made; papers that show the same one share it."""

    picture_number = models.PositiveBigIntegerField(help_text="Of the picture in the library.")
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["picture_number", "digest"], name="one_copy_of_a_printed_picture"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.picture_number}: {self.digest[:8]}"


class PrintedPaper(models.Model):
    """A paper with a code of its own: printed again it has the same words and pictures."""

    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="printed")
    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="printed")
    code = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=255)
    unit_name = models.CharField(max_length=250)
    minutes = models.PositiveSmallIntegerField(help_text="0: no limit.")
    wordings = models.ManyToManyField(QuestionWording, related_name="+")
    pictures = models.ManyToManyField(PrintedPicture, related_name="+")
    pictures_kept = models.BooleanField(default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "code"], name="one_printed_paper_a_code"),
        ]

    def __str__(self) -> str:
        return f"{self.quiz_id}: {self.code}"
