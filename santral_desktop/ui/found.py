"""Where a text has what was searched, so that it can be marked."""

from unicodedata import bidirectional

from santral_desktop.domain.text import digits_of, fold

_RIGHT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
Span = tuple[int, int]


def found_in(text: str, sought: str) -> list[Span]:
    """Return the parts of a name or note in which words of a search stand, in order."""
    letters = [(fold(letter), place) for place, letter in enumerate(text)]
    folded = "".join(part for part, _ in letters)
    places = [place for part, place in letters for _ in part]
    return _merged(_all(folded, places, fold(sought).split()))


def found_in_number(shown: str, sought: str) -> list[Span]:
    """Return the parts of a number, as it is shown, in which numbers of a search stand."""
    places = [place for place, letter in enumerate(shown) if letter.isdecimal()]
    digits = digits_of(shown)
    words = [word for word in fold(sought).split() if not any(map(str.isalpha, word))]
    numbers = [digits_of(word) for word in words]
    plain = [number.removeprefix("00").removeprefix("90").lstrip("0") for number in numbers]
    found = (
        number if number in digits else rest for number, rest in zip(numbers, plain, strict=True)
    )
    return _merged(_all(digits, places, list(found)))


def is_plain(text: str) -> bool:
    """Say whether letters stand where they are counted: nothing is written from right to left."""
    return text.isascii() or all(bidirectional(letter) not in _RIGHT for letter in text)


def _all(text: str, places: list[int], words: list[str]) -> list[Span]:
    spans: list[Span] = []
    for word in filter(None, words):
        at = text.find(word)
        while at >= 0:
            spans.append((places[at], places[at + len(word) - 1] + 1))
            at = text.find(word, at + len(word))
    return spans


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for first, end in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((first, end))
    return merged
