"""What cannot be read or is not taken is answered in Vietnamese, on a page of the site."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.translation import override

pytestmark = pytest.mark.django_db


def test_a_form_in_another_encoding_is_refused_in_words() -> None:
    kind = "application/x-www-form-urlencoded; charset=utf-16"
    browser = Client(enforce_csrf_checks=True)
    browser.get("/tai-khoan/dang-nhap/")

    answer = browser.post("/tai-khoan/dang-nhap/", b"contact=1", content_type=kind)

    assert answer.status_code == 400
    assert "Không đọc được nội dung vừa gửi" in answer.content.decode()


@pytest.mark.parametrize("address", ["/tai-khoan/ma/gui-lai/", "/en/tai-khoan/ma/gui-lai/"])
def test_opening_the_address_of_a_form_says_so(client: Client, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "<h1" in answer.content.decode()
    assert "Content-Security-Policy" in answer.headers


def test_a_short_password_is_refused_in_vietnamese() -> None:
    with override("vi"), pytest.raises(ValidationError) as refusal:
        validate_password("bé")

    assert "Mật khẩu ngắn quá. Cần ít nhất 10 ký tự." in refusal.value.messages
