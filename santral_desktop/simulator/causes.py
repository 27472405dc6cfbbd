"""The Turkish result word of each hangup cause, as the provider's documents list them."""

_RESULTS = {
    "NORMAL_CLEARING": "Cevaplandı",
    "NORMAL_UNSPECIFIED": "Cevaplandı",
    "USER_BUSY": "Meşgul",
    "ORIGINATOR_CANCEL": "Vazgeçildi",
    "NO_ANSWER": "Cevapsız",
    "ALLOTTED_TIMEOUT": "Cevapsız",
    "CALL_REJECTED": "Reddedildi",
    "INCOMING_CALL_BARRED": "Reddedildi",
    "NO_USER_RESPONSE": "Ulaşılamıyor",
    "INCOMPATIBLE_DESTINATION": "Ses kodekleri uyumsuz",
    "UNALLOCATED_NUMBER": "Hatalı Numara",
    "NO_ROUTE_DESTINATION": "Hatalı Numara",
    "INVALID_NUMBER_FORMAT": "Hatalı Numara",
    "NOT_ALLOWED_BY_IYS": "İYS izni yok",
    "FACILITY_REJECTED": "Hata",
    "FACILITY_NOT_IMPLEMENTED": "Hata",
    "SERVICE_NOT_IMPLEMENTED": "Hata",
    "SERVICE_UNAVAILABLE": "Genel Hata",
    "INTERWORKING": "Genel Hata",
    "REDIRECTION_TO_NEW_DESTINATION": "Cihaz yönlendirmesi",
    "EXCHANGE_ROUTING_ERROR": "Çağrı bağlanamadı",
    "MEDIA_TIMEOUT": "RTP zamanaşımı",
    "SYSTEM_SHUTDOWN": "Santral kapatılıyor",
    "ATTENDED_TRANSFER": "Katılımlı aktarım",
    "PICKED_OFF": "Çağrısı çekildi",
    "LOSE_RACE": "Diğer dahili cevapladı",
    "DESTINATION_OUT_OF_ORDER": "Cihazla iletişim sorunu",
    "NORMAL_TEMPORARY_FAILURE": "Cihazla iletişim sorunu",
    "NETWORK_OUT_OF_ORDER": "İletişim sorunu",
    "RECOVERY_ON_TIMER_EXPIRE": "Zamanaşımı",
    "BEARERCAPABILITY_NOTIMPL": "Sesli görüşme yapamayan numara",
    "CHAN_NOT_IMPLEMENTED": "Desteklenmeyen kanal tipi",
    "NORMAL_CIRCUIT_CONGESTION": "Arama için santral uygun durumda değil",
    "INVALID_CALL_REFERENCE": "Tanınmayan Çağrı ID numarası",
}


def result_of(cause: str) -> str:
    """Return the result word; causes outside the list are shown as they are."""
    return _RESULTS.get(cause, cause)
