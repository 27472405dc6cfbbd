"""Read and write the files that a person chose: whole, and not without measure."""

import secrets
from contextlib import suppress
from pathlib import Path

from santral_desktop.domain.errors import (
    Storage,
    StorageTrouble,
    UnusableFile,
    WhyNotUsable,
)


class DocumentFiles:
    """Implements the port `Files`."""

    def read(self, path: Path, *, most: int) -> bytes:
        try:
            if not path.is_file():  # a pipe would never end
                raise UnusableFile(WhyNotUsable.UNREADABLE)
            with path.open("rb") as file:
                content = file.read(most + 1)
        except (OSError, ValueError) as problem:
            raise UnusableFile(WhyNotUsable.UNREADABLE) from problem
        if len(content) > most:
            raise UnusableFile(WhyNotUsable.TOO_LARGE)
        return content

    def write(self, path: Path, content: bytes) -> None:
        partial = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
        try:
            partial.write_bytes(content)
            partial.replace(path)
        except (OSError, ValueError) as problem:
            with suppress(OSError, ValueError):
                partial.unlink(missing_ok=True)
            raise StorageTrouble(Storage.EXPORT, type(problem).__name__) from problem
