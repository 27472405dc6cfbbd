"""What is said of links that dial, beside the sentences for numbers."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.cautions import Caution

translate = QCoreApplication.translate


def caution_sentence(caution: Caution | None) -> str:
    """Return what to know before a number is dialled, empty for the usual."""
    match caution:
        case None:
            return ""
        case Caution.EMERGENCY:
            return translate(
                "link_wording", "Bu bir acil yardım hattı; yalnız gerçek bir durumda arayın."
            )
        case Caution.PREMIUM:
            return translate(
                "link_wording", "Özel ücretli hat: dakikası çok pahalı olabilir. Emin misiniz?"
            )
        case Caution.ABROAD:
            return translate("link_wording", "Yurt dışı numara: ücreti farklı olabilir.")
    assert_never(caution)


def link_asked() -> str:
    """Return that the question is in the window."""
    return translate("link_wording", "Numara pencerede soruluyor.")


def link_refused() -> str:
    """Return that the link is not dialled; the window says why."""
    return translate("link_wording", "Bu bağlantı aranmaz; nedeni pencerede yazıyor.")


def too_many_links() -> str:
    """Return that links come faster than anyone could mean them."""
    return translate("link_wording", "Çok fazla bağlantı geldi; bu bağlantı sorulmadı.")
