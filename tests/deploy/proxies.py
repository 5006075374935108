"""The sample proxies, started for real. Names, ports, certificates and places alone are others there, and
whoever asked too often waits longer: so a slow machine can be too fast as well.
"""

import datetime
import ipaddress
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.crash.house import free_port
from tests.deploy.tools import tool
from tests.patience import PATIENCE_SECONDS


@dataclass(frozen=True, slots=True)
class Certificate:
    """The files of a certificate for localhost and of its key."""

    file: Path
    key: Path


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    folder = tmp_path_factory.mktemp("certificate")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    told = Certificate(folder / "fullchain.pem", folder / "privkey.pem")
    told.file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    told.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return told


def nginx_for_tests(
    sample: Path, folder: Path, certificate: Certificate, *, port: int, backends: Sequence[int]
) -> Path:
    """A sample of nginx in a folder of its own, with the project's two backends; its main file's path."""
    shutil.copytree(sample.parent, folder / "chuangping", dirs_exist_ok=True)
    guard = folder / "chuangping" / "guard.conf"
    guard.write_text(guard.read_text(encoding="utf-8").replace("rate=100r/s", "rate=1r/s"), encoding="utf-8")
    text = sample.read_text(encoding="utf-8")
    text = text.replace("/tmp/", f"{folder}/")  # noqa: S108  where the sample keeps its own
    text = re.sub(r"(?m)^ *server [\w.-]+:\d+ .*\n", "", text)
    servers = "".join(f"    server 127.0.0.1:{backend} max_fails=0;\n" for backend in backends)
    text = text.replace("upstream chuangping {\n", f"upstream chuangping {{\n{servers}")
    text = re.sub(r"(?m)^ *listen \[::\].*\n", "", text)
    text = re.sub(r"listen (443|8443)\b", f"listen 127.0.0.1:{port}", text)
    text = re.sub(r"listen (80|8080);", f"listen 127.0.0.1:{free_port()};", text)
    text = re.sub(r"ssl_certificate \S+;", f"ssl_certificate {certificate.file};", text)
    text = re.sub(r"ssl_certificate_key \S+;", f"ssl_certificate_key {certificate.key};", text)
    text = text.replace("pingshen.example.cn", "localhost")
    text = re.sub(r"/var/log/nginx/\w+\.log|/dev/stdout", str(folder / "access.log"), text)
    text = re.sub(r"error_log \S+ crit", f"error_log {folder}/error.log crit", text)
    main = folder / "nginx.conf"
    if "http {" in text:
        main.write_text(text, encoding="utf-8")
        return main
    (folder / "site.conf").write_text(text, encoding="utf-8")
    places = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main.write_text(
        f"pid {folder}/nginx.pid; error_log {folder}/error.log crit;\n"
        f"events {{ worker_connections 1024; }}\nhttp {{ {places} include site.conf; }}\n",
        encoding="utf-8",
    )
    return main


def caddy_for_tests(
    sample: Path, folder: Path, *, port: int, backends: Sequence[int]
) -> tuple[Path, Mapping[str, str]]:
    """The sample of Caddy with a certificate of its own making; its path, and what its environment says."""
    text = sample.read_text(encoding="utf-8")
    own = "\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n"
    path = folder / "Caddyfile"
    path.write_text(text.replace("\n{\n", f"\n{{\n{own}", 1), encoding="utf-8")
    return path, {
        "CHUANGPING_PUBLIC_ADDRESS": f"https://localhost:{port}",
        "APP": " ".join(f"127.0.0.1:{backend}" for backend in backends),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy that runs, by the name of its sample."""

    name: str
    port: int
    folder: Path

    @property
    def address(self) -> str:
        """What people type."""
        return f"https://localhost:{self.port}"

    @property
    def logs(self) -> str:
        """All that it has written down."""
        return "\n".join(file.read_text(encoding="utf-8") for file in self.folder.glob("*.log"))


@contextmanager
def running(
    sample: Path, folder: Path, certificate: Certificate, port: int, backends: Sequence[int]
) -> Iterator[Proxy]:
    """Run a sample until it is no longer needed."""
    folder.mkdir()
    folder.chmod(0o755)
    settings: Mapping[str, str] = {}
    if sample.name == "Caddyfile":
        configuration, settings = caddy_for_tests(sample, folder, port=port, backends=backends)
        command = [tool("caddy"), "run", "--adapter", "caddyfile", "--config", str(configuration)]
    else:
        configuration = nginx_for_tests(sample, folder, certificate, port=port, backends=backends)
        command = [tool("nginx"), "-p", str(folder), "-c", str(configuration), "-g", "daemon off;"]
    with (folder / "said.log").open("wb") as said:
        process = subprocess.Popen(command, env=os.environ | settings, stdout=said, stderr=said)
    proxy = Proxy(sample.name, port, folder)
    try:
        until = time.monotonic() + PATIENCE_SECONDS
        while not speaks_tls(port):
            assert process.poll() is None, proxy.logs
            assert time.monotonic() < until, proxy.logs
            time.sleep(0.05)
        yield proxy
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def speaks_tls(port: int) -> bool:
    """Whether somebody listens on a port who has a certificate by now."""
    told = ssl.create_default_context()
    told.check_hostname = False
    told.verify_mode = ssl.CERT_NONE
    try:
        with (
            closing(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS)) as plain,
            told.wrap_socket(plain, server_hostname="localhost"),
        ):
            return True
    except OSError:
        return False
