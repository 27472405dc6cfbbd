"""Have the history of each account read, and tell of all of them together."""

from collections.abc import Callable, Iterable

from santral_desktop.application.bus import Bus
from santral_desktop.application.catch_up import CatchUp
from santral_desktop.application.messages import HistoryProgress, SignedOut
from santral_desktop.domain.accounts import Account

Tell = Callable[[HistoryProgress], None]
Made = Callable[[Account, Tell], CatchUp]


class ReadHistories:
    """One reading for each account, within the budget of its own PBX."""

    def __init__(self, bus: Bus, made: Made, accounts: Callable[[], Iterable[Account]]) -> None:
        """Take how a reading is made, and how the accounts are found that have a history."""
        self._bus = bus
        self._made = made
        self._accounts = accounts
        self._readings: dict[Account, CatchUp] = {}
        self._told: dict[Account, HistoryProgress] = {}
        self._paused = False
        bus.subscribe(SignedOut, self._on_signed_out)

    def start(self) -> None:
        """Read of each account what is not here yet, today first."""
        for reading in self._present():
            reading.start()

    def today(self) -> None:
        """Read what is new today."""
        for reading in self._present():
            reading.today()

    def pause(self) -> None:
        """Leave the older days for now."""
        self._paused = True
        for reading in self._readings.values():
            reading.pause()

    def resume(self) -> None:
        """Read the older days after all."""
        self._paused = False
        for reading in self._readings.values():
            reading.resume()

    def stop(self) -> None:
        """Read no further."""
        for reading in self._readings.values():
            reading.stop()

    def read_everything_again(self) -> None:
        """Forget which days were read, and read all of them."""
        for reading in self._present():
            reading.read_everything_again()

    def _present(self) -> tuple[CatchUp, ...]:
        """Return a reading for each account as it is now."""
        accounts = tuple(self._accounts())
        for gone in [known for known in self._readings if known not in accounts]:
            self._leave(gone)
        return tuple(self._reading_of(account) for account in accounts)

    def _reading_of(self, account: Account) -> CatchUp:
        if account not in self._readings:
            reading = self._made(account, lambda told: self._on_told(account, told))
            self._readings[account] = reading
            if self._paused:
                reading.pause()
        return self._readings[account]

    def _on_signed_out(self, signed_out: SignedOut) -> None:
        """Forget how far it was read: should it come back, calls of that time are missing."""
        for account in [known for known in self._readings if known == signed_out.account]:
            self._readings[account].forget()
            self._leave(account)
            if self._told:
                self._bus.publish(_together(self._told))

    def _leave(self, account: Account) -> None:
        self._readings.pop(account).stop()
        self._told.pop(account, None)

    def _on_told(self, account: Account, told: HistoryProgress) -> None:
        self._told[account] = told
        self._bus.publish(_together(self._told))


def _together(told: dict[Account, HistoryProgress]) -> HistoryProgress:
    """Return what is true of all; a trouble of one is told until it is over."""
    each = tuple(told.values())
    known = all(one.whole for one in each)
    looks = [one.checked_at for one in each]
    troubled = next((account for account, one in told.items() if one.error is not None), None)
    return HistoryProgress(
        done=sum(one.done for one in each) if known else max(one.done for one in each),
        whole=sum(one.whole for one in each) if known else 0,
        error=told[troubled].error if troubled is not None else None,
        day=next((one.day for one in each if one.day is not None), None),
        checked_at=None if None in looks else min(filter(None, looks)),
        paused=any(one.paused for one in each),
        account=troubled,
    )
