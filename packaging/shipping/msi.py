"""The package for administrators, by wixl: for everybody on a machine, installed without a word."""

import os
import uuid
import xml.etree.ElementTree as ET
from pathlib import Path, PurePosixPath

from shipping.facts import NAME, PUBLISHER, TITLE, file_version
from shipping.gates import names
from shipping.installed_as import write_installed_as
from shipping.shell import run

# By these Windows knows the program again over all releases: they must never change.
UPGRADE_CODE = "8A0C4B0E-6C57-4B8F-9C0B-5D5E0B7A1D42"
_SPACE = uuid.UUID("5f2f8c52-3d1c-4a52-8f5b-0c1f5a9d6e10")
RELEASE = "lib/resources/release.json"


def pack_msi(tree: Path, out: Path, work: Path) -> Path:
    """Write the package for administrators, for everybody on a machine, and return where it is."""
    work.mkdir(parents=True, exist_ok=True)
    write_installed_as(work / "machine", "windows-machine")
    source = work / f"{NAME}.wxs"
    told = {RELEASE: work / "machine" / "release.json"}
    source.write_bytes(wxs(tree, sorted([*packed(tree), RELEASE]), told, work))
    run(["wixl", "-a", "x64", "-o", out, source], at=work)
    return out


def wxs(tree: Path, paths: list[str], told: dict[str, Path], work: Path) -> bytes:
    """Return what the package holds in WiX 3's words; sources are relative, as wixl wants them."""
    root = ET.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = ET.SubElement(
        root,
        "Product",
        Id="*",
        Name=TITLE,
        Language="1055",
        Version=file_version().rpartition(".")[0],
        Manufacturer=PUBLISHER,
        UpgradeCode=UPGRADE_CODE,
    )
    ET.SubElement(
        product, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine"
    )
    ET.SubElement(
        product, "MajorUpgrade", DowngradeErrorMessage="Bu bilgisayarda daha yenisi kurulu."
    )
    ET.SubElement(product, "Media", Id="1", Cabinet="files.cab", EmbedCab="yes")
    ET.SubElement(product, "Property", Id="ARPNOMODIFY", Value="1")
    ids = _place(product, tree, paths, told, work)
    feature = ET.SubElement(product, "Feature", Id="Program", Title=TITLE, Level="1")
    for name in ids:
        ET.SubElement(feature, "ComponentRef", Id=name)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _place(
    product: ET.Element, tree: Path, paths: list[str], told: dict[str, Path], work: Path
) -> list[str]:
    """Add folders and files; return the components' names. Each file is a component of its own."""
    top = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = ET.SubElement(top, "Directory", Id="ProgramFiles64Folder")
    folders = {".": ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name=TITLE)}
    menu = ET.SubElement(top, "Directory", Id="ProgramMenuFolder")
    ids = [_shortcut(menu)]
    for path in paths:
        where = _folder(folders, PurePosixPath(path).parent)
        name = _identity("c", path)
        guid = str(uuid.uuid5(_SPACE, path)).upper()
        part = ET.SubElement(where, "Component", Id=name, Guid=guid, Win64="yes")
        relative = os.path.relpath(told.get(path, tree / path), work)
        ET.SubElement(part, "File", Id=_identity("f", path), Source=relative, KeyPath="yes")
        ids.append(name)
    return ids


def _shortcut(menu: ET.Element) -> str:
    guid = str(uuid.uuid5(_SPACE, "shortcut")).upper()
    part = ET.SubElement(menu, "Component", Id="Shortcut", Guid=guid, Win64="yes")
    ET.SubElement(
        part,
        "Shortcut",
        Id="Menu",
        Name=TITLE,
        Target=f"[INSTALLDIR]{NAME}.exe",
        WorkingDirectory="INSTALLDIR",
    )
    ET.SubElement(
        part,
        "RegistryValue",
        Root="HKLM",
        Key="Software\\SantralDesktop",
        Name="InstallDir",
        Type="string",
        Value="[INSTALLDIR]",
        KeyPath="yes",
    )
    return "Shortcut"


def _folder(folders: dict[str, ET.Element], path: PurePosixPath) -> ET.Element:
    key = path.as_posix()
    if key not in folders:
        above = _folder(folders, path.parent)
        folders[key] = ET.SubElement(above, "Directory", Id=_identity("d", key), Name=path.name)
    return folders[key]


def _identity(kind: str, path: str) -> str:
    return f"{kind}_{uuid.uuid5(_SPACE, path).hex}"


def packed(tree: Path) -> list[str]:
    """Return the files of a frozen folder, but for what each installer writes itself."""
    return [path for path in names(tree) if path != RELEASE]
