"""What the window says when parts of it meet: sentences that belong to no widget alone."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def still_here() -> str:
    """Return that closing the window does not end the program."""
    return translate("window_wording", "Program burada çalışmaya devam ediyor; çağrılar duyurulur.")


def handle_at_the_phone() -> str:
    """Return where to act on a call whose page knows no button of ours."""
    return translate("window_wording", "Bu çağrıyı soldaki web telefondan yönetin.")


def handle_at_the_desk() -> str:
    """Return where to act on a call that rings at no page of this window."""
    return translate("window_wording", "Bu çağrı telefonunuzda; oradan yönetin.")


def no_webphone() -> str:
    """Return why there is no web phone in the window."""
    return translate(
        "window_wording", "Bu hesabın web telefonu yok; çağrılar kendi telefonunuzda çalar."
    )


def sign_in_again() -> str:
    """Return the word for signing in once more to an account that works no more."""
    return translate("window_wording", "Yeniden bağlan…")


def look_at_everything() -> str:
    """Return the action of a light behind which a device may be at fault."""
    return translate("window_wording", "Denetle…")


def load_again() -> str:
    """Return the word for loading the web phone once more."""
    return translate("window_wording", "Yeniden yükle")


def key_for_now() -> str:
    """Return that the key is kept in memory alone."""
    return translate(
        "window_wording", "Anahtar deposu yok: anahtar yalnızca program açıkken bellekte tutulur."
    )


def open_link(host: str) -> tuple[str, str, str]:
    """Return title, text and yes of the question whether a link is opened in the browser."""
    return (
        translate("window_wording", "Tarayıcıda açılsın mı?"),
        translate("window_wording", "Web telefon bu adresi açmak istiyor: {}").format(host),
        translate("window_wording", "Aç"),
    )


def not_as_root() -> str:
    """Return why there is no web phone: the engine protects nobody who is root."""
    return translate(
        "window_wording",
        "Web telefon root kullanıcısıyla açılmaz, çünkü o zaman korunamaz. Programı kendi "
        "kullanıcınızla başlatın.",
    )
