"""Names of languages in the reader's own; a code that Django has no name for is shown as it is."""

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext as _


def language_name(code: str) -> str:
    info = LANG_INFO.get(code, {})
    name = info.get("name")
    return _(str(name)) if name else code
