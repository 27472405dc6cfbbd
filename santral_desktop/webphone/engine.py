"""Switches of the web engine, set before Qt is imported."""

from collections.abc import MutableMapping

FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
# A hidden page's timers must go on: registrations are renewed by them.
_ALWAYS = "--disable-background-timer-throttling"
# Pages must not reach this machine or its network; a warning alone blocks nothing.
_LOCAL_NETWORK = "--enable-features=LocalNetworkAccessChecks:LocalNetworkAccessChecksWarn/false"


_NO_GRAPHICS_CARD = "--disable-gpu"


def prepare_engine(
    environ: MutableMapping[str, str], *, developer: bool, software: bool = False
) -> None:
    """Set the engine's switches; a developer's own are kept, and his page may be on loopback.

    `software`: nothing is asked of the graphics card, by the engine or by Qt's own scenes.
    """
    own = environ.get(FLAGS, "") if developer else ""
    wanted = [_ALWAYS] if developer else [_ALWAYS, _LOCAL_NETWORK]
    if software:
        wanted.append(_NO_GRAPHICS_CARD)
        environ["QT_QUICK_BACKEND"] = "software"
    environ[FLAGS] = " ".join(filter(None, [own, *(flag for flag in wanted if flag not in own)]))
