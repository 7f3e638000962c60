"""The HTTP client: addresses, paths, sizes, time, redirects, and who may be called."""

from __future__ import annotations

import logging
import time

import pytest

from bot.providers.guard import is_public
from bot.providers.http import Answer, Client, NoAnswer, fill_path

from .conftest import Bench


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1"),
        *("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1", "fe80::1%eth0"),
    ],
)
def test_private_addresses(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "value",
    [
        *("", ".", "..", "...", "%2e%2e", "%252e%252e", "a/../b", "a/%2e%2e/b", "..\\x", "a\nb"),
        "x\0y",
    ],
)
def test_values_that_cannot_stand_in_a_path(value: str) -> None:
    with pytest.raises(ValueError):
        fill_path("/keys/{id}", {"id": value})


def test_values_are_encoded() -> None:
    assert fill_path("/keys/{id}.json", {"id": "a/b?c#d@e f"}) == "/keys/a%2Fb%3Fc%23d%40e%20f.json"
    assert fill_path("/k/{id}", {"id": "{other}"}) == "/k/%7Bother%7D"
    with pytest.raises(ValueError):
        fill_path("/k/{id}", {})


def test_an_address_of_ours_must_be_public_and_tls(bench: Bench) -> None:
    plain = Client(bench.url).send("GET", "/providers/control/state")
    assert isinstance(plain, NoAnswer)
    assert plain.permanent
    assert "TLS" in plain.reason
    hidden = Client("https://127.0.0.1:9").send("GET", "/")
    assert isinstance(hidden, NoAnswer)
    assert (hidden.permanent, hidden.sent) == (True, False)
    assert "private" in hidden.reason
    named = Client("https://localhost:9").send("GET", "/")
    assert isinstance(named, NoAnswer)
    assert named.permanent
    assert bench.asked() == 0


def test_a_configured_address_may_be_private(bench: Bench) -> None:
    answer = Client(f"{bench.url}/providers", configured=True).send("GET", "/control/state")
    assert isinstance(answer, Answer)
    assert answer.status == 200


def test_nobody_there() -> None:
    answer = Client("http://127.0.0.1:9", configured=True).send("GET", "/")
    assert isinstance(answer, NoAnswer)
    assert not answer.sent
    assert not answer.permanent


def test_a_slow_answer_is_given_up(bench: Bench) -> None:
    bench.sandbox.traffic.add("state", delay=1.5)
    begun = time.monotonic()
    client = Client(f"{bench.url}/providers", configured=True, timeout=0.3)
    answer = client.send("GET", "/control/state")
    assert time.monotonic() - begun < 1.4
    assert isinstance(answer, NoAnswer)
    assert answer.sent


def test_redirects_are_not_followed(bench: Bench) -> None:
    bench.sandbox.traffic.add("state", status=307, headers={"location": "/providers/trap"})
    answer = Client(f"{bench.url}/providers", configured=True).send("GET", "/control/state")
    assert isinstance(answer, Answer)
    assert answer.status == 307
    assert bench.asked("trap") == 0


def test_proxy_variables_do_not_matter(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    answer = Client(f"{bench.url}/providers", configured=True).send("GET", "/control/state")
    assert isinstance(answer, Answer)


def test_a_compressed_answer_is_not_unpacked(bench: Bench) -> None:
    bench.sandbox.traffic.add("state", status=200, headers={"content-encoding": "gzip"}, body="x")
    answer = Client(f"{bench.url}/providers", configured=True).send("GET", "/control/state")
    assert isinstance(answer, NoAnswer)


def test_headers_cannot_be_split(bench: Bench) -> None:
    client = Client(f"{bench.url}/providers", configured=True)
    for value in ("a\r\nx: y", "a\nb", "ü", "a\0b"):
        answer = client.send("GET", "/control/state", headers={"authorization": value})
        assert isinstance(answer, NoAnswer), value
    assert bench.asked() == 0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        *(("7", 7.0), ("0", 1.0), ("-3", 1.0), ("999999999", 86400.0), ("nan", None)),
        *(("soon", None), ("", None), ("Wed, 21 Oct 2015 07:28:00 GMT", 1.0)),
    ],
)
def test_retry_after(header: str, seconds: float | None) -> None:
    assert Answer("h", 429, {"retry-after": header}).retry_after == seconds


def test_a_body_never_shows(bench: Bench) -> None:
    answer = Answer("h", 200, {"x": "head"}, {"token": "body"}, True, "body")
    assert "body" not in repr(answer)
    assert "head" not in repr(answer)


def test_the_libraries_do_not_log(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    Client(f"{bench.url}/providers", configured=True).send("GET", "/control/state")
    names = {record.name.partition(".")[0] for record in caplog.get_records("call")}
    assert not names & {"httpx", "httpcore", "botocore"}
    assert logging.getLogger("httpx").getEffectiveLevel() > logging.CRITICAL
