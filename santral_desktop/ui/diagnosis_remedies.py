"""What a person can do about a line of a diagnosis that is not as it should be."""

import sys

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.diagnosis import Finding, State, Topic, Why

translate = QCoreApplication.translate


def remedy(finding: Finding, system: str = sys.platform) -> str:
    """Return what to do, empty where there is nothing to do; `system` as `sys.platform` has it."""
    if finding.state in {State.OK, State.OFF, State.WAITING}:
        return ""
    if finding.subject.topic is Topic.MICROPHONE and finding.why in {Why.DENIED, Why.SILENT}:
        return _privacy(system)
    return (_of_devices() | _of_hosts() | _of_this_machine(system)).get(finding.why, "")


def _privacy(system: str) -> str:
    """Name the switch of the operating system that keeps the microphone from programs."""
    if system == "win32":
        return translate(
            "diagnosis",
            "Windows: Ayarlar → Gizlilik ve güvenlik → Mikrofon bölümünde “Masaüstü "
            "uygulamalarının mikrofonunuza erişmesine izin verin” açık olsun. Kulaklığın sessiz "
            "düğmesine de bakın.",
        )
    if system == "darwin":
        return translate(
            "diagnosis",
            "Mac: Sistem Ayarları → Gizlilik ve Güvenlik → Mikrofon bölümünde Santral Desktop’ı "
            "açın ve programı yeniden başlatın. Kulaklığın sessiz düğmesine de bakın.",
        )
    return translate(
        "diagnosis",
        "Sistemin ses ayarlarında giriş aygıtının kapalı ya da sessiz olmadığına, kulaklığın "
        "sessiz düğmesine ve Gizlilik → Mikrofon ayarına bakın.",
    )


def _of_devices() -> dict[Why, str]:
    return {
        Why.NO_DEVICE: translate("diagnosis", "Kulaklığı takın; takılıysa çıkarıp yeniden takın."),
        Why.OTHER_DEVICE: translate(
            "diagnosis", "Aygıtı takın ya da Ses sayfasından başka bir aygıt seçin."
        ),
        Why.BUSY: translate("diagnosis", "Mikrofonu kullanan öbür programları kapatıp yineleyin."),
        Why.FAINT: translate(
            "diagnosis", "Bakılırken konuşun; yine kısıksa sistemin giriş düzeyini yükseltin."
        ),
        Why.MUTED: translate("diagnosis", "Ses sayfasından zil yüksekliğini artırın."),
        Why.NOT_NOTICED: translate(
            "diagnosis",
            "Ses sayfasından çıkış aygıtını ve yüksekliği, sistemin “rahatsız etmeyin” ya da odak "
            "ayarını ve tam ekran programları kontrol edin.",
        ),
        Why.NOT_PAINTED: translate(
            "diagnosis", "Ekran bağlantılarını kontrol edin; programı yeniden açıp yineleyin."
        ),
        Why.NOBODY_SAID: translate("diagnosis", "Denetim sayfasında yineleyip soruya cevap verin."),
        Why.IN_A_CALL: translate("diagnosis", "Görüşme bitince yineleyin."),
    }


def _of_hosts() -> dict[Why, str]:
    port = translate(
        "diagnosis",
        "Güvenlik duvarının bu sunucuya ve bağlantı noktasına izin verdiğini ağ yöneticinize "
        "sorun.",
    )
    return {
        Why.NO_NAME: translate(
            "diagnosis", "İnternet bağlantınızı, VPN’i ve DNS ayarlarını kontrol edin."
        ),
        Why.REFUSED: port,
        Why.TIMED_OUT: port,
        Why.CUT: port,
        Why.TOO_SLOW: translate("diagnosis", "Yineleyin; sürerse bilgisayarı yeniden başlatın."),
        Why.UNTRUSTED: translate(
            "diagnosis",
            "Bilgisayarın saatini kontrol edin. Kurumunuz bağlantıları denetliyorsa onun "
            "sertifikası sistemin deposunda olmalı. Anahtarınız gönderilmedi.",
        ),
        Why.PROXY: translate(
            "diagnosis", "Sistemin vekil sunucu ayarlarındaki adı ve parolayı kontrol edin."
        ),
        Why.SIGN_IN_TO_NETWORK: translate(
            "diagnosis", "Tarayıcıda herhangi bir sayfa açıp ağda oturum açın, sonra yineleyin."
        ),
        Why.BROKEN: translate("diagnosis", "Sorun sağlayıcıda; biraz sonra yineleyin."),
        Why.NOT_TOLD: translate("diagnosis", "Web telefon santrale bağlanınca yineleyin."),
        Why.NOT_REGISTERED: translate(
            "diagnosis", "Web telefonun ışığından sayfayı yeniden yükleyin."
        ),
        Why.NOT_OPEN: translate("diagnosis", "Oturum açın ya da web telefonu yeniden yükleyin."),
        Why.CRASHED: translate("diagnosis", "Web telefonu yeniden yükleyin."),
        Why.NOT_PASSED: translate(
            "diagnosis", "Olaylar sayfasında “Dene” düğmesi nerede kaldığını söyler."
        ),
    }


def _of_this_machine(system: str) -> dict[Why, str]:
    clock = translate("diagnosis", "Sistemin tarih ve saat ayarında otomatik saati açın.")
    sandbox = translate("diagnosis", "Sistem yöneticinize sorun; çağrılar bundan etkilenmez.")
    if system == "linux":
        sandbox = translate(
            "diagnosis",
            "Çekirdeğin “user namespaces” özelliği ya da programın AppArmor profili eksik; "
            "çağrılar bundan etkilenmez.",
        )
    return {
        Why.AHEAD: clock,
        Why.BEHIND: clock,
        Why.FOR_A_SESSION: translate(
            "diagnosis", "Sistemde bir anahtar deposu (örneğin GNOME Keyring, KWallet) kurun."
        ),
        Why.LOCKED: translate("diagnosis", "Anahtar deposunun kilidini açıp yineleyin."),
        Why.NOT_KEPT: translate("diagnosis", "Anahtar deposunu onarıp yeniden oturum açın."),
        Why.NOT_WRITABLE: translate("diagnosis", "Klasörün izinlerini kontrol edin."),
        Why.FULL: translate("diagnosis", "Diskte yer açın; çağrılar o zamana dek saklanamaz."),
        Why.NEARLY_FULL: translate("diagnosis", "Diskte yer açın."),
        Why.SHUT_POORLY: sandbox,
        Why.LOST_FILES: translate(
            "diagnosis",
            "Virüs koruması karantinaya almış olabilir; programı onarın ya da yeniden kurun.",
        ),
    }
