"""What reports count: sums that are kept up beside the calls, and how they are made of calls."""

HOUR = 115_200_000_000  # places of an hour
HOURS, DAYS = f"(place / {HOUR})", f"((place / {HOUR} + 3) / 24)"  # since 1970; days of Türkiye
WEEKDAY = 3  # on which 1970 began; Monday is 0
_ANSWERED = "answered_at IS NOT NULL AND missed = 0"
_LONGEST_SOON = 20_000_000  # microseconds, as `domain/reports.SOON`

# By the names of `domain/reports.Tally`, in the order of the tables' columns.
OF_CALLS = {
    "calls": "count(*)",
    "inbound": "sum(direction = 'inbound')",
    "answered": f"sum({_ANSWERED})",
    "taken": f"sum(direction = 'inbound' AND {_ANSWERED})",
    "missed": "sum(missed)",
    "waiting": "sum(waits)",
    "soon": f"sum(missed = 0 AND coalesce(waited <= {_LONGEST_SOON}, 0))",
    "talks": "count(talked)",
    "talk": "coalesce(sum(talked), 0)",
    "waits": "count(waited) FILTER (WHERE missed = 0)",
    "wait": "coalesce(sum(waited) FILTER (WHERE missed = 0), 0)",
    "gave_up": "count(waited) FILTER (WHERE missed = 1)",
    "patience": "coalesce(sum(waited) FILTER (WHERE missed = 1), 0)",
}
_MADE = "INSERT INTO {table} SELECT {span}, {key}, direction, {sums} FROM calls GROUP BY 1, 2, 3"
MAKE_SUMS = tuple(  # anew, of all calls
    text
    for key, span in (("queue", HOURS), ("extension", DAYS))
    for text in (
        f"DELETE FROM {key}_sums",  # noqa: S608  our own names
        _MADE.format(table=f"{key}_sums", span=span, key=key, sums=", ".join(OF_CALLS.values())),
    )
)
