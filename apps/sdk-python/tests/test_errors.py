"""What goes wrong becomes one of three exceptions, which say what may have happened and hold no secret."""

from __future__ import annotations

import pickle
import traceback
from typing import Any

import pytest
from conftest import failure, options, run

from prism import ConnectorError, CustomerClient, IntegrationError, Issue, NetworkError, PaymentClient, PrismError
from prism._error_codes import CLASSES_BY_CODE
from prism._problems import error_of


async def customer(request: Any, client: Any = None, **call: Any) -> Any:
    async with client or CustomerClient(**options("stripe")) as customers:
        return await customers.create(request, **call)


def test_input_is_refused_with_its_fields() -> None:
    error = failure(IntegrationError, customer({"merchant_customer_id": "py_1", "email": "nobody"}))
    assert (error.code, error.status_code) == ("INVALID_CUSTOMER_DATA", 422)
    assert error.issues == (Issue("email", "must be an e-mail address"),)
    assert (error.request_sent, error.money_moved, error.retry) == ("no", "no", "never")
    assert error.doc_url.endswith("#invalid_customer_data")
    assert error.suggested_action and error.request_id and error.operation == "customer.create"
    assert error.connector == "stripe"


def test_what_the_processor_refuses() -> None:
    async def refused() -> Any:
        async with PaymentClient(**options("stripe")) as payments:
            await payments.get({"connector_transaction_id": "pi_nobody"})

    error = failure(ConnectorError, refused())
    assert (error.code, error.status_code, error.request_sent) == ("RESOURCE_NOT_FOUND", 404, "yes")
    assert error.connector_request_id and error.connector_code == "resource_missing"


def test_the_same_id_with_other_details() -> None:
    run(customer({"merchant_customer_id": "py_twice", "email": "a@example.com"}))
    error = failure(ConnectorError, customer({"merchant_customer_id": "py_twice", "email": "b@example.com"}))
    assert error.status_code == 409


def test_the_request_id_of_the_caller_comes_back() -> None:
    error = failure(IntegrationError, customer({}, headers={"x-request-id": "from-python"}))
    assert error.request_id == "from-python"


def test_a_setting_that_is_missing() -> None:
    client = CustomerClient(connector="stripe", environment="DEVELOPMENT")
    error = failure(IntegrationError, customer({"merchant_customer_id": "py_1"}, client))
    assert error.code == "INVALID_CONNECTOR_CONFIG"
    assert [issue.field for issue in error.issues] == ["api_key"]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"connector": "stripe", "account": "shop", "environment": "SANDBOX"},
        {"connector": "stripe", "api_key": "canary"},
        {"connector": "stripe", "api_key": "canary", "environment": "sandbox"},
        {"account": "shop", "api_key": "canary"},
        {"connector": "stripe", "api_key": object(), "environment": "SANDBOX"},
    ],
)
def test_options_that_cannot_be_used(given: Any) -> None:
    with pytest.raises(IntegrationError) as caught:
        CustomerClient(**given)
    assert caught.value.code in ("INVALID_CLIENT_OPTIONS", "INVALID_CONNECTOR_CONFIG")
    assert "canary" not in f"{caught.value!r}{caught.value}"


@pytest.mark.parametrize(
    "call", [{"headers": {"Authorization": "x"}}, {"idempotency_key": "ключ"}, {"headers": {"x-environment": "production"}}]
)
def test_options_of_a_call_that_cannot_be_used(call: Any) -> None:
    error = failure(IntegrationError, customer({"merchant_customer_id": "py_1"}, **call))
    assert (error.code, error.request_sent) == ("INVALID_CLIENT_OPTIONS", "no")


@pytest.mark.parametrize("request_", [{"amount": float("nan")}, {"email": object()}, 7])
def test_a_request_that_is_no_json(request_: Any) -> None:
    assert failure(IntegrationError, customer(request_)).code == "INVALID_INPUT"


def test_no_secret_shows() -> None:
    client = CustomerClient(connector="stripe", api_key="canary", environment="DEVELOPMENT", url="http://127.0.0.1:9", token="canary")
    assert repr(client) == "CustomerClient(connector='stripe', environment='DEVELOPMENT')"
    error = failure(NetworkError, customer({"merchant_customer_id": "canary", "email": "canary"}, client))
    # The very objects behind an exception would show their headers to whoever logs them.
    assert error.__context__ is None and error.__cause__ is None
    assert "canary" not in f"{error!r}{error}{vars(error)}{vars(client)}"
    assert "canary" not in "".join(traceback.format_exception_only(type(error), error))


def test_every_code_has_its_class_and_survives_a_process() -> None:
    base = {"type": "t", "detail": "d", "suggested_action": "s", "money_moved": "no", "retry": "never"}
    for code, classes in CLASSES_BY_CODE.items():
        for sent in ("no", "yes", "unknown"):
            error = error_of({**base, "code": code, "request_sent": sent}, 400)
            assert isinstance(error, PrismError) and type(error).__name__ in classes
            again = pickle.loads(pickle.dumps(error))
            assert type(again) is type(error) and vars(again) == vars(error)


@pytest.mark.parametrize(("sent", "kind"), [("no", IntegrationError), ("yes", ConnectorError), ("unknown", NetworkError)])
def test_a_code_of_a_newer_server(sent: str, kind: Any) -> None:
    told = {"type": "t", "detail": "d", "suggested_action": "s", "money_moved": "no", "retry": "never"}
    assert type(error_of({**told, "code": "FROM_2031", "request_sent": sent}, 400)) is kind
