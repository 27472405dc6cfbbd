"""Choose a program: the window, a word to the running one, the simulator, the demo."""

import sys


def main() -> int:
    """Run what the command line asks for and return its exit code."""
    if sys.argv[1:] == ["watch"]:  # by the program itself: a process that stays small
        from santral_desktop.composition.watch import run_watcher  # noqa: PLC0415

        return run_watcher()
    from santral_desktop.composition.command_line import run  # noqa: PLC0415

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
