"""All settings of the deployment, read from the environment; docs/settings.md says what each one does.

Safe without any variable set: no debug pages, a secret of its own, one host, strict policies.
"""

from pathlib import Path

from archive_site import environment as env
from archive_site.logs import logging_for

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = env.directory("VAR_DIR", BASE_DIR / "var")

# --- who we are -------------------------------------------------------------------------------------------
ARCHIVE_NAME = env.text("ARCHIVE_NAME", "Prinkipo")
NAAN = env.matching("NAAN", "99999", r"[0-9]{5}", "use the five digits of a name assigning authority number")
ARK_SHOULDER = env.matching(
    "ARK_SHOULDER",
    "p1",
    r"[bcdfghjkmnpqrstvwxz]{1,6}[0-9]",
    "use consonants (no l, no y), then one digit: p1",
)
SCHEME, HOST, PUBLIC_URL = env.web_address("PUBLIC_URL", "http://127.0.0.1:8000")
HTTPS = SCHEME == "https"

# --- safety -----------------------------------------------------------------------------------------------
DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.text("SECRET_KEY") or env.kept_secret(VAR_DIR / "secret_key")
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
ALLOWED_HOSTS = [HOST, *env.words("ALLOWED_HOSTS"), *(LOOPBACK if HOST in LOOPBACK else [])]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # asked by the machine next door, over plain http
# Only a proxy that overwrites this header may be trusted with it: anybody can send one.
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY", default=False) else None
)
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.flag("HSTS_SUBDOMAINS", default=False)
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
# Whether the other names under this host speak https only its owner knows, who then sets HSTS_SUBDOMAINS.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    }
}
# An item with its activities, surfaces and events is one form: Django's thousand fields would refuse it.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_NUMBER_FILES = 2_100  # a folder of descriptions; one more than are taken is said in words
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024

# --- the application --------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "catalog",  # first: its templates dress the admin's
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "django.contrib.humanize",  # the pages of accounts speak of times past
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "catalog.accounts.second_factor.SecondFactorMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "catalog.admin.site.around",
            ],
        },
    },
]
ROOT_URLCONF = "archive_site.urls"
WSGI_APPLICATION = "archive_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

# --- accounts ---------------------------------------------------------------------------------------------
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
SECOND_FACTOR = env.choice("SECOND_FACTOR", ("optional", "reviewers", "everyone"))
ACCOUNT_ADAPTER = "catalog.accounts.adapters.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by administrators, who know whose they are
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if env.flag("BEHIND_PROXY", default=False) else 0
MFA_ADAPTER = "catalog.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the administrator who made the account vouches for it
MFA_TOTP_ISSUER = ARCHIVE_NAME
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # browsers themselves allow it on localhost alone
USERSESSIONS_TRACK_ACTIVITY = False  # a write on every request of the desk would buy little
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

# --- the verification desk --------------------------------------------------------------------------------
CHECKS_KEPT_DAYS = env.number("CHECKS_KEPT_DAYS", 30, at_least=1, at_most=366)

# --- what is kept -----------------------------------------------------------------------------------------
SQLITE_OPTIONS = {
    # A transaction that reads first and writes later would fail at once when another has written meanwhile.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}
POSTGRES_POOL = {"min_size": 1, "max_size": 16, "timeout": 10}
DATABASES = {"default": env.database("DATABASE_URL", VAR_DIR / "archive.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
else:
    DATABASES["default"]["OPTIONS"]["pool"] = POSTGRES_POOL
    DATABASES["default"]["CONN_MAX_AGE"] = 0  # the pool keeps connections; Django's own keeping fights it

# Login attempts are counted in the database, so that all processes and machines count together; the bodies of
# pages can be made again and stay in each process.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "counters"},
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"},
}

FILES_DIR = VAR_DIR / "files"
SEARCH_DIR = VAR_DIR / "search"
KEYS_DIR = env.directory("KEYS_DIR", VAR_DIR / "keys")
MEDIA_ROOT = FILES_DIR
STATIC_ROOT = VAR_DIR / "static"
STATIC_URL = "/static/"
STATIC_STORAGE = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if DEBUG
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_STORAGE},
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG

# --- mail -------------------------------------------------------------------------------------------------
MAIL_DIR = VAR_DIR / "mail"
globals().update(env.mail("EMAIL_URL"))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.matching(
    "MAIL_FROM", f"archive@{HOST}", r"[^\s@]+@[^\s@]+", "use an address such as archive@archive.example"
)
MAIL_REPLY_TO = env.text("MAIL_REPLY_TO")
PASSWORD_RESET_TIMEOUT = 4 * 60 * 60

# --- questions and claims ---------------------------------------------------------------------------------
_DAYS = {"question": 21, "correction": 42, "ownership": 30, "loss": 7, "takedown": 7}
ENQUIRY_DAYS = {
    kind: env.number(f"DAYS_FOR_{kind.upper()}", days, at_least=1, at_most=3650)
    for kind, days in _DAYS.items()
}

# --- languages and time -----------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

LOGGING = logging_for(
    style=env.choice("LOG_FORMAT", ("plain", "json")),
    level=env.choice("LOG_LEVEL", ("INFO", "DEBUG", "WARNING", "ERROR")),
)
