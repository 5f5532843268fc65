"""The clients: one for each service.

Made from the server's OpenAPI document by `pnpm write-docs`: not to be edited.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from ._operation import CallOptions, Operation
from ._secret import Secret
from ._service_client import ServiceClient
from .types import (
    CustomerCreateRequest,
    CustomerCreateResponse,
    CustomerDeleteRequest,
    CustomerDeleteResponse,
    CustomerGetRequest,
    CustomerGetResponse,
    CustomerUpdateRequest,
    CustomerUpdateResponse,
    PaymentAuthorizeRequest,
    PaymentAuthorizeResponse,
    PaymentCaptureRequest,
    PaymentCaptureResponse,
    PaymentCompleteAuthenticationRequest,
    PaymentCompleteAuthenticationResponse,
    PaymentGetRequest,
    PaymentGetResponse,
    PaymentMethodDeleteRequest,
    PaymentMethodDeleteResponse,
    PaymentMethodGetRequest,
    PaymentMethodGetResponse,
    PaymentMethodTokenizeRequest,
    PaymentMethodTokenizeResponse,
    PaymentRefundRequest,
    PaymentRefundResponse,
    PaymentReverseRequest,
    PaymentReverseResponse,
    PaymentVoidRequest,
    PaymentVoidResponse,
    RecurringPaymentChargeRequest,
    RecurringPaymentChargeResponse,
    RefundGetRequest,
    RefundGetResponse,
)


class CustomerClient(ServiceClient):
    """Customer profiles at the processor."""

    async def create(
        self,
        request: CustomerCreateRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> CustomerCreateResponse:
        """Asks the processor for a customer profile."""
        operation = Operation(
            name="customer.create",
            path="/v1/customer/create",
            moves_money=False,
            is_repeatable=False,
            named_by="merchant_customer_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(CustomerCreateResponse, await self._call(operation, sealed, options))

    async def get(
        self,
        request: CustomerGetRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> CustomerGetResponse:
        """`customer.get`."""
        operation = Operation(
            name="customer.get",
            path="/v1/customer/get",
            moves_money=False,
            is_repeatable=True,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(CustomerGetResponse, await self._call(operation, sealed, options))

    async def update(
        self,
        request: CustomerUpdateRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> CustomerUpdateResponse:
        """Changes the given details and leaves the others as they are."""
        operation = Operation(
            name="customer.update",
            path="/v1/customer/update",
            moves_money=False,
            is_repeatable=True,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(CustomerUpdateResponse, await self._call(operation, sealed, options))

    async def delete(
        self,
        request: CustomerDeleteRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> CustomerDeleteResponse:
        """`customer.delete`."""
        operation = Operation(
            name="customer.delete",
            path="/v1/customer/delete",
            moves_money=False,
            is_repeatable=True,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(CustomerDeleteResponse, await self._call(operation, sealed, options))


class PaymentClient(ServiceClient):
    """Payments that the buyer starts."""

    async def authorize(
        self,
        request: PaymentAuthorizeRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentAuthorizeResponse:
        """`payment.authorize`."""
        operation = Operation(
            name="payment.authorize",
            path="/v1/payment/authorize",
            moves_money=True,
            is_repeatable=False,
            named_by="merchant_transaction_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentAuthorizeResponse, await self._call(operation, sealed, options))

    async def capture(
        self,
        request: PaymentCaptureRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentCaptureResponse:
        """`payment.capture`."""
        operation = Operation(
            name="payment.capture",
            path="/v1/payment/capture",
            moves_money=True,
            is_repeatable=False,
            named_by="merchant_capture_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentCaptureResponse, await self._call(operation, sealed, options))

    async def void(
        self,
        request: PaymentVoidRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentVoidResponse:
        """`payment.void`."""
        operation = Operation(
            name="payment.void",
            path="/v1/payment/void",
            moves_money=True,
            is_repeatable=False,
            named_by="merchant_void_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentVoidResponse, await self._call(operation, sealed, options))

    async def reverse(
        self,
        request: PaymentReverseRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentReverseResponse:
        """`payment.reverse`."""
        operation = Operation(
            name="payment.reverse",
            path="/v1/payment/reverse",
            moves_money=True,
            is_repeatable=False,
            named_by="merchant_reverse_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentReverseResponse, await self._call(operation, sealed, options))

    async def complete_authentication(
        self,
        request: PaymentCompleteAuthenticationRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentCompleteAuthenticationResponse:
        """`payment.completeAuthentication`."""
        operation = Operation(
            name="payment.completeAuthentication",
            path="/v1/payment/complete-authentication",
            moves_money=True,
            is_repeatable=False,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentCompleteAuthenticationResponse, await self._call(operation, sealed, options))

    async def refund(
        self,
        request: PaymentRefundRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentRefundResponse:
        """`payment.refund`."""
        operation = Operation(
            name="payment.refund",
            path="/v1/payment/refund",
            moves_money=True,
            is_repeatable=False,
            named_by="merchant_refund_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentRefundResponse, await self._call(operation, sealed, options))

    async def get(
        self,
        request: PaymentGetRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentGetResponse:
        """`payment.get`."""
        operation = Operation(
            name="payment.get",
            path="/v1/payment/get",
            moves_money=False,
            is_repeatable=True,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentGetResponse, await self._call(operation, sealed, options))


class PaymentMethodClient(ServiceClient):
    """Payment methods that the processor keeps."""

    async def tokenize(
        self,
        request: PaymentMethodTokenizeRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentMethodTokenizeResponse:
        """`paymentMethod.tokenize`."""
        operation = Operation(
            name="paymentMethod.tokenize",
            path="/v1/payment-method/tokenize",
            moves_money=False,
            is_repeatable=False,
            named_by="merchant_payment_method_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentMethodTokenizeResponse, await self._call(operation, sealed, options))

    async def get(
        self,
        request: PaymentMethodGetRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentMethodGetResponse:
        """`paymentMethod.get`."""
        operation = Operation(
            name="paymentMethod.get",
            path="/v1/payment-method/get",
            moves_money=False,
            is_repeatable=True,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentMethodGetResponse, await self._call(operation, sealed, options))

    async def delete(
        self,
        request: PaymentMethodDeleteRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentMethodDeleteResponse:
        """`paymentMethod.delete`."""
        operation = Operation(
            name="paymentMethod.delete",
            path="/v1/payment-method/delete",
            moves_money=False,
            is_repeatable=True,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(PaymentMethodDeleteResponse, await self._call(operation, sealed, options))


class RecurringPaymentClient(ServiceClient):
    """Payments that the merchant starts, without the buyer present."""

    async def charge(
        self,
        request: RecurringPaymentChargeRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> RecurringPaymentChargeResponse:
        """`recurringPayment.charge`."""
        operation = Operation(
            name="recurringPayment.charge",
            path="/v1/recurring-payment/charge",
            moves_money=True,
            is_repeatable=False,
            named_by="merchant_charge_id",
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(RecurringPaymentChargeResponse, await self._call(operation, sealed, options))


class RefundClient(ServiceClient):
    """Refunds."""

    async def get(
        self,
        request: RefundGetRequest,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> RefundGetResponse:
        """`refund.get`."""
        operation = Operation(
            name="refund.get",
            path="/v1/refund/get",
            moves_money=False,
            is_repeatable=True,
            named_by=None,
        )
        sealed = Secret(request)
        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))
        # No traceback is to show a card.
        del request, headers
        return cast(RefundGetResponse, await self._call(operation, sealed, options))
