"""Read a table that asks for many rows at once, and write the table that takes them back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from santral_desktop.domain.csv_rows import csv_rows
from santral_desktop.domain.resource_values import Flaw, FlawedError, text_of, value_of
from santral_desktop.domain.resources import Resource, Value, is_empty
from santral_desktop.domain.text import decoded, fold

MOST = 5000  # rows of one table
UNDOES, DEED, ID = "undoes", "action", "id"  # columns beside the fields
EMPTIED = "(boş)"  # a cell that says: nothing shall stand here; an empty one leaves what is there
_EMPTIED = frozenset({"(bos)", "(empty)"})


class Wish(Enum):
    """What a line's own column asks for."""

    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"
    LOOK = "look"  # nobody heard whether this row was made
    NONE = "none"  # it was not made after all


_DEEDS = {
    Wish.CREATE: ("create", "new", "add", "olustur", "ekle", "yeni"),
    Wish.CHANGE: ("change", "update", "edit", "degistir", "guncelle"),
    Wish.DELETE: ("delete", "remove", "sil", "kaldir"),
    Wish.LOOK: ("look", "bak"),
    Wish.NONE: ("none", "yok"),
}
_BESIDE = {
    UNDOES: ("undoes",),
    DEED: ("action", "islem"),
    ID: ("id", "kimlik", "kayit no"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Labels:
    """What people are shown for fields and choices, so that a table of theirs is understood."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by name
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # name, words -> code


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the table; `number` counts from 1 as spreadsheets do, the heading included."""

    number: int
    wish: Wish | None = None
    id: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    flaws: Mapping[str, Flaw] = field(default_factory=dict)
    undoes: str = ""  # the line of the run that it takes back, in a table of ours


@dataclass(frozen=True, slots=True)
class BulkTable:
    """The rows, and the headings that nobody understood."""

    lines: tuple[Line, ...]
    unknown: tuple[str, ...] = ()
    cut: bool = False  # there were more than `MOST`

    @property
    def understood(self) -> bool:
        """Whether there is a row that says anything."""
        return any(line.values or line.flaws or line.id for line in self.lines)


def read_bulk_table(body: bytes, resource: Resource, labels: Labels) -> BulkTable:
    """Return what a CSV asks for; its first row is the heading."""
    rows = csv_rows(decoded(body))
    heading = next(rows, [])
    columns = [_column(cell, resource, labels) for cell in heading]
    lines = list[Line]()
    cut = False
    for number, row in enumerate(rows, 2):
        if len(lines) == MOST:
            cut = True
            break
        lines.append(_line(number, dict(zip(columns, row, strict=False)), resource, labels))
    unknown = tuple(cell for cell, name in zip(heading, columns, strict=True) if not name and cell)
    return BulkTable(tuple(lines), unknown, cut)


def bulk_heading(resource: Resource) -> tuple[str, ...]:
    """Return the heading of a table that `read_bulk_table` reads in any language."""
    return (UNDOES, DEED, ID, *(one.name for one in resource.writable))


def bulk_row(
    resource: Resource, line: int, wish: Wish, id_: str, values: Mapping[str, Value]
) -> Sequence[str]:
    """Return a row below `bulk_heading`; values that are not there leave what is there."""
    cells = (
        _cell(text_of(one, values[one.name]), values[one.name], wish) if one.name in values else ""
        for one in resource.writable
    )
    return (str(line), wish.value, id_, *cells)


def _cell(text: str, value: Value, wish: Wish) -> str:
    return EMPTIED if is_empty(value) and wish is Wish.CHANGE else text


def _column(cell: str, resource: Resource, labels: Labels) -> str:
    word = _folded(cell)
    beside = next((name for name, words in _BESIDE.items() if word in words), "")
    if beside:
        return beside
    for one in resource.fields:
        names = (one.name, one.read_as, one.written_as, *labels.fields.get(one.name, ()))
        if word and word in map(_folded, names):
            return one.name
    return ""


def _line(number: int, cells: Mapping[str, str], resource: Resource, labels: Labels) -> Line:
    values, flaws = dict[str, Value](), dict[str, Flaw]()
    for one in resource.writable:
        text = cells.get(one.name, "")
        if fold(text) in _EMPTIED:
            values[one.name] = None
        elif text:
            try:
                values[one.name] = value_of(one, text, labels.choices.get(one.name))
            except FlawedError as found:
                flaws[one.name] = found.flaw
    return Line(
        number=number,
        wish=_wish(cells.get(DEED, "")),
        id=cells.get(ID, ""),
        values=values,
        flaws=flaws,
        undoes=cells.get(UNDOES, ""),
    )


def _wish(text: str) -> Wish | None:
    word = fold(text.strip())
    return next((wish for wish, words in _DEEDS.items() if word in words), None)


def _folded(text: str) -> str:
    return " ".join(fold(text).replace("_", " ").split())
