"""The exceptions. A declined payment is none of them: it is an answer, with a status and an error that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Known = Literal["no", "yes", "unknown"]
Retry = Literal["never", "same-key", "after", "new-attempt"]


@dataclass(frozen=True)
class Issue:
    """A field that is wrong."""

    field: str
    """Its path; empty for the request itself."""
    message: str


class PrismError(Exception):
    """A call that came to nothing, or to nobody knows what. Decide by `code`, `money_moved` and `retry`."""

    def __init__(
        self,
        message: str,
        *,
        code: str,
        suggested_action: str = "",
        doc_url: str | None = None,
        status_code: int | None = None,
        request_sent: Known = "no",
        money_moved: Known = "no",
        retry: Retry = "never",
        retry_after_ms: int | None = None,
        issues: tuple[Issue, ...] = (),
        connector: str | None = None,
        operation: str | None = None,
        request_id: str | None = None,
        connector_request_id: str | None = None,
        connector_code: str | None = None,
        idempotency_key: str | None = None,
        connector_customer_id: str | None = None,
        connector_transaction_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.suggested_action = suggested_action
        self.doc_url = doc_url
        self.status_code = status_code
        """The HTTP status with which the server answered."""
        self.request_sent: Known = request_sent
        """Whether a request was sent to the processor."""
        self.money_moved: Known = money_moved
        """Whether money moved, or a hold on it, because of this call."""
        self.retry: Retry = retry
        self.retry_after_ms = retry_after_ms
        self.issues = issues
        self.connector = connector
        self.operation = operation
        self.request_id = request_id
        """Stands in the server's log, too."""
        self.connector_request_id = connector_request_id
        self.connector_code = connector_code
        self.idempotency_key = idempotency_key
        self.connector_customer_id = connector_customer_id
        self.connector_transaction_id = connector_transaction_id

    def __str__(self) -> str:
        action = f" {self.suggested_action}" if self.suggested_action else ""
        return f"{self.message} [{self.code}]{action}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}(code={self.code!r}, operation={self.operation!r}, request_id={self.request_id!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return (_unpickled, (type(self), self.message, self.__dict__))


class IntegrationError(PrismError):
    """The call is wrong, or what it needs is missing: nothing was sent to the processor."""


class NetworkError(PrismError):
    """The way to the processor, or back, failed: see `request_sent` and `money_moved`."""


class ConnectorError(PrismError):
    """The processor refused, or answered what cannot be."""


def _unpickled(kind: type[PrismError], message: str, state: dict[str, Any]) -> PrismError:
    error = kind(message, code="")
    error.__dict__.update(state)
    return error
