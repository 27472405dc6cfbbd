"""Which language the program speaks: Turkish as it is written, or a translation."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from santral_desktop.shipped import shipped


def speak(app: QCoreApplication, language: str) -> None:
    """Speak Turkish, or the translation; Qt's own words follow where it has them."""
    QLocale.setDefault(QLocale("en_GB" if language == "en" else "tr_TR"))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
    if language == "en":
        ours = QTranslator(app)
        if ours.load(str(shipped("translations/santral_en.qm"))):
            app.installTranslator(ours)
