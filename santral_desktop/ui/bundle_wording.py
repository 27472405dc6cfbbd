"""What is said of a bundle for support: what each file in it is, and where it went."""

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.text import isolated

translate = QCoreApplication.translate


def member_words(name: str) -> str:
    """Return what a file of the bundle is, empty for one that nobody described."""
    if name.startswith("logs/"):
        return translate("bundle", "Program günlüğünün sonu; yalnız bilinen sözcükler")
    return {
        "versions.json": translate("bundle", "Program ve sistem sürümleri"),
        "settings.json": translate("bundle", "Ayarlar: anahtarsız, adressiz, hesap numarasız"),
        "doctor.json": translate("bundle", "Son denetimin sonuçları"),
        "journal.json": translate("bundle", "Günlükteki kayıtların yalnız sayıları"),
    }.get(name, "")


def bundle_saved(name: str) -> str:
    """Return that the bundle is there."""
    return translate("bundle", "Destek paketi {} dosyasına kaydedildi.").format(isolated(name))
