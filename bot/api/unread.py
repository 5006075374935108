"""What is no HTTP, and was meant for programs: it reaches no application, and is a problem all the same.

GET /api/v1/search?q=软著 HTTP/1.1      400: characters have to be percent-encoded
"""

import re
from collections.abc import Collection

from starlette.responses import Response

from bot.api.refusals import refusal
from bot.faults import ServiceError
from bot.web.connections import HEAD_LIMIT, Refuse, in_plain_text
from locales.wording import wording


def unread(paths: Collection[str], language: str) -> Refuse:
    """How a connection refuses what is no request, in a language where it is for what answers at the `paths`;
    else as it does for the pages.
    """
    places = "|".join(map(re.escape, paths))
    for_programs = re.compile(rf"\S+ (?:https?://[^/\s]*)?(?:{places})[/?\s]".encode())

    def refuse(head: bytes, *, is_too_long: bool) -> Response:
        if not for_programs.match(head):
            return in_plain_text(head, is_too_long=is_too_long)
        fault = ServiceError("api-long-head" if is_too_long else "api-unread", most=HEAD_LIMIT >> 10)
        return refusal(400, fault, wording(language)).response()

    return refuse
