"""The QR code of a receipt: it opens the page that says how the receipt is checked, and holds no secret.

https://pingshen.example.cn/receipt/3c33bdc3f744
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from dialogs.results.report import Report
from locales.wording import wording

if TYPE_CHECKING:
    from segno import QRCode

_QUIET_MODULES: Final = 2
"""The white edge: paper is white around it anyway."""


@dataclass(frozen=True, slots=True)
class Code:
    """An address to print; `told` says what it is for. Its pictures need the extra `report`."""

    address: str
    told: str

    def as_svg(self) -> str:
        """The code as SVG, to stand in a page or a document."""
        return str(self._modules.svg_inline(border=_QUIET_MODULES, omitsize=True))

    def as_png(self) -> bytes:
        """The code as a picture of dots."""
        file = BytesIO()
        self._modules.save(file, kind="png", scale=8, border=_QUIET_MODULES)
        return file.getvalue()

    @property
    def _modules(self) -> "QRCode":
        import segno  # noqa: PLC0415  an optional extra

        return segno.make(self.address, error="m", micro=False)


def receipt_address(public_address: str, receipt: str) -> str:
    """The page of a receipt: `public_address` is what people type."""
    return f"{public_address.rstrip('/')}/receipt/{receipt}"


def code_of(report: Report, public_address: str | None) -> Code | None:
    """The code of the report's receipt; none where nobody could open its address."""
    if public_address is None:
        return None
    address = receipt_address(public_address, report.receipt.id)
    return Code(address, wording(report.language).say("report-check"))
