import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from learning.operations.bootstrap import ROOT
from learning.operations.quality import PRODUCTION
from learning.settings import environment

SECRETS = sorted(PRODUCTION.keys() - {"DJANGO_SETTINGS_MODULE"})


def load_production(variables: dict[str, str]) -> str:
    """What reading the settings says, in a process of their own; empty when all is well."""
    kept = {name: value for name, value in os.environ.items() if name not in PRODUCTION}
    done = subprocess.run(
        [sys.executable, "-c", "import learning.settings.production"],
        cwd=ROOT,
        env=kept | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr


def test_production_starts_from_a_filled_in_environment() -> None:
    assert load_production(PRODUCTION) == ""


@pytest.mark.parametrize("name", SECRETS)
def test_production_names_the_variable_that_is_missing(name: str) -> None:
    said = load_production({key: value for key, value in PRODUCTION.items() if key != name})

    assert "ImproperlyConfigured" in said
    assert name in said


OPENID = {
    "OPENID_ISSUER": "https://id.example.vn",
    "OPENID_CLIENT_ID": "hoctap",
    "OPENID_CLIENT_SECRET": "secret",
    "OPENID_BUTTON": "Đăng nhập bằng tài khoản định danh",
    "OPENID_CLAIM_ID_NUMBER": "id_number",
    "ID_NUMBER_KEY": "key",
}


def test_an_identity_provider_is_read() -> None:
    assert load_production(PRODUCTION | OPENID) == ""


@pytest.mark.parametrize(
    "name", sorted(OPENID.keys() - {"OPENID_ISSUER", "OPENID_CLAIM_ID_NUMBER"})
)
def test_an_identity_provider_is_set_up_whole(name: str) -> None:
    said = load_production(PRODUCTION | OPENID | {name: ""})

    assert "ImproperlyConfigured" in said
    assert name in said


def test_an_identity_provider_without_https_is_refused() -> None:
    said = load_production(PRODUCTION | OPENID | {"OPENID_ISSUER": "http://id.example.vn"})

    assert "OPENID_ISSUER" in said


def test_a_password_in_a_wrong_address_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://learning:very-secret@host/x")

    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as refusal:
        environment.url("DATABASE_URL", "postgresql")

    assert "very-secret" not in str(refusal.value)


@pytest.mark.parametrize(
    ("value", "read"), [("on", True), ("1", True), ("No", False), ("off", False), ("", True)]
)
def test_a_flag_is_read(monkeypatch: pytest.MonkeyPatch, value: str, read: bool) -> None:
    monkeypatch.setenv("HTTPS", value)

    assert environment.flag("HTTPS", default=True) is read


def test_a_flag_that_is_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS", "maybe")

    with pytest.raises(ImproperlyConfigured, match="HTTPS must be on or off"):
        environment.flag("HTTPS", default=True)


def test_a_number_and_a_list_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", "2")
    monkeypatch.setenv("ALLOWED_HOSTS", "a.vn, b.vn,")

    assert environment.number("TRUSTED_PROXIES", 1) == 2
    assert environment.several("ALLOWED_HOSTS") == ["a.vn", "b.vn"]


def test_a_number_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", "-1")

    with pytest.raises(ImproperlyConfigured, match="TRUSTED_PROXIES must be a whole number"):
        environment.number("TRUSTED_PROXIES", 1)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("", ["say", "{language}"]),
        ("none", []),
        ("/opt/piper --model 'one voice.onnx'", ["/opt/piper", "--model", "one voice.onnx"]),
    ],
)
def test_a_program_is_read(monkeypatch: pytest.MonkeyPatch, value: str, read: list[str]) -> None:
    monkeypatch.setenv("SPEECH_COMMAND", value)

    assert environment.command("SPEECH_COMMAND", default=["say", "{language}"]) == read


def test_a_program_with_half_a_quotation_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECH_COMMAND", "say 'half")

    with pytest.raises(ImproperlyConfigured, match="SPEECH_COMMAND has a quotation mark"):
        environment.command("SPEECH_COMMAND", default=[])
