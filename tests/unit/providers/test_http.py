"""The transport meets every fault of the network and says it in our words."""

import gzip
import io
import logging
import socket
import threading
import time
import traceback
import tracemalloc
from collections.abc import Callable
from pathlib import Path as File
from urllib.parse import quote

import pytest

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.errors import (
    Path,
    RecordingUnavailable,
    TooManyRequests,
    Trouble,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.domain.recordings import LARGEST
from santral_desktop.providers.http import Http, Request
from tests.unit.providers.crooked import (
    CrookedServer,
    Line,
    Play,
    answers,
    floods,
    resets,
    says,
    self_signed,
    stays_silent,
    trickles,
)

KEY = "K12345678-1111-4222-8333-444455556666/ş&?"
SHORT = 0.6  # seconds
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(bytes(400 * 1024 * 1024), 9)
LONG_HEAD = b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(500)) + b"\r\nok"


def asked(server: CrookedServer | str, *, changes_state: bool = False) -> Request:
    base = server if isinstance(server, str) else server.url
    return Request("GET", f"{base}/x", changes_state, query={"key": KEY}, deadline=SHORT)


def fetched(server: CrookedServer, http: Http, **wishes: Callable[..., object]) -> bytes:
    into = io.BytesIO()
    hearing = {"progress": lambda _: None, "given_up": lambda: False} | wishes
    http.download(f"{server.url}/recording/R1", into, **hearing)  # type: ignore[arg-type]
    return into.getvalue()


FAULTS: dict[str, tuple[Play, Path]] = {
    "a reset before the answer": (resets(), Path.CUT),
    "an end before a byte": (says(b""), Path.CUT),
    "silence": (stays_silent(), Path.TIMED_OUT),
    "a head that trickles": (
        trickles(b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 5000, 0.05),
        Path.TIMED_OUT,
    ),
    "a body that trickles": (
        trickles(b"a", 0.05, b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"),
        Path.TIMED_OUT,
    ),
    "a chunk that trickles": (trickles(b"a", 0.05, CHUNKED + b"384\r\n"), Path.TIMED_OUT),
    "a trailer without end": (trickles(b"X: y\r\n", 0.05, CHUNKED + b"0\r\n"), Path.TIMED_OUT),
    "interim answers without end": (
        trickles(b"HTTP/1.1 100 Continue\r\n\r\n", 0.005),
        Path.TIMED_OUT,
    ),
    "a body cut by an end": (
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf"),
        Path.CUT,
    ),
    "a body cut by a reset": (
        resets(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf"),
        Path.CUT,
    ),
    "two lengths": (
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\nokokok"),
        Path.CUT,
    ),
    "a chunk of no size": (says(CHUNKED + b"zz\r\nok\r\n0\r\n\r\n"), Path.CUT),
    "chunks that end early": (says(CHUNKED + b"5\r\nok"), Path.CUT),
    "something that is not HTTP": (says(b"SSH-2.0-OpenSSH_9.9\r\n"), Path.CUT),
    "noise": (says(bytes(range(256)) * 8), Path.CUT),
    "a bad status line": (says(b"HTTP/1.1 abc OK\r\n\r\n"), Path.CUT),
    "a status of 999": (answers(b"", "999 Strange"), Path.BROKEN),
    "a change of protocol": (says(b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n"), Path.BROKEN),
    "a flood of headers": (says(LONG_HEAD), Path.CUT),
    "a header of 100 kB": (says(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 10**5 + b"\r\n\r\n"), Path.CUT),
    "an endless body": (
        floods(b"HTTP/1.1 200 OK\r\n\r\n", b"a" * 65536, 64 * 1024 * 1024),
        Path.BROKEN,
    ),
    "a compressed bomb": (answers(BOMB, "200 OK", "Content-Encoding: gzip"), Path.BROKEN),
    "bytes that do not unpack": (answers(b"hello", "200 OK", "Content-Encoding: gzip"), Path.CUT),
    "a redirect elsewhere": (
        answers(b"", "302 Found", "Location: http://127.0.0.1:1/other"),
        Path.SIGN_IN_TO_NETWORK,
    ),
    "a redirect that keeps the method": (
        answers(b"", "307 Temporary", "Location: https://elsewhere.test/x"),
        Path.SIGN_IN_TO_NETWORK,
    ),
    "a redirect to a file": (
        answers(b"", "301 Moved", "Location: file:///etc/passwd"),
        Path.SIGN_IN_TO_NETWORK,
    ),
    "a network that wants a sign-in": (answers(b"<html>", "511 Sign in"), Path.SIGN_IN_TO_NETWORK),
    "a proxy that wants a sign-in": (answers(b"", "407 Proxy"), Path.PROXY),
    "a broken service": (answers(b"<html><h1>500</h1></html>", "500 Oops"), Path.BROKEN),
    "a bad gateway": (answers(b"<html>", "502 Bad Gateway"), Path.BROKEN),
    "a service that is away": (answers(b"", "503 Away"), Path.BROKEN),
}


@pytest.fixture
def http() -> Http:
    return Http(developer=True, no_progress=SHORT)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_in_our_words_within_the_deadline(name: str, http: Http) -> None:
    play, why = FAULTS[name]
    began = time.monotonic()
    with CrookedServer(play) as server:
        with pytest.raises(Unreachable) as told:
            http.ask(asked(server))
        http.close()

    assert told.value.why is why
    assert time.monotonic() - began < SHORT + 3


@pytest.mark.parametrize("name", FAULTS)
def test_what_changes_something_is_sent_exactly_once(name: str, http: Http) -> None:
    with CrookedServer(FAULTS[name][0]) as server:
        with pytest.raises(Unreachable) as told:
            http.ask(asked(server, changes_state=True))
        http.close()

    assert len(server.requests) == 1
    assert told.value.certain == (name == "a proxy that wants a sign-in")


@pytest.mark.parametrize("name", FAULTS)
def test_the_key_is_in_no_error_and_in_no_log(
    name: str, http: Http, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with CrookedServer(FAULTS[name][0]) as server:
        with pytest.raises(Trouble) as told:
            http.ask(asked(server))
        http.close()

    written = "".join(traceback.format_exception(told.value)) + repr(told.value) + caplog.text
    assert [
        form for form in (KEY, KEY[:20], quote(KEY, safe=""), quote(KEY)) if form in written
    ] == []


def test_a_good_answer_comes_whole(http: Http) -> None:
    with CrookedServer(answers("çağrı".encode(), "200 OK", "X-Kind: a")) as server:
        answer = http.ask(asked(server))
        http.close()

    assert (answer.status, answer.text, answer.headers["x-kind"]) == (200, "çağrı", "a")


def test_a_refusal_of_the_service_is_an_answer(http: Http) -> None:
    with CrookedServer(answers(b"extension 1 not found", "404 Bad Request")) as server:
        assert http.ask(asked(server)).status == 404
        http.close()


def test_a_form_and_a_body_of_json_travel_as_such(http: Http) -> None:
    with CrookedServer(answers(b"ok")) as server:
        http.ask(Request("POST", server.url, changes_state=True, form={"key": KEY}))
        http.ask(Request("POST", server.url, changes_state=True, json={"key": "a"}))
        http.close()

    form, json = server.requests
    assert form.endswith(f"\r\n\r\nkey={quote(KEY, safe='')}".encode())
    assert json.endswith(b'\r\n\r\n{"key": "a"}')


def test_a_compressed_answer_is_unpacked(http: Http) -> None:
    body = gzip.compress(b"hello" * 1000)
    with CrookedServer(answers(body, "200 OK", "Content-Encoding: gzip")) as server:
        assert http.ask(asked(server)).body == b"hello" * 1000
        http.close()


def test_a_bomb_never_unfolds_in_memory(http: Http) -> None:
    tracemalloc.start()
    try:
        with CrookedServer(FAULTS["a compressed bomb"][0]) as server:
            with pytest.raises(Unreachable):
                http.ask(asked(server))
            http.close()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < 20 * 1024 * 1024


def test_a_read_is_tried_again_when_the_line_broke(http: Http) -> None:
    with CrookedServer(resets(), says(b""), answers(b"third")) as server:
        assert http.ask(asked(server)).body == b"third"
        http.close()


def test_a_read_is_given_up_after_three_tries(http: Http) -> None:
    with CrookedServer(resets()) as server:
        with pytest.raises(Unreachable):
            http.ask(asked(server))
        http.close()

    assert len(server.requests) == 3


def test_all_tries_together_keep_the_deadline(http: Http) -> None:
    def nearly(line: Line) -> None:
        line.wait(SHORT * 0.75)
        line.reset()

    with CrookedServer(nearly) as server:
        with pytest.raises(Unreachable) as told:
            http.ask(asked(server))
        http.close()

    assert told.value.why is Path.TIMED_OUT
    assert len(server.requests) == 2


@pytest.mark.parametrize("late", [False, True])
def test_a_second_answer_on_the_line_is_never_used(late: bool, http: Http) -> None:
    one = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none"
    heard, sent = threading.Event(), threading.Event()

    def splits(line: Line) -> None:
        two = one.replace(b"one", b"two")
        line.say(one if late else one + two)
        heard.wait(5)
        line.say(two if late else b"")
        sent.set()
        line.sock.recv(65536)
        line.say(one.replace(b"one", b"own"))

    with CrookedServer(splits, answers(b"own")) as server:
        first = http.ask(asked(server))
        heard.set()
        sent.wait(5)
        second = http.ask(asked(server))
        http.close()

    assert (first.body, second.body) == (b"one", b"own")


def test_a_line_that_died_while_idle_is_replaced(http: Http) -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"  # promises to keep the line, closes it
    with CrookedServer(says(body)) as server:
        assert [http.ask(asked(server)).body for _ in range(3)] == [b"ok"] * 3
        http.close()


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("12", 12.0), ("99999999", 900.0), ("-5", 30.0), ("", 30.0), ("soon", 30.0), ("nan", 30.0)],
)
def test_a_busy_service_is_obeyed_within_reason(header: str, seconds: float, http: Http) -> None:
    play = answers(b"", "429 Too Many", f"Retry-After: {header}")
    with CrookedServer(play) as server:
        with pytest.raises(TooManyRequests) as told:
            http.ask(asked(server))
        http.close()

    assert told.value.retry_after == seconds
    assert len(server.requests) == 1


def test_a_busy_service_may_name_no_wait(http: Http) -> None:
    with CrookedServer(answers(b"", "429 Too Many")) as server:
        with pytest.raises(TooManyRequests) as told:
            http.ask(asked(server))
        http.close()

    assert told.value.retry_after == 30.0


def test_a_refused_connection_is_certain(http: Http) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: refused
        with pytest.raises(Unreachable) as told:
            http.ask(asked(f"http://127.0.0.1:{taken.getsockname()[1]}", changes_state=True))
    http.close()

    assert (told.value.why, told.value.certain) == (Path.REFUSED, True)


def test_an_unknown_name_is_certain() -> None:
    http = Http()
    with pytest.raises(Unreachable) as told:
        http.ask(asked("https://no-such-name.invalid", changes_state=True))
    http.close()

    assert (told.value.why, told.value.certain) == (Path.NO_NAME, True)


@pytest.mark.parametrize(
    "base",
    [
        "http://api.example.test",
        "http://127.0.0.1.example.test",
        "http://127.0.0.1@example.test",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "https://",
        "https://[::1",
        "",
    ],
)
def test_no_key_leaves_for_an_address_that_is_not_safe(base: str, http: Http) -> None:
    with pytest.raises(Unreachable) as told:
        http.ask(asked(base))

    assert (told.value.why, told.value.certain) == (Path.UNTRUSTED, True)


def test_plain_http_to_this_machine_is_for_developers() -> None:
    with CrookedServer(answers(b"ok")) as server, pytest.raises(Unreachable):
        Http().ask(asked(server))

    assert server.requests == []


def test_an_address_with_an_impossible_port_is_not_trusted(http: Http) -> None:
    with pytest.raises(Unreachable) as told:
        http.ask(asked("http://127.0.0.1:999999"))
    http.close()

    assert (told.value.why, told.value.certain) == (Path.UNTRUSTED, True)


def test_a_certificate_nobody_signed_ends_before_the_key_is_sent(tmp_path: File) -> None:
    http = Http()
    with CrookedServer(answers(b"ok"), tls=self_signed(tmp_path)[0]) as server:
        with pytest.raises(Unreachable) as told:
            http.ask(asked(server, changes_state=True))
        http.close()

    assert (told.value.why, told.value.certain) == (Path.UNTRUSTED, True)
    assert server.requests == []


def test_plain_text_where_tls_should_be_is_not_trusted() -> None:
    http = Http()
    with CrookedServer(answers(b"ok")) as server:
        with pytest.raises(Unreachable) as told:
            http.ask(asked(server.url.replace("http", "https"), changes_state=True))
        http.close()

    assert told.value.certain
    assert server.requests == [] or KEY.encode() not in server.requests[0]


def test_a_company_certificate_of_the_system_is_trusted(
    tmp_path: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    http = Http()
    with CrookedServer(answers(b"ok"), tls=context) as server:
        assert http.ask(asked(server)).body == b"ok"
        http.close()


def test_a_tls_line_that_breaks_after_the_request_leaves_doubt(
    tmp_path: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    def breaks(line: Line) -> None:
        raw = line.sock.detach()
        with socket.socket(fileno=raw) as plain:
            plain.sendall(b"no TLS record at all" * 9)

    http = Http()
    with CrookedServer(breaks, tls=context) as server:
        with pytest.raises(Unreachable) as told:
            http.ask(asked(server, changes_state=True))
        http.close()

    assert (told.value.why, told.value.certain) == (Path.CUT, False)
    assert len(server.requests) == 1


def test_the_environments_proxy_is_used_and_its_refusal_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    http = Http()
    with CrookedServer(answers(b"", "407 Sign in")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        with pytest.raises(Unreachable) as told:
            http.ask(asked("https://api.example.test", changes_state=True))
        http.close()

    assert (told.value.why, told.value.certain) == (Path.PROXY, True)
    assert proxy.requests[0].startswith(b"CONNECT api.example.test:443")
    assert KEY[:12].encode() not in proxy.requests[0]


def test_tls_behind_a_proxy_trusts_what_the_system_trusts(
    tmp_path: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, certificate = self_signed(tmp_path, "127.0.0.2")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    def tunnel(line: Line) -> None:
        line.say(b"HTTP/1.1 200 Connected\r\n\r\n")
        with context.wrap_socket(line.sock.dup(), server_side=True) as inside:
            inside.recv(65536)
            inside.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    http = Http()
    with CrookedServer(tunnel) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        assert http.ask(asked("https://127.0.0.2:4430")).body == b"ok"
        http.close()


def test_this_machine_is_never_asked_through_a_proxy(
    monkeypatch: pytest.MonkeyPatch, http: Http
) -> None:
    with CrookedServer(answers(b"ok")) as server, CrookedServer(answers(b"proxy")) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        assert http.ask(asked(server)).body == b"ok"
        http.close()

    assert proxy.requests == []


def test_each_thread_has_its_own_line(http: Http) -> None:
    bodies: list[bytes] = []
    with CrookedServer(answers(b"ok")) as server:
        threads = [
            threading.Thread(target=lambda: bodies.append(http.ask(asked(server)).body))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        http.close()

    assert bodies == [b"ok"] * 4


# --- downloads


def test_a_download_is_written_and_told_as_it_grows(http: Http) -> None:
    steps: list[Progress] = []
    with CrookedServer(answers(b"RIFF" + bytes(300_000))) as server:
        got = fetched(server, http, progress=steps.append)
        http.close()

    assert len(got) == 300_004
    assert steps[-1] == Progress(300_004, 300_004)
    assert [step.got for step in steps] == sorted(step.got for step in steps)


def test_a_download_of_unknown_length_is_written(http: Http) -> None:
    steps: list[Progress] = []
    with CrookedServer(says(CHUNKED + b"4\r\nRIFF\r\n0\r\n\r\n")) as server:
        assert fetched(server, http, progress=steps.append) == b"RIFF"
        http.close()

    assert steps == [Progress(4, None)]


def test_another_status_of_a_download_is_for_the_caller_to_judge(http: Http) -> None:
    with CrookedServer(answers(b"x" * 200_000, "410 Gone")) as server:
        answer = http.download(
            server.url, io.BytesIO(), progress=lambda _: None, given_up=lambda: False
        )
        http.close()

    assert (answer.status, len(answer.body)) == (410, 4096)


@pytest.mark.parametrize(
    "play",
    [
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nRIFF"),
        resets(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nRIFF"),
        says(CHUNKED + b"4\r\nRIFF\r\n"),
    ],
)
def test_a_download_that_is_cut_is_incomplete(play: Play, http: Http) -> None:
    with CrookedServer(play) as server:
        with pytest.raises(RecordingUnavailable) as told:
            fetched(server, http)
        http.close()

    assert told.value.why is WhyNoRecording.INCOMPLETE


def test_a_download_that_says_it_is_too_large_is_not_begun(http: Http) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {LARGEST + 1}\r\n\r\nRIFF".encode()
    with CrookedServer(stays_silent(head)) as server:
        with pytest.raises(RecordingUnavailable) as told:
            fetched(server, http)
        http.close()

    assert told.value.why is WhyNoRecording.TOO_LARGE


def test_a_download_that_grows_too_large_is_ended() -> None:
    http = Http(developer=True, no_progress=30)  # unpacking takes its time, and hears nothing

    class Nowhere(io.BytesIO):
        def write(self, data: object) -> int:
            return 0

    bomb = gzip.compress(bytes(LARGEST + 10**6), 9)
    with CrookedServer(answers(bomb, "200 OK", "Content-Encoding: gzip")) as server:
        with pytest.raises(RecordingUnavailable) as told:
            http.download(server.url, Nowhere(), progress=lambda _: None, given_up=lambda: False)
        http.close()

    assert told.value.why is WhyNoRecording.TOO_LARGE


def test_a_download_that_moves_no_more_is_ended(http: Http) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nRIFF"
    with CrookedServer(stays_silent(head)) as server:
        with pytest.raises(Unreachable) as told:
            fetched(server, http)
        http.close()

    assert told.value.why is Path.TIMED_OUT


def test_a_slow_download_may_take_longer_than_the_wait_for_one_byte(http: Http) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
    with CrookedServer(trickles(b"R", SHORT / 4, head)) as server:
        assert fetched(server, http) == b"R" * 10
        http.close()


def test_a_download_is_cancelled_at_once_even_in_silence() -> None:
    http, wanted = Http(developer=True), threading.Event()
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nRIFF"
    began = time.monotonic()
    with CrookedServer(stays_silent(head)) as server:
        with pytest.raises(RecordingUnavailable) as told:
            fetched(server, http, progress=lambda _: wanted.set(), given_up=wanted.is_set)
        http.close()

    assert told.value.why is WhyNoRecording.CANCELLED
    assert time.monotonic() - began < 3


def test_a_head_that_trickles_ends_a_download_too(http: Http) -> None:
    with CrookedServer(trickles(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 5000, 0.05)) as server:
        with pytest.raises(Unreachable) as told:
            fetched(server, http)
        http.close()

    assert told.value.why is Path.TIMED_OUT


def test_a_full_disk_is_not_taken_for_the_network(http: Http) -> None:
    class Full(io.BytesIO):
        def write(self, data: object) -> int:
            raise OSError(28, "no space")

    with CrookedServer(answers(b"RIFF")) as server:
        with pytest.raises(OSError, match="no space"):
            http.download(server.url, Full(), progress=lambda _: None, given_up=lambda: False)
        http.close()
