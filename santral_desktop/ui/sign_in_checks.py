"""Check on the spot what a person enters to sign in; an empty text means that nothing is wrong."""

import re
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_USUAL_KEY = re.compile(r"K[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
translate = QCoreApplication.translate


def wrong_key(text: str) -> str:
    """Say what keeps a key from being tried."""
    return "" if text else translate("sign_in", "API anahtarını girin.")


def missing(why: str, text: str) -> str:
    """Say that something must be there."""
    return "" if text else why


def unusual_key(text: str) -> str:
    """Say that a key looks unlike others; it may be tried all the same."""
    if not text or _USUAL_KEY.fullmatch(text):
        return ""
    return translate(
        "sign_in", "Anahtarlar genellikle K ile başlar ve 37 karakterdir. Tamamını kopyaladınız mı?"
    )


def wrong_extension(text: str) -> str:
    """Say what is wrong with an extension."""
    if text.isascii() and text.isdecimal() and 2 <= len(text) <= 5:
        return ""
    return translate("sign_in", "Dahili numarası 2 ile 5 rakam arasındadır; örneğin 1007.")


def wrong_address(text: str, *, developer: bool) -> str:
    """Say what is wrong with an address; plain http is for developers on this machine."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return translate("sign_in", "Bu bir web adresi değil. Adresi kontrol edin.")
    if parts.scheme == "http" and developer and host in _LOOPBACK:
        return ""
    if parts.scheme != "https":
        return translate("sign_in", "Adres https:// ile başlamalıdır.")
    if not host or parts.username is not None or parts.query or parts.fragment:
        return translate("sign_in", "Yalnızca adresi yazın; örneğin https://ornek.com.tr")
    return ""
