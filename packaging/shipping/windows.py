"""Windows' two installers, from a frozen folder: NSIS for people, MSI for administrators.

python packaging/shipping/windows.py TREE FOLDER
"""

import shutil
import sys
from pathlib import Path, PurePosixPath

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from shipping.facts import BUILD, NAME, PACKAGING, ROOT, file_version, version
from shipping.gates import size
from shipping.icons import write_icons
from shipping.installed_as import write_installed_as
from shipping.msi import pack_msi, packed
from shipping.shell import run

WINDOWS = PACKAGING / "windows"


def pack(tree: Path, folder: Path, *, quick: bool = False) -> list[Path]:
    """Write both installers of a frozen folder; needs makensis and wixl, as Debian has them."""
    work = BUILD / "windows"
    write_icons(work)
    name = f"{NAME}-{version()}-x64"
    return [
        pack_exe(tree, folder / f"{name}.exe", work, work / "santral.ico", quick=quick),
        pack_msi(tree, folder / f"{name}.msi", work),
    ]


def stand_in(tree: Path) -> Path:
    """Make a folder shaped like a frozen one, whose program only writes down how it is called."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(ROOT / "resources", tree / "lib" / "resources")
    (tree / "lib" / "python3.dll").write_text("stands in for a library\n")
    out = f"-DOUT={tree / NAME}.exe"
    run(["makensis", "-V1", "-WX", out, WINDOWS / "stand-in.nsi"])
    return tree


def files_nsh(tree: Path, paths: list[str]) -> str:
    """Return NSIS' macros that put the files in place, and take exactly these away again."""
    lines, folder = ["!macro put_files"], None
    for path in paths:
        here = PurePosixPath(path).parent.as_posix()
        if here != folder:
            lines.append(f'  SetOutPath "{_inside(here)}"')
            folder = here
        lines.append(f'  File "{(tree / path).as_posix()}"')
    lines += ["!macroend", "", "!macro remove_files"]
    lines += [f'  Delete "{_inside(path)}"' for path in paths]
    lines += [f'  RMDir "{_inside(name)}"' for name in _folders(paths)]
    return "\n".join([*lines, "!macroend", ""])


def pack_exe(tree: Path, out: Path, work: Path, icon: Path, *, quick: bool) -> Path:
    """Write the installer for people and return where it is."""
    work.mkdir(parents=True, exist_ok=True)
    (work / "files.nsh").write_text(files_nsh(tree, packed(tree)), "utf-8-sig")
    for kind in ("user", "machine"):
        write_installed_as(work / kind, f"windows-{kind}")
    defined = {
        "OUT": out,
        "VERSION": version(),
        "FILE_VERSION": file_version(),
        "FILES": work / "files.nsh",
        "USER_JSON": work / "user" / "release.json",
        "MACHINE_JSON": work / "machine" / "release.json",
        "ICON": icon,
        "KILOBYTES": size(tree) // 1024,
    }
    options = [f"-D{name}={value}" for name, value in defined.items()]
    options += ["-DQUICK"] if quick else []
    run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, WINDOWS / "installer.nsi"])
    return out


def _inside(path: str) -> str:
    below = path.replace("/", "\\")
    return "$INSTDIR" if below == "." else f"$INSTDIR\\{below}"


def _folders(paths: list[str]) -> list[str]:
    """Return the folders of the files, the deepest first."""
    found = {
        above.as_posix()
        for path in paths
        for above in PurePosixPath(path).parents
        if above.as_posix() != "."
    }
    return sorted(found, key=lambda name: (-name.count("/"), name))


if __name__ == "__main__":
    for made in pack(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()):
        print(made)
