"""Reading what the CMS says of a question."""

from django.test import Client
from django.utils.html import strip_tags

from quizzes.models import QuestionText

ADMIN = "/quan-tri/"


def read(client: Client, where: str) -> str:
    answer = client.get(ADMIN + where)
    assert answer.status_code == 200, where
    return " ".join(strip_tags(answer.content.decode().replace("<", " <")).split())


def usage(client: Client, text: QuestionText) -> str:
    return read(client, f"cau-hoi/{text.pk}/dung-o-dau/")


def versions(client: Client, text: QuestionText) -> str:
    return read(client, f"cau-hoi/{text.pk}/phien-ban/")


def first_text() -> QuestionText:
    return QuestionText.objects.order_by("pk")[0]
