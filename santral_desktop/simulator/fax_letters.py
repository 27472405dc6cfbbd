"""The letters that fax pages of the imitation are written with: seven dots high, five wide."""

_COLUMNS = {  # five bytes each, a bit is a dot, the lowest is the uppermost
    "A": "7e1111117e", "B": "7f49494936", "C": "3e41414122", "D": "7f4141221c", "E": "7f49494941",
    "F": "7f09090901", "G": "3e4149497a", "H": "7f0808087f", "I": "00417f4100", "J": "2040413f01",
    "K": "7f08142241", "L": "7f40404040", "M": "7f020c027f", "N": "7f0408107f", "O": "3e4141413e",
    "P": "7f09090906", "Q": "3e4151215e", "R": "7f09192946", "S": "4649494931", "T": "01017f0101",
    "U": "3f4040403f", "V": "1f2040201f", "W": "3f4038403f", "X": "6314081463", "Y": "0708700807",
    "Z": "6151494543", "0": "3e5149453e", "1": "00427f4000", "2": "4261514946", "3": "2141454b31",
    "4": "1814127f10", "5": "2745454539", "6": "3c4a494930", "7": "0171090503", "8": "3649494936",
    "9": "064949291e", ":": "0036360000", "-": "0808080808", "/": "2010080402", ".": "0060600000",
    "_": "4040404040", " ": "0000000000",
}  # fmt: skip
HEIGHT, _WIDTH = 7, 6
_PLAIN = str.maketrans("ÇĞİIÖŞÜçğıöşü", "CGIIOSUCGIOSU")


def runs_of(text: str, row: int, left: int, scale: int) -> list[tuple[int, int]]:
    """Return the black runs (begin, end) of one row of a line of text, enlarged."""
    runs: list[tuple[int, int]] = []
    for place, letter in enumerate(text.translate(_PLAIN).upper()):
        for column, dots in enumerate(bytes.fromhex(_COLUMNS.get(letter, _COLUMNS["-"]))):
            if dots >> row & 1:
                begin = left + (place * _WIDTH + column) * scale
                if runs and runs[-1][1] == begin:
                    runs[-1] = (runs[-1][0], begin + scale)
                else:
                    runs.append((begin, begin + scale))
    return runs
