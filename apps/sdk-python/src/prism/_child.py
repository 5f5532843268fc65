"""The server as a child of this process: one for all clients, started when the first call needs it."""

from __future__ import annotations

import atexit
import contextlib
import json
import logging
import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Mapping
from typing import IO, Any

from ._command import find_command, missing

_log = logging.getLogger("prism.server")
_seconds_to_start = 60
_seconds_to_end = 10
_install = 'Run "npm install @prism/connector-stripe", or the like, where @prism/server is installed.'


class _Child:
    """A server under way. It ends when its standard input does, so also when this process is killed."""

    def __init__(self, command: list[str], variables: Mapping[str, str]) -> None:
        # Read by a thread for as long as it lives: a pipe that nobody reads would stop it.
        self._said: queue.Queue[str | None] = queue.Queue()
        self._complaints: deque[str] = deque(maxlen=20)
        self._process = _spawned(
            [*command, "serve", "--host", "127.0.0.1", "--port", "0", "--exit-with-parent"], variables
        )
        streams = ((self._process.stderr, self._complain), (self._process.stdout, self._log))
        self._readers = [(_reader(stream, tell), stream) for stream, tell in streams]
        self.url = self._serving_url()

    @property
    def pid(self) -> int:
        return self._process.pid

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        self.let_go()
        try:
            self._process.wait(_seconds_to_end)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for reader, stream in self._readers:
            reader.join(1)
            # Whoever inherited its output may hold it open: closing it would then wait for them.
            if stream is not None and not reader.is_alive():
                stream.close()

    def let_go(self) -> None:
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()

    def _serving_url(self) -> str:
        url: str | None = None
        with contextlib.suppress(queue.Empty):
            url = self._said.get(timeout=_seconds_to_start)
        if url is not None:
            return url
        self._process.kill()
        self.end()
        raise missing("The server did not start: " + ("\n".join(self._complaints) or "it said nothing."), _advice)

    def _complain(self, line: str | None) -> None:
        if line is not None:
            self._complaints.append(line.rstrip())

    def _log(self, line: str | None) -> None:
        if line is None:
            self._said.put(None)
            return
        _log.debug("%s", line.rstrip())
        entry = _parsed(line)
        if entry.get("msg") == "serving":
            self._said.put(str(entry.get("url")))


_advice = "Correct what it says, or name a server with PRISM_URL or url=."
_lock = threading.Lock()
_child: _Child | None = None


def child_url() -> str:
    """The URL of this process's server, which is started when there is none. Blocks while it starts."""
    global _child
    with _lock:
        if _child is not None and not _child.is_alive():
            _child.end()
            _child = None
        if _child is None:
            command = find_command()
            _child = _Child(command, _variables(command))
        return _child.url


def end_child() -> None:
    """Ends this process's server; the next call starts another one."""
    global _child
    with _lock:
        if _child is not None:
            _child.end()
            _child = None


def _variables(command: list[str]) -> dict[str, str]:
    """Those of this process; which connectors to load is what is installed, unless somebody said so."""
    variables = {**os.environ, "PRISM_LOG_LEVEL": "info"}
    if variables.get("PRISM_CONNECTORS", "").strip() or variables.get("PRISM_CONFIG", "").strip():
        return variables
    process = _spawned([*command, "connectors", "--json"], variables)
    try:
        listed, complaints = process.communicate(timeout=_seconds_to_start)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        listed, complaints = "", "it did not tell its connectors."
    if process.returncode != 0:
        raise missing("The server did not start: " + complaints.strip()[-2000:], _advice)
    names = [str(one["name"]) for one in json.loads(listed) if one["supported"]]
    if not names:
        raise missing("No connector is installed beside the server.", _install, "CONNECTOR_NOT_INSTALLED")
    return {**variables, "PRISM_CONNECTORS": ",".join(names)}


def _spawned(command: list[str], variables: Mapping[str, str]) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    try:
        # In a session of its own: Ctrl-C is for this process, which may want to end its calls first.
        return subprocess.Popen(
            command,
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=variables,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        reason = error.strerror
    raise missing(f"{command[0]} cannot be run: {reason}.", "Correct PRISM_COMMAND, or install @prism/server anew.")


def _reader(stream: IO[str] | None, tell: Any) -> threading.Thread:
    def read() -> None:
        for line in stream or ():
            tell(line)
        tell(None)

    thread = threading.Thread(target=read, daemon=True, name="prism-server")
    thread.start()
    return thread


def _parsed(line: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError:
        return {}
    return entry if isinstance(entry, dict) else {}


def _forget() -> None:
    """A fork has the server of its parent, and must not keep it alive: it starts its own."""
    global _child, _lock
    _lock = threading.Lock()
    if _child is not None:
        _child.let_go()
        _child = None


atexit.register(end_child)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
