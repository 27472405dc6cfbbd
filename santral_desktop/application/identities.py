"""Which ids mean the same call: the page and the PBX may each have their own."""

from santral_desktop.domain.calls import CallId


class Identities:
    """Remembers, for every further id of a call, the id under which the call is kept."""

    def __init__(self) -> None:
        self._kept_as: dict[CallId, CallId] = {}
        self._pbx: dict[CallId, CallId] = {}

    def kept_as(self, call: CallId) -> CallId:
        """Return the id under which a call is kept."""
        while (other := self._kept_as.get(call)) is not None:
            call = other
        return call

    def at_pbx(self, call: CallId) -> CallId:
        """Return the id by which the PBX knows a call, as far as anyone told it."""
        kept = self.kept_as(call)
        return self._pbx.get(kept, kept)

    def join(self, call: CallId, kept: CallId, *, pbx: bool) -> None:
        """Learn that an id means a kept call; `pbx` says that it is the PBX's own."""
        if call != kept:
            self._kept_as[call] = kept
            if pbx:
                self._pbx[kept] = call

    def rename(self, old: CallId, new: CallId) -> None:
        """Learn that a call is kept under another of its ids from now on."""
        self._pbx.pop(old, None)
        self._kept_as.pop(new, None)
        if old != new:
            self._kept_as[old] = new

    def forget(self, kept: CallId) -> None:
        """Forget every id of a call that is remembered no more."""
        self._pbx.pop(kept, None)
        for call in [c for c in self._kept_as if self.kept_as(c) == kept]:
            del self._kept_as[call]
