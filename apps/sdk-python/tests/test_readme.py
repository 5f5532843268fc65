"""The snippets of the README run as they stand, and print what they say they print."""

from __future__ import annotations

import ast
import asyncio
import gc
import re
from pathlib import Path
from typing import Any

import pytest

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_there_are_snippets() -> None:
    assert len(SNIPPETS) == 4
    assert all("print(" in snippet for snippet in SNIPPETS)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet(snippet: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = compile(snippet, "README.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    names: dict[str, Any] = {}

    async def run() -> None:
        running = eval(code, names)
        if running is not None:
            await running

    asyncio.run(run())
    promised = re.findall(r"print\(.*\)  # (.+)$", snippet, re.MULTILINE)
    assert capsys.readouterr().out.splitlines() == promised
    names.clear()
    gc.collect()
