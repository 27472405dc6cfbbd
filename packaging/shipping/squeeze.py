"""How trees are packed: small for a release, quickly while developing."""

import platform
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from shipping.facts import moment

# Addresses in machine code are rewritten so that they repeat; 4 % less for us.
_MACHINES = {"x86_64": "--x86", "aarch64": "--arm64"}


@dataclass(frozen=True, slots=True)
class Squeeze:
    """A compressor, its options, and what it adds to a name."""

    program: tuple[str, ...]
    suffix: str

    @classmethod
    def quick(cls) -> Self:
        """For trying: seconds instead of minutes, a third larger."""
        return cls(("zstd", "-q", "-3", "-T0"), ".zst")

    @classmethod
    def plain(cls) -> Self:
        """For little that every reader of packages must understand."""
        return cls(("gzip", "-9n"), ".gz")

    @classmethod
    def small(cls) -> Self:
        """For a release."""
        machine = _MACHINES.get(platform.machine())
        return cls(
            ("xz", "-T0", *([machine] if machine else []), "--lzma2=preset=9,dict=64MiB"), ".xz"
        )

    def pack(self, tree: Path, out: Path, inside: str = "") -> Path:
        """Pack a folder's content, or the folder under another name, the same way every time."""
        named = [f"--transform=s,^\\.,{inside},"] if inside else []
        order = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{moment()}"]
        path = out.with_name(out.name + self.suffix)
        with path.open("wb") as file:
            tar = subprocess.Popen(
                ["tar", "--create", *order, *named, "-C", str(tree), "."], stdout=subprocess.PIPE
            )
            subprocess.run([*self.program, "-c"], stdin=tar.stdout, stdout=file, check=True)
            if tar.stdout is not None:
                tar.stdout.close()
            if tar.wait():
                raise RuntimeError(f"tar failed on {tree}")
        return path
