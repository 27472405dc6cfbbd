"""The window also speaks English: all of it, with the same gaps, as the sources stand now."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.bulk_tables import read_bulk_table
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.providers.bulutfon.resources import EXTENSIONS
from santral_desktop.ui import command_wording
from santral_desktop.ui.administration.resource_wording import field_name, labels_of
from santral_desktop.ui.calls_page import CallsPage
from santral_desktop.ui.dial_panel import DialPanel
from santral_desktop.ui.formats import day
from santral_desktop.ui.program import speak
from santral_desktop.ui.settings_dialog import SettingsDialog
from santral_desktop.ui.sign_in import SignInCard
from santral_desktop.ui.sign_in_form import Addresses
from santral_desktop.ui.status_line import StatusLine
from santral_desktop.ui.texts import plain_question
from santral_desktop.ui.wording import sentence
from tests.gui.said import COMPILED, ROOT, TRANSLATION, said_in, said_in_the_window, translated

NAMES = (  # of the provider's pages and of an authority: written as they stand there
    "Bulut Santralim → Santral Ayarlarım",
    "Abonelik İşlemleri → Personel Hesapları",
    "OİM",
    "İYS",
    "Uygulamalar → Web Kancaları",
    "Bulutsantralim (Verimor)",
    "Uygulamalar → API Uygulamaları → Yeni Uygulama Oluştur",
    "Uygulamalar → API Uygulamaları",
    "API Uygulamaları",
    "Tekil Api Anahtarınız",
    "Tekil Api Anahtarı",
    "Uygulama Anahtarı",
    "Gizli Anahtar",
)
SAME_IN_BOTH = frozenset({"API", "CRM", "API: {}", "{} ({})"})
NOON = datetime(2031, 2, 3, 9, tzinfo=UTC)
STALE = "run `python3 dev.py strings` and translate what is unfinished"


def _settings() -> QWidget:
    return SettingsDialog(Preferences(), frozenset())


def _sign_in() -> QWidget:
    one = Addresses("https://api.example.com", "https://phone.example.com")
    return SignInCard(dict.fromkeys(Provider, one))


def test_every_sentence_can_be_found_by_who_translates() -> None:
    assert [one for one in said_in_the_window() if isinstance(one, str)] == []


@pytest.mark.parametrize(
    "source",
    [
        "class A:\n    def b(self, text): return self.tr(text)",
        "class A:\n    def b(self, text): return self.tr(f'{text} arıyor')",
        "class A:\n    def b(self, other): return other.tr('Aç')",
        "def b(self): return self.tr('Aç')",
        "def b(text): return translate('formats', text)",
    ],
)
def test_a_sentence_out_of_sight_is_noticed(source: str) -> None:
    assert [type(one) for one in said_in(source)] == [str]


def test_every_sentence_is_translated() -> None:
    done = translated()

    assert [one for one in said_in_the_window() if one not in done] == [], STALE


def test_nothing_is_translated_that_nobody_says() -> None:
    assert set(translated()) - set(said_in_the_window()) == set(), STALE


def test_nothing_is_unfinished() -> None:
    assert "unfinished" not in TRANSLATION.read_text("utf-8"), STALE


def test_every_translation_has_the_gaps_of_its_sentence() -> None:
    other = {one: text for one, text in translated().items() if _gaps(one.text) != _gaps(text)}

    assert other == {}


def test_every_translation_ends_as_its_sentence_does() -> None:
    ends = (".", "…", "?")
    other = [
        one.text
        for one, text in translated().items()
        if any(one.text.endswith(end) != text.endswith(end) for end in ends)
    ]

    assert other == []


def test_nothing_stays_turkish() -> None:
    left = {one.text for one, text in translated().items() if one.text == text}

    assert {text.replace("&", "") for text in left} <= SAME_IN_BOTH


def test_no_turkish_letter_is_left_but_in_names() -> None:
    other = [text for text in translated().values() if set(_nameless(text)) & set("ığşçöüİĞŞÇÖÜ")]

    assert other == []


def test_what_has_a_key_of_its_own_has_one_in_english() -> None:
    other = [one for one, text in translated().items() if _key(one.text) and not _key(text)]

    assert other == []


@pytest.mark.parametrize(
    "group",
    [
        ("StatusLine", "DialPanel", "LiveRow", "CallDetail", "RecordingPanel", "_Trouble"),
        ("StatusLine", "SignInCard", "SignInForm", "KeyForm"),
        ("StatusLine", "SignInCard", "SignInForm", "BulutfonForm", "CodeSteps"),
        ("SettingsDialog", "GeneralSettings"),
        ("SettingsDialog", "CallSettings"),
        ("SettingsDialog", "CrmSettings"),
        ("SettingsDialog", "SoundSettings", "Volume"),
        ("SettingsDialog", "RecordingSettings"),
        ("SettingsDialog", "HistorySettings"),
        ("SettingsDialog", "DoctorSettings"),
        ("BundleDialog",),
        ("EraseDialog",),
        ("PlayerMenu",),
        ("SettingsDialog", "EventSettingsPage"),
        ("SettingsDialog", "AccountSettings"),
        ("EventAddressQuestion",),
        ("CallView",),
        ("Tray",),
        ("StatusLine", "DialPanel", "LiveRow", "AdministrationPage", "RecordPane"),
        ("StatusLine", "DialPanel", "LiveRow", "AdministrationPage", "DifferenceView"),
        ("BulkDialog",),
        ("StatusLine", "DialPanel", "LiveRow", "CallStates"),
        ("StatusLine", "DialPanel", "LiveRow", "ReportStates"),
        ("ReportFiles",),
        ("StatusLine", "DialPanel", "LiveRow", "IncomingFaxesPage", "PageView"),
        ("StatusLine", "DialPanel", "LiveRow", "OutgoingFaxesPage"),
        ("StatusLine", "DialPanel", "LiveRow", "AnnouncementsPage", "RecordingPanel"),
        ("StatusLine", "DialPanel", "LiveRow", "AutomaticCallsPage"),
        ("StatusLine", "DialPanel", "LiveRow", "TextMessagesPage"),
        ("OrderForm", "FaxForm", "RecipientsField", "PageView"),
        ("OrderForm", "AutomaticCallForm", "RecipientsField", "HoursEditor"),
        ("OrderForm", "TextMessageForm", "RecipientsField"),
        ("AnnouncementForm", "SoundRecorder"),
        ("RefusalsDialog",),
        ("EventSettingsPage", "EventHooks"),
    ],
)
def test_no_key_means_two_things(group: tuple[str, ...]) -> None:
    keys = [_key(text) for one, text in translated().items() if one.context in group]
    used = [key for key in keys if key]

    assert sorted(used) == sorted(set(used))


def test_what_is_shipped_is_compiled_from_what_is_written(tmp_path: Path) -> None:
    compiler = shutil.which("pyside6-lrelease", path=Path(sys.executable).parent)
    assert compiler is not None
    fresh = tmp_path / "santral_en.qm"

    subprocess.run([compiler, TRANSLATION, "-qm", fresh], check=True, capture_output=True)

    assert fresh.read_bytes() == COMPILED.read_bytes(), STALE


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    with _speaking_english(qapp):
        yield


def test_a_button_speaks_english(english: None, qtbot: QtBot) -> None:
    assert "&Call" in _words(DialPanel(), qtbot)


def test_what_a_base_class_says_is_english_too(english: None, qtbot: QtBot) -> None:
    dialog = SettingsDialog(Preferences(), frozenset({"theme"}))

    assert "Your administrator has set this." in _words(dialog, qtbot)


@pytest.mark.parametrize("make", [_settings, _sign_in, DialPanel, StatusLine, CallsPage])
def test_no_word_of_a_widget_stays_turkish(
    english: None, qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    turkish = {one.text for one, text in translated().items() if one.text != text}

    assert turkish & _words(make(), qtbot) == set()


def test_an_error_speaks_english(english: None) -> None:
    assert sentence(NotSignedIn()).startswith("The API key was not accepted.")


def test_a_day_speaks_english(english: None) -> None:
    assert day(NOON, NOON) == "Today"


def test_a_question_can_be_cancelled_in_english(english: None, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    question = plain_question(parent, "Open?", "Open it?", "Open")

    assert {button.text() for button in question.buttons()} == {"Open", "Cancel"}


def test_the_shell_reads_english(english: None) -> None:
    assert command_wording.added("1007") == "Extension 1007 was added."


def test_without_the_translation_turkish_is_spoken_again(qapp: QApplication, qtbot: QtBot) -> None:
    with _speaking_english(qapp):
        pass

    assert "&Ara" in _words(DialPanel(), qtbot)
    assert day(NOON, NOON) == "Bugün"


def test_nothing_in_composition_speaks_by_itself() -> None:
    """Sentences there are out of the translation's sight; the self-test only tries one."""
    sources = (ROOT / "santral_desktop/composition").glob("*.py")
    spoken = {path.name for path in sources if list(said_in(path.read_text("utf-8")))}

    assert spoken <= {"self_checks.py"}


@contextmanager
def _speaking_english(app: QApplication) -> Iterator[None]:
    before, locale = set(app.findChildren(QTranslator)), QLocale()
    speak(app, "en")
    yield
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


def _words(widget: QWidget, qtbot: QtBot) -> set[str]:
    qtbot.addWidget(widget)
    shown = (*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton))
    return {part.text() for part in shown}


def _gaps(text: str) -> list[str]:
    return re.findall(r"{[^}]*}", text)


def _key(text: str) -> str:
    found = re.search(r"&(\w)", text)
    return found[1].lower() if found else ""


def _nameless(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "")
    return text


def test_a_turkish_table_is_read_in_an_english_window(english: None) -> None:
    table = "Dahili no;Full name;Yönlendirme\n1010;Can;Her zaman\n"
    (line,) = read_bulk_table(table.encode(), EXTENSIONS, labels_of(EXTENSIONS)).lines

    assert field_name("extensions", "full_name") == "Full name"
    assert line.values == {"number": 1010, "full_name": "Can", "redirection_type": "ALWAYS"}
