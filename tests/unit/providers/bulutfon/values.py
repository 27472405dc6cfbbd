"""Values as a service might send them where another kind was promised."""

from hypothesis import strategies as st

WORDS = (
    "t", "IN", "OUT", "LOCAL", "YES", "Var", "Yok", "REMOVED", "null", "NaN", "ANSWERED",
    "2031-02-03T14:15:16.721+03:00", "9999-12-31T23:59:59-99:99", "0000-00-00", "09:00", "24:61",
    "\ud800", "\0", "٣٤", "²", "1e999", "905550000001,905550000002", "https://x.example/a.mp3",
)  # fmt: skip
VALUES = (
    st.text(max_size=40)
    | st.sampled_from(WORDS)
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.lists(st.integers(), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.integers(), max_size=2)
)
