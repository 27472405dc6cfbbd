"""A watch ends an exchange in time, and knows whether anything was sent."""

import threading

import pytest

from santral_desktop.providers.connection import Watch, WatchedPlain
from tests.unit.providers.crooked import CrookedServer, answers, stays_silent


def line_to(server: CrookedServer, watch: Watch) -> WatchedPlain:
    kind = type("Line", (WatchedPlain,), {"current": staticmethod(lambda: watch)})
    made: WatchedPlain = kind("127.0.0.1", server.port)
    return made


def test_time_that_has_run_out_is_over() -> None:
    assert Watch(-1.0).over
    assert not Watch(60.0).over


def test_what_nobody_wants_any_more_is_over() -> None:
    assert Watch(60.0, given_up=lambda: True).over


def test_a_watch_over_pieces_begins_anew_with_each() -> None:
    watch = Watch(60.0, whole=False, _since=0.0)
    watch.heard()

    assert watch.left > 59


def test_a_watch_over_the_whole_does_not_begin_anew() -> None:
    watch = Watch(60.0, _since=0.0)
    watch.heard()

    assert watch.over


def test_connecting_is_not_sending() -> None:
    watch = Watch(5.0)
    with CrookedServer(answers(b"ok")) as server:
        line = line_to(server, watch)
        line.connect()
        assert not watch.sent
        line.request("GET", "/")
        assert watch.sent
        line.close()


def test_a_line_that_was_not_connected_is_when_something_is_sent() -> None:
    with CrookedServer(answers(b"ok")) as server:
        line = line_to(server, Watch(5.0))
        line.request("GET", "/", preload_content=True)
        assert line.getresponse().data == b"ok"
        line.close()


def test_listening_ends_when_the_answer_is_given_up() -> None:
    gone = threading.Event()
    with CrookedServer(stays_silent()) as server:
        line = line_to(server, Watch(30.0, given_up=gone.is_set))
        line.request("GET", "/")
        gone.set()
        with pytest.raises(TimeoutError):
            line.getresponse()
        line.close()
