"""The services that have a section of their own, and what they are called."""

from enum import Enum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Service(Enum):
    """In the order of their sections."""

    INCOMING_FAXES = "incoming-faxes"
    OUTGOING_FAXES = "outgoing-faxes"
    ANNOUNCEMENTS = "announcements"
    AUTOMATIC_CALLS = "automatic-calls"
    TEXT_MESSAGES = "text-messages"


def service_name(service: Service) -> str:
    """Return what a service is called."""
    match service:
        case Service.INCOMING_FAXES:
            return translate("services", "Gelen fakslar")
        case Service.OUTGOING_FAXES:
            return translate("services", "Giden fakslar")
        case Service.ANNOUNCEMENTS:
            return translate("services", "Anonslar")
        case Service.AUTOMATIC_CALLS:
            return translate("services", "Otomatik aramalar")
        case Service.TEXT_MESSAGES:
            return translate("services", "Metin mesajları")
        case _:
            assert_never(service)
