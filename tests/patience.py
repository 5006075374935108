"""How long tests wait for what must come."""

from typing import Final

PATIENCE_SECONDS: Final = 60.0
"""Far more than anything takes on a slow and busy machine: only a test that fails waits so long."""
