"""`make fuzz-api`: the real service is asked what its description allows and what it forbids.

Whatever is asked, no answer is a mistake of the service, and each is of a status, a media type and a shape
that the description names. ARGS are those of `schemathesis run`: ARGS="--max-examples 200 --seed 7".
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.api.app import DESCRIPTION
from tests.load.measuring import CHECKOUT
from tests.load.serving import serving

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def main(*arguments: str) -> int:
    """Runs the fuzzer against a service of this checkout; its exit status."""
    program = Path(sys.executable).with_name("schemathesis")
    with (
        TemporaryDirectory() as folder,
        serving(
            CHECKOUT, Path(folder), settings={"CHUANGPING_API": "open", "CHUANGPING_LIMITS": "off"}
        ) as service,
    ):
        address = f"http://{service.host}:{service.port}{DESCRIPTION}"
        fixed = ["--checks", CHECKS, "--generation-database", "none"]
        return subprocess.run(
            [program, "run", address, *fixed, *arguments], cwd=folder, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
