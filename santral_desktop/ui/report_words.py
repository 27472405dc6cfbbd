"""What a report says of figures: shares, differences, lengths; in words, for people."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from santral_desktop.domain.reports import Tally
from santral_desktop.ui import formats

translate = QCoreApplication.translate


def calls_words(tally: Tally) -> str:
    """Return how many calls there were and what came of them: for tooltips and screen readers."""
    whole = translate("report", "{} çağrı").format(formats.number(tally.calls))
    parts = [
        translate("report", "{} cevaplandı").format(formats.number(tally.answered)),
        translate("report", "{} cevapsız").format(formats.number(tally.missed)),
    ]
    if tally.other:
        parts.append(translate("report", "{} diğer").format(formats.number(tally.other)))
    return f"{whole}: {', '.join(parts)}" if tally.calls else whole


def share(part: float | None) -> str:
    """Return a share of a whole: %93; a dash where there is no whole."""
    if part is None:
        return "–"
    return translate("report", "%{}").format(QLocale().toString(round(100 * part)))


def mean(length: timedelta | None) -> str:
    """Return a mean length, to the second."""
    return formats.length(None if length is None else rounded(length))


def rounded(length: timedelta) -> timedelta:
    """Return a length to the second."""
    return timedelta(seconds=round(length.total_seconds()))


def more(now: float | None, before: float | None) -> str:
    """Return by which part a number is another than before: +%12; empty where nobody can say."""
    if now is None or before is None:
        return ""
    if not before:
        return translate("report", "önce yoktu") if now else translate("report", "aynı")
    percent = round(100 * (now - before) / before)
    if not percent:
        return translate("report", "aynı")
    sign = "+" if percent > 0 else "−"
    return sign + share(abs(percent) / 100)


def more_points(now: float | None, before: float | None) -> str:
    """Return by how many points a share is another than before."""
    if now is None or before is None:
        return ""
    points = round(100 * now) - round(100 * before)
    if not points:
        return translate("report", "aynı")
    sign = "+" if points > 0 else "−"
    return translate("report", "{} puan").format(f"{sign}{abs(points)}")


def long_length(length: timedelta) -> str:
    """Return a sum of lengths: 12 sa 5 dk."""
    minutes = round(length.total_seconds() / 60)
    if minutes < 60:
        return translate("report", "{} dk").format(minutes)
    hours, rest = divmod(minutes, 60)
    return translate("report", "{} sa {} dk").format(formats.number(hours), rest)
