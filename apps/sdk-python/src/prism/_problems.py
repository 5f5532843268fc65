"""From the server's problem details (RFC 9457) to exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._error_codes import CLASSES_BY_CODE
from .errors import ConnectorError, IntegrationError, Issue, NetworkError, PrismError

_classes: Mapping[str, type[PrismError]] = {
    "IntegrationError": IntegrationError,
    "NetworkError": NetworkError,
    "ConnectorError": ConnectorError,
}

_by_request_sent = {"no": "IntegrationError", "yes": "ConnectorError", "unknown": "NetworkError"}

_told_as_they_are = (
    "connector",
    "operation",
    "connector_request_id",
    "connector_code",
    "idempotency_key",
    "connector_customer_id",
    "connector_transaction_id",
)


def is_problem(body: object) -> bool:
    """Whether a server of ours wrote it: a proxy's own problems tell nothing of the call."""
    if not isinstance(body, dict):
        return False
    has_words = all(isinstance(body.get(name), str) for name in ("code", "detail", "retry"))
    knows = all(body.get(name) in ("no", "yes", "unknown") for name in ("request_sent", "money_moved"))
    return has_words and knows


def error_of(problem: Mapping[str, Any], status: int) -> PrismError:
    """The exception for a problem."""
    retry_after_ms = problem.get("retry_after_ms")
    return _class_of(problem)(
        problem["detail"],
        code=problem["code"],
        suggested_action=str(problem.get("suggested_action", "")),
        doc_url=_text(problem, "type"),
        status_code=status,
        request_sent=problem["request_sent"],
        money_moved=problem["money_moved"],
        retry=problem["retry"],
        retry_after_ms=retry_after_ms if isinstance(retry_after_ms, int) else None,
        issues=_issues_of(problem.get("issues")),
        request_id=_text(problem, "request_id"),
        **{name: _text(problem, name) for name in _told_as_they_are},
    )


def _class_of(problem: Mapping[str, Any]) -> type[PrismError]:
    """Of a code of several classes, or of a newer server, it tells who refused whether the processor was asked."""
    names = CLASSES_BY_CODE.get(problem["code"], tuple(_classes))
    told = _by_request_sent[problem["request_sent"]]
    return _classes[told if told in names else names[-1]]


def _text(problem: Mapping[str, Any], name: str) -> str | None:
    value = problem.get(name)
    return value if isinstance(value, str) else None


def _issues_of(issues: object) -> tuple[Issue, ...]:
    if not isinstance(issues, list):
        return ()
    return tuple(
        Issue(str(issue.get("field", "")), str(issue.get("message", ""))) for issue in issues if isinstance(issue, dict)
    )
