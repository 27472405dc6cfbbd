"""Write the reference of all settings, and templates for Windows and macOS, anew."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]

from shipping.policy_reference import FOLDER, documents  # noqa: E402  (the program is found now)


def main() -> None:
    """Write each document into its place."""
    for name, content in documents().items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(path)


if __name__ == "__main__":
    main()
