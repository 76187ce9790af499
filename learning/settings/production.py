"""Production: everything from the environment, and no default for a secret.

`deploy/environment.example` lists the variables; `docs/deploy.md` explains them.
"""

from urllib.parse import parse_qs, unquote

from django.core.exceptions import ImproperlyConfigured

from learning.settings import environment
from learning.settings.base import *  # noqa: F403
from learning.settings.base import (
    BASE_DIR,
    OPENID_CLAIMS,
    OPENID_SCOPES,
    SPEECH_COMMAND,
    STORAGES,
    ZALO_PARAMETER,
)

DEBUG = False
SECRET_KEY = environment.text("SECRET_KEY")
# The key before the last change: sessions signed with it stay valid while it is listed.
SECRET_KEY_FALLBACKS = environment.several("SECRET_KEY_FALLBACKS")
# Seals what people say about their ethnic group; several, the newest first, while it changes.
ETHNIC_GROUP_KEYS = environment.several("ETHNIC_GROUP_KEY")
if not ETHNIC_GROUP_KEYS:
    raise ImproperlyConfigured("The environment variable ETHNIC_GROUP_KEY must be set.")

_site = environment.url("SITE_ADDRESS", "https", "http")
SITE_ADDRESS = _site.geturl().rstrip("/")
WAGTAILADMIN_BASE_URL = SITE_ADDRESS
ALLOWED_HOSTS = environment.several("ALLOWED_HOSTS", (_site.hostname or "",))
CSRF_TRUSTED_ORIGINS = [SITE_ADDRESS]

_database = environment.url("DATABASE_URL", "postgresql", "postgres")
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": _database.hostname,
        "PORT": _database.port or 5432,
        "NAME": unquote(_database.path.lstrip("/")),
        "USER": unquote(_database.username or ""),
        "PASSWORD": unquote(_database.password or ""),
        # A connection of its own for every request costs 2.6 times the processor time.
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 5,
            "sslmode": parse_qs(_database.query).get("sslmode", ["prefer"])[0],
        },
    }
}

_redis = environment.url("REDIS_URL", "redis", "rediss").geturl()
CACHES = {
    "default": {
        "BACKEND": "learning.operations.cache.FailOpenRedisCache",
        "LOCATION": _redis,
        "OPTIONS": {"socket_connect_timeout": 0.5, "socket_timeout": 0.5},
    }
}
CELERY_BROKER_URL = _redis
# The fact is stored before its task is queued, and `catch_up` finds it again: when Redis is
# away a person must not wait for it.
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_connect_timeout": 1,
    "visibility_timeout": 1800,
    "retry_on_timeout": False,
    # Otherwise every later `.delay()` waits six seconds for a Redis that is away.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
    "interval_max": 0,
}
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_TIME_LIMIT = 600

STATIC_ROOT = environment.text("STATIC_ROOT", str(BASE_DIR / "var" / "static"))
MEDIA_ROOT = environment.text("MEDIA_ROOT", str(BASE_DIR / "var" / "media"))
STORAGES |= {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
_bucket = environment.text("MEDIA_BUCKET", "")
# Without a store nobody else has the uploads: they are on this disk.
SERVE_MEDIA = not _bucket
if _bucket:
    STORAGES |= {
        "default": {
            "BACKEND": "storages.backends.s3.S3Storage",
            "OPTIONS": {
                "bucket_name": _bucket,
                "endpoint_url": environment.url("MEDIA_S3_URL", "https", "http").geturl(),
                "access_key": environment.text("MEDIA_S3_KEY"),
                "secret_key": environment.text("MEDIA_S3_SECRET"),
                "region_name": environment.text("MEDIA_S3_REGION", "") or None,
                "default_acl": None,
                "file_overwrite": False,
            },
        }
    }

_mail = environment.url("EMAIL_URL", "smtp", "smtps")
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = _mail.hostname
EMAIL_PORT = _mail.port or (465 if _mail.scheme == "smtps" else 25)
EMAIL_HOST_USER = unquote(_mail.username or "")
EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_USE_TLS = environment.flag("EMAIL_STARTTLS", default=False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.text("EMAIL_FROM")
SMS_SENDER = environment.text("SMS_SENDER")
SMS_GATEWAY_URL = environment.text("SMS_GATEWAY_URL", "")
SMS_GATEWAY_TOKEN = environment.text("SMS_GATEWAY_TOKEN", "")
SMS_GATEWAY_NAME = environment.text("SMS_GATEWAY_NAME", "")
SMS_A_DAY = environment.number("SMS_A_DAY", 5000)
MESSAGES_A_DAY = environment.number("MESSAGES_A_DAY", 50_000)
SPEECH_COMMAND = environment.command("SPEECH_COMMAND", default=SPEECH_COMMAND)

# Notifications by Zalo: off without an address; only purposes with a template go that way.
ZALO_URL = environment.text("ZALO_URL", "")
if ZALO_URL:
    environment.url("ZALO_URL", "https")
    ZALO_TOKEN = environment.text("ZALO_TOKEN")
    ZALO_PARAMETER = environment.text("ZALO_PARAMETER", ZALO_PARAMETER)
    ZALO_TEMPLATES = {
        purpose: template
        for purpose in ("invitation", "reminder", "notice")
        if (template := environment.text(f"ZALO_TEMPLATE_{purpose.upper()}", ""))
    }

# Signing in by an OpenID provider: off without an issuer.
OPENID_ISSUER = environment.text("OPENID_ISSUER", "")
if OPENID_ISSUER:
    environment.url("OPENID_ISSUER", "https")
    OPENID_CLIENT_ID = environment.text("OPENID_CLIENT_ID")
    OPENID_CLIENT_SECRET = environment.text("OPENID_CLIENT_SECRET")
    OPENID_SCOPES = environment.several("OPENID_SCOPES", tuple(OPENID_SCOPES))
    OPENID_ACR_VALUES = environment.several("OPENID_ACR_VALUES")
    OPENID_BUTTON = environment.text("OPENID_BUTTON")
    OPENID_CLAIMS = {
        name: environment.text(f"OPENID_CLAIM_{name.upper()}", usual)
        for name, usual in OPENID_CLAIMS.items()
    }
    ID_NUMBER_KEY = environment.text("ID_NUMBER_KEY", None if OPENID_CLAIMS["id_number"] else "")

# Off only for a trial inside a closed network.
_https = environment.flag("HTTPS", default=True)
SECURE_SSL_REDIRECT = _https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _https
# Preloading is for whole domains; ours is one address below somebody else's.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
# How many proxies of ours stand before the application: the address of a visitor, by which
# sign-in attempts are limited, is read from behind them.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("TRUSTED_PROXIES", 1)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": environment.text("LOG_LEVEL", "INFO")},
    # Django's own handlers would mail every error to nobody.
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
