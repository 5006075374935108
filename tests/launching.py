"""What Telegram hands to a page that somebody opens from a chat with a bot."""

import hashlib
import hmac
import json
from datetime import datetime
from urllib.parse import urlencode


def launch(token: str, person: int, at: datetime, /, **more: str) -> str:
    """A signed query string; `more` are further fields that are signed as well."""
    fields = {
        "query_id": "AAF03",
        "user": json.dumps(
            {"id": person, "first_name": "王 & 李", "language_code": "zh-hans"}, ensure_ascii=False
        ),
        "auth_date": str(int(at.timestamp())),
        "signature": "9Yd2",
        **more,
    }
    signed = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    seal = hmac.new(key, signed.encode(), hashlib.sha256).hexdigest()
    return urlencode({**fields, "hash": seal})
