"""Applies a table at a simulated Bulutfon until somebody ends this process."""

import sys
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import BulkPlanned
from santral_desktop.application.plan_bulk import PlanBulk
from santral_desktop.application.ports.administration import Administered
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.run_bulk import RunBulk
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.bulk_tables import Labels
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.bulutfon.resources import EXTENSIONS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.system.row_log_files import RowLogFiles
from santral_desktop.system.wall_clock import WallClock
from tests.doubles.tasks import SteppedTasks


def main(base_url: str, token: str, table: str) -> None:
    """Plan the table and do it, one step after the other."""
    account = Account(Provider.BULUTFON, "1007", base_url)
    roomy = Throttle({name: Pool(1000, 1.0) for name in POOLS})
    pbx = bulutfon(account, token, Redactor(), developer=True, throttle=roomy)
    assert isinstance(pbx, Administered)
    administration = pbx.administration
    bus, tasks, logs = Bus(), SteppedTasks(), RowLogFiles()
    records = ReadRecords(bus, tasks, lambda: administration)
    plan = PlanBulk(bus, tasks, lambda: administration, records, logs)
    run = RunBulk(
        bus,
        tasks,
        WallClock(),
        lambda: lambda: administration,
        records,
        logs,
        lambda: True,
        lambda written: written.message,
    )
    bus.subscribe(BulkPlanned, run.start)
    plan.start(EXTENSIONS, Path(table), Labels())
    tasks.finish_all()


if __name__ == "__main__":
    main(*sys.argv[1:])
