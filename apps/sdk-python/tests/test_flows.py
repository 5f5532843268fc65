"""Both flows on both processors, and the snippet: the real server is a child of the tests."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from conftest import CARDS, options, run

from prism import CustomerClient, PaymentClient, PaymentMethodClient, RecurringPaymentClient, RefundClient

BACK = "https://shop.example/return"


def card(number: str, name: str = "John Doe") -> dict[str, Any]:
    details = {"card_exp_month": "03", "card_exp_year": "2030", "card_cvc": "737", "card_holder_name": name}
    return {"card": {"card_number": number, **details}}


async def snippet() -> Any:
    customer_client = CustomerClient(connector='stripe', api_key='YOUR_API_KEY', environment='DEVELOPMENT')
    response = await customer_client.create({"merchant_customer_id": "cust_user_12345", "email": "john.doe@example.com", "name": "John Doe", "phone": "+1-555-123-4567", "description": "Premium plan subscriber"})
    return response


@pytest.mark.filterwarnings("ignore")
def test_the_snippet() -> None:
    response = run(snippet())
    # It closes nothing.
    gc.collect()
    assert response["merchant_customer_id"] == "cust_user_12345"
    assert response["connector_customer_id"].startswith("cus_")
    assert (response["status"], response["status_code"]) == ("ACTIVE", 200)


async def checkout(processor: str) -> None:
    async with CustomerClient(**options(processor)) as customers, PaymentClient(**options(processor)) as payments:
        customer = await customers.create({"merchant_customer_id": "py_buyer", "email": "jane.roe@example.com"})
        order: Any = {
            "merchant_transaction_id": "py_order_1001",
            "amount": {"minor_amount": 4900, "currency": "USD"},
            "capture_method": "MANUAL",
            "connector_customer_id": customer["connector_customer_id"],
            "payment_method": card(CARDS[processor]),
            "return_url": BACK,
        }
        first = await payments.authorize(order)
        assert first["status"] == "AUTHORIZED"
        again = await payments.authorize(order)
        assert again["connector_transaction_id"] == first["connector_transaction_id"]
        captured = await payments.capture(
            {
                "merchant_capture_id": "py_shipment_1001",
                "connector_transaction_id": first["connector_transaction_id"],
                "amount_to_capture": {"minor_amount": 4900, "currency": "USD"},
            }
        )
        assert captured["status"] in ("CAPTURED", "CAPTURE_INITIATED")
        later = await payments.authorize(
            {**order, "merchant_transaction_id": "py_order_1002", "capture_method": "AUTOMATIC"}
        )
        assert later["status"] == "CAPTURED"
        refunded = await payments.refund(
            {
                "merchant_refund_id": "py_return_1002",
                "connector_transaction_id": later["connector_transaction_id"],
                "refund_amount": {"minor_amount": 900, "currency": "USD"},
            }
        )
        assert refunded["status"] in ("REFUND_SUCCESS", "REFUND_PENDING")


def test_a_new_customer_checks_out(processor: str) -> None:
    run(checkout(processor))


async def subscription(processor: str) -> None:
    price: Any = {"minor_amount": 2900, "currency": "USD"}
    customers, methods = CustomerClient(**options(processor)), PaymentMethodClient(**options(processor))
    payments, recurring = PaymentClient(**options(processor)), RecurringPaymentClient(**options(processor))
    customer = await customers.create({"merchant_customer_id": "py_team_77", "email": "jane.roe@example.com"})
    owner = customer["connector_customer_id"]
    stored: Any = await methods.tokenize(
        {
            "merchant_payment_method_id": "py_card_77",
            "connector_customer_id": owner,
            "payment_method": card("5555555555554444"),  # type: ignore[typeddict-item]
        }
    )
    assert stored["status"] == "ACTIVE"
    method: Any = {"token": {"token": stored["payment_method_token"]}}
    first = await payments.authorize(
        {
            "merchant_transaction_id": "py_invoice_77_01",
            "amount": price,
            "capture_method": "MANUAL",
            "setup_future_usage": "OFF_SESSION",
            "connector_customer_id": owner,
            "payment_method": method,
            "return_url": BACK,
        }
    )
    assert first["status"] == "AUTHORIZED"
    captured = await payments.capture(
        {
            "merchant_capture_id": "py_capture_77_01",
            "connector_transaction_id": first["connector_transaction_id"],
            "amount_to_capture": price,
        }
    )
    assert captured["status"] in ("CAPTURED", "CAPTURE_INITIATED")
    charged = await recurring.charge(
        {
            "merchant_charge_id": "py_invoice_77_02",
            "amount": price,
            "connector_customer_id": owner,
            "payment_method": method,
        }
    )
    assert charged["status"] == "CAPTURED"
    for client in (customers, methods, payments, recurring):
        await client.aclose()


def test_a_subscriber_is_onboarded(processor: str) -> None:
    run(subscription(processor))


async def declined(processor: str) -> Any:
    number = {"stripe": "4000000000009995", "adyen": CARDS["adyen"]}[processor]
    async with PaymentClient(**options(processor)) as payments:
        return await payments.authorize(
            {
                "merchant_transaction_id": "py_declined",
                "amount": {"minor_amount": 99_900, "currency": "USD"},
                "payment_method": card(number, "NOT_ENOUGH_BALANCE"),  # type: ignore[typeddict-item]
                "return_url": BACK,
            }
        )


def test_a_decline_is_a_value(processor: str) -> None:
    answer = run(declined(processor))
    assert answer["status"] == "FAILURE"
    assert answer["error"]["unified_details"]["code"] == "INSUFFICIENT_FUNDS"


def test_a_refund_is_looked_up() -> None:
    async def looked_up() -> Any:
        async with PaymentClient(**options("stripe")) as payments, RefundClient(**options("stripe")) as refunds:
            paid: Any = await payments.authorize(
                {
                    "merchant_transaction_id": "py_refunded",
                    "amount": {"minor_amount": 500, "currency": "USD"},
                    "payment_method": card(CARDS["stripe"]),  # type: ignore[typeddict-item]
                }
            )
            made: Any = await payments.refund(
                {
                    "merchant_refund_id": "py_refund",
                    "connector_transaction_id": paid["connector_transaction_id"],
                    "refund_amount": {"minor_amount": 500, "currency": "USD"},
                }
            )
            return await refunds.get({"connector_refund_id": made["connector_refund_id"]})

    assert run(looked_up())["status"] == "REFUND_SUCCESS"
