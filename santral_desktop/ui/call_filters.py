"""By what the call list is narrowed: two menus, and a chip for each filter that holds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.day_dialogs import DayDialog, SpanDialog
from santral_desktop.ui.flow import Flow
from santral_desktop.ui.narrowing import Narrowing
from santral_desktop.ui.spans import OwnSpan, Preset, span_name
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import GAP, colours_of, icon

_ICON = QSize(16, 16)


class CallFilters(QWidget):
    """Says by what the list is to be narrowed, and to which day it is to go.

    The widget itself is the line of chips; its buttons are laid out by who owns it.
    """

    narrowed = Signal(object)  # CallQuery, whose shelf and text say nothing
    day_wanted = Signal(object)  # date
    choices_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now
        self._holds = Narrowing()
        self._today = self._day()
        self._queues: tuple[str, ...] = ()
        self._extensions: tuple[str, ...] = ()
        self._accounts: Mapping[str, str] = {}
        self._chips = Flow(GAP // 2, self)
        self.dates = _menu_button(self.tr("Tarih"), parent)
        self.others = _menu_button(self.tr("Süzgeç"), parent)
        self.dates.menu().aboutToShow.connect(self._list_dates)
        self.others.menu().aboutToShow.connect(self._list_others)
        self._draw_icons()
        self.hide()

    @property
    def holds(self) -> Narrowing:
        """By what the list is narrowed."""
        return self._holds

    def show_choices(self, queues: tuple[str, ...], extensions: tuple[str, ...]) -> None:
        """Offer these queues and extensions."""
        self._queues, self._extensions = queues, extensions
        if self.others.menu().isVisible():
            self._list_others()

    def show_accounts(self, labels: Mapping[str, str]) -> None:
        """Offer these accounts; a filter by one that is gone goes with it."""
        self._accounts = labels
        if self._holds.account is not None and self._holds.account not in labels:
            self.change(account=None)
        elif self._holds.account is not None:
            self._show_chips()

    def change(self, **parts: object) -> None:
        """Narrow by something else, as a person does."""
        self._holds = replace(self._holds, **parts)  # type: ignore[arg-type]
        self._show_chips()
        self._say()

    def hold(self, narrowing: Narrowing) -> None:
        """Show that something else narrows the list already."""
        self._holds = narrowing
        self._show_chips()

    def clear(self) -> None:
        """Narrow by nothing."""
        self._holds = Narrowing()
        self._show_chips()
        self._say()

    def pass_midnight(self) -> None:
        """Narrow by the days that today, yesterday and this week are by now."""
        if self._day() != self._today:
            self._today = self._day()
            if self._holds.span is not Preset.ALWAYS:
                self._say()

    def ask_for_day(self) -> None:
        """Let a person choose a day to go to."""
        dialog = DayDialog(self._day(), self)
        dialog.chosen.connect(self.day_wanted)
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _say(self) -> None:
        self.narrowed.emit(self._holds.query(self._now()))

    def _list_dates(self) -> None:
        menu = self.dates.menu()
        menu.clear()
        spans = [(span_name(span), span) for span in Preset]
        _add_choices(menu, spans, self._holds.span, lambda span: self.change(span=span))
        own = menu.addAction(self.tr("&Tarih aralığı seç…"))
        own.triggered.connect(self._ask_for_span)
        menu.addSeparator()
        day = menu.addAction(self.tr("Tarihe &git…"))
        day.setShortcut("Ctrl+G")
        day.triggered.connect(self.ask_for_day)

    def _list_others(self) -> None:
        menu, holds = self.others.menu(), self._holds
        menu.clear()
        for title, name, texts in (
            (self.tr("&Kuyruk"), "queue", self._queues),
            (self.tr("&Dahili"), "extension", self._extensions),
        ):
            below = menu.addMenu(title)
            below.setEnabled(bool(texts))
            choices = [(self.tr("Hepsi"), ""), *((isolated(text), text) for text in texts)]
            chosen = getattr(holds, name)
            _add_choices(below, choices, chosen, partial(self._change_one, name))
        if self._accounts:
            below = menu.addMenu(self.tr("&Hesap"))
            of = [
                (self.tr("Hepsi"), None),
                *((label, name) for name, label in self._accounts.items()),
            ]
            _add_choices(below, of, holds.account, partial(self._change_one, "account"))
        for title, name in (
            (self.tr("Ses kaydı &olan"), "recorded"),
            (self.tr("&Notu olan"), "noted"),
        ):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(getattr(holds, name))
            action.toggled.connect(partial(self._change_one, name))
        self.choices_wanted.emit()

    def _change_one(self, name: str, value: object) -> None:
        self.change(**{name: value})

    def _ask_for_span(self) -> None:
        span, today = self._holds.span, self._day()
        first, last = (span.first, span.last) if isinstance(span, OwnSpan) else (today, today)
        dialog = SpanDialog(first, last, today, self)
        dialog.chosen.connect(lambda chosen: self.change(span=chosen))
        dialog.open()

    def _show_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        words = self._holds.words(self._accounts)
        for name, said in words:
            self._add_chip(said, name)
        if len(words) > 1:
            self._add_chip(self.tr("Hepsini temizle"), "")
        self.setVisible(bool(words))
        self.updateGeometry()

    def _add_chip(self, said: str, name: str) -> None:
        chip = QPushButton(said.replace("&", "&&"), self)
        chip.setAutoDefault(False)
        set_look(chip, "chip" if name else "quiet")
        if name:
            chip.setIcon(icon("close", colours_of(self).muted))
            chip.setIconSize(QSize(12, 12))
            chip.setToolTip(self.tr("Bu süzgeci kaldır"))
            chip.setAccessibleName(self.tr("{}: bu süzgeci kaldır").format(said))
            plain = getattr(Narrowing(), name)
            chip.clicked.connect(lambda: self.change(**{name: plain}))
        else:
            chip.clicked.connect(self.clear)
        self._chips.addWidget(chip)
        chip.show()

    def _draw_icons(self) -> None:
        colour = colours_of(self).text
        self.dates.setIcon(icon("calendar", colour))
        self.others.setIcon(icon("filter", colour))

    def _day(self) -> date:
        return formats.local(self._now()).date()


def _menu_button(text: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(_ICON)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    set_look(button, "menu")
    button.setMenu(QMenu(button))
    return button


def _add_choices(
    menu: QMenu, choices: Iterable[tuple[str, Any]], chosen: Any, choose: Callable[[Any], object]
) -> None:
    group = QActionGroup(menu)
    for words, value in choices:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.setActionGroup(group)
        action.triggered.connect(lambda _=False, value=value: choose(value))
