"""What a person sees when a mistake of ours reached nobody: once, and the program goes on."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from santral_desktop.ui.texts import plain_message


def tell_of_a_mistake(parent: QWidget, logs: str) -> QMessageBox:
    """Show, without waiting for an answer, that something went wrong and where it is written."""
    translate = QCoreApplication.translate
    box = plain_message(
        parent,
        translate("last_resort", "Beklenmeyen bir hata oldu"),
        translate(
            "last_resort",
            "Program çalışmaya devam ediyor; telefonunuz etkilenmedi. Ayrıntılar gizli bilgiler "
            "çıkarılarak şu klasöre yazıldı: {}",
        ).format(logs),
    )
    box.setIcon(QMessageBox.Icon.Warning)
    box.open()
    return box
