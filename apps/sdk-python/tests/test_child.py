"""The server beside the process: started once, found or asked for by name, and ended with whoever started it."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import COMMAND, ROOT, SERVER, failure, options, run

from prism import CustomerClient, IntegrationError

# Tells the id of the server, and waits: for its input, or for nobody.
PARENT = """
import asyncio, os, sys
from prism import CustomerClient, _child

async def main():
    customers = CustomerClient(connector="stripe", api_key="sk_test_canary_child", environment="DEVELOPMENT")
    await asyncio.gather(*(customers.create({"merchant_customer_id": f"c_{n}"}) for n in range(3)))
    print(_child._child.pid, flush=True)

asyncio.run(main())
"""
WAIT = "sys.stdin.read()"


def parent(then: str) -> subprocess.Popen[str]:
    """Another Python with a server."""
    variables = {**os.environ, "PRISM_COMMAND": COMMAND, "PYTHONPATH": str(ROOT / "apps" / "sdk-python" / "src")}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", PARENT + then], stdin=pipe, stdout=pipe, env=variables, cwd=SERVER, text=True
    )


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def is_alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] != "Z"


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells of the end of somebody else's child")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_parent_that_is_killed_takes_its_server_along(how: signal.Signals) -> None:
    process = parent(WAIT)
    pid = int(line_of(process))
    fd = os.pidfd_open(pid)
    assert is_alive(pid)
    process.send_signal(how)
    process.communicate(timeout=20)
    ended, _, _ = select.select([fd], [], [], 20)
    os.close(fd)
    assert ended, "the server outlived its parent"


def test_a_parent_that_ends_takes_its_server_along() -> None:
    process = parent("")
    pid = int(line_of(process))
    process.communicate(timeout=20)
    assert process.returncode == 0 and not is_alive(pid)


def test_a_fork_does_not_keep_the_server_of_its_parent() -> None:
    fork = """
if os.fork() == 0:
    asyncio.run(main())
    os._exit(0)
os.wait()
"""
    process = parent(fork)
    first, second = int(line_of(process)), int(line_of(process))
    assert first != second
    process.communicate(timeout=20)
    assert process.returncode == 0


def test_no_key_stands_on_a_command_line_or_in_an_environment() -> None:
    process = parent(WAIT)
    pid = line_of(process).strip()
    words = Path(f"/proc/{pid}/cmdline").read_bytes() + Path(f"/proc/{pid}/environ").read_bytes()
    process.communicate("", timeout=20)
    assert b"--exit-with-parent" in words and b"canary" not in words


async def create(**given: Any) -> Any:
    async with CustomerClient(**{**options("stripe"), **given}) as customers:
        return await customers.create({"merchant_customer_id": "child_1"})


@pytest.fixture
def without_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A place from which no server can be seen, in a process that has none."""
    from prism import _child

    monkeypatch.setattr(_child, "_child", None)
    monkeypatch.delenv("PRISM_COMMAND")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_node(without_server: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(without_server))
    error = failure(IntegrationError, create())
    assert error.code == "SERVER_NOT_AVAILABLE" and error.request_sent == "no"
    assert "Node.js 22.19" in error.suggested_action and "PRISM_URL" in error.suggested_action


def test_without_the_server(without_server: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node = without_server / "node"
    node.write_text("#!/bin/sh\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(without_server))
    error = failure(IntegrationError, create())
    assert error.code == "SERVER_NOT_AVAILABLE"
    assert "npm install @prism/server" in error.suggested_action


def test_a_command_that_cannot_be_run(without_server: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRISM_COMMAND", str(without_server / "nowhere"))
    assert failure(IntegrationError, create()).code == "SERVER_NOT_AVAILABLE"


def test_the_server_of_the_project_is_found(without_server: Path) -> None:
    bins = without_server / "node_modules" / ".bin"
    bins.mkdir(parents=True)
    (bins / "prism").write_text(f'#!/bin/sh\ncd "{SERVER}" && exec {COMMAND} "$@"\n')
    (bins / "prism").chmod(0o755)
    (without_server / "deep" / "inside").mkdir(parents=True)
    os.chdir(without_server / "deep" / "inside")
    from prism import _child

    try:
        assert asyncio.run(create())["status"] == "ACTIVE"
    finally:
        _child.end_child()


def test_a_connector_that_is_not_installed() -> None:
    error = failure(IntegrationError, create(connector="acme"))
    assert error.code == "CONNECTOR_NOT_INSTALLED"
    assert "npm install @prism/connector-acme" in error.suggested_action


def test_a_server_that_was_killed_is_started_again() -> None:
    from prism import _child

    run(create())
    first = _child._child
    assert first is not None
    os.kill(first.pid, signal.SIGKILL)
    first._process.wait(20)
    assert run(create())["status"] == "ACTIVE"
    assert _child._child is not first
