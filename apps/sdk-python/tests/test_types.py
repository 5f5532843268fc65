"""The SDK is strictly typed, and so are the requests of whoever uses it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="needs mypy")

CALL = """
from prism import CustomerClient, PaymentClient

async def call(customers: CustomerClient, payments: PaymentClient) -> str:
    paid = await payments.authorize({
        "merchant_transaction_id": "1",
        "amount": {"minor_amount": MINOR, "currency": "CURRENCY"},
        "payment_method": {"card": {
            "card_number": "4242424242424242", "card_exp_month": "03", "card_exp_year": "2030", "card_cvc": "737"
        }},
    })
    await customers.create({"merchant_customer_id": "1"}, timeout=5)
    return paid["STATUS"]
"""
RIGHT = {"MINOR": "4900", "CURRENCY": "USD", "STATUS": "status"}


def mypy(*arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "mypy", *arguments]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True)
    return done.returncode, done.stdout


def checked(folder: Path, words: dict[str, str]) -> tuple[int, str]:
    call = CALL
    for name, word in words.items():
        call = call.replace(name, word)
    file = folder / "call.py"
    file.write_text(call)
    return mypy(str(file))


def test_the_sdk_is_strictly_typed() -> None:
    assert mypy()[1].startswith("Success: ")


def test_a_right_call(tmp_path: Path) -> None:
    assert checked(tmp_path, RIGHT)[0] == 0


@pytest.mark.parametrize("wrong", [{"MINOR": '"49.00"'}, {"CURRENCY": "DOLLAR"}, {"STATUS": "state"}])
def test_a_wrong_call(wrong: dict[str, str], tmp_path: Path) -> None:
    code, words = checked(tmp_path, {**RIGHT, **wrong})
    assert code == 1 and "typeddict-item" in words
