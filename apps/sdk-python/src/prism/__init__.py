"""One vocabulary for every payment processor.

    customer_client = CustomerClient(connector='stripe', api_key='YOUR_API_KEY', environment='SANDBOX')
    response = await customer_client.create({"merchant_customer_id": "cust_user_12345"})
"""

from __future__ import annotations

from ._version import __version__
from .clients import CustomerClient, PaymentClient, PaymentMethodClient, RecurringPaymentClient, RefundClient
from .errors import ConnectorError, IntegrationError, Issue, NetworkError, PrismError

__all__ = [
    "ConnectorError",
    "CustomerClient",
    "IntegrationError",
    "Issue",
    "NetworkError",
    "PaymentClient",
    "PaymentMethodClient",
    "PrismError",
    "RecurringPaymentClient",
    "RefundClient",
    "__version__",
]
