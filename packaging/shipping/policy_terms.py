"""What administrators read about each setting: a title and an explanation, English and Turkish."""

from typing import NamedTuple


class Term(NamedTuple):
    """The words for one setting."""

    english: str
    turkish: str
    english_note: str = ""
    turkish_note: str = ""


TERMS: dict[str, Term] = {
    "accounts": Term(
        "Accounts of the PBX",
        "Santral hesapları",
        "A list of objects with provider (bulutsantralim, bulutfon), extension, api_url, "
        "webphone_url, and name, "
        "label, oauth_url where wanted; no keys or passwords. Set outright, nobody can add or "
        "leave accounts. "
        "Below defaults, the sign-in card is filled with them: leave the extension empty there "
        "when it differs "
        "from person to person.",
        "provider (bulutsantralim, bulutfon), extension, api_url, webphone_url ve istenirse "
        "name, label, oauth_url "
        "alanlı nesnelerin listesi; anahtar ve parola yazılmaz. Doğrudan yazılırsa kimse hesap "
        "ekleyip çıkaramaz. "
        "defaults altında yazılırsa oturum açma kartı bunlarla dolar: dahili kişiden kişiye "
        "değişiyorsa boş bırakın.",
    ),
    "language": Term("Language of the window", "Pencerenin dili"),
    "theme": Term("Light or dark", "Açık ya da koyu görünüm"),
    "dial_account": Term(
        "Account that calls are placed with",
        "Aramaların yapıldığı hesap",
        "The name of one of the accounts; empty: that of the phone.",
        "Hesaplardan birinin name değeri; boşsa telefonun hesabı.",
    ),
    "shown_as": Term(
        "Outside number that outgoing calls show",
        "Dışarı aramalarda gösterilen numara",
        "Empty: the extension's own.",
        "Boşsa dahilinin kendi numarası.",
    ),
    "pick_up_myself": Term(
        "The agent's own phone rings before a call is placed",
        "Arama başlamadan önce temsilcinin telefonu çalsın",
    ),
    "do_not_disturb": Term("Do not disturb", "Rahatsız etme"),
    "popups": Term(
        "Announce calls by popup and ring",
        "Çağrıları açılır pencere ve zille bildir",
        "Off: for those who work with a telephone on the desk.",
        "Kapalı: masa telefonuyla çalışanlar için.",
    ),
    "private_popups": Term(
        "Mask names and numbers in popups and exports",
        "Açılır pencerede ve dışa aktarmada adları ve numaraları gizle",
    ),
    "ring_volume": Term("Volume of the ring, in percent", "Zil sesinin yüzdesi"),
    "ring_device": Term(
        "Output for the ring",
        "Zilin çaldığı çıkış",
        "Its description in the system; empty: the default.",
        "Sistemdeki adı; boşsa varsayılan.",
    ),
    "microphone": Term(
        "Microphone", "Mikrofon", "Its description; empty: the default.", "Adı; boşsa varsayılan."
    ),
    "playback_device": Term(
        "Output for recordings",
        "Kayıtların çaldığı çıkış",
        "Its description; empty: the default.",
        "Adı; boşsa varsayılan.",
    ),
    "skip_silence": Term("Skip silence in recordings", "Kayıtlarda sessizliği atla"),
    "even_loudness": Term("Turn loud recordings down", "Yüksek sesli kayıtları kıs"),
    "play_on": Term("Play recordings one after the other", "Kayıtları art arda çal"),
    "listener": Term("Receive call events on this computer", "Çağrı olaylarını bu bilgisayarda al"),
    "listener_port": Term("Port of the receiver of events", "Olay alıcısının kapısı"),
    "events_public_address": Term(
        "Public address of a tunnel to the receiver",
        "Alıcıya giden tünelin açık adresi",
        "Empty: there is none.",
        "Boşsa yoktur.",
    ),
    "crm_template": Term(
        "Address of a customer's page in the CRM",
        "CRM’de müşteri sayfasının adresi",
        "https, with places such as {number} behind the host; empty: none.",
        "https; sunucu adından sonra {number} gibi yerler; boşsa yoktur.",
    ),
    "crm_when": Term("When the customer's page is opened", "Müşteri sayfasının açılacağı an"),
    "welcomes": Term(
        "Colour and greeting for numbers and queues",
        "Numara ve kuyruklar için renk ve karşılama",
        "A list of objects with number, colour (accent, good, warn, bad, muted or empty) and "
        "greeting.",
        "number, colour (accent, good, warn, bad, muted ya da boş) ve greeting alanlı "
        "nesnelerin listesi.",
    ),
    "history_months": Term(
        "Months of history that are read from the PBX",
        "Santralden okunan geçmiş, ay",
        "0: all that it keeps.",
        "0: santralin sakladığı kadar.",
    ),
    "keep_calls_months": Term(
        "Months that calls are kept here",
        "Çağrıların burada saklanma süresi, ay",
        "0: for good.",
        "0: süresiz.",
    ),
    "keep_notes_months": Term(
        "Months that notes are kept here",
        "Notların burada saklanma süresi, ay",
        "0: for good.",
        "0: süresiz.",
    ),
    "keep_recordings_months": Term(
        "Months that kept recordings stay",
        "Saklanan ses kayıtlarının süresi, ay",
        "0: for good.",
        "0: süresiz.",
    ),
    "may_erase": Term(
        "People may erase everything about a number",
        "Kişiler bir numaranın bütün kayıtlarını silebilir",
    ),
    "may_administer": Term(
        "People may change what the PBX lets them administer",
        "Kişiler santralin izin verdiği yönetim işlerini yapabilir",
        "Off: they see it, and change nothing.",
        "Kapalıyken görürler, değiştiremezler.",
    ),
    "keys_everywhere": Term("Keys work in every program", "Tuşlar her programda çalışsın"),
    "key_answer": Term("Key that answers", "Cevaplama tuşu", "Empty: none.", "Boşsa yoktur."),
    "key_hang_up": Term(
        "Key that refuses or hangs up",
        "Reddetme ya da kapatma tuşu",
        "Empty: none.",
        "Boşsa yoktur.",
    ),
    "key_dial": Term(
        "Key that dials the marked or copied number",
        "Seçili ya da panodaki numarayı arama tuşu",
        "Empty: none.",
        "Boşsa yoktur.",
    ),
    "key_show": Term(
        "Key that shows the window", "Pencereyi gösterme tuşu", "Empty: none.", "Boşsa yoktur."
    ),
    "updates": Term(
        "Newer releases",
        "Yeni sürümler",
        "off: not looked for; tell: told; fetch: fetched beside the work. Packages of a system "
        "are never replaced.",
        "off: bakılmaz; tell: haber verilir; fetch: arka planda indirilir. Sistem paketleri "
        "değiştirilmez.",
    ),
    "open_links": Term(
        "Open telephone links (tel:, callto:, sip:) with this program",
        "Telefon bağlantılarını (tel:, callto:, sip:) bu program açsın",
        "Each number is asked about; Windows lets the person choose the program once.",
        "Her numara sorulur; Windows’ta programı kişi bir kez seçer.",
    ),
    "start_at_login": Term(
        "Start hidden when the person signs in to the computer",
        "Bilgisayarda oturum açılınca gizli başlasın",
    ),
    "bring_back": Term(
        "Start again by itself after a crash", "Çökerse kendiliğinden yeniden açılsın"
    ),
    "software_rendering": Term("Do not use the graphics card", "Ekran kartı kullanılmasın"),
}
