"""What a person reads when the program came back after a crash, or does so no more."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from santral_desktop.ui.texts import plain_message

translate = QCoreApplication.translate


def tell_of_a_return(parent: QWidget, *, cut: bool, software: bool) -> QMessageBox:
    """Say it beside the work: nothing waits for an answer."""
    said = [translate("came_back", "Program beklenmedik biçimde kapandı ve yeniden açıldı.")]
    if cut:
        said.append(
            translate("came_back", "O sırada görüşmeniz vardı; kesilmiş olabilir. Yeniden arayın.")
        )
    if software:
        said.append(
            translate(
                "came_back",
                "Ekran kartı iki kez soruna yol açtı; program artık onsuz çiziyor. Ayarlar → "
                "Genel’den değiştirebilirsiniz.",
            )
        )
    box = plain_message(parent, translate("came_back", "Program yeniden açıldı"), "\n\n".join(said))
    box.setIcon(QMessageBox.Icon.Warning if cut else QMessageBox.Icon.Information)
    box.setModal(False)
    box.show()
    return box


def ask_to_start_again(*, cut: bool, logs: str) -> bool:
    """Say that the program keeps crashing, and return whether a person wants to try once more."""
    said = [translate("came_back", "Program beş dakikada üç kez kapandı; artık yeniden açılmıyor.")]
    if cut:
        said.append(
            translate("came_back", "O sırada görüşmeniz vardı; kesilmiş olabilir. Yeniden arayın.")
        )
    said.append(
        translate("came_back", "Yinelenirse şu klasörü yöneticinize gönderin: {}").format(logs)
    )
    box = plain_message(None, "Santral Desktop", "\n\n".join(said))
    box.setIcon(QMessageBox.Icon.Critical)
    again = box.addButton(translate("came_back", "&Yeniden aç"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(translate("came_back", "&Kapat"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(no)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # it is asked afterwards
    box.exec()
    return box.clickedButton() is again
