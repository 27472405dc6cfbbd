"""The Turkish result word of each hangup cause, as the provider's documents list them."""

_RESULTS = {
    "NORMAL_CLEARING": "Cevaplandı",
    "NORMAL_UNSPECIFIED": "Cevaplandı",
    "USER_BUSY": "Meşgul",
    "ORIGINATOR_CANCEL": "Vazgeçildi",
    "NO_ANSWER": "Cevapsız",
    "ALLOTTED_TIMEOUT": "Cevapsız",
    "CALL_REJECTED": "Reddedildi",
    "NO_USER_RESPONSE": "Ulaşılamıyor",
    "UNALLOCATED_NUMBER": "Hatalı Numara",
    "LOSE_RACE": "Diğer dahili cevapladı",
    "PICKED_OFF": "Çağrısı çekildi",
    "ATTENDED_TRANSFER": "Katılımlı aktarım",
    "DESTINATION_OUT_OF_ORDER": "Cihazla iletişim sorunu",
    "SYSTEM_SHUTDOWN": "Santral kapatılıyor",
}


def result_of(cause: str) -> str:
    """Return the result word; causes outside the list are shown as they are."""
    return _RESULTS.get(cause, cause)
