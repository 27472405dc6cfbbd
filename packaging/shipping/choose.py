"""Which of the files that PyInstaller found go into the frozen program.

Measured with PySide6 6.12: everything is 664 MB in 3,200 files, what the program can use is 386 MB.
"""

import fnmatch
import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

LANGUAGES = {"en-US", "tr"}  # others fall back to en-US without a crash
# Qt's own words in the languages that we speak; English is what Qt speaks untranslated.
WORDS = {"qtbase_tr.qm", "qtmultimedia_tr.qm", "qtwebengine_tr.qm", "qtwebengine_en.qm"}
PLUGINS = (
    *"platforms/qxcb platforms/qwayland* platforms/qoffscreen platforms/qwindows".split(),
    *"platforms/qcocoa platformthemes/qxdgdesktopportal styles/* iconengines/qsvgicon".split(),
    "platforminputcontexts/composeplatforminputcontextplugin",
    "platforminputcontexts/ibusplatforminputcontextplugin",
    *"imageformats/qsvg imageformats/qico imageformats/qicns imageformats/qjpeg".split(),
    *"imageformats/qgif imageformats/qwebp imageformats/qtiff".split(),  # faxes are TIFF
    *"multimedia/* networkinformation/* tls/* permissions/* xcbglintegrations/*".split(),
    *"wayland-shell-integration/xdg-shell wayland-decoration-client/bradient".split(),
    "wayland-graphics-integration-client/qt-plugin-wayland-egl",
    # Linux' own would bring CUPS and a dozen libraries more: there a report is printed as PDF.
    *"printsupport/windowsprintersupport printsupport/cocoaprintersupport".split(),
)
# Loaded by name while the program runs, so that no other file links to them.
LOADED_BY_NAME = (
    *"libQt6FFmpegStub-* Qt6FFmpegStub* libssl* libcrypto* libsoftokn3* libfreebl*".split(),
    *"libnssckbi* libpython3* python3* vcruntime* msvcp* libEGL* libGLESv2*".split(),
    *"d3dcompiler* dxil* dxcompiler*".split(),
)
# Not of the program: other programs' parts, or what the developer's own tools use.
LEFT_OUT = """
    tkinter pydoc pydoc_data doctest lib2to3 test idlelib turtle setuptools pkg_resources pip
    unittest bz2 _bz2 lzma _lzma distutils _distutils_hack ensurepip venv xmlrpc curses readline
    pytest hypothesis openpyxl coverage _codecs_jp _codecs_kr _codecs_cn _codecs_tw
    _codecs_hk _codecs_iso2022 phonenumbers.geodata phonenumbers.carrierdata phonenumbers.tzdata
    PySide6.QtQml PySide6.QtQuick PySide6.QtQuickWidgets PySide6.QtQuickControls2 PySide6.QtOpenGL
    PySide6.QtOpenGLWidgets PySide6.QtSql PySide6.QtDesigner PySide6.QtUiTools
    PySide6.QtHelp PySide6.QtPositioning PySide6.QtMultimediaWidgets PySide6.QtXml
    PySide6.QtConcurrent
""".split()  # QtPrintSupport must stay: the web engine's widgets import it

_NOT_DATA = ("/qml/", "/metatypes/", "/typesystems/", "/include/")
_NOT_SUFFIXES = (".pyi", ".qmltypes", ".ts")
_LOCALES = ("qtwebengine_locales/", "/resources/locales/")


class Entry(NamedTuple):
    """A line of PyInstaller's table of contents: where it goes, where it is, what it is."""

    dest: str
    source: str
    kind: str

    @property
    def path(self) -> str:
        """The destination with forward slashes."""
        return self.dest.replace("\\", "/")

    @property
    def name(self) -> str:
        """The last part of the destination."""
        return PurePosixPath(self.path).name


def keep_data(dest: str) -> bool:
    """Tell whether a file that is no library is of use to the program."""
    path = dest.replace("\\", "/")
    name = PurePosixPath(path).name
    if any(part in path for part in _NOT_DATA) or path.endswith(_NOT_SUFFIXES):
        return False
    if any(part in path for part in _LOCALES):
        return PurePosixPath(path).stem in LANGUAGES
    if "/translations/" in path and path.startswith("PySide6") and path.endswith(".qm"):
        return name in WORDS
    return name != "qtwebengine_devtools_resources.pak" and ".debug." not in name


def keep_plugin(dest: str) -> bool:
    """Tell whether a library may stay; those that are no plug-ins of Qt's always may."""
    path = dest.replace("\\", "/")
    found = re.search(r"/plugins/([^/]+)/(.+)$", path)
    if "/qml/" in path or found is None:
        return "/qml/" not in path
    wanted = f"{found[1]}/{stem(found[2])}"
    return any(fnmatch.fnmatch(wanted, pattern) for pattern in PLUGINS)


def stem(name: str) -> str:
    """Return a library's name without its system's additions: libqxcb.so is qxcb."""
    bare = re.sub(r"\.(so|dll|dylib|pyd)(\..*)?$", "", PurePosixPath(name).name)
    return bare.removeprefix("lib")


def is_root(entry: Entry) -> bool:
    """Tell whether it is used without another library's linking to it."""
    return (
        entry.kind == "EXTENSION"
        or any(part in entry.path for part in ("/plugins/", "/libexec/", "QtWebEngineProcess"))
        or any(fnmatch.fnmatch(entry.name, pattern) for pattern in LOADED_BY_NAME)
    )


def linked(entries: Iterable[Entry], links: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the libraries that are used: the roots, and what these link to, and so on.

    `links` returns the names that a file links to.
    """
    kept = [entry for entry in entries if keep_plugin(entry.dest)]
    by_name: dict[str, list[Entry]] = {}
    for entry in kept:
        by_name.setdefault(entry.name, []).append(entry)
    seen: set[str] = set()
    waiting = [entry for entry in kept if is_root(entry)]
    while waiting:
        entry = waiting.pop()
        if entry.dest in seen:
            continue
        seen.add(entry.dest)
        if entry.kind != "SYMLINK":
            for name in links(entry.source):
                waiting += by_name.get(PurePosixPath(name.replace("\\", "/")).name, [])
    return [entry for entry in kept if entry.dest in seen]


def is_of_the_system(entry: Entry, real: str) -> bool:
    """Tell whether a package of the distribution brings this library; `real` is where it is."""
    own = entry.name.startswith("libpython")
    return entry.kind == "BINARY" and not own and re.match(r"/(usr/)?lib(64)?/", real) is not None


def data_beside(
    data: Iterable[Entry], kept: Iterable[Entry], *, system_libraries: bool
) -> list[Entry]:
    """Return the data of use: links only to what stays, sums of NSS only beside our own NSS."""
    names = {entry.name for entry in kept}
    return [
        entry
        for entry in data
        if keep_data(entry.dest)
        and (entry.kind != "SYMLINK" or entry.name in names)
        and not (system_libraries and entry.dest.endswith(".chk"))
    ]


def our_data(root: Path) -> list[tuple[str, str]]:
    """Return what lies among our modules and is none, as pairs of file and folder."""
    return [
        (str(path), path.parent.relative_to(root).as_posix())
        for path in sorted((root / "santral_desktop").rglob("*"))
        if path.is_file() and path.suffix not in {".py", ".pyc", ".md"}
    ]
