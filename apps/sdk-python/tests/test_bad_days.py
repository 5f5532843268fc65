"""Bad days between Python and the server: the truth is told, and only what surely had no effect is made again."""

from __future__ import annotations

import gc
import json
import threading
from typing import Any

import pytest
from conftest import failure, reply, run

from prism import CustomerClient, IntegrationError, NetworkError, PaymentClient

SECRET = {"connector": "stripe", "api_key": "sk_test_canary", "environment": "SANDBOX"}
ORDER: Any = {"merchant_transaction_id": "order_1", "amount": {"minor_amount": 1, "currency": "USD"}}


def pay(url: str, request: Any = None, method: str = "authorize", **call: Any) -> Any:
    async def paid() -> Any:
        async with PaymentClient(**SECRET, url=url) as payments:
            return await getattr(payments, method)(ORDER if request is None else request, **call)

    return paid()


def truth(error: Any) -> tuple[str, str, str, str]:
    return error.code, error.request_sent, error.money_moved, error.retry


def problem(code: str, **more: Any) -> bytes:
    told = {"type": "t", "title": "t", "detail": "d", "suggested_action": "s", "request_id": "r", "code": code}
    return json.dumps({**told, "request_sent": "no", "money_moved": "no", "retry": "same-key", **more}).encode()


def test_nobody_listens(stub: Any) -> None:
    silent = stub(lambda handler: None)
    silent.stop()
    error = failure(NetworkError, pay(silent.url))
    assert truth(error) == ("CONNECTION_FAILED", "no", "no", "same-key")


def test_a_name_that_nobody_has() -> None:
    error = failure(NetworkError, pay("http://prism.invalid"))
    assert truth(error) == ("CONNECTION_FAILED", "no", "no", "same-key")


@pytest.mark.parametrize("url", ["ftp://example.com", "prism:8000", "http://[", "http://user:canary@prism:8000"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(IntegrationError) as caught:
        PaymentClient(**SECRET, url=url)
    assert caught.value.code == "INVALID_CLIENT_OPTIONS"
    assert "canary" not in f"{caught.value}{caught.value!r}"


def test_no_answer_in_time(stub: Any) -> None:
    over = threading.Event()
    slow = stub(lambda handler: over.wait(20))
    error = failure(NetworkError, pay(slow.url, timeout=0.3))
    over.set()
    assert truth(error) == ("TOTAL_TIMEOUT_EXCEEDED", "unknown", "unknown", "same-key")
    assert len(slow.requests) == 1


def test_an_answer_that_dribbles_for_ever(stub: Any) -> None:
    over = threading.Event()

    def dribble(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("content-length", "1000")
        handler.end_headers()
        while not over.wait(0.1):
            handler.wfile.write(b" ")

    slow = stub(dribble)
    error = failure(NetworkError, pay(slow.url, timeout=0.5))
    over.set()
    assert truth(error) == ("TOTAL_TIMEOUT_EXCEEDED", "unknown", "unknown", "same-key")


def cut(handler: Any) -> None:
    handler.send_response(200)
    handler.send_header("content-length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"status": "CAPT')
    handler.close_connection = True


def hang_up(handler: Any) -> None:
    handler.close_connection = True


@pytest.mark.parametrize(
    ("answering", "code"),
    [
        (cut, "CONNECTION_RESET"),
        (hang_up, "CONNECTION_RESET"),
        (lambda handler: reply(handler, 200, b'{"status": "CAPT'), "RESPONSE_DECODING_FAILED"),
        (lambda handler: reply(handler, 200, b"[]"), "RESPONSE_DECODING_FAILED"),
        (lambda handler: reply(handler, 200, b"not gzip", {"content-encoding": "gzip"}), "RESPONSE_DECODING_FAILED"),
        (lambda handler: reply(handler, 502, b"<html>", {"content-type": "text/html"}), "RESPONSE_DECODING_FAILED"),
        (lambda handler: reply(handler, 503, b"<html>", {"content-type": "text/html"}), "RESPONSE_DECODING_FAILED"),
        (lambda handler: reply(handler, 302, b"", {"location": "/elsewhere"}), "RESPONSE_DECODING_FAILED"),
        (lambda handler: reply(handler, 503, b'{"code": "SHUTTING_DOWN"}'), "RESPONSE_DECODING_FAILED"),
    ],
)
def test_nobody_knows_what_became_of_it(stub: Any, answering: Any, code: str) -> None:
    server = stub(answering)
    error = failure(NetworkError, pay(server.url))
    assert truth(error) == (code, "unknown", "unknown", "same-key")
    # It may have paid: only the application decides to ask again.
    assert len(server.requests) == 1
    assert "canary" not in f"{error}{error!r}{vars(error)}" and error.__context__ is None


def test_without_a_name_it_is_not_to_be_repeated(stub: Any) -> None:
    server = stub(hang_up)
    capture: Any = {"connector_transaction_id": "pi_1"}
    assert failure(NetworkError, pay(server.url, capture, "capture")).retry == "never"
    assert failure(NetworkError, pay(server.url, capture, "capture", idempotency_key="k")).retry == "same-key"
    looked = failure(NetworkError, pay(server.url, capture, "get"))
    assert (looked.money_moved, looked.retry) == ("no", "same-key")


def answering_late(*answers: Any) -> Any:
    """Answers one after the other, the last for ever."""
    left = list(answers)

    def answer(handler: Any) -> None:
        status, body, headers = left.pop(0) if len(left) > 1 else left[0]
        reply(handler, status, body, headers)

    return answer


CAPTURED = b'{"status": "CAPTURED", "status_code": 200}'
DRAINING = (503, problem("SHUTTING_DOWN"), {"retry-after": "0"})


def test_a_server_that_drains_is_asked_again(stub: Any) -> None:
    server = stub(answering_late(DRAINING, DRAINING, (200, CAPTURED, {})))
    assert run(pay(server.url, idempotency_key="key_1")) == json.loads(CAPTURED)
    assert [each["idempotency-key"] for each in server.requests] == ["key_1"] * 3


def test_but_not_for_ever(stub: Any) -> None:
    server = stub(answering_late(DRAINING))
    error = failure(NetworkError, pay(server.url))
    assert (*truth(error), error.status_code) == ("SHUTTING_DOWN", "no", "no", "same-key", 503)
    assert len(server.requests) == 3


@pytest.mark.parametrize("more", [{"request_sent": "unknown"}, {"retry": "never"}])
def test_what_may_have_begun_is_not_made_again(stub: Any, more: Any) -> None:
    server = stub(answering_late((503, problem("TOO_MANY_CALLS", **more), {"retry-after": "0"})))
    failure(NetworkError, pay(server.url))
    assert len(server.requests) == 1


def test_what_a_newer_server_may_say(stub: Any) -> None:
    server = stub(lambda handler: reply(handler, 418, problem("FROM_2031", issues="none", retry="never")))
    assert failure(IntegrationError, pay(server.url)).code == "FROM_2031"


def test_what_is_sent(stub: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # Neither a proxy of the surroundings nor anything else sees the key.
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    server = stub(lambda handler: reply(handler, 200, CAPTURED))
    monkeypatch.setenv("PRISM_URL", f"{server.url}/")

    async def calls() -> None:
        async with CustomerClient(account="shop", token="a-token") as customers:
            await customers.create({"merchant_customer_id": "1"}, headers={"X-Request-Id": "r1"})
        async with CustomerClient(connector="adyen", api_key="k", merchant_account="M", environment="SANDBOX") as others:
            await others.create({"merchant_customer_id": "1"})

    run(calls())
    first, second = server.requests
    assert (first["x-prism-account"], first["authorization"], first["x-request-id"]) == ("shop", "Bearer a-token", "r1")
    assert "x-environment" not in first and "x-connector-config" not in first
    assert json.loads(second["x-connector-config"]) == {"config": {"adyen": {"api_key": "k", "merchant_account": "M"}}}
    assert second["x-environment"] == "sandbox"


@pytest.mark.filterwarnings("ignore")
def test_one_client_in_one_event_loop_after_the_other(stub: Any) -> None:
    server = stub(lambda handler: reply(handler, 200, CAPTURED))
    client = PaymentClient(**SECRET, url=server.url)
    for _ in range(3):
        assert run(client.authorize(ORDER)) == json.loads(CAPTURED)
    # Its connections go with their event loops.
    del client
    gc.collect()
