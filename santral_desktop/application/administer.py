"""Write a row of a PBX's resources, once, when a person has seen what changes."""

from collections.abc import Callable, Mapping

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import WriteEnded
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.administration import Administration
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.write_record import Deed, End, Write, Written, carry_out
from santral_desktop.domain.resource_changes import Proposal, proposal
from santral_desktop.domain.resources import Record, Resource, Value


class Administer:
    """One write at a time; `may` is the person's own leave, which IT may take away.

    `pinned` gives the way to the account that is looked at now, to which a write keeps.
    """

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        pinned: Callable[[], Callable[[], Administration]],
        records: ReadRecords,
        may: Callable[[], bool],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._pinned = pinned
        self._records = records
        self._may = may
        self._under_way: Write | None = None

    @property
    def writing(self) -> bool:
        """Whether a write is under way."""
        return self._under_way is not None

    def may(self, resource: Resource, deed: Deed) -> bool:
        """Say whether a person may do this: the PBX offers it, and nobody forbade it."""
        offered = {
            Deed.CREATE: resource.creates,
            Deed.CHANGE: resource.changes,
            Deed.DELETE: resource.deletes,
        }
        return offered[deed] and self._may()

    def propose(
        self, resource: Resource, before: Record | None, wanted: Mapping[str, Value]
    ) -> Proposal:
        """Return what would be changed, what would be sent, and what stands against it."""
        return proposal(resource, before, wanted, self._records.known(resource))

    def write(self, resource: Resource, before: Record | None, proposed: Proposal) -> None:
        """Send what was proposed; nothing is sent while another write is under way."""
        deed = Deed.CHANGE if before else Deed.CREATE
        seen = frozenset(row.id for row in self._records.rows_of(resource.name))
        if proposed.may_be_sent:
            self._begin(
                Write(resource=resource, deed=deed, before=before, send=proposed.send, seen=seen)
            )

    def delete(self, resource: Resource, before: Record) -> None:
        """Take a row away."""
        self._begin(Write(resource=resource, deed=Deed.DELETE, before=before))

    def _begin(self, write: Write) -> None:
        if self.writing or not self.may(write.resource, write.deed):
            return
        self._under_way = write
        administration, account = self._pinned(), self._records.account
        self._tasks.run(
            Lane.NETWORK,
            lambda: carry_out(administration(), write),
            then=lambda outcome: self._ended(write, account, outcome),
        )

    def _ended(self, write: Write, account: int, outcome: Outcome[Written]) -> None:
        self._under_way = None
        match outcome:
            case Done(value):
                written = value
            case Failed(error):
                written = Written(write, End.REFUSED, error=error)
        here = account == self._records.account
        if here:
            self._records.keep(written)
        self._bus.publish(WriteEnded(written, here=here))
