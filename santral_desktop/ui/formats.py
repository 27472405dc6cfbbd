"""How times, lengths and numbers are written for people."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from santral_desktop.domain.phone import shown_number

_TURKEY = timedelta(hours=3)  # no summer time since 2016


def local(moment: datetime) -> datetime:
    """Return a moment as the clocks in Türkiye show it."""
    return (moment.astimezone(UTC) + _TURKEY).replace(tzinfo=None)


def clock(moment: datetime | None) -> str:
    """Return the time of day: 09:05; a dash where it is not known."""
    return local(moment).strftime("%H:%M") if moment else "–"


def day(moment: datetime, now: datetime) -> str:
    """Return the heading of a day: today, yesterday, or its full date."""
    that, today = local(moment).date(), local(now).date()
    match (today - that).days:
        case 0:
            return QCoreApplication.translate("formats", "Bugün")
        case 1:
            return QCoreApplication.translate("formats", "Dün")
        case _:
            return long_date(that)


def end_of_day(moment: datetime) -> datetime:
    """Return when the day of a moment ends in Türkiye."""
    midnight = local(moment).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight + timedelta(days=1) - _TURKEY).replace(tzinfo=UTC)


def long_date(that: date) -> str:
    """Return a date in the window's language: 3 Şubat 2031 Pazartesi."""
    return QLocale().toString(QDate(that.year, that.month, that.day), QLocale.FormatType.LongFormat)


def length(span: timedelta | None) -> str:
    """Return a length: 0:42, 12:05, 1:02:03; a dash where it is not known."""
    if span is None:
        return "–"
    seconds = max(0, int(span.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def age(moment: datetime, now: datetime) -> str:
    """Return how long ago something was, in one word or two."""
    minutes = int((now - moment).total_seconds() // 60)
    translate = QCoreApplication.translate
    if minutes < 1:
        return translate("formats", "şimdi")
    if minutes < 60:
        return translate("formats", "{} dk önce").format(minutes)
    if minutes < 24 * 60:
        return translate("formats", "{} sa önce").format(minutes // 60)
    return translate("formats", "{} gün önce").format(minutes // (24 * 60))


def who(number: str, name: str) -> str:
    """Return what to call the other party: the name, else the number, else that it is hidden."""
    return name or shown_number(number) or QCoreApplication.translate("formats", "Gizli numara")


def number(many: int) -> str:
    """Return a number with the groups of the window's language: 1.234.567."""
    return QLocale().toString(many)


def many(count: int) -> str:
    """Return a number in few letters: 950, 12 B, 1,2 Mn."""
    translate = QCoreApplication.translate
    if count < 10_000:
        return number(count)
    if count < 1_000_000:
        return translate("formats", "{} B").format(number(count // 1000))
    return translate("formats", "{} Mn").format(_tenths(count // 100_000))


def short_date(that: date) -> str:
    """Return a date in digits: 03.02.2031."""
    return that.strftime("%d.%m.%Y")


def begin_of(that: date) -> datetime:
    """Return when a day begins in Türkiye."""
    return datetime.combine(that, time(), UTC) - _TURKEY


def _tenths(count: int) -> str:
    whole, tenth = divmod(count, 10)
    return QLocale().toString(count / 10, "f", 1) if tenth else number(whole)
