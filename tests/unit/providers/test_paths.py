"""An id stays as it is in a path, or is nobody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.errors import NoSuchCall, NoSuchRecord
from santral_desktop.providers.paths import in_path, is_plain


@pytest.mark.parametrize(
    "piece", ["", ".", "..", "...", "a/b", "a?b", "a b", "ş", "a" * 81, "../me", "%2e", "a\n"]
)
def test_an_id_that_would_change_the_path_is_nobodys(piece: str) -> None:
    with pytest.raises(NoSuchRecord):
        in_path(piece)
    with pytest.raises(NoSuchCall):
        in_path(piece, NoSuchCall)


@pytest.mark.parametrize("piece", ["7", "bbbb2222-0000-4000-8000-000000000001", "a.b", "a" * 80])
def test_an_id_stays_as_it_is(piece: str) -> None:
    assert in_path(piece) == piece


@given(st.text(max_size=90))
def test_what_is_plain_has_no_meaning_in_a_path(piece: str) -> None:
    if is_plain(piece):
        assert not set(piece) & set("/?#%\\ ")
        assert piece.strip(".")
