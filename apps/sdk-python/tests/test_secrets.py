"""What a traceback shows of our frames, as tools that collect errors do, is no secret."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

import prism
from prism import PaymentClient, PrismError

OURS = str(Path(prism.__file__).parent)
NOBODY = {"connector": "stripe", "api_key": "canary", "token": "canary", "environment": "SANDBOX", "url": "http://127.0.0.1:9"}
CARD = {"payment_method": {"card": {"card_number": "canary"}}}


def shown(error: BaseException) -> dict[str, str]:
    """The variables of our functions, by their names."""
    variables: dict[str, str] = {}
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if code.co_filename.startswith(OURS):
            variables.update({f"{code.co_name}.{name}": repr(value) for name, value in step.tb_frame.f_locals.items()})
        step = step.tb_next
    return variables


async def pay(given: Any, request: Any, call: Any) -> None:
    await PaymentClient(**given).authorize(request, **call)


@pytest.mark.parametrize(
    ("given", "request_", "call"),
    [
        ({"connector": "stripe", "api_key": "canary"}, CARD, {}),
        ({**NOBODY, "api_key": "canary\n", "token": "canary\n"}, CARD, {}),
        ({**NOBODY, "url": "https://user:canary@example.com"}, CARD, {}),
        ({**NOBODY, "timeout": 0}, CARD, {}),
        (NOBODY, CARD, {}),
        (NOBODY, {**CARD, "metadata": object()}, {}),
        (NOBODY, CARD, {"headers": {"authorization": "canary"}}),
        (NOBODY, CARD, {"headers": {"x-own": "canary\n"}}),
        (NOBODY, CARD, {"headers": {"x-own": "canary"}, "idempotency_key": ""}),
    ],
)
def test_no_variable_of_a_traceback_is_a_secret(given: Any, request_: Any, call: Any) -> None:
    with pytest.raises(PrismError) as caught:
        asyncio.run(pay(given, request_, call))
    variables = shown(caught.value)
    assert variables
    assert {name: text for name, text in variables.items() if "canary" in text} == {}
    assert caught.value.__context__ is None and "canary" not in f"{caught.value!r}{caught.value}"
