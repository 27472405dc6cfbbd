"""Make text from outside harmless, and fold Turkish text for search."""

import unicodedata

LONGEST = 200  # characters of outside text that anyone is shown
_BIDI = set(map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_FOLD = str.maketrans("İIıŞşĞğÇçÖöÜüÂâÎîÛû", "iiissggccoouuaaiiuu")


def inert(text: str, longest: int = LONGEST) -> str:
    """Return the text in one line without control, bidi or surrogate characters, capped."""
    kept = text[: longest * 4]
    if not kept.isprintable():  # nearly every text is, and is told so at once
        kept = "".join(map(_harmless, kept))
    line = " ".join(kept.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def isolated(text: str) -> str:
    """Return the text so that its direction of writing cannot reorder what stands beside it."""
    return f"\u2068{text}\u2069" if text and not text.isascii() else text


def fold(text: str) -> str:
    """Return the text for comparing: İ, I, ı and i meet, as do ş and s; accents are dropped."""
    plain = text.translate(_FOLD).lower()
    if plain.isascii():
        return plain
    plain = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def digits_of(text: str) -> str:
    """Return the decimal digits of the text as ASCII."""
    digits = "".join(filter(str.isdecimal, text))
    return digits if digits.isascii() else "".join(str(unicodedata.digit(c)) for c in digits)


def decoded(body: bytes) -> str:
    """Return bytes as text, whatever they were meant as."""
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1254", "replace")


def _harmless(letter: str) -> str:
    if letter in _BIDI or letter == "\ufeff":
        return ""
    kind = unicodedata.category(letter)
    if kind in ("Cs", "Co", "Cn"):
        return "\ufffd"
    return " " if kind in ("Cc", "Zl", "Zp") else letter
