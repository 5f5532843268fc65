"""Where the command `prism` is."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

from .errors import IntegrationError

_install = 'Run "npm install @prism/server @prism/connector-stripe", or name a server with PRISM_URL or url=.'


def find_command() -> list[str]:
    """`PRISM_COMMAND`, else the nearest `node_modules/.bin/prism` upwards of the working directory, else that of `PATH`."""
    named = os.environ.get("PRISM_COMMAND", "").strip()
    if named:
        return shlex.split(named)
    if shutil.which("node") is None:
        raise missing(
            "There is no Node.js here to run the server with.",
            "Install Node.js 22.19 or newer (https://nodejs.org). " + _install,
        )
    here = Path.cwd()
    for folder in (here, *here.parents):
        installed = shutil.which("prism", path=str(folder / "node_modules" / ".bin"))
        if installed is not None:
            return [installed]
    on_path = shutil.which("prism")
    if on_path is not None:
        return [on_path]
    raise missing("The server, @prism/server, is not installed here.", _install)


def missing(message: str, suggested_action: str, code: str = "SERVER_NOT_AVAILABLE") -> IntegrationError:
    """The exception for a server that cannot be started."""
    return IntegrationError(message, code=code, suggested_action=suggested_action)
