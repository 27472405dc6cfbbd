"""What is said of the program's entries in the user's system."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.messages_about_system import Entry, RegistrationTold
from santral_desktop.application.ports.registration import Registered
from santral_desktop.ui.wording import sentence

translate = QCoreApplication.translate


def registration_sentence(told: RegistrationTold) -> str:
    """Return what a person should know of an entry, empty where it is as the tick says."""
    if told.error is not None:
        return sentence(told.error)
    match told.state:
        case Registered.YES | Registered.NO:
            return ""
        case Registered.UNABLE:
            return translate(
                "system_wording", "Bu kurulumda ya da profilde kullanılamaz; seçiminiz saklanır."
            )
        case Registered.ASKED if told.entry is Entry.LINKS:
            return translate(
                "system_wording",
                "Sisteminizin varsayılan uygulamalar ayarında Santral Desktop’ı seçin; bağlantılar "
                "o zaman burada açılır.",
            )
        case Registered.ASKED:
            return translate(
                "system_wording",
                "Sisteminizin başlangıç ayarlarında kapatılmış; oradan ya da burada kapatıp "
                "yeniden açarak etkinleştirin.",
            )
    assert_never(told.state)
