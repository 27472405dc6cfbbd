"""The page of administration: which resource, its rows as a table, and one row as a form."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.resources import Record, Resource
from santral_desktop.domain.text import inert
from santral_desktop.ui import formats
from santral_desktop.ui.administration.record_form import Options
from santral_desktop.ui.administration.record_pane import RecordPane
from santral_desktop.ui.administration.record_rows import RecordRows
from santral_desktop.ui.administration.resource_wording import resource_name
from santral_desktop.ui.file_names import file_name
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import GAP, Tone, colours_of, icon

CSV = "CSV (*.csv)"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WIDTHS = [560, 340]  # pixels: table and form, until somebody moves what is between


class AdministrationPage(QWidget):
    """Says what is to be seen and done; shows what there is."""

    account_chosen = Signal(str)
    resource_chosen = Signal(str)
    read_again = Signal()
    row_wanted = Signal(object)  # Record
    new_wanted = Signal()
    bulk_wanted = Signal(str)  # path of a table
    saved_as = Signal(str)  # path: the rows
    template_wanted = Signal(str)  # path: an empty table

    def __init__(self, card: QWidget | None = None) -> None:
        super().__init__()
        self._resources: dict[str, Resource] = {}
        self._rows = RecordRows(self)
        self._sized = False  # to what the rows of this resource need
        self._accounts = QComboBox()
        self._which = QComboBox()
        self._search = QLineEdit()
        self._again = QToolButton()
        self._new = QPushButton(self.tr("&Yeni…"))
        self._more = QToolButton()
        self._table = QTableView()
        self._words = plain_label(tone=Tone.MUTED)
        self._words.setWordWrap(True)
        self.pane = RecordPane()
        self._dress()
        self._lay_out(card)
        self._connect()
        self.setFocusProxy(self._table)

    @property
    def resource(self) -> Resource:
        """The resource whose rows are shown."""
        return self._resources[str(self._which.currentData())]

    def show_accounts(self, accounts: Mapping[str | None, str], chosen: str | None) -> None:
        """Offer accounts by their names, where there are several."""
        self._accounts.blockSignals(True)
        self._accounts.clear()
        for name, words in accounts.items():
            self._accounts.addItem(inert(words), name)
        self._accounts.setCurrentIndex(max(0, self._accounts.findData(chosen)))
        self._accounts.blockSignals(False)
        self._accounts.setVisible(len(accounts) > 1)

    def show_resources(self, resources: Sequence[Resource]) -> None:
        """Offer resources; the first is chosen, unless the chosen one is still there."""
        before = str(self._which.currentData())
        self._resources = {one.name: one for one in resources}
        self._which.blockSignals(True)
        self._which.clear()
        for one in resources:
            self._which.addItem(resource_name(one.name), one.name)
        self._which.setCurrentIndex(max(0, self._which.findData(before)))
        self._which.blockSignals(False)
        self._on_resource()

    def show_deeds(self, *, may_create: bool, may_write: bool) -> None:
        """Offer what may be done with the chosen resource."""
        self._new.setVisible(may_create)
        self._bulk.setVisible(may_write)
        self._template.setVisible(may_write)

    def show_reading(self) -> None:
        """Say that rows are being read; what is shown stays."""
        self._say(self.tr("Kayıtlar okunuyor…"))

    def show_rows(self, records: Sequence[Record], *, whole: bool, masked: bool = False) -> None:
        """Show the rows; the chosen one stays chosen."""
        chosen = self._chosen()
        self._rows.show_rows(records, masked=masked)
        self.choose(chosen.id if chosen else "")
        many = formats.number(len(records))
        if not whole:
            self._say(self.tr("{} kayıt okundu, sürüyor…").format(many))
        elif not records:
            self._say(self.tr("Santralde böyle bir kayıt yok."))
        else:
            self._say(self.tr("{} kayıt").format(many))
        self._size_columns()

    def show_trouble(self, sentence: str) -> None:
        """Say why rows could not be read; those that were read stay."""
        self._say(sentence, Tone.BAD)

    def say(self, words: str, tone: Tone = Tone.MUTED) -> None:
        """Say something of the rows as a whole."""
        self._say(words, tone)

    def show_options(self, options: Options) -> None:
        """Offer rows that values may name."""
        self.pane.show_options(options)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _dress(self) -> None:
        self._accounts.setAccessibleName(self.tr("Hesap"))
        self._which.setAccessibleName(self.tr("Yönetilecek kayıtlar"))
        self._search.setPlaceholderText(self.tr("Kayıtlarda ara"))
        self._search.setAccessibleName(self.tr("Kayıtlarda ara"))
        self._search.setClearButtonEnabled(True)
        for button, words in (
            (self._again, self.tr("Listeyi yenile (F5)")),
            (self._more, self.tr("Toplu işlemler")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setIconSize(QSize(16, 16))
        self._draw_icons()
        menu = QMenu(self)
        self._bulk = menu.addAction(self.tr("CSV ile toplu işlem…"))
        self._template = menu.addAction(self.tr("Boş CSV şablonu kaydet…"))
        self._save = menu.addAction(self.tr("Listeyi CSV olarak kaydet…"))
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_look(self._more, "menu")
        self._dress_table()

    def _dress_table(self) -> None:
        table = self._table
        table.setModel(self._rows)
        table.setAccessibleName(self.tr("Kayıtlar"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        set_look(table, "rows")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(_LEFT)

    def _lay_out(self, card: QWidget | None) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(GAP)
        tools.addWidget(self._accounts)
        tools.addWidget(self._which)
        tools.addWidget(self._search, 1)
        for button in (self._again, self._new, self._more):
            tools.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._table, 1)
        column.addWidget(self._words)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self.pane)
        both.setSizes(_WIDTHS)
        for part in (0, 1):
            both.setStretchFactor(part, _WIDTHS[part])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        if card is not None:
            whole.addWidget(card)
        whole.addLayout(tools)
        whole.addWidget(both, 1)

    def _connect(self) -> None:
        self._accounts.currentIndexChanged.connect(
            lambda: self.account_chosen.emit(str(self._accounts.currentData()))
        )
        self._which.currentIndexChanged.connect(self._on_resource)
        self._search.textChanged.connect(self._rows.search)
        self._again.clicked.connect(self.read_again)
        self._new.clicked.connect(self._on_new)
        self._bulk.triggered.connect(self._on_bulk)
        self._template.triggered.connect(lambda: self._ask_for_place(self.template_wanted.emit))
        self._save.triggered.connect(lambda: self._ask_for_place(self.saved_as.emit))
        self._table.selectionModel().selectionChanged.connect(self._on_row)
        self.pane.closed.connect(self._on_closed)
        for keys, act in (("F5", self.read_again.emit), ("Ctrl+N", self._new.click)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _on_resource(self) -> None:
        resource = self.resource
        self._sized = False
        self._search.clear()
        self._rows.show_resource(resource)
        self.pane.show_nothing()
        self.resource_chosen.emit(resource.name)

    def _on_row(self, selected: QItemSelection) -> None:
        chosen = self._chosen()
        shown = self.pane.record
        if chosen is not None and not (shown is not None and shown.id == chosen.id):
            self.row_wanted.emit(chosen)

    def _on_new(self) -> None:
        if self._new.isVisible():
            self._table.clearSelection()
            self.new_wanted.emit()

    def _on_closed(self) -> None:
        self._table.clearSelection()
        self.pane.show_nothing()
        self._table.setFocus()

    def _on_bulk(self) -> None:
        title = self.tr("Toplu işlem için CSV seçin")
        path, _ = QFileDialog.getOpenFileName(self, title, "", CSV)
        if path:
            self.bulk_wanted.emit(path)

    def _ask_for_place(self, tell: Callable[[str], None]) -> None:
        name = file_name(self._which.currentText(), ".csv")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Kaydet"), name, CSV)
        if path:
            tell(path)

    def _chosen(self) -> Record | None:
        rows = self._table.selectionModel().selectedRows()
        return self._rows.record(rows[0].row()) if rows else None

    def choose(self, id_: str) -> None:
        """Have a row chosen, if it is shown."""
        row = self._rows.row_of(id_) if id_ else -1
        if row >= 0:
            self._table.selectRow(row)

    def _size_columns(self) -> None:
        if self._rows.rowCount() and not self._sized:
            self._table.resizeColumnsToContents()
            self._sized = True

    def _say(self, words: str, tone: Tone = Tone.MUTED) -> None:
        self._words.setText(words)
        set_tone(self._words, tone)

    def _draw_icons(self) -> None:
        colours = colours_of(self)
        self._again.setIcon(icon("reload", colours.text))
        self._more.setIcon(icon("more", colours.text))
