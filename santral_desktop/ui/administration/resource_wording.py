"""What resources and their fields are called; a name that nobody knows yet is shown as it is."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.bulk_tables import Labels
from santral_desktop.domain.resources import Resource

translate = QCoreApplication.translate
Say = Callable[[str, str], str]  # a context and a Turkish text in some language


def resource_name(name: str) -> str:
    """Return what rows of a resource are called together."""
    return _resources(translate).get(name, name)


def field_name(resource: str, name: str) -> str:
    """Return what a field is called; a few have another meaning in one resource."""
    return _field_name(translate, resource, name)


def choice_name(field: str, code: str) -> str:
    """Return what a choice is called; codes that no document names are shown as they are."""
    return _choice_name(translate, field, code)


def labels_of(resource: Resource) -> Labels:
    """Return these for reading a person's own table: in the window's language, and in Turkish."""
    both: tuple[Say, ...] = (translate, _turkish)
    return Labels(
        {
            one.name: tuple(_field_name(say, resource.name, one.name) for say in both)
            for one in resource.fields
        },
        {
            one.name: {
                _choice_name(say, one.name, code): code for say in both for code in one.choices
            }
            for one in resource.fields
        },
    )


def _field_name(say: Say, resource: str, name: str) -> str:
    return _special(say).get((resource, name)) or _fields(say).get(name, name)


def _choice_name(say: Say, field: str, code: str) -> str:
    return _choices(say).get((field, code)) or _codes(say).get(code, code)


def _turkish(_: str, text: str) -> str:
    return text


def _resources(translate: Say) -> dict[str, str]:
    return {
        "extensions": translate("resources", "Dahililer"),
        "dids": translate("resources", "Numaralar"),
        "groups": translate("resources", "Gruplar"),
        "account": translate("resources", "Hesap"),
        "queues": translate("resources", "Kuyruklar"),
        "contacts": translate("resources", "Rehber"),
        "contact_groups": translate("resources", "Rehber grupları"),
        "blocked_numbers": translate("resources", "Kara liste"),
        "outside_numbers": translate("resources", "Dış numaralar"),
    }


def _special(translate: Say) -> dict[tuple[str, str], str]:
    return {
        ("extensions", "number"): translate("resources", "Dahili no"),
        ("extensions", "name"): translate("resources", "Ad soyad"),
        ("groups", "number"): translate("resources", "Grup no"),
        ("groups", "timeout"): translate("resources", "Toplam çalma süresi (sn)"),
        ("queues", "number"): translate("resources", "Kuyruk no"),
        ("queues", "members"): translate("resources", "Üyeler (çalma sırasıyla)"),
        ("contacts", "name"): translate("resources", "Ad"),
        ("account", "name"): translate("resources", "Hesap sahibi"),
    }


def _fields(translate: Say) -> dict[str, str]:
    return _people(translate) | _routes(translate) | _days(translate) | _account(translate)


def _people(translate: Say) -> dict[str, str]:
    return {
        "number": translate("resources", "Numara"),
        "name": translate("resources", "Adı"),
        "full_name": translate("resources", "Ad soyad"),
        "surname": translate("resources", "Soyad"),
        "email": translate("resources", "E-posta"),
        "phone": translate("resources", "Telefon"),
        "phone1": translate("resources", "Telefon 2"),
        "phone2": translate("resources", "Telefon 3"),
        "fax": translate("resources", "Faks"),
        "title": translate("resources", "Unvan"),
        "company_name": translate("resources", "Şirket"),
        "description": translate("resources", "Açıklama"),
        "group_ids": translate("resources", "Gruplar"),
        "members": translate("resources", "Üyeler"),
        "registered": translate("resources", "Cihazı bağlı"),
        "no": translate("resources", "Grup no"),
        "is_agent": translate("resources", "Temsilci"),
        "dnd": translate("resources", "Rahatsız etme"),
    }


def _routes(translate: Say) -> dict[str, str]:
    return {
        "did": translate("resources", "Dış aramada görünen numara"),
        "outside_number": translate("resources", "Dış aramada görünen numara"),
        "voicemail": translate("resources", "Sesli mesaj kutusu"),
        "redirection_type": translate("resources", "Yönlendirme"),
        "destination_type": translate("resources", "Yönlendirilen yer"),
        "destination_number": translate("resources", "Yönlendirilen numara"),
        "destination_id": translate("resources", "Yönlendirilen kaydın kimliği"),
        "external_number": translate("resources", "Yönlendirilen dış numara"),
        "acl": translate("resources", "Arama yetkileri"),
        "state": translate("resources", "Durum"),
        "working_hour": translate("resources", "Mesai saati uygulanıyor"),
        "timeout": translate("resources", "Zaman aşımı (sn)"),
        "ring_duration": translate("resources", "Çalma süresi (sn)"),
        "delay_time": translate("resources", "Gecikme (sn)"),
        "direction": translate("resources", "Yön"),
    }


def _account(translate: Say) -> dict[str, str]:
    return {
        "pbx": translate("resources", "Santral"),
        "package": translate("resources", "Paket"),
        "customer_type": translate("resources", "Müşteri türü"),
        "balance": translate("resources", "Bakiye"),
        "sms_credits": translate("resources", "SMS hakkı"),
        "url": translate("resources", "Santral adresi"),
        "gsm": translate("resources", "Cep telefonu"),
    }


def _days(translate: Say) -> dict[str, str]:
    return {
        "monday": translate("resources", "Pazartesi"),
        "tuesday": translate("resources", "Salı"),
        "wednesday": translate("resources", "Çarşamba"),
        "thursday": translate("resources", "Perşembe"),
        "friday": translate("resources", "Cuma"),
        "saturday": translate("resources", "Cumartesi"),
        "sunday": translate("resources", "Pazar"),
    }


def _choices(translate: Say) -> dict[tuple[str, str], str]:
    return {
        ("redirection_type", "NONE"): translate("resources", "Hiçbir zaman"),
        ("redirection_type", "UNREACHABLE"): translate("resources", "Ulaşılamadığında"),
        ("redirection_type", "ALWAYS"): translate("resources", "Her zaman"),
        ("destination_type", "EXTENSION"): translate("resources", "Dahili"),
        ("destination_type", "GROUP"): translate("resources", "Grup"),
        ("destination_type", "AUTOATTENDANT"): translate("resources", "Menü"),
        ("destination_type", "EXTERNAL"): translate("resources", "Dış numara"),
        ("acl", "domestic"): translate("resources", "Şehir içi ve şehirler arası"),
        ("acl", "gsm"): translate("resources", "Cep telefonları"),
        ("acl", "international"): translate("resources", "Yurt dışı"),
        ("customer_type", "INVIDUAL"): translate("resources", "Bireysel"),
        ("customer_type", "CORPORATE"): translate("resources", "Kurumsal"),
        ("direction", "inbound"): translate("resources", "Gelen"),
        ("direction", "outbound"): translate("resources", "Giden"),
    }


def _codes(translate: Say) -> dict[str, str]:
    return {
        "DRAFT": translate("resources", "Taslak"),
        "IN-PROGRESS": translate("resources", "İşlemde"),
        "CONFIRMED": translate("resources", "Onaylı"),
        "CANCELED": translate("resources", "İptal"),
        "TERMINATED": translate("resources", "Kapatıldı"),
        "RECANTED": translate("resources", "Vazgeçildi"),
        "CANCEL": translate("resources", "İptal"),
        "SUSPENDED": translate("resources", "Gelen aramalara kapalı"),
        "PRETERMINATED": translate("resources", "Tüm aramalara kapalı"),
        "NTS-DRAFT": translate("resources", "Numara taşıma: taslak"),
        "NTS-IN-PROGRESS": translate("resources", "Numara taşıma: işlemde"),
        "NTS-CANCEL": translate("resources", "Numara taşıma: iptal"),
    }
