"""Turn the provider's refusals into our errors, by its documented texts."""

from collections.abc import Callable

from santral_desktop.domain.errors import (
    NoSuchCall,
    NoSuchExtension,
    NoSuchRecord,
    NotOffered,
    NotSignedIn,
    NoWebphoneForExtension,
    Rejected,
    Trouble,
)
from santral_desktop.domain.text import fold, inert
from santral_desktop.providers.answers import Answer

LONGEST = 160  # characters of the provider's words that anyone is shown

_KINDS: tuple[tuple[tuple[str, ...], type[Rejected]], ...] = (
    (("cannot find employee for extension",), NoWebphoneForExtension),
    (("cannot find user for extension", "missing extension"), NoSuchExtension),
    (("cannot find group with id", "queue_number value null or none"), NoSuchRecord),
    (("no such channel", "cannot find call", "cannot find voicemail"), NoSuchCall),
)


def checked(answer: Answer, redact: Callable[[str], str]) -> Answer:
    """Return a 200 answer; raises the error that another one means."""
    if answer.status == 200:
        return answer
    raise _refusal(answer, inert(redact(answer.text), LONGEST))


def _refusal(answer: Answer, words: str) -> Trouble:
    told = fold(answer.text.strip().strip('"'))
    if told.startswith("gecersiz anahtar") or answer.status == 401:
        return NotSignedIn()
    if told.startswith("<"):  # a web server's own page says nothing to anyone
        words = ""
    for beginnings, kind in _KINDS:
        if told.startswith(beginnings):
            return kind(words)
    if told.startswith("extension") and told.endswith("not found"):
        return NoSuchExtension(words)
    if answer.status in {403, 404, 405, 409, 410, 422}:
        return NotOffered(words)
    return Rejected(words)
