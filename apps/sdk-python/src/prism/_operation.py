from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ._secret import Secret


@dataclass(frozen=True)
class Operation:
    """An operation of the catalogue, with what a failure of it may mean."""

    name: str
    path: str
    moves_money: bool
    is_repeatable: bool
    """Whether it has no second effect when it is made again, key or not."""
    named_by: str | None
    """The field of the request from which the server derives the key."""

    def has_key(self, request: object, options: CallOptions) -> bool:
        """Whether the server, or the processor, knows a repetition by its key."""
        if self.is_repeatable or options.idempotency_key is not None:
            return True
        return self.named_by is not None and isinstance(request, dict) and bool(request.get(self.named_by))


@dataclass(frozen=True)
class CallOptions:
    """What one call may say for itself."""

    idempotency_key: str | None = None
    timeout: float | None = None
    headers: Secret[Mapping[str, str] | None] = Secret(None)
