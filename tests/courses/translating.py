"""What tests of translations do: begin one, say sentences, hand in, approve."""

from typing import Any

from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation

MUONG = "mtq"
TITLE = "Khóa máy"
FIRST = "Đặt mã PIN."
SECOND = "Không đọc <b>mã OTP</b> cho ai."
BODY: list[dict[str, Any]] = [
    {
        "type": "text",
        "id": "5b0a9d7e-0000-4000-8000-000000000001",
        "value": f"<p>{FIRST}</p><p>{SECOND}</p>",
    },
]


def opened(code: str = MUONG) -> Locale:
    """A language that the province has opened."""
    return Locale.objects.get_or_create(language_code=code)[0]


def begin(client: Client, page: Any, code: str = MUONG) -> Any:
    """Through the form; the draft that came of it."""
    locale = opened(code)
    kind = (
        f"page/{page.pk}"
        if isinstance(page, Page)
        else f"snippet/{page._meta.app_label}/{page._meta.model_name}/{page.pk}"
    )
    answer = client.post(f"/quan-tri/localize/submit/{kind}/", {"locales": [locale.pk]})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    return type(page)._default_manager.get(translation_key=page.translation_key, locale=locale)


def work_on(page: Any) -> Translation:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale_id
    )


def sentences(page: Any) -> dict[str, StringSegment]:
    """What there is to say, by its Vietnamese words."""
    segments = work_on(page).source.stringsegment_set.select_related("string")
    return {segment.string.data: segment for segment in segments}


def say(client: Client, page: Any, said: dict[str, str]) -> None:
    """Each Vietnamese sentence in the language of the page, as the editor sends it."""
    work, found = work_on(page), sentences(page)
    for vietnamese, words in said.items():
        address = f"/quan-tri/localize/translate/{work.pk}/strings/{found[vietnamese].pk}/edit/"
        answer = client.put(
            address, f"value={words}", content_type="application/x-www-form-urlencoded"
        )
        assert answer.status_code in {200, 201}, answer.content


def hand_in(client: Client, page: Any) -> Any:
    return client.post(f"/quan-tri/dich/{work_on(page).pk}/gui-duyet/", follow=True)


def override(client: Client, page: Any, value: str) -> int:
    """Another link, or another picture, for the language; as the editor sends it."""
    work = work_on(page)
    segment = work.source.overridablesegment_set.get()
    address = f"/quan-tri/localize/translate/{work.pk}/overrides/{segment.pk}/edit/"
    sent = encode_multipart(BOUNDARY, {"value": value})
    return client.put(address, sent, content_type=MULTIPART_CONTENT).status_code


def approve(client: Client, page: Any) -> None:
    """As a reviewer does on the dashboard."""
    decide(client, page, "approve")


def send_back(client: Client, page: Any) -> None:
    decide(client, page, "reject")


def decide(client: Client, page: Any, decision: str) -> None:
    page.refresh_from_db()
    task = page.current_workflow_task_state
    assert task is not None
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, decision, task.pk])
    answer = client.post(address, {"comment": "Xem lại"})
    assert answer.status_code in {200, 302}, answer.content.decode()[:500]
    page.refresh_from_db()


def read(client: Client, page: Any, code: str = "mtq") -> str:
    answer = client.get(f"/{code}{page.url}")
    assert answer.status_code == 200
    words: str = answer.content.decode().split("<main")[1].split("</main>")[0]
    return words
