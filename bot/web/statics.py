"""Style sheet, script and icon under names that hold their content's hash: browsers can keep them."""

import hashlib
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

_FOLDER = Path(__file__).parent / "static"
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class StaticFiles:
    """The few static files, read once when the application is made."""

    def __init__(self) -> None:
        self._addresses: dict[str, str] = {}
        self._files: dict[str, tuple[bytes, str]] = {}
        for path in sorted(_FOLDER.iterdir()):
            content = path.read_bytes()
            name = f"{path.stem}.{hashlib.sha256(content).hexdigest()[:12]}{path.suffix}"
            self._addresses[path.name] = f"/static/{name}"
            self._files[name] = (content, _TYPES[path.suffix])

    def address(self, name: str) -> str:
        """The address of a file such as `style.css` in its present version."""
        return self._addresses[name]

    async def serve(self, request: Request) -> Response:
        """Answer `/static/{name}`; 404 for anything but the present versions."""
        found = self._files.get(request.path_params["name"])
        if found is None:
            raise HTTPException(404)
        content, media_type = found
        return Response(
            content, media_type=media_type, headers={"Cache-Control": "public, max-age=31536000, immutable"}
        )
