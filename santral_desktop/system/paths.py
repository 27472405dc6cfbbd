"""Where a world's files are: by the system's customs, or a folder that is thrown away."""

import shutil
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

import platformdirs

NAME = "santral-desktop"


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of one world, private to the user."""

    settings: Path
    data: Path
    cache: Path
    logs: Path
    runtime: Path
    throwaway: Path | None = None

    @property
    def preferences(self) -> Path:
        return self.settings / "preferences.json"

    @property
    def journal(self) -> Path:
        return self.data / "journal.sqlite3"

    @property
    def erasure_key(self) -> Path:
        return self.data / "erased.key"

    @property
    def recordings(self) -> Path:
        return self.cache / "recordings"

    @property
    def kept_recordings(self) -> Path:
        return self.data / "recordings"

    def leave(self) -> None:
        """Remove a throwaway world; others stay."""
        if self.throwaway is not None:
            shutil.rmtree(self.throwaway, ignore_errors=True)


def places(profile: str) -> Places:
    """Return the lasting folders of a profile, empty for the usual one."""
    dirs = platformdirs.PlatformDirs(NAME, appauthor=False)
    tail = f"profile-{profile}" if profile else "default"
    return _made(
        Places(
            settings=dirs.user_config_path / tail,
            data=dirs.user_data_path / tail,
            cache=dirs.user_cache_path / tail,
            logs=dirs.user_log_path / tail,
            runtime=runtime_folder(),
        )
    )


def throwaway_places() -> Places:
    """Return folders that go with the program."""
    root = Path(tempfile.mkdtemp(prefix=f"{NAME}-"))
    return _made(
        Places(
            settings=root / "settings",
            data=root / "data",
            cache=root / "cache",
            logs=root / "logs",
            runtime=runtime_folder(),
            throwaway=root,
        )
    )


def runtime_folder() -> Path:
    """Return the folder of sockets and locks: the user's own, with a short name."""
    with warnings.catch_warnings():  # the library warns of its own, good, substitute
        warnings.simplefilter("ignore")
        folder = Path(platformdirs.user_runtime_dir(NAME, appauthor=False))
    try:
        # a parent open to others would be passed over at the next start: two folders, two programs
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:  # no session manager made it, as in containers
        folder = Path(platformdirs.user_cache_dir(NAME, appauthor=False)) / "run"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def policy_file() -> Path:
    """Return where the machine's administrator may fix choices."""
    return Path(platformdirs.site_config_dir(NAME, appauthor=False)) / "policy.json"


def button_files(found: Places) -> tuple[Path, Path]:
    """Return where a page's buttons may be described anew: for the machine, for one profile."""
    return policy_file().with_name("buttons.json"), found.settings / "buttons.json"


def _made(found: Places) -> Places:
    for folder in (found.settings, found.data, found.cache, found.logs, found.recordings):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found
