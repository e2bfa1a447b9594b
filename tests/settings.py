"""The archive's settings in a temporary folder, untouched by the shell's environment, DATABASE_URL aside."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="archive-tests-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)

for name in ("DEBUG", "SECRET_KEY", "PUBLIC_URL", "ALLOWED_HOSTS", "BEHIND_PROXY", "NAAN", "ARK_SHOULDER",
             "ARCHIVE_NAME", "LOG_FORMAT", "LOG_LEVEL", "HSTS_SECONDS", "HSTS_SUBDOMAINS", "EMAIL_URL",
             "MAIL_FROM", "MAIL_REPLY_TO", "KEYS_DIR"):  # fmt: skip
    os.environ.pop(name, None)
os.environ["VAR_DIR"] = str(FOLDER)
os.environ["LOG_LEVEL"] = "WARNING"

from archive_site.settings import *  # noqa: E402, F403 - the environment above must be in place first
from archive_site.settings import DATABASES, INSTALLED_APPS, STATIC_ROOT, STORAGES  # noqa: E402 - as above

STATIC_ROOT.mkdir()
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: threads and processes then meet as they do in production.
    DATABASES["default"]["TEST"] = {"NAME": str(FOLDER / "test.sqlite3")}

# Tables are made straight from the models, in seconds: that the migrations lead to the same is held by
# `makemigrations --check`, and that they run by the tests that start the archive as its owner does.
MIGRATION_MODULES = {app.rsplit(".", 1)[-1]: None for app in INSTALLED_APPS}
