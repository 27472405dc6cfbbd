"""Keep of a log only what says nothing about anybody: by what is let through, not by what is cut.

Names have no form by which they could be found, so words pass only when the program's own texts
have them, or when they are a machine's: names of errors, of Qt's classes, of our modules.
"""

import builtins
import re
from collections.abc import Iterable

from santral_desktop.domain.text import fold

GONE = "▒"
_STAMP = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+) ([\w.]+): ")
_FILE = re.compile(r'^(\s*)File "([^"]*)", line (\d+)')
_THREAD = re.compile(r"^(?:Current t|T)hread 0x[0-9a-f]+")
_NUMBERS = re.compile(r"\d(?:[ \t().+/-]*\d){4,}")  # five digits and more, however they are grouped
_ROOTS = ("santral_desktop", "site-packages")
_OTHERS = {"PySide6", "requests", "urllib3", "keyring", "h11", "threading.py", "thread.py"}
_WORD = re.compile(r"[^\s\"'`,:;()\[\]{}<>|=]+")
_SMALL = re.compile(r"[a-z]{1,16}")
_MODULE = re.compile(r"(?:santral_desktop|PySide6|qt|urllib3|requests|keyring)(?:\.[a-z_0-9]+)*")
_SHORT_NUMBER = re.compile(r"-?\d{1,4}(?:\.\d{1,3})?(?:ms|s|kB|MB)?[.]?")
_OF_SQLITE = re.compile(r"SQLITE_[A-Z_]{2,20}")
_LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "HTTP", "HTTPS", "TLS", "JSON", "GPU"}
_ERRORS = {name for name in dir(builtins) if name[0].isupper()}
# What Qt, the engine and the interpreter say beside what our own texts say.
_ENGLISH = """
a abort address already an and are at audio be bus but by call called can cannot channel class
closed connect connection context could create device did directory display does driver error
event exception expected failed fault file first for found frame from function get gpu handle has
have in init initialize initialized instance int invalid is it its last lib library line list load
loop main message missing module more most name no none not null object of on only open or out
parse pipe plugin port process read recent refused renderer request resource response return
screen self session shared signal size slot socket source state str string such system the this
thread time to token too type unable unexpected unknown unsupported use using value version vulkan
warning was web widget window with without write
"""
_PLAIN_WORDS = {"Traceback", "File", "Fatal", "Python", "Segmentation", "Aborted", "Thread"}


class Scrubber:
    """Lets a line's machine words through; people's words, as far as they are known, never."""

    def __init__(
        self, people: Iterable[str], classes: Iterable[str], vocabulary: Iterable[str]
    ) -> None:
        self._people = frozenset(_parts(people))
        self._machine = _LEVELS | _ERRORS | _PLAIN_WORDS | set(classes)
        self._small = set(_ENGLISH.split()) | {
            word for word in vocabulary if _SMALL.fullmatch(word)
        }

    def text(self, text: str) -> str:
        """Return the lines with everything gone that could be about somebody."""
        return "\n".join(map(self._line, text.splitlines())) + "\n" if text else ""

    def _line(self, line: str) -> str:
        if stamp := _STAMP.match(line):
            when, where = stamp.groups()
            shown = where if _MODULE.fullmatch(where) else GONE
            return f"{when} {shown}: {self._words(line[stamp.end() :])}"
        if file := _FILE.match(line):
            return f'{file[1]}File "{self._place(file[2])}", line {file[3]}'
        if thread := _THREAD.match(line):
            return thread[0].partition(" 0x")[0]
        return self._words(line)

    def _place(self, path: str) -> str:
        """Return a source file without the folders of whoever runs it."""
        parts = path.replace("\\", "/").split("/")
        for root in _ROOTS:
            if root in parts:
                below = parts[len(parts) - parts[::-1].index(root) :]
                return "/".join((root, *(it if self._is_source(it) else GONE for it in below)))
        return GONE

    def _is_source(self, part: str) -> bool:
        words = part.removesuffix(".py").split("_")
        return part in _OTHERS or all(word in self._small for word in words if word)

    def _words(self, text: str) -> str:
        text = _NUMBERS.sub(GONE, text)
        return _WORD.sub(lambda found: found[0] if self._passes(found[0]) else GONE, text)

    def _passes(self, word: str) -> bool:
        if word == GONE or not any(map(str.isalnum, word)):
            return word == GONE or len(word) <= 3
        bare = word.rstrip(".!?")
        if fold(bare) in self._people:
            return False
        if all(part in self._machine or part in self._small for part in bare.split("::")):
            return True
        module, dot, kind = bare.rpartition(".")
        if dot and kind in self._machine and _MODULE.fullmatch(module):
            return True
        forms = (_MODULE, _SHORT_NUMBER, _OF_SQLITE)
        return any(form.fullmatch(word) for form in forms)


def _parts(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        for word in fold(text).split():
            if len(word) >= 2:
                yield word.strip(".,;:!?()[]\"'")
