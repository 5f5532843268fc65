"""Where calls go, as the server's headers say it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Optional

from ._secret import Secret
from .errors import IntegrationError, Issue

Setting = Optional[str]
ENVIRONMENTS = ("DEVELOPMENT", "SANDBOX", "PRODUCTION")

_ours = frozenset(
    "authorization content-length content-type host idempotency-key transfer-encoding x-environment x-prism-account"
    " x-connector x-connector-auth x-connector-config x-auth".split()
)


def target_headers(
    *,
    connector: str | None,
    account: str | None,
    environment: str | None,
    token: Secret[str] | None,
    settings: Secret[dict[str, Setting]],
) -> Secret[dict[str, str]]:
    """The headers of every call of a client."""
    issues = _issues_of(connector, account, environment, settings)
    if issues:
        raise refused(issues)
    headers: dict[str, str] = {}
    if account is not None:
        headers["x-prism-account"] = account
    else:
        headers["x-connector-config"] = json.dumps({"config": {connector: settings.reveal()}})
    if environment is not None:
        headers["x-environment"] = environment.lower()
    if token is not None:
        headers["authorization"] = f"Bearer {token.reveal()}"
    sealed = Secret(headers)
    wrong = _wrong_headers(sealed)
    # No traceback is to show what they hold.
    del headers
    if wrong:
        raise refused(wrong)
    return sealed


def call_headers(headers: Secret[Mapping[str, str] | None]) -> dict[str, str]:
    """The headers that one call brings: those that say where it goes are the client's."""
    own = {name.lower(): value for name, value in (headers.reveal() or {}).items()}
    issues = [Issue(name, "is set by the client, and no header of a call") for name in own if name in _ours]
    issues += _wrong_headers(Secret(own))
    if issues:
        del own
        raise refused(issues)
    return own


def refused(issues: list[Issue]) -> IntegrationError:
    """The exception for a client or call that was set up wrongly. It repeats no value."""
    return IntegrationError(
        "; ".join(f"{issue.field} {issue.message}".strip() for issue in issues) + ".",
        code="INVALID_CLIENT_OPTIONS",
        suggested_action="Correct what is named; nothing was sent.",
        issues=tuple(issues),
    )


def _issues_of(
    connector: str | None, account: str | None, environment: str | None, settings: Secret[dict[str, Setting]]
) -> list[Issue]:
    issues: list[Issue] = []
    if account is None and not connector:
        issues.append(Issue("connector", "is required, or account for one of the server's"))
    if account is not None and (connector or settings.reveal()):
        issues.append(Issue("account", "has its connector and settings at the server: give either"))
    if account is None and environment is None:
        issues.append(Issue("environment", f"is required: {', '.join(ENVIRONMENTS)}"))
    if environment is not None and environment not in ENVIRONMENTS:
        issues.append(Issue("environment", f"must be one of {', '.join(ENVIRONMENTS)}"))
    for name, value in settings.reveal().items():
        if value is not None and not isinstance(value, str):
            issues.append(Issue(name, "must be text"))
    return issues


def _wrong_headers(headers: Secret[dict[str, str]]) -> list[Issue]:
    def is_wrong(name: str, value: object) -> bool:
        if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", name):
            return True
        return not isinstance(value, str) or re.fullmatch(r"[\x20-\x7e]*", value) is None

    wrong = [name for name, value in headers.reveal().items() if is_wrong(name, value)]
    return [Issue("headers" if "\n" in name else name, "cannot be a header of HTTP") for name in wrong]
