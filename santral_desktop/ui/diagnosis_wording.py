"""What a diagnosis says: the name of each line, its state in a word, and what that means."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why

translate = QCoreApplication.translate


def subject_title(subject: Subject) -> str:
    """Return what a line is about, with the host and port that it stands for."""
    title = _title(subject.topic)
    return f"{title} · {subject.about}" if subject.about else title


def state_word(state: State) -> str:
    """Return a state in a word: no line is told by its colour alone."""
    match state:
        case State.OK:
            return translate("diagnosis", "Sorun yok")
        case State.WARN:
            return translate("diagnosis", "Dikkat")
        case State.BAD:
            return translate("diagnosis", "Sorun var")
        case State.UNKNOWN:
            return translate("diagnosis", "Belirsiz")
        case State.OFF:
            return translate("diagnosis", "Gerekmiyor")
        case State.WAITING:
            return translate("diagnosis", "Bakılıyor")
        case _:
            assert_never(state)


def standing(finding: Finding) -> str:
    """Return the word of a line: its state, or that a person's answer is waited for."""
    return translate("diagnosis", "Size soruluyor") if finding.asks else state_word(finding.state)


def meaning(finding: Finding) -> str:
    """Return what was found, in a whole sentence, with the device or figure that it is about."""
    match finding.why:
        case Why.FINE:
            told = _fine(finding)
        case Why.LOOKING if finding.measure is not None:
            said = translate("diagnosis", "Dinleniyor; bir şey söyleyin… {} dB")
            told = said.format(round(finding.measure))
        case _:
            told = _said(finding)
    behind = finding.detail if finding.subject.topic in _NAMED else ""
    return f"{told} ({behind})" if behind else told


_UNITS = QLocale.DataSizeFormat.DataSizeTraditionalFormat
_NAMED = (Topic.MICROPHONE, Topic.RING, Topic.PROXY, Topic.SANDBOX, Topic.INSTALLATION)


def _title(topic: Topic) -> str:
    return {
        Topic.INSTALLATION: translate("diagnosis", "Kurulum"),
        Topic.MICROPHONE: translate("diagnosis", "Mikrofon"),
        Topic.RING: translate("diagnosis", "Zil"),
        Topic.POPUP: translate("diagnosis", "Çağrı penceresi"),
        Topic.API: translate("diagnosis", "Santral"),
        Topic.SIGN_IN: translate("diagnosis", "Oturum açma"),
        Topic.PAGE: translate("diagnosis", "Web telefon sayfası"),
        Topic.LINE: translate("diagnosis", "Web telefon hattı"),
        Topic.WEBPHONE: translate("diagnosis", "Web telefon"),
        Topic.PROXY: translate("diagnosis", "Vekil sunucu"),
        Topic.CLOCK: translate("diagnosis", "Saat"),
        Topic.EVENTS: translate("diagnosis", "Olaylar"),
        Topic.KEY_STORE: translate("diagnosis", "Anahtar deposu"),
        Topic.DATA_FOLDER: translate("diagnosis", "Disk alanı"),
        Topic.SANDBOX: translate("diagnosis", "Korumalı alan"),
    }[topic]


def _fine(finding: Finding) -> str:
    measure = finding.measure or 0.0
    match finding.subject.topic:
        case Topic.MICROPHONE:
            said = translate("diagnosis", "Mikrofon ses alıyor; en yüksek düzey {} dB.")
            return said.format(round(measure))
        case Topic.RING:
            return translate("diagnosis", "Zili duyduğunuzu söylediniz.")
        case Topic.POPUP:
            return translate("diagnosis", "Pencereyi her ekranda gördüğünüzü söylediniz.")
        case Topic.API | Topic.SIGN_IN | Topic.PAGE | Topic.LINE:
            said = translate("diagnosis", "Ulaşılıyor; {} ms içinde cevap verdi.")
            return said.format(round(measure * 1000))
        case Topic.WEBPHONE:
            return translate("diagnosis", "Santrale bağlı; çağrı alabilir ve yapabilir.")
        case Topic.PROXY:
            return translate("diagnosis", "Ağ vekil sunucudan geçiyor.")
        case Topic.CLOCK:
            return translate("diagnosis", "Bilgisayarın saati sunucunun saatiyle uyuşuyor.")
        case _:
            return _fine_here(finding.subject.topic, measure)


def _fine_here(topic: Topic, measure: float) -> str:
    match topic:
        case Topic.EVENTS:
            said = translate("diagnosis", "Deneme olayı gidip geldi: {} ms.")
            return said.format(round(measure * 1000))
        case Topic.KEY_STORE:
            return translate("diagnosis", "Bir deneme kaydı yazıldı, okundu ve silindi.")
        case Topic.DATA_FOLDER:
            said = translate("diagnosis", "Yazılabiliyor; {} boş yer var.")
            return said.format(_size(measure))
        case Topic.SANDBOX:
            return translate("diagnosis", "Web sayfası dosyalarınıza erişemez.")
        case _:
            return translate("diagnosis", "Programın dosyaları yerinde.")


def _said(finding: Finding) -> str:
    known = _in_general() | _of_devices(finding) | _of_hosts(finding) | _of_this_machine(finding)
    return known[finding.why]


def _in_general() -> dict[Why, str]:
    return {
        Why.LOOKING: translate("diagnosis", "Bakılıyor…"),
        Why.TOO_SLOW: translate("diagnosis", "Zamanında cevap gelmedi."),
        Why.GIVEN_UP: translate("diagnosis", "Bakılmadan bırakıldı."),
        Why.IN_A_CALL: translate("diagnosis", "Çağrı sürerken bakılmaz."),
        Why.NO_ACCOUNT: translate("diagnosis", "Oturum açılmamış."),
        Why.NO_PHONE: translate("diagnosis", "Bu hesabın web telefonu yok."),
        Why.SWITCHED_OFF: translate("diagnosis", "Ayarlarda kapalı."),
        Why.NOBODY_SAID: translate("diagnosis", "Denendi; fark edildiğini kimse söylemedi."),
    }


def _of_devices(finding: Finding) -> dict[Why, str]:
    ring, measure = finding.subject.topic is Topic.RING, finding.measure or 0
    if ring:
        asked = translate("diagnosis", "Zil çaldı. Duydunuz mu?")
        unnoticed = translate("diagnosis", "Zil duyulmadı.")
        none = translate("diagnosis", "Ses çıkışı yok.")
    else:
        asked = translate("diagnosis", "{} ekranda gösterildi. Gördünüz mü?").format(round(measure))
        unnoticed = translate("diagnosis", "Pencere görülmedi.")
        none = translate("diagnosis", "Mikrofon yok.")
    level = translate("diagnosis", "Ses çok kısık: en yüksek düzey {} dB.").format(round(measure))
    return {
        Why.ASKED: asked,
        Why.NOT_NOTICED: unnoticed,
        Why.NO_DEVICE: none,
        Why.OTHER_DEVICE: translate(
            "diagnosis", "Seçilen aygıt takılı değil; sistemin seçtiği kullanılıyor."
        ),
        Why.DENIED: translate("diagnosis", "İşletim sistemi mikrofona izin vermiyor."),
        Why.BUSY: translate(
            "diagnosis", "Mikrofon açılamadı; başka bir program kullanıyor olabilir."
        ),
        Why.SILENT: translate("diagnosis", "Mikrofondan hiç ses gelmiyor."),
        Why.FAINT: level,
        Why.MUTED: translate("diagnosis", "Zil yüksekliği sıfır."),
        Why.NOT_PAINTED: translate("diagnosis", "Pencere her ekranda gösterilemedi."),
    }


def _of_hosts(finding: Finding) -> dict[Why, str]:
    off = round(abs(finding.measure or 0))
    return {
        Why.NO_NAME: translate("diagnosis", "Sunucunun adı bulunamadı."),
        Why.REFUSED: translate("diagnosis", "Sunucu bağlantıyı kabul etmedi."),
        Why.TIMED_OUT: translate("diagnosis", "Sunucu cevap vermedi."),
        Why.CUT: translate("diagnosis", "Bağlantı yarıda kesildi."),
        Why.UNTRUSTED: translate("diagnosis", "Sunucunun güvenlik sertifikası doğrulanamadı."),
        Why.PROXY: translate("diagnosis", "Vekil sunucu bağlantıyı geçirmedi."),
        Why.SIGN_IN_TO_NETWORK: translate("diagnosis", "Bu ağ önce oturum açılmasını istiyor."),
        Why.BROKEN: translate("diagnosis", "Sunucu şu anda hizmet veremiyor."),
        Why.NO_WORD: translate("diagnosis", "Bu sistemin web motoru bunu söylemez."),
        Why.NOT_TOLD: translate("diagnosis", "Henüz bilinmiyor."),
        Why.DIRECT: translate("diagnosis", "Vekil sunucu yok; ağa doğrudan çıkılıyor."),
        Why.AHEAD: translate("diagnosis", "Bilgisayarın saati {} saniye ileri.").format(off),
        Why.BEHIND: translate("diagnosis", "Bilgisayarın saati {} saniye geri.").format(off),
        Why.NOT_REGISTERED: translate("diagnosis", "Web telefon santrale bağlı değil."),
        Why.NOT_OPEN: translate("diagnosis", "Web telefon açık değil."),
        Why.CRASHED: translate("diagnosis", "Web telefon sayfası kapandı ya da açılamadı."),
        Why.RECEIVER_OFF: translate(
            "diagnosis", "Olay alma kapalı: çağrıları yalnız web telefon sayfası bildirir."
        ),
        Why.NOT_PASSED: translate("diagnosis", "Deneme olayı programa ulaşmadı."),
    }


def _of_this_machine(finding: Finding) -> dict[Why, str]:
    free = _size(finding.measure or 0)
    return {
        Why.FOR_A_SESSION: translate(
            "diagnosis", "Anahtar deposu yok: anahtarlar program kapanınca unutulur."
        ),
        Why.LOCKED: translate("diagnosis", "Anahtar deposu kilitli ya da cevap vermiyor."),
        Why.NOT_KEPT: translate("diagnosis", "Anahtar deposu yazılanı geri vermedi."),
        Why.NOT_WRITABLE: translate("diagnosis", "Programın veri klasörüne yazılamıyor."),
        Why.FULL: translate("diagnosis", "Disk dolu: {} kaldı.").format(free),
        Why.NEARLY_FULL: translate("diagnosis", "Disk dolmak üzere: {} kaldı.").format(free),
        Why.SHUT_POORLY: translate("diagnosis", "Web sayfası tam kapatılamamış."),
        Why.LOST_FILES: translate("diagnosis", "Programın dosyaları eksik."),
    }


def _size(count: float) -> str:
    return QLocale().formattedDataSize(int(count), 1, _UNITS)
