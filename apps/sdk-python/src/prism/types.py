"""What the server takes and answers, by the names of the JSON API.

Made from the server's OpenAPI document by `pnpm write-docs`: not to be edited.
"""

from __future__ import annotations

from typing import Any, Literal, TypedDict

Currency = Literal[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF", "BMD", "BND",
    "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY",
    "COP", "COU", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP",
    "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD",
    "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP",
    "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN",
    "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN",
    "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD",
    "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX",
    "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VND", "VUV", "WST", "XAD", "XAF", "XCD", "XCG", "XOF",
    "XPF", "YER", "ZAR", "ZMW", "ZWG"
]

DeclineCode = Literal[
    "PAYMENT_DECLINED", "CONTACT_ISSUER", "DO_NOT_RETRY", "INSUFFICIENT_FUNDS", "LIMIT_EXCEEDED", "EXPIRED_CARD",
    "INVALID_CARD_NUMBER", "INVALID_EXPIRY", "INCORRECT_CVV", "INCORRECT_ADDRESS", "INCORRECT_PIN",
    "PIN_TRIES_EXCEEDED", "AUTHENTICATION_REQUIRED", "AUTHENTICATION_FAILED", "BUYER_CANCELLED", "SUSPECTED_FRAUD",
    "CARD_LOST_OR_STOLEN", "CARD_RESTRICTED", "CARD_NOT_SUPPORTED", "CURRENCY_NOT_SUPPORTED_BY_CARD",
    "TRANSACTION_NOT_PERMITTED", "INVALID_AMOUNT", "DUPLICATE_TRANSACTION", "RECURRING_REVOKED", "ISSUER_UNAVAILABLE",
    "PROCESSING_ERROR"
]

PaymentStatus = Literal[
    "STARTED", "PAYMENT_METHOD_AWAITED", "DEVICE_DATA_COLLECTION_PENDING", "CONFIRMATION_AWAITED",
    "AUTHENTICATION_SUCCESSFUL", "AUTHORIZING", "AUTHORIZED", "PARTIALLY_AUTHORIZED", "CAPTURED",
    "PARTIALLY_CAPTURED", "CAPTURE_INITIATED", "VOIDED", "VOID_INITIATED", "REVERSED", "PENDING", "UNRESOLVED",
    "UNRECOGNIZED", "AUTHENTICATION_PENDING", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED", "CAPTURE_FAILED",
    "VOID_FAILED", "FAILURE", "EXPIRED"
]

ErrorCode = Literal[
    "INVALID_INPUT", "INVALID_CUSTOMER_DATA", "INPUT_NOT_SUPPORTED", "FLOW_NOT_SUPPORTED", "CURRENCY_NOT_SUPPORTED",
    "AMOUNT_CONVERSION_FAILED", "REQUEST_ENCODING_FAILED", "INVALID_CONNECTOR_CONFIG", "INVALID_CLIENT_OPTIONS",
    "CONNECTOR_NOT_INSTALLED", "SPEC_VERSION_NOT_SUPPORTED", "SANDBOX_NOT_AVAILABLE", "CONNECT_TIMEOUT_EXCEEDED",
    "RESPONSE_TIMEOUT_EXCEEDED", "TOTAL_TIMEOUT_EXCEEDED", "CALL_ABORTED", "DNS_LOOKUP_FAILED",
    "TLS_HANDSHAKE_FAILED", "CONNECTION_FAILED", "CONNECTION_RESET", "RESPONSE_DECODING_FAILED", "REQUEST_REJECTED",
    "INVALID_API_KEY", "PERMISSION_DENIED", "RESOURCE_NOT_FOUND", "INVALID_STATE", "CUSTOMER_ALREADY_EXISTS",
    "IDEMPOTENCY_CONFLICT", "REQUEST_IN_PROGRESS", "RATE_LIMITED", "CONNECTOR_UNAVAILABLE",
    "CONNECTOR_ERROR_RESPONSE", "RESPONSE_DESERIALIZATION_FAILED", "RESPONSE_HANDLING_FAILED",
    "INTEGRITY_CHECK_FAILED", "MALFORMED_REQUEST", "UNAUTHENTICATED", "ACCOUNT_NOT_ALLOWED", "ROUTE_NOT_FOUND",
    "METHOD_NOT_ALLOWED", "REQUEST_TIMEOUT", "BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "HOST_NOT_ALLOWED",
    "HEADERS_TOO_LARGE", "INTERNAL_ERROR", "TOO_MANY_CALLS", "SHUTTING_DOWN"
]


class PostalAddress(TypedDict, total=False):
    """Where somebody lives or receives post."""

    line1: str
    line2: str
    line3: str
    city: str
    # State, province, county or prefecture.
    state: str
    zip_code: str
    # ISO 3166-1 alpha-2, in upper case.
    country_alpha2_code: str


class _CustomerCreateRequestRequired(TypedDict):
    # Your own id of the customer. The same id with the same details is the same customer, however often it is sent.
    merchant_customer_id: str


class CustomerCreateRequest(_CustomerCreateRequestRequired, total=False):
    """Asks the processor for a customer profile."""

    name: str
    email: str
    phone: str
    description: str
    address: PostalAddress
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]


class Warning(TypedDict):
    """Something harmless that the processor could not take as it was given."""

    # The field's path.
    field: str
    # What became of it, and what to do instead. No values.
    message: str


class _CustomerCreateResponseRequired(TypedDict):
    merchant_customer_id: str
    # The processor's id: store it and give it with payments.
    connector_customer_id: str
    status: Literal["ACTIVE"]
    # The HTTP status of the processor's answer.
    status_code: int


class CustomerCreateResponse(_CustomerCreateResponseRequired, total=False):
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _CustomerGetRequestRequired(TypedDict):
    connector_customer_id: str


class CustomerGetRequest(_CustomerGetRequestRequired, total=False):
    merchant_customer_id: str


class StoredCard(TypedDict, total=False):
    """What may be shown of a stored card."""

    # `visa`, `mastercard`, …: the processor's word.
    card_network: str
    last_four: str
    card_exp_month: str
    card_exp_year: str
    # ISO 3166-1 alpha-2 of the bank.
    issuing_country: str


class _CustomerPaymentMethodRequired(TypedDict):
    # Give it as `payment_method: { token: { token } }`.
    payment_method_token: str


class CustomerPaymentMethod(_CustomerPaymentMethodRequired, total=False):
    """A payment method that is stored for a customer."""

    card: StoredCard


class CustomerGetResponseAddress(TypedDict, total=False):
    line1: str
    line2: str
    line3: str
    city: str
    state: str
    zip_code: str
    country_alpha2_code: str


class _CustomerGetResponseRequired(TypedDict):
    connector_customer_id: str
    status: Literal["ACTIVE", "DELETED"]
    # The HTTP status of the processor's answer.
    status_code: int


class CustomerGetResponse(_CustomerGetResponseRequired, total=False):
    merchant_customer_id: str
    name: str
    email: str
    phone: str
    description: str
    address: CustomerGetResponseAddress
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]
    # What is stored for the customer, where the processor tells it with the profile.
    payment_methods: list[CustomerPaymentMethod]
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _CustomerUpdateRequestRequired(TypedDict):
    connector_customer_id: str


class CustomerUpdateRequest(_CustomerUpdateRequestRequired, total=False):
    """Changes the given details and leaves the others as they are."""

    merchant_customer_id: str
    name: str
    email: str
    phone: str
    description: str
    address: PostalAddress
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]


class _CustomerUpdateResponseRequired(TypedDict):
    connector_customer_id: str
    status: Literal["ACTIVE"]
    # The HTTP status of the processor's answer.
    status_code: int


class CustomerUpdateResponse(_CustomerUpdateResponseRequired, total=False):
    merchant_customer_id: str
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _CustomerDeleteRequestRequired(TypedDict):
    connector_customer_id: str


class CustomerDeleteRequest(_CustomerDeleteRequestRequired, total=False):
    merchant_customer_id: str


class _CustomerDeleteResponseRequired(TypedDict):
    connector_customer_id: str
    status: Literal["DELETED"]
    # The HTTP status of the processor's answer.
    status_code: int


class CustomerDeleteResponse(_CustomerDeleteResponseRequired, total=False):
    merchant_customer_id: str
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class Money(TypedDict):
    """An amount of money: ISO 4217 minor units (cents of a dollar, whole yen, thousandths of a dinar)."""

    # A safe integer: 10.50 USD is 1050, 1000 JPY is 1000.
    minor_amount: int
    # The ISO 4217 code, in upper case.
    currency: Currency


class _CardRequired(TypedDict):
    # 12 to 19 digits, without spaces.
    card_number: str
    # `01` to `12`.
    card_exp_month: str
    # Four digits, or the last two.
    card_exp_year: str


class Card(_CardRequired, total=False):
    """A card as the buyer typed it. It is sent to the processor and kept nowhere."""

    # 3 or 4 digits.
    card_cvc: str
    card_holder_name: str


class _EncryptedCardRequired(TypedDict):
    card_number: str
    card_exp_month: str
    card_exp_year: str


class EncryptedCard(_EncryptedCardRequired, total=False):
    """A card that the processor's own library has encrypted in the buyer's browser, field by field: nobody else can read
    it.
    """

    card_cvc: str
    # In clear, as the buyer typed it.
    card_holder_name: str


class Token(TypedDict):
    """A payment method that the processor holds: its token, from `/v1/payment-method/tokenize` or its own browser
    library.
    """

    token: str


class PaymentMethod(TypedDict, total=False):
    """An object with exactly one key: the kind of payment method."""

    card: Card
    encrypted_card: EncryptedCard
    token: Token


class BuyerDetails(TypedDict, total=False):
    """Who pays."""

    name: str
    email: str
    phone: str


class Address(TypedDict, total=False):
    """A postal address and who is to be found there."""

    line1: str
    line2: str
    line3: str
    city: str
    # State, province, county or prefecture.
    state: str
    zip_code: str
    # ISO 3166-1 alpha-2, in upper case.
    country_alpha2_code: str
    first_name: str
    last_name: str
    email: str
    phone: str


class PaymentAddress(TypedDict, total=False):
    """The two addresses of a payment."""

    billing_address: Address
    shipping_address: Address


class BrowserInfo(TypedDict, total=False):
    """The buyer's browser as it describes itself: the bank decides by it whether to ask for an authentication."""

    # The `Accept` header of the browser's request to you.
    accept_header: str
    # The `User-Agent` header of the browser's request to you.
    user_agent: str
    # `navigator.language`, such as `de-DE`.
    language: str
    # `screen.color_depth`, in bits.
    color_depth: int
    # `screen.height`, in pixels.
    screen_height: int
    # `screen.width`, in pixels.
    screen_width: int
    # `new Date().getTimezoneOffset()`: minutes from local time to UTC.
    time_zone_offset_minutes: int
    java_enabled: bool
    java_script_enabled: bool
    # The address from which the browser's request came to you.
    ip_address: str


class _PaymentAuthorizeRequestRequired(TypedDict):
    amount: Money
    payment_method: PaymentMethod


class PaymentAuthorizeRequest(_PaymentAuthorizeRequestRequired, total=False):
    # Your own id of this attempt to pay. The same id never charges twice.
    merchant_transaction_id: str
    # `AUTOMATIC` takes the money at once, `MANUAL` holds it until `/v1/payment/capture`. Default `AUTOMATIC`.
    capture_method: Literal["AUTOMATIC", "MANUAL"]
    # From `/v1/customer/create`.
    connector_customer_id: str
    # Who pays, for fraud checks and the bank.
    customer: BuyerDetails
    address: PaymentAddress
    # Keep the payment method for later payments of this customer, with or without them present.
    setup_future_usage: Literal["ON_SESSION", "OFF_SESSION"]
    # True when the buyer is not there to authenticate. Default false.
    off_session: bool
    # `THREE_DS` asks the bank to authenticate the buyer; `NO_THREE_DS` leaves it to the processor's rules.
    auth_type: Literal["THREE_DS", "NO_THREE_DS"]
    # `REDIRECT` sends the buyer to the bank's page; `NATIVE` lets the processor's own library authenticate them on
    # your page, which then has the origin of `return_url`. Default `REDIRECT`.
    three_ds_experience: Literal["REDIRECT", "NATIVE"]
    # Where the buyer's browser comes back to after an authentication.
    return_url: str
    # The buyer's browser, for the authentication.
    browser_info: BrowserInfo
    # What the merchant will charge, or charges, without the buyer: the card networks treat them differently.
    mit_category: Literal["RECURRING", "INSTALLMENT", "UNSCHEDULED", "RESUBMISSION"]
    description: str
    # The text on the buyer's bank statement.
    statement_descriptor_name: str
    # What is added to the account's own text on the buyer's bank statement.
    statement_descriptor_suffix: str
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]


class _RedirectionRequired(TypedDict):
    # An https URL of the processor or the bank.
    url: str
    method: Literal["GET", "POST"]


class Redirection(_RedirectionRequired, total=False):
    """Where the buyer's browser goes next."""

    # Sent as a form when `method` is `POST`.
    form_fields: dict[str, str]


class ErrorInfoUnifiedDetails(TypedDict):
    """The same words for every processor: decide by `code`, show `user_guidance_message` to the buyer."""

    # A code of `declineCodes`.
    code: DeclineCode
    message: str
    user_guidance_message: str


class ErrorInfoConnectorDetails(TypedDict, total=False):
    """The processor's own words, for support."""

    code: str
    message: str
    reason: str


class ErrorInfoIssuerDetailsNetworkDetails(TypedDict, total=False):
    advice_code: str
    decline_code: str
    error_message: str


class ErrorInfoIssuerDetails(TypedDict, total=False):
    """What the bank and the card network said, where the processor passes it on."""

    code: str
    message: str
    network_details: ErrorInfoIssuerDetailsNetworkDetails


class _ErrorInfoRequired(TypedDict):
    # The same words for every processor: decide by `code`, show `user_guidance_message` to the buyer.
    unified_details: ErrorInfoUnifiedDetails
    # The processor's own words, for support.
    connector_details: ErrorInfoConnectorDetails


class ErrorInfo(_ErrorInfoRequired, total=False):
    """Why a payment failed, in three layers. It is part of an answer: a decline is not an exception."""

    # What the bank and the card network said, where the processor passes it on.
    issuer_details: ErrorInfoIssuerDetails


class _PaymentAuthorizeResponseRequired(TypedDict):
    status: PaymentStatus
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentAuthorizeResponse(_PaymentAuthorizeResponseRequired, total=False):
    merchant_transaction_id: str
    # The processor's own word for the status.
    connector_status: str
    # What the payment is about, as the processor has it.
    amount: Money
    # What has been captured so far.
    captured_amount: Money
    # What can still be captured.
    capturable_amount: Money
    connector_customer_id: str
    # A payment method that is stored and can be charged again.
    payment_method_token: str
    # The card network's id of the payment, for later charges by any processor.
    network_transaction_id: str
    # Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere.
    redirection: Redirection
    # Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page:
    # hand it over as it is, and give what comes back to `/v1/payment/complete-authentication`.
    client_action: dict[str, Any]
    # Absent where the processor names the payment only after the authentication. The processor's id of the payment.
    # Absent where the processor refused before it made a payment.
    connector_transaction_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentCaptureRequestRequired(TypedDict):
    connector_transaction_id: str
    # All that is held, or less: what is left is released.
    amount_to_capture: Money


class PaymentCaptureRequest(_PaymentCaptureRequestRequired, total=False):
    # Your own id of this capture.
    merchant_capture_id: str
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]


class _PaymentCaptureResponseRequired(TypedDict):
    status: PaymentStatus
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentCaptureResponse(_PaymentCaptureResponseRequired, total=False):
    merchant_capture_id: str
    # The processor's own word for the status.
    connector_status: str
    # What the payment is about, as the processor has it.
    amount: Money
    # What has been captured so far.
    captured_amount: Money
    # What can still be captured.
    capturable_amount: Money
    connector_customer_id: str
    # A payment method that is stored and can be charged again.
    payment_method_token: str
    # The card network's id of the payment, for later charges by any processor.
    network_transaction_id: str
    # Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere.
    redirection: Redirection
    # Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page:
    # hand it over as it is, and give what comes back to `/v1/payment/complete-authentication`.
    client_action: dict[str, Any]
    # What this capture is about, as the processor has it.
    amount_to_capture: Money
    # Absent where the processor names the payment only after the authentication. The processor's id of the payment.
    # Absent where the processor refused before it made a payment.
    connector_transaction_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentVoidRequestRequired(TypedDict):
    connector_transaction_id: str


class PaymentVoidRequest(_PaymentVoidRequestRequired, total=False):
    # Your own id of this void.
    merchant_void_id: str
    cancellation_reason: Literal["DUPLICATE", "FRAUDULENT", "REQUESTED_BY_CUSTOMER", "ABANDONED"]


class _PaymentVoidResponseRequired(TypedDict):
    status: PaymentStatus
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentVoidResponse(_PaymentVoidResponseRequired, total=False):
    merchant_void_id: str
    # The processor's own word for the status.
    connector_status: str
    # What the payment is about, as the processor has it.
    amount: Money
    # What has been captured so far.
    captured_amount: Money
    # What can still be captured.
    capturable_amount: Money
    connector_customer_id: str
    # A payment method that is stored and can be charged again.
    payment_method_token: str
    # The card network's id of the payment, for later charges by any processor.
    network_transaction_id: str
    # Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere.
    redirection: Redirection
    # Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page:
    # hand it over as it is, and give what comes back to `/v1/payment/complete-authentication`.
    client_action: dict[str, Any]
    # Absent where the processor names the payment only after the authentication. The processor's id of the payment.
    # Absent where the processor refused before it made a payment.
    connector_transaction_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentReverseRequestRequired(TypedDict):
    connector_transaction_id: str


class PaymentReverseRequest(_PaymentReverseRequestRequired, total=False):
    # Your own id of this reversal.
    merchant_reverse_id: str


class _PaymentReverseResponseRequired(TypedDict):
    status: PaymentStatus
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentReverseResponse(_PaymentReverseResponseRequired, total=False):
    merchant_reverse_id: str
    # The processor's own word for the status.
    connector_status: str
    # What the payment is about, as the processor has it.
    amount: Money
    # What has been captured so far.
    captured_amount: Money
    # What can still be captured.
    capturable_amount: Money
    connector_customer_id: str
    # A payment method that is stored and can be charged again.
    payment_method_token: str
    # The card network's id of the payment, for later charges by any processor.
    network_transaction_id: str
    # Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere.
    redirection: Redirection
    # Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page:
    # hand it over as it is, and give what comes back to `/v1/payment/complete-authentication`.
    client_action: dict[str, Any]
    # Absent where the processor names the payment only after the authentication. The processor's id of the payment.
    # Absent where the processor refused before it made a payment.
    connector_transaction_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentCompleteAuthenticationRequestRequired(TypedDict):
    # What came back: the query of the return URL, or what the processor's library gave for `client_action`.
    authentication_result: dict[str, str]


class PaymentCompleteAuthenticationRequest(_PaymentCompleteAuthenticationRequestRequired, total=False):
    merchant_transaction_id: str
    # Of the payment that waits, where `/v1/payment/authorize` told it.
    connector_transaction_id: str
    # As in `/v1/payment/authorize`: the answer is held against it.
    amount: Money
    # As in `/v1/payment/authorize`. Default `AUTOMATIC`.
    capture_method: Literal["AUTOMATIC", "MANUAL"]


class _PaymentCompleteAuthenticationResponseRequired(TypedDict):
    status: PaymentStatus
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentCompleteAuthenticationResponse(_PaymentCompleteAuthenticationResponseRequired, total=False):
    merchant_transaction_id: str
    # The processor's own word for the status.
    connector_status: str
    # What the payment is about, as the processor has it.
    amount: Money
    # What has been captured so far.
    captured_amount: Money
    # What can still be captured.
    capturable_amount: Money
    connector_customer_id: str
    # A payment method that is stored and can be charged again.
    payment_method_token: str
    # The card network's id of the payment, for later charges by any processor.
    network_transaction_id: str
    # Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere.
    redirection: Redirection
    # Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page:
    # hand it over as it is, and give what comes back to `/v1/payment/complete-authentication`.
    client_action: dict[str, Any]
    # Absent where the processor names the payment only after the authentication. The processor's id of the payment.
    # Absent where the processor refused before it made a payment.
    connector_transaction_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentRefundRequestRequired(TypedDict):
    connector_transaction_id: str
    # All that was captured, or a part of it.
    refund_amount: Money


class PaymentRefundRequest(_PaymentRefundRequestRequired, total=False):
    # Your own id of this refund.
    merchant_refund_id: str
    reason: Literal["DUPLICATE", "FRAUDULENT", "REQUESTED_BY_CUSTOMER"]
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]


class _PaymentRefundResponseRequired(TypedDict):
    status: Literal["REFUND_SUCCESS", "REFUND_PENDING", "REFUND_MANUAL_REVIEW", "UNRECOGNIZED", "REFUND_FAILURE"]
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentRefundResponse(_PaymentRefundResponseRequired, total=False):
    merchant_refund_id: str
    # The processor's own word for the status.
    connector_status: str
    # The payment that is refunded.
    connector_transaction_id: str
    refund_amount: Money
    # The processor's id of the refund.
    connector_refund_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentGetRequestRequired(TypedDict):
    connector_transaction_id: str


class PaymentGetRequest(_PaymentGetRequestRequired, total=False):
    merchant_transaction_id: str


class _PaymentGetResponseRequired(TypedDict):
    status: PaymentStatus
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentGetResponse(_PaymentGetResponseRequired, total=False):
    merchant_transaction_id: str
    # The processor's own word for the status.
    connector_status: str
    # What the payment is about, as the processor has it.
    amount: Money
    # What has been captured so far.
    captured_amount: Money
    # What can still be captured.
    capturable_amount: Money
    connector_customer_id: str
    # A payment method that is stored and can be charged again.
    payment_method_token: str
    # The card network's id of the payment, for later charges by any processor.
    network_transaction_id: str
    # Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere.
    redirection: Redirection
    # Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page:
    # hand it over as it is, and give what comes back to `/v1/payment/complete-authentication`.
    client_action: dict[str, Any]
    # Absent where the processor names the payment only after the authentication. The processor's id of the payment.
    # Absent where the processor refused before it made a payment.
    connector_transaction_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class PaymentMethodTokenizeRequestAddress(TypedDict, total=False):
    billing_address: Address


class _PaymentMethodTokenizeRequestRequired(TypedDict):
    payment_method: PaymentMethod


class PaymentMethodTokenizeRequest(_PaymentMethodTokenizeRequestRequired, total=False):
    # Your own id of the payment method. The same id is the same payment method, however often it is sent.
    merchant_payment_method_id: str
    # From `/v1/customer/create`: the payment method is stored for this customer.
    connector_customer_id: str
    # Who pays with it.
    customer: BuyerDetails
    address: PaymentMethodTokenizeRequestAddress
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]


class _PaymentMethodTokenizeResponseRequired(TypedDict):
    status: Literal["ACTIVE", "FAILURE"]
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentMethodTokenizeResponse(_PaymentMethodTokenizeResponseRequired, total=False):
    """A payment method that was stored, or `FAILURE` when the bank or the processor refused it."""

    merchant_payment_method_id: str
    connector_customer_id: str
    card: StoredCard
    # Give it as `payment_method: { token: { token } }`.
    payment_method_token: str
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentMethodGetRequestRequired(TypedDict):
    payment_method_token: str


class PaymentMethodGetRequest(_PaymentMethodGetRequestRequired, total=False):
    merchant_payment_method_id: str
    # For processors that keep payment methods by customer.
    connector_customer_id: str


class _PaymentMethodGetResponseRequired(TypedDict):
    payment_method_token: str
    status: Literal["ACTIVE", "DETACHED"]
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentMethodGetResponse(_PaymentMethodGetResponseRequired, total=False):
    merchant_payment_method_id: str
    connector_customer_id: str
    card: StoredCard
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _PaymentMethodDeleteRequestRequired(TypedDict):
    payment_method_token: str


class PaymentMethodDeleteRequest(_PaymentMethodDeleteRequestRequired, total=False):
    merchant_payment_method_id: str
    # For processors that keep payment methods by customer.
    connector_customer_id: str


class _PaymentMethodDeleteResponseRequired(TypedDict):
    payment_method_token: str
    status: Literal["DELETED"]
    # The HTTP status of the processor's answer.
    status_code: int


class PaymentMethodDeleteResponse(_PaymentMethodDeleteResponseRequired, total=False):
    merchant_payment_method_id: str
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class StoredPaymentMethod(TypedDict):
    """A payment method that is already stored at the processor."""

    token: Token


class _RecurringPaymentChargeRequestRequired(TypedDict):
    # The customer to whom the payment method belongs.
    connector_customer_id: str
    # The stored payment method, from `/v1/payment-method/tokenize` or an earlier payment.
    payment_method: StoredPaymentMethod
    amount: Money


class RecurringPaymentChargeRequest(_RecurringPaymentChargeRequestRequired, total=False):
    # Your own id of this charge, such as the invoice's. The same id never charges twice.
    merchant_charge_id: str
    # Why the merchant charges. Default `RECURRING`.
    mit_category: Literal["RECURRING", "INSTALLMENT", "UNSCHEDULED", "RESUBMISSION"]
    # Who pays, for fraud checks and the bank.
    customer: BuyerDetails
    # Default `AUTOMATIC`.
    capture_method: Literal["AUTOMATIC", "MANUAL"]
    # Where the buyer's browser comes back to if the bank asks for an authentication after all.
    return_url: str
    description: str
    # The text on the buyer's bank statement.
    statement_descriptor_name: str
    # What is added to the account's own text on the buyer's bank statement.
    statement_descriptor_suffix: str
    # Pairs of text. Not for personal data: they are not redacted.
    metadata: dict[str, str]


class _RecurringPaymentChargeResponseRequired(TypedDict):
    status: PaymentStatus
    # The HTTP status of the processor's answer.
    status_code: int


class RecurringPaymentChargeResponse(_RecurringPaymentChargeResponseRequired, total=False):
    merchant_charge_id: str
    # The processor's own word for the status.
    connector_status: str
    # What the payment is about, as the processor has it.
    amount: Money
    # What has been captured so far.
    captured_amount: Money
    # What can still be captured.
    capturable_amount: Money
    connector_customer_id: str
    # A payment method that is stored and can be charged again.
    payment_method_token: str
    # The card network's id of the payment, for later charges by any processor.
    network_transaction_id: str
    # Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere.
    redirection: Redirection
    # Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page:
    # hand it over as it is, and give what comes back to `/v1/payment/complete-authentication`.
    client_action: dict[str, Any]
    # Absent where the processor names the payment only after the authentication. The processor's id of the payment.
    # Absent where the processor refused before it made a payment.
    connector_transaction_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class _RefundGetRequestRequired(TypedDict):
    connector_refund_id: str


class RefundGetRequest(_RefundGetRequestRequired, total=False):
    merchant_refund_id: str


class _RefundGetResponseRequired(TypedDict):
    status: Literal["REFUND_SUCCESS", "REFUND_PENDING", "REFUND_MANUAL_REVIEW", "UNRECOGNIZED", "REFUND_FAILURE"]
    # The HTTP status of the processor's answer.
    status_code: int


class RefundGetResponse(_RefundGetResponseRequired, total=False):
    merchant_refund_id: str
    # The processor's own word for the status.
    connector_status: str
    # The payment that is refunded.
    connector_transaction_id: str
    refund_amount: Money
    # The processor's id of the refund.
    connector_refund_id: str
    # Why, in three layers.
    error: ErrorInfo
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    warnings: list[Warning]


class ProblemIssues(TypedDict):
    # The path of the field; empty for the request itself.
    field: str
    # What is wrong.
    message: str


class _ProblemRequired(TypedDict):
    # The documentation of the code.
    type: str
    # What the code means.
    title: str
    # The HTTP status.
    status: int
    # What happened. It holds no value of a field.
    detail: str
    # The same codes for every processor.
    code: ErrorCode
    # The remedy.
    suggested_action: str
    # The id of this request, for the logs of the server.
    request_id: str
    # Whether a request was sent to the processor.
    request_sent: Literal["no", "yes", "unknown"]
    # Whether money moved, or a hold on it, because of this call.
    money_moved: Literal["no", "yes", "unknown"]
    # Whether the call may be made again: never; with the same ids; the same, after retry_after_ms; as a new payment.
    retry: Literal["never", "same-key", "after", "new-attempt"]


class Problem(_ProblemRequired, total=False):
    """Problem details (RFC 9457). Decide by code, money_moved and retry."""

    # Present with retry: after.
    retry_after_ms: int
    # The fields, or headers, that are wrong.
    issues: list[ProblemIssues]
    # The connector that was called.
    connector: str
    # The operation, such as customer.create.
    operation: str
    # The processor's id of the HTTP request, for its support and dashboard.
    connector_request_id: str
    # The processor's own error code.
    connector_code: str
    # The key that was sent, so that the call can be repeated with it.
    idempotency_key: str
    # Known when the failure concerns a customer that exists.
    connector_customer_id: str
    # Known when the failure concerns a payment that exists.
    connector_transaction_id: str

