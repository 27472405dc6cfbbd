"""The page of settings for contacts: the PBX's phone book, files, and who is in them."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from santral_desktop.application.ports.contacts import PHONE_BOOK, Book
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.elided import ElidedLabel
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone

_HEIGHT = 130  # pixels of the list of contacts


class ContactSettings(SettingsPage):
    """Says which file to take, which book to forget or read again, and who is looked for."""

    file_chosen = Signal(str)
    book_removed = Signal(str)
    mirror_wanted = Signal()
    searched = Signal(str)
    dialled = Signal(str)

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Rehber"))
        self.add_note(
            self.tr(
                "Arayanın adı önce santralin rehberinde, sonra aldığınız dosyalarda aranır. "
                "Santralin rehberi her gün kendiliğinden yenilenir."
            )
        )
        self._books = _Books(self)
        self._books.removed.connect(self.book_removed)
        self.add(self._books)
        self._mirror = QPushButton(self.tr("Santral rehberini şi&mdi yenile"), self)
        self._take = QPushButton(self.tr("&Dosyadan kişi al (vCard, CSV)…"), self)
        self._mirror.clicked.connect(self._on_mirror)
        self._take.clicked.connect(self._on_take)
        self.add(self._mirror)
        self.add(self._take)
        self._verdict = self.add_note()
        self._verdict.hide()
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Ad, şirket, grup ya da numara"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.searched)
        self.add_labelled(self.tr("&Kişi ara"), self._search)
        self._people = QListWidget(self)
        self._people.setAccessibleName(self.tr("Bulunan kişiler"))
        self._people.setFixedHeight(_HEIGHT)
        self._people.setSpacing(2)
        self._people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._people.itemActivated.connect(self._on_activated)
        self.add(self._people)
        self.add_note(self.tr("Bir kişiye çift tıklayınca numarası arama alanına yazılır."))
        self.end()

    @property
    def looked_for(self) -> str:
        """What stands in the search field."""
        return self._search.text()

    def show_preferences(self, choices: Preferences) -> None:
        """Nothing here is a choice."""

    def show_books(self, books: tuple[Book, ...], now: datetime) -> None:
        """Show where contacts came from, how many and how long ago."""
        self._books.show_books(books, now)

    def show_people(self, text: str, people: tuple[Contact, ...]) -> None:
        """Show who was found, if that is still what is looked for."""
        if text != self._search.text():
            return
        self._people.clear()
        for person in people:
            self._people.addItem(_item(person))

    def show_imported(self, book: str, contacts: int) -> None:
        """Say that a file was taken."""
        taken = self.tr("{}: {} kişi alındı.").format(isolated(book), contacts)
        self._say(taken, Tone.GOOD)

    def show_trouble(self, what: str) -> None:
        """Say what did not work."""
        self._say(what, Tone.BAD)

    def _say(self, text: str, tone: Tone) -> None:
        self._verdict.setText(text)
        set_tone(self._verdict, tone)
        self._verdict.show()

    def _on_mirror(self) -> None:
        self._say(self.tr("Santral rehberi okunuyor…"), Tone.MUTED)
        self.mirror_wanted.emit()

    def _on_take(self) -> None:
        dialog = QFileDialog(self, self.tr("Kişi dosyası seçin"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Kişi dosyaları (*.vcf *.vcard *.csv *.txt)"), self.tr("Bütün dosyalar (*)")]
        )
        dialog.fileSelected.connect(self.file_chosen)
        dialog.open()

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.dialled.emit(str(item.data(Qt.ItemDataRole.UserRole)))


class _Books(QWidget):
    """A row for each book; the PBX's own cannot be forgotten here."""

    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(EDGE)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnStretch(0, 1)

    def show_books(self, books: tuple[Book, ...], now: datetime) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, book in enumerate(books):
            many = self.tr("{} kişi · {}").format(book.contacts, formats.age(book.read_at, now))
            parts: list[QWidget] = [self._name(book), plain_label(many, self, tone=Tone.MUTED)]
            if book.name != PHONE_BOOK:
                parts.append(self._remove(book))
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column)
                part.show()

    def _name(self, book: Book) -> QLabel:
        label = ElidedLabel(self)
        label.setText(book.name or self.tr("Santral rehberi"))
        return label

    def _remove(self, book: Book) -> QPushButton:
        button = QPushButton(self.tr("Kaldır"), self)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("{} dosyasının kişilerini kaldır").format(book.name))
        button.clicked.connect(lambda: self.removed.emit(book.name))
        return button


def _item(person: Contact) -> QListWidgetItem:
    number = person.numbers[0] if person.numbers else ""
    company = "" if person.company == person.name else person.company
    parts = (person.name, company, ", ".join(person.groups))
    words = " · ".join(isolated(part) for part in parts if part)
    item = QListWidgetItem(f"{words} · {isolated(shown_number(number))}" if number else words)
    item.setData(Qt.ItemDataRole.UserRole, number)
    return item
