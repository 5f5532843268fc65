"""One request to the server, and the truth about it when it fails."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional, Union

import httpx

from ._operation import Operation
from ._problems import error_of, is_problem
from ._secret import Secret
from .errors import Known, NetworkError, PrismError, Retry

_remedies: Mapping[Retry, str] = {
    "same-key": "Call again with the same ids: it has no second effect.",
    "never": "It has no name of yours: look up what became of it before you call again.",
}


@dataclass(frozen=True)
class Failure:
    """Why there is no answer."""

    error: PrismError
    never_arrived: bool = False
    """Whether the server never had the request, or refused it before it acted."""
    retry_after: Optional[float] = None


Outcome = Union[Mapping[str, Any], Failure]


@dataclass(frozen=True)
class Call:
    """A call, ready to be sent as often as need be."""

    operation: Operation
    url: str
    headers: Secret[dict[str, str]]
    body: Secret[bytes]
    request_id: str
    has_key: bool
    """Whether it has no second effect when it is made again: it is a look, or named by the merchant."""


async def exchange(client: httpx.AsyncClient, call: Call, seconds: float) -> Outcome:
    """Sends a call once. Exceptions of the network end here: their frames hold what was sent."""
    sent = _Sent()
    try:
        response = await asyncio.wait_for(_send(client, call, sent), seconds)
    except httpx.DecodingError:
        return _undecodable(call, 200)
    except (asyncio.TimeoutError, httpx.TimeoutException):
        return _timed_out(call, sent.is_so)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
        return _broken(call, sent.is_so, error)
    return _outcome_of(response, call)


class _Sent:
    """Learns from the transport when the first byte of a request goes out."""

    def __init__(self) -> None:
        self.is_so = False

    async def __call__(self, event: str, _: Mapping[str, Any]) -> None:
        if event.endswith("send_request_headers.started"):
            self.is_so = True


async def _send(client: httpx.AsyncClient, call: Call, sent: _Sent) -> httpx.Response:
    return await client.post(
        call.url, content=call.body.reveal(), headers=call.headers.reveal(), extensions={"trace": sent}
    )


def _outcome_of(response: httpx.Response, call: Call) -> Outcome:
    status = response.status_code
    body = _json_of(response)
    if status == 200 and isinstance(body, dict) and "status_code" in body:
        return body
    if status >= 400 and is_problem(body):
        error = error_of(body, status)
        refused_before = status == 503 and error.request_sent == "no" and error.retry == "same-key"
        return Failure(error, never_arrived=refused_before, retry_after=_retry_after(response))
    return _undecodable(call, status)


def _undecodable(call: Call, status: int) -> Failure:
    return Failure(
        _error(
            call,
            "RESPONSE_DECODING_FAILED",
            f"What answered, with HTTP {status}, was not the Prism server, or its answer is not whole.",
            "Look at what stands between, such as a proxy, and at PRISM_URL.",
            was_sent=True,
            status_code=status,
        )
    )


def _json_of(response: httpx.Response) -> Any:
    try:
        return json.loads(response.content)
    except ValueError:
        return None


def _retry_after(response: httpx.Response) -> Optional[float]:
    text = response.headers.get("retry-after", "")
    return float(text) if text.isascii() and text.isdigit() else None


def _timed_out(call: Call, was_sent: bool) -> Failure:
    code, message = (
        ("TOTAL_TIMEOUT_EXCEEDED", "The server did not answer in time.")
        if was_sent
        else ("CONNECT_TIMEOUT_EXCEEDED", "The server could not be reached in time.")
    )
    return Failure(_error(call, code, message, "See whether the server is well, or allow more with timeout=.", was_sent))


def _broken(call: Call, was_sent: bool, error: Exception) -> Failure:
    """What httpx says may quote the URL, so its kind alone is told."""
    code, message = (
        ("CONNECTION_RESET", "The connection to the server ended before its answer was whole")
        if was_sent
        else ("CONNECTION_FAILED", "The server could not be reached")
    )
    told = _error(
        call, code, f"{message} ({type(error).__name__}).", "See whether it runs where PRISM_URL or url= says.", was_sent
    )
    return Failure(told, never_arrived=not was_sent)


def _error(
    call: Call,
    code: str,
    message: str,
    suggested_action: str,
    was_sent: bool,
    status_code: Optional[int] = None,
) -> NetworkError:
    unknown: Known = "unknown" if was_sent else "no"
    retry: Retry = "never" if was_sent and not call.has_key else "same-key"
    again = _remedies[retry] if was_sent else "Nothing was sent."
    return NetworkError(
        message,
        code=code,
        suggested_action=f"{suggested_action} {again}",
        status_code=status_code,
        request_sent=unknown,
        money_moved=unknown if call.operation.moves_money else "no",
        retry=retry,
        operation=call.operation.name,
        request_id=call.request_id,
    )
