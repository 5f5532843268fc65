"""What the tests share: the server of this repository, started as a child, and stubs of one that has bad days."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from prism._child import end_child

ROOT = Path(__file__).resolve().parents[3]
SERVER = ROOT / "apps" / "server"


def node() -> str:
    """The Node of this repository, whichever the machine has."""
    pinned = ROOT / "node_modules" / ".bin" / "node"
    found = str(pinned) if pinned.exists() else shutil.which("node")
    assert found is not None, "the tests need Node.js"
    return found


COMMAND = f"{node()} {SERVER / 'src' / 'main.ts'}"
SETTINGS: dict[str, dict[str, Any]] = {
    "stripe": {"connector": "stripe", "api_key": "sk_test_canary_python"},
    "adyen": {"connector": "adyen", "api_key": "AQE_canary_python", "merchant_account": "PrismTests"},
}
CARDS = {"stripe": "4242424242424242", "adyen": "4111111145551142"}


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test starts where the connectors can be found, with no word of a server."""
    for name in ("PRISM_URL", "PRISM_CONFIG", "PRISM_CONNECTORS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PRISM_COMMAND", COMMAND)
    monkeypatch.chdir(SERVER)


@pytest.fixture(scope="session", autouse=True)
def _ended() -> Iterator[None]:
    yield
    end_child()


@pytest.fixture(params=["stripe", "adyen"])
def processor(request: pytest.FixtureRequest) -> str:
    """The one word by which the flows differ."""
    return str(request.param)


def options(processor: str) -> dict[str, Any]:
    """A client of this processor's offline sandbox."""
    return {**SETTINGS[processor], "environment": "DEVELOPMENT"}


def run(call: Any) -> Any:
    """Runs a coroutine to its end."""
    return asyncio.run(call)


def failure(kind: Any, call: Any) -> Any:
    """The exception with which a call ends."""
    with pytest.raises(kind) as caught:
        run(call)
    return caught.value


Answering = Callable[[BaseHTTPRequestHandler], None]


class Stub:
    """A server of which the test says what it answers."""

    def __init__(self, answering: Answering) -> None:
        self.requests: list[dict[str, str]] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                stub.requests.append({name.lower(): value for name, value in self.headers.items()})
                self.rfile.read(int(self.headers.get("content-length", "0")))
                answering(self)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def stub() -> Iterator[Callable[[Answering], Stub]]:
    """Makes stubs, and ends them."""
    stubs: list[Stub] = []

    def make(answering: Answering) -> Stub:
        stubs.append(Stub(answering))
        return stubs[-1]

    yield make
    for each in stubs:
        each.stop()


def reply(handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
    """Answers whole."""
    handler.send_response(status)
    for name, value in {"content-type": "application/json", **(headers or {})}.items():
        handler.send_header(name, value)
    handler.send_header("content-length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
