"""What the frozen program runs first: the door that `python -m santral_desktop` goes through."""

import os
import sys
from collections.abc import MutableMapping


def give_back(environ: MutableMapping[str, str]) -> None:
    """Undo what the starter did to the environment: it was for this process, which has read it.

    Programs that we start (a browser by xdg-open) would load our libraries instead of their own.
    """
    before = environ.pop("LD_LIBRARY_PATH_ORIG", "")
    environ.pop("LD_LIBRARY_PATH", None)
    if before:
        environ["LD_LIBRARY_PATH"] = before
    for name in [name for name in environ if name.startswith("_PYI_")]:
        del environ[name]


def main() -> int:
    """Run the program."""
    if sys.platform == "linux" and getattr(sys, "frozen", False):
        give_back(os.environ)
    from santral_desktop.__main__ import main as run  # noqa: PLC0415  (its imports are its own)

    return run()


if __name__ == "__main__":
    sys.exit(main())
