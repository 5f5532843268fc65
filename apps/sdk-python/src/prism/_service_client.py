from __future__ import annotations

import asyncio
import json
import os
import time
import uuid
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Literal, TypeVar
from weakref import WeakKeyDictionary

import httpx

from ._child import child_url
from ._exchange import Call, Failure, exchange
from ._operation import CallOptions, Operation
from ._secret import Secret
from ._target import Setting, call_headers, refused, target_headers
from ._version import __version__
from .errors import IntegrationError, Issue, PrismError

Environment = Literal["DEVELOPMENT", "SANDBOX", "PRODUCTION"]
Self = TypeVar("Self", bound="ServiceClient")

_most_attempts = 3
_pause = 0.1
_longest_pause = 2.0


class ServiceClient:
    """A client of one service: where its calls go, and how.

    Args:
        connector: Such as `stripe`. Its settings are keyword arguments: `api_key`, `merchant_account`, ...
        account: A named account of the server's configuration, instead of a connector and its settings.
        environment: `DEVELOPMENT` is the connector's offline sandbox, `SANDBOX` the processor's test system. An account
            has its own.
        token: For a server that wants bearer tokens.
        url: Where the server is. Default: `PRISM_URL`; without it the server is started as a child of this process.
        timeout: Seconds that a call may take, its repetitions included. The server's own limit is 45.
        settings: Those of the connector, in snake_case.
    """

    def __init__(
        self,
        connector: str | None = None,
        *,
        account: str | None = None,
        environment: Environment | None = None,
        token: str | None = None,
        url: str | None = None,
        timeout: float = 60.0,
        **settings: Setting,
    ) -> None:
        sealed, bearer = Secret(settings), None if token is None else Secret(token)
        address = Secret(url or os.environ.get("PRISM_URL", "").strip() or None)
        # No traceback is to show them.
        del settings, token, url
        # First, for a traceback of what follows shows the client itself.
        self._target = {"connector": connector, "account": account, "environment": environment}
        self._headers = target_headers(
            connector=connector, account=account, environment=environment, token=bearer, settings=sealed
        )
        self._connector = connector
        self._url = _checked_url(address)
        self._timeout = _checked_timeout(timeout)
        # Connections belong to the event loop in which they were opened.
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, httpx.AsyncClient] = WeakKeyDictionary()

    async def aclose(self) -> None:
        """Closes the connections of this event loop. A call opens new ones."""
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()

    async def __aenter__(self: Self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._target.items() if value)})"

    async def _call(self, operation: Operation, request: Secret[Any], options: CallOptions) -> Mapping[str, Any]:
        ends = time.monotonic() + _checked_timeout(self._timeout if options.timeout is None else options.timeout)
        body = _encoded(request, operation)
        headers, request_id = self._headers_of(options)
        has_key = operation.has_key(request.reveal(), options)
        attempt = 0
        while True:
            attempt += 1
            url = self._url or await self._child_url()
            call = Call(operation, url.rstrip("/") + operation.path, headers, body, request_id, has_key)
            outcome = await exchange(self._client(url), call, max(ends - time.monotonic(), 0.001))
            if not isinstance(outcome, Failure):
                return outcome
            pause = max(_pause * 2 ** (attempt - 1), outcome.retry_after or 0)
            has_time = pause <= _longest_pause and time.monotonic() + pause < ends
            if attempt == _most_attempts or not outcome.never_arrived or not has_time:
                raise self._told(outcome.error)
            await asyncio.sleep(pause)

    async def _child_url(self) -> str:
        """Other calls go on while the server starts."""
        started: str = await asyncio.get_running_loop().run_in_executor(None, child_url)
        return started

    def _told(self, error: PrismError) -> PrismError:
        """The server cannot know that whoever calls it could install what is missing."""
        if self._url is None and error.code == "CONNECTOR_NOT_INSTALLED":
            error.suggested_action = (
                f'Run "npm install @prism/connector-{self._connector}" where @prism/server is installed, and start anew.'
            )
        return error

    def _headers_of(self, options: CallOptions) -> tuple[Secret[dict[str, str]], str]:
        key = None if options.idempotency_key is None else _checked_key(options.idempotency_key)
        own = call_headers(options.headers)
        request_id = own.setdefault("x-request-id", str(uuid.uuid4()))
        if key is not None:
            own["idempotency-key"] = key
        user_agent = {"user-agent": f"prism-sdk-python/{__version__}", "content-type": "application/json"}
        return Secret({**user_agent, **own, **self._headers.reveal()}), request_id

    def _client(self, url: str) -> httpx.AsyncClient:
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None or client.is_closed:
            # A proxy of the environment, and SSL_CERT_FILE, are for HTTPS alone: of other calls it would read the keys.
            # httpx.Auth() has .netrc left alone. The time of a call is measured as a whole.
            client = httpx.AsyncClient(timeout=None, trust_env=url.startswith("https:"), auth=httpx.Auth())
            self._clients[loop] = client
        return client


def _encoded(request: Secret[Any], operation: Operation) -> Secret[bytes]:
    try:
        if isinstance(request.reveal(), dict):
            return Secret(json.dumps(request.reveal(), allow_nan=False).encode())
    except (TypeError, ValueError, RecursionError):
        pass
    raise IntegrationError(
        "The request is not a dict of what JSON can hold.",
        code="INVALID_INPUT",
        suggested_action="Give a dict of text, whole numbers, lists and dicts; amounts are in minor units.",
        operation=operation.name,
    )


def _checked_key(key: str) -> str:
    if isinstance(key, str) and 0 < len(key) <= 255 and all("!" <= letter <= "~" for letter in key):
        return key
    raise refused([Issue("idempotency_key", "must be 1 to 255 printable characters of ASCII")])


def _checked_timeout(timeout: float) -> float:
    if isinstance(timeout, (int, float)) and 0 < timeout < float("inf"):
        return timeout
    raise refused([Issue("timeout", "must be a number of seconds above 0")])


def _checked_url(url: Secret[str | None]) -> str | None:
    if url.reveal() is None or _is_url(url):
        return url.reveal()
    raise refused([Issue("url", "must be that of a server, such as http://localhost:8000, without credentials")])


def _is_url(url: Secret[str | None]) -> bool:
    try:
        parsed = httpx.URL(url.reveal() or "")
    except httpx.InvalidURL:
        return False
    return parsed.scheme in ("http", "https") and bool(parsed.host) and not parsed.userinfo
