"""The library's errors become ours; what it would do behind our back it does not do."""

import logging
from pathlib import Path as File

import pytest
from requests import exceptions as known

from santral_desktop.domain.errors import Path
from santral_desktop.providers.connection import Watch
from santral_desktop.providers.session import new_session, trouble
from tests.unit.providers.crooked import CrookedServer, answers


@pytest.mark.parametrize(
    ("problem", "why"),
    [
        (known.ProxyError(), Path.PROXY),
        (known.ConnectTimeout(), Path.TIMED_OUT),
        (known.ReadTimeout(), Path.TIMED_OUT),
        (known.ConnectionError(TimeoutError()), Path.TIMED_OUT),
        (known.InvalidURL(), Path.UNTRUSTED),
        (known.SSLError(), Path.UNTRUSTED),
        (ConnectionResetError(), Path.CUT),
        (ValueError("anything"), Path.CUT),
    ],
)
def test_before_anything_was_sent_it_is_certain_that_nothing_happened(
    problem: Exception, why: Path
) -> None:
    found = trouble(problem, Watch(1.0))

    assert (found.why, found.certain) == (why, True)


@pytest.mark.parametrize("problem", [known.SSLError(), known.ConnectionError(), OSError()])
def test_once_something_was_sent_nothing_is_certain(problem: Exception) -> None:
    found = trouble(problem, Watch(1.0, sent=True))

    assert (found.why, found.certain) == (Path.CUT, False)


def test_the_librarys_warnings_are_silent_they_print_addresses() -> None:
    new_session(lambda: Watch(1.0)).close()

    assert not logging.getLogger("urllib3.connection").isEnabledFor(logging.WARNING)


def test_no_password_file_is_looked_into(tmp_path: File, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login a password b")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    watch = Watch(5.0)
    with CrookedServer(answers(b"ok")) as server, new_session(lambda: watch) as session:
        session.get(server.url)

    assert b"authorization" not in server.requests[0].lower()
    assert b"User-Agent: SantralDesktop\r\n" in server.requests[0]
