"""Every module of the core has a test file of its name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import santral_desktop

HOUSE = Path(santral_desktop.__file__).parent
TESTS = Path(__file__).parents[1]
ROOMS = ("domain", "application", "providers")
# Modules without a test file of their name, each with its reason; the list may only shrink.
EXCEPTIONS: dict[str, str] = {
    "application/ports/webphone.py": "needs the web engine: tests/webengine/test_port",
}


def modules() -> Iterator[str]:
    for room in ROOMS:
        for path in sorted((HOUSE / room).rglob("*.py")):
            if path.name != "__init__.py":
                yield path.relative_to(HOUSE).as_posix()


def homes(module: str) -> tuple[Path, ...]:
    """Return where the tests of a module may be: by its room, its package, or its port."""
    name = f"test_{Path(module).name}"
    if "/ports/" in module:
        return (TESTS / "contract" / name,)
    package = Path(module).parent
    return TESTS / "unit" / package / name, TESTS / "unit" / package.parts[0] / name


@pytest.mark.parametrize("module", list(modules()))
def test_every_module_of_the_core_has_a_test_file_of_its_name(module: str) -> None:
    there = any(home.is_file() for home in homes(module))

    assert there != (module in EXCEPTIONS), f"{module}: {EXCEPTIONS.get(module, 'no test file')}"


@pytest.mark.parametrize("module", EXCEPTIONS)
def test_an_exception_is_a_module_that_exists(module: str) -> None:
    assert module in set(modules())
