"""`python3 manage.py demo`: the whole product on this machine, filled with a sample province."""

import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import run
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.urls import reverse

from learning.demo.accounts import ACCOUNTS, PASSWORD
from learning.operations.actions import catch_up
from learning.operations.prepare import prepare


class Command(BaseCommand):
    help = "Prepares the demonstration's data when there is none, then serves it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--address", default="127.0.0.1:8000", help="host:port to serve on")
        parser.add_argument("--prepare-only", action="store_true", help="prepare, do not serve")
        parser.add_argument("--fresh", action="store_true", help="throw earlier data away first")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SETTINGS_MODULE != "learning.settings.demo":
            raise CommandError("The demonstration runs with learning.settings.demo only.")
        host, port = split_address(options["address"])
        if options["fresh"]:
            throw_away()
        self.fill()
        if not options["prepare_only"]:
            self.serve(host, port)

    def fill(self) -> None:
        prepare(Path(settings.FONTS_DIR), Path(settings.WEB_FONTS_DIR))
        Path(settings.VAR_DIR).mkdir(parents=True, exist_ok=True)
        self.say("Chuẩn bị dữ liệu …")
        call_command("migrate", verbosity=0, interactive=False)
        if not get_user_model().objects.exists():
            self.say("Dựng tỉnh mẫu, mất chừng một phút …")
            # One transaction: an interrupted start leaves nothing half made.
            with transaction.atomic():
                call_command("load_demo")
        # No clock runs beside the demonstration: what an earlier run left undone is done now.
        catch_up()

    def serve(self, host: str, port: int) -> None:
        # Links in messages and on certificates lead back to this very process.
        settings.SITE_ADDRESS = settings.WAGTAILADMIN_BASE_URL = f"http://{shown(host)}:{port}"
        application = get_wsgi_application()
        connection.close()
        try:
            run(
                host,
                port,
                application,
                threading=True,
                on_bind=lambda _: self.say(welcome(host, port)),
            )
        except OSError as error:
            raise CommandError(
                f"Cổng {port} không dùng được ({error.strerror}). "
                f"Hãy thử: python3 manage.py demo --address {host}:{port + 1}"
            ) from error
        except KeyboardInterrupt:
            self.say("Đã dừng.")

    def say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()


def split_address(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise CommandError(f"--address: host:port, for example 127.0.0.1:8000, not {address!r}.")
    return host or "127.0.0.1", int(port)


def throw_away() -> None:
    """The database and what was uploaded; the fonts stay."""
    connection.close()
    for suffix in ("", "-wal", "-shm"):
        Path(f"{settings.DATABASES['default']['NAME']}{suffix}").unlink(missing_ok=True)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


def shown(host: str) -> str:
    return "127.0.0.1" if host in {"0.0.0.0", "[::]"} else host  # noqa: S104


def welcome(host: str, port: int) -> str:
    address = f"http://{shown(host)}:{port}"
    lines = [
        f"\nHọc tập số đang chạy:  {address}/",
        f"Trang biên soạn:       {address}{reverse('wagtailadmin_home')}",
        f"Đăng nhập thử, mật khẩu {PASSWORD}:",
        *(f"  {account.email:<20} {account.sees}" for account in ACCOUNTS),
        "Dừng: Ctrl+C",
    ]
    return "\n".join(lines)
