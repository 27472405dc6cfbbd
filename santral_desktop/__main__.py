"""Choose a program: the window, a word to the running one, the simulator, the demo."""

import sys


def main() -> int:
    """Run what the command line asks for and return its exit code."""
    from santral_desktop.composition.command_line import run  # noqa: PLC0415

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
