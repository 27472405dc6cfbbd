"""Releases from the publisher's address: one JSON says what is new, installers lie beside it."""

import hashlib
import hmac
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.errors import (
    Incomprehensible,
    RecordingUnavailable,
    Storage,
    StorageTrouble,
    UpdateRefused,
    WhyNoRecording,
    WhyNoUpdate,
)
from santral_desktop.domain.releases import (
    LARGEST_PACKAGE,
    Installation,
    Package,
    Release,
    Version,
)
from santral_desktop.domain.text import inert
from santral_desktop.providers.http import Http, Request

MOST_LINES = 60  # of the notes, in a language
_SUFFIX = {Installation.WINDOWS_USER: ".exe", Installation.MACOS: ".dmg"}
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_PIECE = 1024 * 1024
_WHY = {
    WhyNoRecording.CANCELLED: WhyNoUpdate.CANCELLED,
    WhyNoRecording.TOO_LARGE: WhyNoUpdate.OTHER_BYTES,
    WhyNoRecording.INCOMPLETE: WhyNoUpdate.OTHER_BYTES,
}


class ReleaseFeed:
    """Implements the port `Releases`.

    `proven` raises `UpdateRefused` for a file that is not signed by our publisher; `started` starts
    an installer. The digest comes over the same line as the address; who signed it does not.
    """

    def __init__(
        self,
        address: str,
        folder: Path,
        proven: Callable[[Path], None],
        started: Callable[[Path], None],
        *,
        developer: bool = False,
    ) -> None:
        self._address = address
        self._folder = folder
        self._proven = proven
        self._started = started
        self._http = Http(developer=developer)
        self._closed = Event()

    def latest(self) -> Release:
        answer = self._http.ask(Request("GET", self._address, changes_state=False))
        if answer.status != 200:
            raise UpdateRefused(WhyNoUpdate.NOT_THERE)
        return read_release(answer.json())

    def fetch(
        self,
        package: Package,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> Path:
        path = self._place(package)
        with suppress(UpdateRefused):
            self._judge(path, package)
            return path
        partial = path.with_name(path.name + ".part")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with partial.open("wb") as file:
                partial.chmod(0o600)
                self._write(package, file, progress, lambda: given_up() or self._closed.is_set())
            partial.replace(path)
            self._judge(path, package)
        except (OSError, UpdateRefused) as problem:
            _remove(path, partial)
            if isinstance(problem, OSError):
                raise StorageTrouble(Storage.UPDATE, type(problem).__name__) from problem
            raise
        return path

    def install(self, fetched: Path, package: Package) -> None:
        """It lay in a folder of the user's meanwhile, where other programs write too."""
        self._judge(fetched, package)
        try:
            self._started(fetched)
        except OSError as problem:
            raise StorageTrouble(Storage.UPDATE, type(problem).__name__) from problem

    def tidy(self, keep: Package | None) -> None:
        kept = self._place(keep) if keep is not None else None
        with suppress(OSError):
            _remove(*(path for path in self._folder.iterdir() if path != kept))

    def close(self) -> None:
        """Give up what is under way, and close the connections."""
        self._closed.set()
        self._http.close()

    def _place(self, package: Package) -> Path:
        """Return our own name for it: what a server calls it is nobody's business."""
        return self._folder / f"santral-desktop-{package.sha256[:16]}{_SUFFIX[package.kind]}"

    def _write(
        self,
        package: Package,
        file: BinaryIO,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        try:
            answer = self._http.download(
                package.url, file, progress=progress, given_up=given_up, largest=package.size
            )
        except RecordingUnavailable as problem:
            why = _WHY.get(problem.why, WhyNoUpdate.NOT_THERE)
        else:
            if answer.status == 200:
                return
            why = WhyNoUpdate.NOT_THERE
        raise UpdateRefused(why)

    def _judge(self, path: Path, package: Package) -> None:
        if not _has_bytes(path, package):
            raise UpdateRefused(WhyNoUpdate.OTHER_BYTES)
        self._proven(path)


def read_release(told: Any) -> Release:
    """Read the publisher's word; what is not wholly as it should be, is `Incomprehensible`."""
    fields = _mapping(told)
    version = Version.read(_text(fields, "version"))
    share = fields.get("share", 100)
    if version is None or type(share) is not int or not 0 <= share <= 100:
        raise Incomprehensible("version, share")
    written = _mapping(fields.get("notes", {}))
    notes = {language: _lines(_text(written, language)) for language in written}
    packages = fields.get("packages", [])
    if not isinstance(packages, list):
        raise Incomprehensible("packages")
    return Release(version, notes, tuple(_packages(packages)), share)


def _lines(text: str) -> str:
    return "\n".join(inert(line) for line in text.splitlines()[:MOST_LINES])


def _packages(told: list[Any]) -> Iterable[Package]:
    """Give those for installations that this program knows."""
    known = {kind.value: kind for kind in _SUFFIX}
    for fields in map(_mapping, told):
        kind = known.get(_text(fields, "for"))
        if kind is None:
            continue
        size, digest = fields.get("size"), _text(fields, "sha256").lower()
        if (
            type(size) is not int
            or not 0 < size <= LARGEST_PACKAGE
            or not _SHA256.fullmatch(digest)
        ):
            raise Incomprehensible("size, sha256")
        yield Package(kind, _text(fields, "machine"), _text(fields, "url"), size, digest)


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Incomprehensible("release")
    return value


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise Incomprehensible(name)
    return value


def _has_bytes(path: Path, package: Package) -> bool:
    digest = hashlib.sha256()
    try:
        if path.stat().st_size != package.size:
            return False
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    except OSError:
        return False
    return hmac.compare_digest(digest.hexdigest(), package.sha256)


def _remove(*paths: Path) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)
