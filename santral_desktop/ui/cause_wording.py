"""What the hangup causes of a PBX mean, in plain words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def meaning(cause: str, *, inbound: bool) -> str:
    """Return the sentence of a cause, empty for plain endings and causes nobody knows."""
    match cause:
        case "USER_BUSY":
            return _busy(inbound=inbound)
        case "CALL_REJECTED":
            return _refused(inbound=inbound)
        case "ORIGINATOR_CANCEL":
            return _given_up(inbound=inbound)
        case "NO_ANSWER" | "ALLOTTED_TIMEOUT":
            return _unanswered(inbound=inbound)
        case _:
            return _of_the_number(cause) or _of_the_pbx(cause) or _of_the_line(cause)


def _busy(*, inbound: bool) -> str:
    if inbound:
        return translate("wording", "Bizim taraf meşguldü.")
    return translate("wording", "Karşı taraf meşguldü.")


def _refused(*, inbound: bool) -> str:
    if inbound:
        return translate("wording", "Çağrı bizim tarafta reddedildi.")
    return translate("wording", "Karşı taraf çağrıyı reddetti.")


def _given_up(*, inbound: bool) -> str:
    if inbound:
        return translate("wording", "Arayan, cevap beklerken vazgeçti.")
    return translate("wording", "Karşı taraf cevaplamadan vazgeçildi.")


def _unanswered(*, inbound: bool) -> str:
    if inbound:
        return translate("wording", "Çaldı, bizim tarafta kimse cevaplamadı.")
    return translate("wording", "Çaldı, karşı taraf cevaplamadı.")


def _of_the_number(cause: str) -> str:
    match cause:
        case "UNALLOCATED_NUMBER" | "NO_ROUTE_DESTINATION" | "INVALID_NUMBER_FORMAT":
            return translate("wording", "Aranan numara kullanılmıyor ya da hatalı.")
        case "NO_USER_RESPONSE" | "SUBSCRIBER_ABSENT" | "USER_NOT_REGISTERED":
            return translate("wording", "Aranan telefona ulaşılamadı: kapalı ya da bağlı değil.")
        case "INCOMING_CALL_BARRED":
            return translate("wording", "Aranan telefon gelen çağrılara kapalı.")
        case "NOT_ALLOWED_BY_IYS":
            return translate("wording", "Alıcının İYS izni olmadığı için aranmadı.")
        case "BEARERCAPABILITY_NOTIMPL":
            return translate("wording", "Aranan numara sesli görüşme yapamıyor.")
        case "DESTINATION_OUT_OF_ORDER" | "NORMAL_TEMPORARY_FAILURE":
            return translate("wording", "Aranan cihazla iletişim kurulamadı.")
        case _:
            return ""


def _of_the_pbx(cause: str) -> str:
    match cause:
        case "LOSE_RACE":
            return translate("wording", "Başka bir dahili cevapladı.")
        case "PICKED_OFF":
            return translate("wording", "Çağrıyı başka bir dahili üzerine çekti.")
        case "ATTENDED_TRANSFER" | "BLIND_TRANSFER":
            return translate("wording", "Çağrı başka birine aktarıldı.")
        case "REDIRECTION_TO_NEW_DESTINATION":
            return translate("wording", "Aranan cihaz çağrıyı başka bir numaraya yönlendirdi.")
        case "SYSTEM_SHUTDOWN" | "MANAGER_REQUEST":
            return translate("wording", "Çağrıyı santral kapattı.")
        case "FACILITY_REJECTED" | "FACILITY_NOT_IMPLEMENTED" | "SERVICE_NOT_IMPLEMENTED":
            return translate("wording", "Santral bu aramaya izin vermedi.")
        case "CHAN_NOT_IMPLEMENTED" | "INVALID_CALL_REFERENCE":
            return translate("wording", "Santral bu çağrıyı tanımadı.")
        case _:
            return ""


def _of_the_line(cause: str) -> str:
    match cause:
        case "MEDIA_TIMEOUT":
            return translate("wording", "Ses kesildiği için görüşme kapandı.")
        case "INCOMPATIBLE_DESTINATION":
            return translate("wording", "İki telefon ortak bir ses biçiminde anlaşamadı.")
        case "NORMAL_CIRCUIT_CONGESTION":
            return translate("wording", "Boş hat yoktu; biraz sonra yeniden arayın.")
        case "RECOVERY_ON_TIMER_EXPIRE":
            return translate("wording", "Karşı şebeke zamanında yanıt vermedi.")
        case (
            "NETWORK_OUT_OF_ORDER"
            | "EXCHANGE_ROUTING_ERROR"
            | "SERVICE_UNAVAILABLE"
            | "INTERWORKING"
        ):
            return translate("wording", "Hat ya da şebeke arızası yüzünden çağrı kurulamadı.")
        case _:
            return ""
