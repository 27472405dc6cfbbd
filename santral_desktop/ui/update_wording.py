"""What is said of newer releases of this program."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.messages_about_updates import UpdateStep, UpdateTold
from santral_desktop.domain.errors import Incomprehensible, Trouble, Unreachable
from santral_desktop.domain.releases import Installation
from santral_desktop.ui.error_wording import sentence

translate = QCoreApplication.translate


def standing(told: UpdateTold) -> str:
    """Return how far it is, in a sentence."""
    version = told.release.version if told.release else ""
    match told.step:
        case UpdateStep.NOT_LOOKED:
            return translate("updates", "Yeni sürüm olup olmadığına henüz bakılmadı.")
        case UpdateStep.LOOKING:
            return translate("updates", "Yeni sürüme bakılıyor…")
        case UpdateStep.CURRENT:
            return translate("updates", "Program güncel.")
        case UpdateStep.OFFERED:
            return translate("updates", "Sürüm {} yayımlandı.").format(version)
        case UpdateStep.FETCHING:
            return translate("updates", "Sürüm {version} indiriliyor: %{share}").format(
                version=version, share=told.share
            )
        case UpdateStep.READY if told.in_call:
            return translate(
                "updates", "Sürüm {} hazır. Kurmak için görüşmenin bitmesi bekleniyor."
            ).format(version)
        case UpdateStep.READY:
            return translate("updates", "Sürüm {} kurulmaya hazır.").format(version)
        case UpdateStep.STARTED:
            return translate("updates", "Kurulum başladı; program kapanıp yeniden açılır.")
        case UpdateStep.FAILED:
            return failure(told.error)
        case _:
            assert_never(told.step)


def failure(error: Trouble | None) -> str:
    """Return what went wrong; the publisher's address is not the PBX."""
    if error is None or isinstance(error, (Unreachable, Incomprehensible)):
        return translate(
            "updates",
            "Yeni sürümlerin adresine ulaşılamadı ya da yanıtı okunamadı. Daha sonra kendiliğinden "
            "yeniden denenir.",
        )
    return sentence(error)


def by_whom(kind: Installation) -> str:
    """Return who installs newer releases here; empty where the program does it itself."""
    match kind:
        case Installation.WINDOWS_USER | Installation.MACOS:
            return ""
        case Installation.DEB | Installation.RPM:
            return translate(
                "updates",
                "Bu bilgisayarda yeni sürümleri paket yöneticisi kurar; program yalnızca haber "
                "verir.",
            )
        case Installation.ARCHIVE:
            return translate(
                "updates",
                "Arşivden kuruldu: program haber verir, yeni arşivi siz ya da yöneticiniz açar.",
            )
        case Installation.WINDOWS_MACHINE:
            return translate("updates", "Bu bilgisayarda yeni sürümleri yöneticiniz kurar.")
        case Installation.SOURCE:
            return translate("updates", "Kaynağından çalışıyor; yeni sürümlere bakılmaz.")
        case _:
            assert_never(kind)
