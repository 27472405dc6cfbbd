"""A report for support: versions, choices, figures, findings and logs, and nobody in them."""

import json
import pkgutil
import platform
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from types import CodeType
from typing import Any
from urllib.parse import urlsplit

import santral_desktop
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain import errors
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.text import inert
from santral_desktop.journal.statistics import figures, people
from santral_desktop.providers.redaction import Redactor
from santral_desktop.system.paths import Places
from santral_desktop.system.policy_rules import VALUES
from santral_desktop.system.scrub import Scrubber

_PRACTICE = re.compile(r"simulator|demo|tour")
_OF_A_FINDING = ("topic", "about", "state", "why", "measure")  # hosts, no devices
_LARGEST_LOG = 1024 * 1024  # bytes of each file, its end


def write_bundle(
    path: Path,
    places: Places,
    choices: Preferences,
    fixed: Iterable[str],
    findings: Iterable[Mapping[str, Any]],
) -> None:
    """Write the report whole, or not at all; raises `StorageTrouble`."""
    parts = {
        "versions.json": _versions(),
        "settings.json": _settings(choices, fixed),
        "journal.json": figures(places.journal),
        "doctor.json": [_about(finding) for finding in findings],
    }
    scrubber = Scrubber(_people(places, choices), _classes(), _our_words())
    partial = path.with_name(path.name + ".part")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, told in parts.items():
                bundle.writestr(name, json.dumps(told, indent=2, ensure_ascii=False))
            for log in sorted(places.logs.glob("*.log*")):
                bundle.writestr(f"logs/{log.name}", _scrubbed(log, scrubber))
        partial.chmod(0o600)
        partial.replace(path)
    except OSError as problem:
        partial.unlink(missing_ok=True)
        raise StorageTrouble(Storage.EXPORT, type(problem).__name__) from problem


def _versions() -> dict[str, str]:
    from PySide6 import __version__ as binding
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

    from santral_desktop import __version__

    return {
        "program": __version__,
        "packaged": str(bool(getattr(sys, "frozen", False))),
        "python": platform.python_version(),
        "pyside": binding,
        "qt": qVersion(),
        "chromium": str(qWebEngineChromiumVersion()),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "screen": QGuiApplication.platformName(),
    }


def _settings(choices: Preferences, fixed: Iterable[str]) -> dict[str, Any]:
    told = {one.name: _told(one.name, getattr(choices, one.name)) for one in fields(choices)}
    return {"fixed": sorted(fixed), **told}


def _told(name: str, value: Any) -> Any:
    """Return a choice without what a person wrote: of texts only that there is one."""
    match value:
        case bool() | int():
            return value
        case str() if name in VALUES and value in VALUES[name]:
            return value
        case str():
            return "set" if value else ""
        case tuple():
            return [_account(one) if isinstance(one, Account) else "set" for one in value]
        case _:
            return "set"


def _account(account: Account) -> Mapping[str, Any]:
    hosts = {
        name: _host(address)
        for name, address in (("api", account.api_url), ("webphone", account.webphone_url))
    }
    return {"provider": account.provider.value, **hosts}


def _host(address: str) -> str:
    """Return host and port, and nothing else that an address may carry."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    return inert(f"{parts.hostname or ''}{port}")


def _about(finding: Mapping[str, Any]) -> dict[str, Any]:
    """Return a finding without its details and sentences, which name devices."""
    return {name: finding.get(name) for name in _OF_A_FINDING}


def _people(places: Places, choices: Preferences) -> list[str]:
    own = [Path.home().name, *(one.greeting for one in choices.welcomes)]
    own += [text for one in choices.accounts for text in (one.label, one.name)]
    return [*own, *people(places.journal)]


def _classes() -> Iterator[str]:
    """Yield the names of our errors, and of Qt's classes."""
    from PySide6 import QtCore, QtGui, QtMultimedia, QtNetwork, QtWebEngineCore, QtWidgets

    yield from (name for name, kind in vars(errors).items() if isinstance(kind, type))
    for module in (QtCore, QtGui, QtWidgets, QtNetwork, QtMultimedia, QtWebEngineCore):
        yield from (name for name in dir(module) if name.startswith("Q"))


def _our_words() -> Iterator[str]:
    """Yield the small words of our own texts; those of practice have people of their own."""
    for found in pkgutil.walk_packages(santral_desktop.__path__, "santral_desktop."):
        if _PRACTICE.search(found.name) or found.name.endswith("__main__"):
            continue
        yield from re.split(r"[._]", found.name)
        finder: Any = found.module_finder
        spec = finder.find_spec(found.name, None)
        loader: Any = spec.loader if spec else None
        if code := loader.get_code(found.name) if loader else None:
            yield from _words_in(code)


def _words_in(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield from constant.replace("_", " ").split()
        elif isinstance(constant, CodeType):
            yield from _words_in(constant)


def _scrubbed(log: Path, scrubber: Scrubber) -> str:
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - _LARGEST_LOG))
        text = file.read().decode("utf-8", "replace")
    return scrubber.text(Redactor().redact(text))
