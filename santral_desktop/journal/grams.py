"""Cut searched text into pieces of three letters, by which any part of a word is found at once."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_END = "__"  # stands behind each word, so that its last letters begin pieces as well


@lru_cache(maxsize=4096)
def grams(text: str) -> str:
    """Return the pieces of a folded text, as they go into the index; SQL knows it by this name."""
    pieces = {
        (word + _END)[start : start + 3]
        for word in _WORD.findall(text)
        for start in range(len(word))
    }
    return " ".join(pieces)


def asked(word: str) -> str:
    """Return what the index is asked for a part of a word; empty when that is too short."""
    pieces = [
        f'"{part[start : start + 3]}"'
        for part in _WORD.findall(word)
        for start in range(len(part) - 2)
    ]
    return " AND ".join(dict.fromkeys(pieces))


def asked_by_beginning(word: str) -> str:
    """Return what the index is asked for one or two letters: slow where many calls have them."""
    return " AND ".join(f'"{part}" *' for part in _WORD.findall(word) if len(part) < 3)
