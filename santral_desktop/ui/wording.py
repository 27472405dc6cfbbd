"""All sentences for people, by the door that the rest of the window uses."""

from santral_desktop.ui.call_wording import (
    cause_sentence,
    direction_word,
    extension_words,
    gone_sentence,
    queue_words,
)
from santral_desktop.ui.error_wording import in_doubt, sentence
from santral_desktop.ui.light_wording import (
    api_sentence,
    elsewhere_sentence,
    microphone_sentence,
    phone_sentence,
    quiet_sentence,
    source_sentence,
)

__all__ = [
    "api_sentence",
    "cause_sentence",
    "direction_word",
    "elsewhere_sentence",
    "extension_words",
    "gone_sentence",
    "in_doubt",
    "microphone_sentence",
    "phone_sentence",
    "queue_words",
    "quiet_sentence",
    "sentence",
    "source_sentence",
]
