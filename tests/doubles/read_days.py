"""Days of the history, in memory."""

from collections.abc import Mapping
from datetime import date

from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.history_days import DayRead


class MemoryReadDays:
    """Keeps days in a dictionary; while `trouble` is set, every method raises it."""

    def __init__(self) -> None:
        self.days: dict[tuple[str, date], DayRead] = {}
        self.trouble: StorageTrouble | None = None

    def all(self, account: str) -> Mapping[date, DayRead]:
        self._work()
        return {day: read for (of, day), read in self.days.items() if of == account}

    def keep(self, account: str, read: DayRead) -> None:
        self._work()
        self.days[account, read.day] = read

    def forget(self, account: str) -> None:
        self._work()
        self.days = {key: read for key, read in self.days.items() if key[0] != account}

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
