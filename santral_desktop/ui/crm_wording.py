"""What went wrong with the customer's page in the CRM, and what to do."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.crm import BadTemplate, WhyNoTemplate
from santral_desktop.domain.errors import Trouble

translate = QCoreApplication.translate


def crm_sentence(error: Trouble) -> str:
    """Return the sentence for a page that was not opened."""
    if isinstance(error, BadTemplate):
        return _template_sentence(error.why)
    return translate(
        "crm_wording",
        "Müşterinin CRM sayfası açılamadı. Bilgisayarda bir tarayıcı olduğunu ve adresin doğru "
        "olduğunu kontrol edin.",
    )


def _template_sentence(why: WhyNoTemplate) -> str:
    match why:
        case WhyNoTemplate.NOT_HTTPS:
            return translate(
                "crm_wording", "CRM adresi https:// ile başlamalı ve bir sunucu adı içermeli."
            )
        case WhyNoTemplate.UNKNOWN_PLACE:
            return translate(
                "crm_wording",
                "CRM adresinde bilinmeyen bir yer var; yalnız listedekiler doldurulur.",
            )
        case WhyNoTemplate.PLACE_IN_HOST:
            return translate(
                "crm_wording",
                "CRM adresinin sunucu adında doldurulacak yer olamaz: arayan kişi nereye "
                "gidileceğini belirleyemez.",
            )
        case WhyNoTemplate.TOO_LONG:
            return translate("crm_wording", "CRM adresi çok uzun; daha kısa bir adres yazın.")
        case _:
            assert_never(why)
