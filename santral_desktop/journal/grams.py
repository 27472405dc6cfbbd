"""Cut searched text into pieces, by which any part of a word is found at once.

Every word has its pieces of three, and its pairs of letters, for names are looked for from the
second letter on. Pairs of digits are in nearly every number: none are kept.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_END = "__"  # stands behind each word, so that its last letters begin pieces as well
_TAIL = 7  # the last digits tell numbers apart; thousands share the first ones


@lru_cache(maxsize=4096)
def grams(text: str) -> str:
    """Return the pieces of a folded text, as they go into the index; SQL knows it by this name."""
    pieces: set[str] = set()
    for word in _WORD.findall(text):
        padded = word + _END
        pieces.update([padded[start : start + 3] for start in range(len(word))])
        if not word.isdecimal():
            pairs = [word[start : start + 2] for start in range(len(word) - 1)]
            pieces.update(filter(str.isalpha, pairs))
    return " ".join(pieces)


def asked(word: str) -> str:
    """Return what the index is asked for a part of a word; empty when that is too short.

    A few of the pieces are enough: what else they find is looked at.
    """
    pieces: list[str] = []
    for part in _WORD.findall(word):
        told = part[-_TAIL:] if part.isdecimal() else part
        if len(told) >= 3:
            step = 2 if told.isdecimal() else 3  # digits occur in any order, letters do not
            starts = (*range(0, len(told) - 2, step), len(told) - 3)
            pieces += [told[start : start + 3] for start in starts]
        elif len(told) == 2 and told.isalpha():
            pieces.append(told)
    return " AND ".join(f'"{piece}"' for piece in dict.fromkeys(pieces))


def asked_by_beginning(word: str) -> str:
    """Return what the index is asked for a letter or two: slow where many calls have them."""
    return " AND ".join(f'"{part}" *' for part in _WORD.findall(word) if len(part) < 3)
