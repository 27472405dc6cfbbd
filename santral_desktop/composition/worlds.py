"""A world's folders, and how a word reaches the program that lives there."""

import time
from typing import TYPE_CHECKING, Any

from santral_desktop.composition.command_line import World
from santral_desktop.system.json_file import first_choice, read_object
from santral_desktop.system.paths import (
    Places,
    places,
    runtime_folder,
    throwaway_places,
)
from santral_desktop.system.policy_words import policy_words

if TYPE_CHECKING:
    from santral_desktop.system.preferences_file import PreferencesFile

HEARS_WITHIN = 20.0  # seconds from a program's claim until words reach it


def places_of(world: World) -> Places:
    """Return the folders of a world, made where they are missing."""
    return throwaway_places() if world.throwaway else places(world.profile)


def tell_running(
    world: World, words: dict[str, Any], patience: int = 5000
) -> dict[str, Any] | None:
    """Return what the running program of a world answers; None when there is none."""
    from santral_desktop.ui.single_instance import address_of, ask

    return ask(address_of(runtime_folder(), world.name), words, patience)


def wants_software(world: World) -> bool:
    """Say whether this world draws without the graphics card; read before Qt is loaded."""
    chosen = {} if world.throwaway else read_object(places_of(world).preferences)
    return first_choice("software_rendering", False, chosen, policy_words())


def store_of(places: Places) -> "PreferencesFile":
    """Return the choices of a world, under the policy of this machine."""
    from santral_desktop.system.policy import checked
    from santral_desktop.system.preferences_file import PreferencesFile

    return PreferencesFile(places.preferences, checked(policy_words()))


def words_of_a_start(link: str) -> dict[str, Any]:
    """Return what a start has to say to the program that runs already."""
    return {"verb": "link", "link": link} if link else {"verb": "show"}


def hand_over(world: World, words: dict[str, Any]) -> int:
    """Tell a program that has only just started, as soon as it hears; return the exit code."""
    deadline = time.monotonic() + HEARS_WITHIN
    while tell_running(world, words) is None:
        if time.monotonic() > deadline:
            return 1
        time.sleep(0.05)
    return 0


def speak_here(world: World) -> None:
    """Have the shell read the language that was chosen in this world."""
    from PySide6.QtCore import QCoreApplication

    from santral_desktop.ui.language import speak

    if not world.throwaway:  # nobody has chosen anything there
        chosen = store_of(places_of(world)).load()
        speak(QCoreApplication.instance() or QCoreApplication([]), chosen.language)
