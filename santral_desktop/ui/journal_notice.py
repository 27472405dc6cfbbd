"""What a person reads when the journal's file was damaged: what is there, what happens now."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from santral_desktop.application.ports.journal import Rescued
from santral_desktop.ui.texts import plain_message


def tell_of_a_rescue(parent: QWidget, rescued: Rescued) -> QMessageBox:
    """Show it without waiting for an answer."""
    translate = QCoreApplication.translate
    if rescued.calls or rescued.notes:
        saved = translate("journal_notice", "Kurtarılan: {calls} çağrı, {notes} not.")
    else:
        saved = translate("journal_notice", "İçinden ne yazık ki hiçbir şey kurtarılamadı.")
    box = plain_message(
        parent,
        translate("journal_notice", "Çağrı defteri onarıldı"),
        "\n\n".join(
            (
                translate("journal_notice", "Çağrı defterinin dosyası zarar görmüştü."),
                saved.format(calls=rescued.calls, notes=rescued.notes),
                translate(
                    "journal_notice",
                    "Eksik çağrılar santralden arka planda yeniden okunur. Zarar gören dosya "
                    "silinmedi, adı: {}",
                ).format(rescued.kept_as),
            )
        ),
    )
    box.setIcon(QMessageBox.Icon.Information)
    box.open()
    return box
