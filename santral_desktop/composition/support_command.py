"""`santral-desktop support FILE.zip`: a report that may be sent to anybody."""

import sys
from pathlib import Path

from santral_desktop.composition.command_line import World
from santral_desktop.composition.doctor import diagnosis
from santral_desktop.composition.worlds import places_of, speak_here, store_of
from santral_desktop.domain.errors import StorageTrouble


def run_support(world: World, file: str) -> int:
    """Look, write what was found with versions, settings, figures and logs; return the code."""
    from santral_desktop.composition.support import write_bundle
    from santral_desktop.ui.command_wording import report_written
    from santral_desktop.ui.wording import sentence

    speak_here(world)
    found = diagnosis(world).get("findings", ())
    places = places_of(world)
    store = store_of(places)
    try:
        write_bundle(Path(file), places, store.load(), store.fixed(), found)
    except StorageTrouble as trouble:
        print(sentence(trouble), file=sys.stderr)
        return 1
    finally:
        places.leave()
    print(report_written(file))
    return 0
