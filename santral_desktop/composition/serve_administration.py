"""The page of administration while it is there: what is wanted goes to the use cases."""

from collections.abc import Mapping
from pathlib import Path

from santral_desktop.application.administer import Administer
from santral_desktop.application.export_records import ExportRecords
from santral_desktop.application.messages_about_administration import (
    RecordNotRead,
    RecordRead,
    RecordsExported,
    RecordsNotRead,
    RecordsRead,
    StandingRead,
    WriteEnded,
)
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.write_record import Deed, Written
from santral_desktop.composition.core import Core
from santral_desktop.composition.wire_bulk import BulkDesk
from santral_desktop.domain.resource_changes import Proposal
from santral_desktop.domain.resources import Record, Resource, Value
from santral_desktop.ui.administration.administration_page import AdministrationPage
from santral_desktop.ui.administration.options import options_of
from santral_desktop.ui.administration.record_form import Options
from santral_desktop.ui.administration.resource_wording import field_name
from santral_desktop.ui.administration.standing_card import StandingCard
from santral_desktop.ui.administration.write_wording import (
    end_sentence,
    end_tone,
    exported_words,
)
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence


class ServedPage:
    """One page, for one account at a time."""

    def __init__(
        self, core: Core, records: ReadRecords, administer: Administer, bulk: BulkDesk
    ) -> None:
        self._core = core
        self._records = records
        self._administer = administer
        self._bulk = bulk
        self._card = StandingCard()
        self.page = page = AdministrationPage(self._card)
        self._export = ExportRecords(core.bus, core.machine.tasks, core.machine.exports, field_name)
        page.resource_chosen.connect(self._list)
        page.read_again.connect(self._list)
        page.row_wanted.connect(self._show)
        page.new_wanted.connect(self._show_new)
        page.pane.proposed.connect(self._propose)
        page.pane.agreed.connect(self._write)
        page.pane.deletion_agreed.connect(self._delete)
        page.bulk_wanted.connect(lambda path: bulk.open(page.resource, Path(path)))
        page.saved_as.connect(self._save)
        page.template_wanted.connect(self._save_template)

    def show_accounts(self, accounts: Mapping[str | None, str], chosen: str | None) -> None:
        """Show whose rows there are, and read them."""
        self.page.show_accounts(accounts, chosen)
        self.page.show_resources(self._records.resources())

    def on_rows(self, read: RecordsRead) -> None:
        """Show rows, and offer them where values may name them."""
        resource = self.page.resource
        if read.resource == resource.name:
            masked = self._core.choices.now.private_popups
            self.page.show_rows(read.records, whole=read.whole, masked=masked)
        if read.whole:
            self.page.show_options(self._options(resource))

    def on_no_rows(self, failed: RecordsNotRead) -> None:
        """Say why the rows that are looked at could not be read."""
        if failed.resource == self.page.resource.name:
            self.page.show_trouble(sentence(failed.error))

    def on_row(self, read: RecordRead) -> None:
        """Show the row that was asked for, unless another is looked at by now."""
        resource, shown = self.page.resource, self.page.pane.record
        mine = read.resource == resource.name and shown is not None
        if mine and shown is not None and shown.id == read.record.id:
            self._show_form(resource, read.record)

    def on_no_row(self, failed: RecordNotRead) -> None:
        """Say why the row could not be read."""
        shown = self.page.pane.record
        if shown is not None and shown.id == failed.id:
            self.page.pane.show_nothing(sentence(failed.error), Tone.BAD)

    def on_written(self, told: WriteEnded) -> None:
        """Show the row as it is now, and what the PBX said."""
        written, pane = told.written, self.page.pane
        words, tone = end_sentence(written), end_tone(written)
        if not told.here or self.page.resource.name != written.write.resource.name:
            self.page.say(words, tone)
        elif written.record is not None:
            self._show_form(self.page.resource, self._whole(written.record))
            self.page.choose(written.record.id)
            pane.show_answer(words, tone)
        elif _shows_nothing(written):
            pane.show_nothing(words, tone)
        else:
            pane.show_answer(words, tone)

    def on_standing(self, told: StandingRead) -> None:
        """Show how the account stands."""
        self._card.show_standing(told.standing)

    def on_exported(self, told: RecordsExported) -> None:
        """Say where rows were written."""
        if told.error is not None:
            self.page.say(sentence(told.error), Tone.BAD)
        else:
            self.page.say(exported_words(told.path.name, told.rows), Tone.GOOD)

    def _list(self) -> None:
        resource, may = self.page.resource, self._administer.may
        self.page.show_deeds(
            may_create=may(resource, Deed.CREATE),
            may_write=any(may(resource, deed) for deed in Deed),
        )
        self.page.show_reading()
        self._records.list_rows(resource.name)

    def _show(self, record: Record) -> None:
        self.page.pane.show_reading(self.page.resource, record)
        self._records.show(self.page.resource, record)

    def _show_new(self) -> None:
        self._show_form(self.page.resource, None)
        self.page.pane.form.setFocus()

    def _show_form(self, resource: Resource, record: Record | None) -> None:
        deed = Deed.CHANGE if record else Deed.CREATE
        self.page.pane.show_record(
            resource,
            record,
            may_write=self._administer.may(resource, deed),
            may_delete=self._administer.may(resource, Deed.DELETE),
            options=self._options(resource),
        )
        self._records.list_named(resource)

    def _propose(self, record: Record | None, wanted: Mapping[str, Value]) -> None:
        proposed = self._administer.propose(self.page.resource, record, wanted)
        self.page.pane.show_proposal(proposed)

    def _write(self, record: Record | None, proposed: Proposal) -> None:
        self.page.pane.show_sending()
        self._administer.write(self.page.resource, record, proposed)

    def _delete(self, record: Record) -> None:
        self.page.pane.show_sending()
        self._administer.delete(self.page.resource, record)

    def _save(self, path: str) -> None:
        resource = self.page.resource
        self._export.save(resource, self._records.rows_of(resource.name), Path(path))

    def _save_template(self, path: str) -> None:
        self._export.save_template(self.page.resource, Path(path))

    def _whole(self, record: Record) -> Record:
        """Return a row with what only its list tells."""
        rows = self._records.rows_of(self.page.resource.name)
        return next((row for row in rows if row.id == record.id), record)

    def _options(self, resource: Resource) -> Options:
        """Return what values of this resource may name, as people know it."""
        resources = self._records.resources()
        rows = {one.name: self._records.rows_of(one.name) for one in resources}
        return options_of(resource, resources, rows)


def _shows_nothing(written: Written) -> bool:
    """Say whether the row is gone, or new and nobody knows its id."""
    return written.done and (written.write.deed is Deed.DELETE or written.write.before is None)
