"""The processes of `deploy/compose.yaml` on this machine, with private servers and folders."""

import secrets
from pathlib import Path
from typing import Any

import yaml
from cryptography.fernet import Fernet

from learning.operations.bootstrap import BIN, ROOT


def production_environment(folder: Path, database: str, redis: str, port: int) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "learning.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ETHNIC_GROUP_KEY": Fernet.generate_key().decode(),
        "SITE_ADDRESS": f"http://127.0.0.1:{port}",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": database,
        "REDIS_URL": redis,
        "EMAIL_URL": "smtp://127.0.0.1:9",
        "EMAIL_FROM": "hoctap@example.vn",
        "SMS_SENDER": "learning.people.messages.ConsoleSender",
        "HTTPS": "off",
        "TRUSTED_PROXIES": "0",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "media"),
        "WEB_CONCURRENCY": "2",
    }


def deployed_command(name: str, folder: Path, port: int) -> list[str]:
    """The service's own command, with this port and folder in it."""
    deployment: dict[str, Any] = yaml.safe_load(
        (ROOT / "deploy" / "compose.yaml").read_text("utf-8")
    )
    program, *arguments = deployment["services"][name]["command"]
    here = {"0.0.0.0:8000": f"127.0.0.1:{port}", "/tmp/beat": str(folder / "beat")}  # noqa: S108
    for deployed, local in here.items():
        arguments = [argument.replace(deployed, local) for argument in arguments]
    return [str(BIN / program), *arguments]
