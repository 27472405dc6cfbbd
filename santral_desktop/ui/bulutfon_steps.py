"""The way to Bulutfon's code: an application in the panel, its keys, the page, the code."""

from functools import partial
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.ports.consents import OUT_OF_BAND
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.fields import Field
from santral_desktop.ui.sign_in_form import SecretField
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone


class CodeSteps(QWidget):
    """Three steps in the panel's own words; says when the page is wanted, and where."""

    page_wanted = Signal(bool)  # in a window of ours

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = Field(self.tr("&Uygulama Anahtarı"), self)
        self.secret = SecretField(self.tr("Gi&zli Anahtar"), self)
        self.code = Field(self.tr("Sayfanın gösterdiği &kod"), self)
        self.open = QPushButton(self.tr("&Tarayıcıyı aç"), self)
        self.open_here = QPushButton(self.tr("Bu&rada aç"), self)
        self._host = wrapped(plain_label(parent=self, tone=Tone.MUTED))
        self._redirect = QLineEdit(OUT_OF_BAND, self)
        self._copy = QPushButton(self.tr("K&opyala"), self)
        self._lay_out()
        self.open.clicked.connect(lambda: self.page_wanted.emit(False))
        self.open_here.clicked.connect(lambda: self.page_wanted.emit(True))
        self._copy.clicked.connect(partial(QGuiApplication.clipboard().setText, OUT_OF_BAND))

    def chain(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in the order of the eye."""
        keys = (self._redirect, self._copy, self.id.edit, *self.secret.parts)
        return (*keys, self.open, self.open_here, self.code.edit)

    def show_host(self, address: str) -> None:
        """Say whose page is about to be opened: nobody else's may ask for consent."""
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            host = ""
        words = self.tr("Açılacak sayfa: {}. İzin verin; sayfa bir kod gösterir.")
        self._host.setText(words.format(isolated(inert(host, 100))))

    def show_asked_again(self) -> None:
        """Say that the next page has a code of its own."""
        self.open.setText(self.tr("&Tarayıcıda yeni kod al"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(EDGE)
        panel = self.tr(
            "1. Bulutfon panelinde Uygulamalar → API Uygulamaları → Yeni Uygulama Oluştur deyin; "
            "yönlendirme adresi olarak bunu yazın:"
        )
        keys = self.tr("2. Oluşan uygulamanın iki anahtarını girin:")
        page = self.tr("3. İzin sayfasını açın ve gösterdiği kodu yapıştırın:")
        self._redirect.setReadOnly(True)
        self._redirect.setAccessibleName(self.tr("Yönlendirme adresi"))
        set_look(self.open_here, "quiet")
        column.addWidget(wrapped(plain_label(panel, self)))
        column.addLayout(_row(self._redirect, self._copy))
        column.addWidget(wrapped(plain_label(keys, self)))
        column.addWidget(self.id)
        column.addWidget(self.secret)
        column.addWidget(wrapped(plain_label(page, self)))
        column.addWidget(self._host)
        column.addLayout(_row(self.open, self.open_here))
        column.addWidget(self.code)


def wrapped(label: QLabel) -> QLabel:
    """Return the label, whose words go on in the next line."""
    label.setWordWrap(True)
    return label


def _row(wide: QWidget, narrow: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return row
