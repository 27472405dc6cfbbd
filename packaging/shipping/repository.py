"""Make the repositories from which Linux systems update the program: for apt, and for dnf.

    python packaging/shipping/repository.py FOLDER KEY PACKAGE...

KEY is the publisher's OpenPGP key as gpg knows it; apt believes the signed list of hashes, not the
server. dnf's list is made by createrepo_c, if there are .rpm files.
"""

import gzip
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from shipping.facts import NAME, TITLE

SUITE, COMPONENT = "stable", "main"
_SIGN = ("gpg", "--batch", "--yes", "--digest-algo", "SHA512")


def make_repository(folder: Path, packages: Iterable[Path], key: str) -> None:
    """Add the packages to those that are there, and write and sign the lists anew."""
    for package in packages:
        kind = package.suffix.removeprefix(".")
        pool = folder / ("deb/pool" if kind == "deb" else kind)
        pool.mkdir(parents=True, exist_ok=True)
        shutil.copy2(package, pool)
    if (folder / "deb").is_dir():
        _for_apt(folder / "deb", key)
    if (folder / "rpm").is_dir():
        _for_dnf(folder / "rpm", key)
    public = subprocess.run(
        ["gpg", "--batch", "--armor", "--export", key], capture_output=True, check=True
    )
    (folder / f"{NAME}.asc").write_bytes(public.stdout)


def source_of(address: str) -> str:
    """Return what an administrator writes into `/etc/apt/sources.list.d`, key and all beside it."""
    lines = ["Types: deb", f"URIs: {address}/deb", f"Suites: {SUITE}", f"Components: {COMPONENT}"]
    return "\n".join([*lines, f"Signed-By: /etc/apt/keyrings/{NAME}.asc", ""])


def _for_apt(folder: Path, key: str) -> None:
    suite = folder / "dists" / SUITE
    shutil.rmtree(suite, ignore_errors=True)
    pool: dict[str, list[str]] = {}
    for package in sorted((folder / "pool").glob("*.deb")):
        pool.setdefault(_field(package, "Architecture"), []).append(_entry(package, folder))
    for machine, entries in pool.items():
        lists = suite / COMPONENT / f"binary-{machine}"
        lists.mkdir(parents=True)
        text = "\n".join(entries).encode()
        (lists / "Packages").write_bytes(text)
        (lists / "Packages.gz").write_bytes(gzip.compress(text, mtime=0))
    release = suite / "Release"
    release.write_text(_release(suite, sorted(pool)), "utf-8")
    sign = [*_SIGN, "--local-user", key]
    subprocess.run([*sign, "--clearsign", "-o", suite / "InRelease", release], check=True)
    subprocess.run([*sign, "-abs", "-o", suite / "Release.gpg", release], check=True)


def _for_dnf(folder: Path, key: str) -> None:
    subprocess.run(["createrepo_c", "--quiet", str(folder)], check=True)
    index = folder / "repodata" / "repomd.xml"
    sign = [*_SIGN, "--local-user", key, "-abs", "-o", f"{index}.asc", str(index)]
    subprocess.run(sign, check=True)


def _entry(package: Path, root: Path) -> str:
    control = subprocess.run(["dpkg-deb", "-f", str(package)], capture_output=True, check=True)
    data = package.read_bytes()
    lines = [control.stdout.decode().rstrip("\n"), f"Filename: {package.relative_to(root)}"]
    lines += [f"Size: {len(data)}", f"SHA256: {hashlib.sha256(data).hexdigest()}", ""]
    return "\n".join(lines)


def _field(package: Path, name: str) -> str:
    told = subprocess.run(
        ["dpkg-deb", "-f", str(package), name], capture_output=True, check=True, text=True
    )
    return told.stdout.strip()


def _release(suite: Path, machines: list[str]) -> str:
    lines = [f"Origin: {TITLE}", f"Label: {TITLE}", f"Suite: {SUITE}", f"Codename: {SUITE}"]
    lines += [f"Date: {format_datetime(datetime.now(UTC), usegmt=True)}"]
    lines += [f"Architectures: {' '.join(machines)}", f"Components: {COMPONENT}", "SHA256:"]
    for file in sorted(path for path in suite.rglob("*") if path.is_file()):
        data = file.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        lines.append(f" {digest} {len(data)} {file.relative_to(suite).as_posix()}")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    make_repository(Path(sys.argv[1]), map(Path, sys.argv[3:]), sys.argv[2])
