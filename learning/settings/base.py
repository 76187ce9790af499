"""What every installation shares. `demo` and `production` build on it."""

import sys
from pathlib import Path
from typing import Any

from django.conf.locale.vi.formats import (  # type: ignore[import-untyped]  # noqa: F401
    DATE_FORMAT,
    DATETIME_FORMAT,
    DECIMAL_SEPARATOR,
    MONTH_DAY_FORMAT,
    SHORT_DATE_FORMAT,
    SHORT_DATETIME_FORMAT,
    THOUSAND_SEPARATOR,
    TIME_FORMAT,
    YEAR_MONTH_FORMAT,
)

from learning.formats.vi.formats import (  # noqa: F401
    DATE_INPUT_FORMATS,
    DATETIME_INPUT_FORMATS,
)
from learning.settings import languages

BASE_DIR = Path(__file__).resolve().parent.parent.parent

INSTALLED_APPS = [
    "learning",
    "learning.demo",
    "learning.operations",
    "learning.campaigns",
    "learning.yearbook",
    "learning.emulation",
    "learning.halfyear",
    "learning.steering",
    "learning.privacy",
    "learning.reports",
    "learning.assignments",
    "learning.rosters",
    "certificates",
    "quizzes",
    "courses",
    "cms",
    "learning.people",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "wagtailmedia",
    "wagtail_localize",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "learning.people.apps.StaffConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cms.middleware.CompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.middleware.ContentPolicyMiddleware",
    "cms.middleware.NotAllowedMiddleware",
    "cms.middleware.LineBreakMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "learning.people.middleware.AddressMiddleware",
    "learning.people.middleware.SecondFactorMiddleware",
    "learning.people.middleware.PresenceMiddleware",
    "learning.people.middleware.RefusalMiddleware",
    "courses.middleware.NotReadyMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "learning.urls"
WSGI_APPLICATION = "learning.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.context_processors.site",
            ],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Languages: Vietnamese is the source and the fallback; the interface's message ids are English.
LANGUAGE_CODE = languages.SOURCE.code
LANGUAGES = [(language.code, language.name) for language in languages.KNOWN]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
# What readers are offered before the province opens more, and what the CMS itself speaks.
COMPLETE_LANGUAGES = [(language.code, language.name) for language in languages.COMPLETE]
WAGTAILADMIN_PERMITTED_LANGUAGES = COMPLETE_LANGUAGES
KNOWN_LANGUAGES = languages.KNOWN
# What `lang` says, by the code of addresses.
LANGUAGE_TAGS = languages.TAGS
WAGTAIL_I18N_ENABLED = True
# A translation begins as a draft, also of a page that is live: a reviewer publishes it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# Addresses are typed and read out: plain letters, made from the Vietnamese title.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
LOCALE_PATHS = [BASE_DIR / "learning" / "locale", BASE_DIR / "learning" / "locale_wagtail"]
# How days are typed; the CMS shows them in its fields the same way.
FORMAT_MODULE_PATH = ["learning.formats"]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "/static/"
# Cut at set-up; static files under cms/fonts/.
WEB_FONTS_DIR = BASE_DIR / "var" / "web-fonts"
STATICFILES_DIRS = [("cms/fonts", WEB_FONTS_DIR)]
MEDIA_URL = "/media/"
# Whether we serve uploads ourselves; otherwise the store does.
SERVE_MEDIA = False
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# People and sign-in: by a code sent to a phone or an e-mail address; a password is optional.
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "learning.people.adapter.Adapter"
ACCOUNT_EMAIL_VERIFICATION = "none"  # contacts are proven before an account is made
ACCOUNT_LOGIN_METHODS = {"username"}  # our forms find the account by its contact
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_RATE_LIMITS = False  # the cache may be away: guesses are counted in the database
# Whoever works in the CMS proves it by an app's code or a passkey too.
STAFF_SECOND_FACTOR = True
MFA_ADAPTER = "learning.people.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
# Signing in by an OpenID provider: off without an issuer.
OPENID_ISSUER = ""
OPENID_CLIENT_ID = ""
OPENID_CLIENT_SECRET = ""
OPENID_SCOPES = ["openid", "profile", "email", "phone"]
# How sure the provider has to be; an answer that names none of these is refused.
OPENID_ACR_VALUES: list[str] = []
OPENID_BUTTON = ""
# What we want to know → what the provider calls it; empty where it does not tell.
OPENID_CLAIMS = {
    "full_name": "name",
    "birth_date": "birthdate",
    "phone": "phone_number",
    "email": "email",
    "id_number": "",
}
# Makes the hash of ID numbers, of which nothing else is kept.
ID_NUMBER_KEY = ""
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SESSION_ENGINE = "django.contrib.sessions.backends.db"
# A family's phone stays signed in for half a year: codes cost money and patience.
SESSION_COOKIE_AGE = 180 * 24 * 3600
SESSION_COOKIE_NAME = "hoctapso"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "courses:mine"
LOGOUT_REDIRECT_URL = "/"

# Sends one-time codes: a dotted path to a class with `send(phone, words)`.
SMS_SENDER = "learning.people.messages.ConsoleSender"
# Codes by SMS for the whole site in 24 hours: what a flood may cost at most.
SMS_A_DAY = 5000
# Invitations, reminders and notices by any way, for the whole site in 24 hours.
MESSAGES_A_DAY = 50_000
# For `learning.people.messages.GatewaySender`: where it posts, as whom, under which name.
SMS_GATEWAY_URL = ""
SMS_GATEWAY_TOKEN = ""
SMS_GATEWAY_NAME = ""
# Notifications by Zalo: off without an address and a template for the purpose.
ZALO_URL = ""
ZALO_TOKEN = ""
ZALO_TEMPLATES: dict[str, str] = {}
ZALO_PARAMETER = "noi_dung"
# How lists of results go to an authority and come back: a dotted path to a class with
# `write(rows)` and `read(content)`.
CONFIRMATION_FORMAT = "quizzes.confirming.workbook.Workbook"
# After so many days away the roles of staff rest; so many days before, they are told.
STAFF_IDLE_DAYS = 45
STAFF_IDLE_NOTICE_DAYS = 7
# After so many days a role is to be looked at again.
ROLE_REVIEW_DAYS = 182
# Reads words aloud: a program and its arguments, which takes the words on its standard input and
# writes a WAV file to its standard output. `{language}` becomes vi or en; empty: no machine reads.
SPEECH_COMMAND = [sys.executable, "-m", "courses.espeak", "{language}"]
# Where the site's page about personal data stands.
PRIVACY_NOTICE = "/quyen-rieng-tu/"

WAGTAIL_SITE_NAME = "Học tập số"
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_USER_TIME_ZONES = ["Asia/Ho_Chi_Minh"]
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_REQUIRED = False
WAGTAILIMAGES_IMAGE_MODEL = "cms.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "svg"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 8 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "odt", "csv", "txt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILMEDIA = {
    "MEDIA_MODEL": "cms.Recording",
    "MEDIA_FORM_BASE": "cms.forms.RecordingForm",
    "AUDIO_EXTENSIONS": ["mp3", "m4a", "ogg", "opus"],
    "VIDEO_EXTENSIONS": ["mp4", "webm"],
}
# Largest recording a trainer may add, in bytes: on 3G a minute of waiting is about 8 MB.
RECORDING_MAX_BYTES = 20 * 1024 * 1024
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.searching"}}
WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = False

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    "remind": {"task": "learning.assignments.tasks.remind", "schedule": 3600.0},
    "letters": {"task": "learning.steering.tasks.send_letters", "schedule": 3600.0},
    "catch-up": {"task": "learning.operations.tasks.catch_up", "schedule": 180.0},
    "publish-scheduled": {"task": "learning.operations.tasks.publish_scheduled", "schedule": 60.0},
}

# The weakest identity a certificate may rest on: self, facilitator, roster or provider.
CERTIFICATE_ASSURANCE = "self"
FONTS_DIR = BASE_DIR / "var" / "fonts"  # of paper
