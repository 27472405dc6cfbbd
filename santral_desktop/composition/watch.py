"""The watcher: a small process beside the program that brings it back when it has crashed.

It holds one end of a pipe, reads, and uses no processor; until there is something to do it loads
nothing, not even what reads a command line. The program says goodbye before it ends; a pipe that
ends without one, and a note that the interpreter wrote while it died, are a crash. Somebody who
ends the program by force leaves no note, and has their will.
"""

import os
import signal

GOODBYE = b"goodbye"


def run_watcher() -> int:
    """Watch until the program ends, and bring it back if it crashed."""
    for name in ("SIGINT", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_IGN)  # it ends when the program does
    heard = b""
    # a program with a window has its standard input, but no name for it on Windows
    while piece := os.read(0, 4096):
        heard += piece
    told, _, last = heard.partition(b"\n")
    if not told or GOODBYE in last:
        return 0
    from santral_desktop.composition.bring_back import bring_back

    return bring_back(told)
