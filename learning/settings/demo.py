"""One machine, no services: SQLite, tasks in process, codes and mail on the console.

Also what the tests run on; LEARNING_TEST_DATABASE names a PostgreSQL instead.
"""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from learning.settings.base import *  # noqa: F403
from learning.settings.base import BASE_DIR

VAR_DIR = Path(os.environ.get("LEARNING_VAR") or BASE_DIR / "var")
DEBUG = False
SECRET_KEY = "for-the-demonstration-only-never-in-production"  # noqa: S105
ETHNIC_GROUP_KEYS = ["aF6qroKIU6xiarvJQOwDU2GrgJ1nh4KQOe2QeKOKgO0="]
ALLOWED_HOSTS = ["*"]
# The sample accounts open the CMS with their password alone; whoever sets a second factor up
# is asked for it here too.
STAFF_SECOND_FACTOR = False

_postgresql = urlsplit(os.environ.get("LEARNING_TEST_DATABASE", ""))
if _postgresql.scheme:
    DATABASES: dict[str, dict[str, object]] = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": _postgresql.hostname,
            "PORT": _postgresql.port,
            "NAME": _postgresql.path.lstrip("/"),
            "USER": unquote(_postgresql.username or ""),
            "PASSWORD": unquote(_postgresql.password or ""),
        }
    }
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR_DIR / "demo.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                # Writers queue instead of failing with "database is locked".
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    }

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = False
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
# Static files are served from where they lie: nothing to collect.
STATIC_ROOT = None
MEDIA_ROOT = VAR_DIR / "media"
SERVE_MEDIA = True
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
SITE_ADDRESS = "http://127.0.0.1:8000"
# With DEBUG off and nobody to mail to, an error would be told to nobody.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "root": {"handlers": ["console"]},
}

# SQLite makes indexes without the columns they would hold besides; it answers all the same.
SILENCED_SYSTEM_CHECKS = ["models.W040"]
