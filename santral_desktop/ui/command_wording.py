"""What the program says in a shell: to those who start it again, and to scripts."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.ui.light_wording import phone_sentence

translate = QCoreApplication.translate


def not_running() -> str:
    """Return that there is no program to talk to."""
    return translate("command_wording", "Santral Desktop çalışmıyor: önce programı başlatın.")


def not_understood() -> str:
    """Return that the running program cannot make sense of what it was told."""
    return translate(
        "command_wording",
        "Çalışan program isteği anlamadı; başka bir sürümü olabilir. Kapatıp yeniden başlatın.",
    )


def not_signed_in() -> str:
    """Return that the running program still has no account."""
    return translate("command_wording", "Oturum açılmadı. Yeniden deneyin.")


def no_key() -> str:
    """Return that nothing came where the key was expected."""
    return translate("command_wording", "Standart girdide anahtar yok.")


def no_key_store() -> str:
    """Return why an account cannot be added while no program runs."""
    return translate(
        "command_wording",
        "Bu bilgisayarda anahtar deposu yok. Programı başlatıp bu komutu yeniden verin: "
        "anahtar o oturum boyunca bellekte kalır.",
    )


def added(extension: str) -> str:
    """Return that an account was added."""
    return translate("command_wording", "{} dahilisi eklendi.").format(extension)


def answering() -> str:
    """Return that the call that rings is being answered."""
    return translate("command_wording", "Çalan çağrı cevaplanıyor.")


def no_ringing_call() -> str:
    """Return that there is nothing to answer."""
    return translate("command_wording", "Çalan çağrı yok.")


def hanging_up() -> str:
    """Return that a call is being refused or hung up."""
    return translate("command_wording", "Çağrı kapatılıyor.")


def no_call() -> str:
    """Return that there is nothing to hang up."""
    return translate("command_wording", "Çalan ya da süren çağrı yok.")


def dnd_is(*, on: bool) -> str:
    """Return whether calls are kept away from now on."""
    if on:
        return translate("command_wording", "Rahatsız etme açık: çağrılar size gelmez.")
    return translate("command_wording", "Rahatsız etme kapalı.")


def not_in_a_call() -> str:
    """Return why the program does not end: somebody talks."""
    return translate(
        "command_wording",
        "Görüşme sürüyor: program şimdi kapatılmaz. Bittikten sonra ya da --force ile yineleyin.",
    )


def still_running() -> str:
    """Return that the program was told to end, and has not yet."""
    return translate("command_wording", "Program kapanmadı; görev yöneticisinden sonlandırın.")


def report_written(file: str) -> str:
    """Return where the report for support is, and what is not in it."""
    return translate(
        "command_wording",
        "Destek paketi yazıldı: {}\nİçinde anahtar, ad, numara ve e-posta adresi yoktur.",
    ).format(file)


def still_starting() -> str:
    """Return that the program cannot act on calls yet."""
    return translate("command_wording", "Program henüz açılıyor; biraz sonra yeniden deneyin.")


def demo_opens() -> str:
    """Return what happens when the demo is started, and how it ends."""
    return translate(
        "command_wording",
        "Demo: pencere açılıyor; ara sıra müşteriler arar. Kapatmak için Çık.",
    )


def status_words(status: Mapping[str, Any]) -> str:
    """Return the status of the running program in lines for people."""
    account = status.get("account") or {}
    calls = len(status.get("calls") or ())
    lines = (
        f"Santral Desktop {status.get('version', '')}".rstrip(),
        _account(str(account.get("provider", "")), str(account.get("extension", ""))),
        _phone(status.get("webphone") or {}),
        translate("command_wording", "Süren çağrı: {}").format(calls),
        translate("command_wording", "Cevapsız çağrı: {}").format(status.get("missed", 0)),
    )
    return "\n".join(line for line in lines if line)


def _account(provider: str, extension: str) -> str:
    if not provider:
        return translate("command_wording", "Hesap yok: önce oturum açın.")
    return translate("command_wording", "Hesap: {} {}").format(provider, extension)


def _phone(told: Mapping[str, Any]) -> str:
    """Return what the web phone does; nothing where another version has another word for it."""
    try:
        return phone_sentence(PhoneStatus(PhoneState(told.get("state"))))
    except ValueError:
        return ""


def no_display() -> str:
    """Return that there is no screen to show a window on."""
    return translate(
        "command_wording",
        "Görüntü sunucusu bulunamadı: pencere açılamıyor. Programı bir masaüstü oturumunda "
        "başlatın.",
    )
