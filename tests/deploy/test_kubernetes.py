"""The Kubernetes manifests agree with the image and the settings, and give a pod no more than it needs."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.serving import GRACE_SECONDS
from bot.settings import Settings, variable_name

Manifest = dict[str, Any]
"""YAML's values are what they are."""


@pytest.fixture
def manifests(deploy: Path) -> list[Manifest]:
    return list(yaml.safe_load_all((deploy / "kubernetes.yaml").read_text(encoding="utf-8")))


def of_kind(manifests: list[Manifest], kind: str) -> Manifest:
    return next(each for each in manifests if each["kind"] == kind)


@pytest.fixture
def pod(manifests: list[Manifest]) -> Manifest:
    spec = of_kind(manifests, "Deployment")["spec"]["template"]["spec"]
    assert isinstance(spec, dict)
    return spec


@pytest.fixture
def container(pod: Manifest) -> Manifest:
    (container,) = pod["containers"]
    assert isinstance(container, dict)
    return container


def test_a_pod_has_no_rights_and_writes_nowhere(pod: Manifest, container: Manifest, deploy: Path) -> None:
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    user, group = pod["securityContext"]["runAsUser"], pod["securityContext"]["runAsGroup"]
    assert f"USER {user}:{group}" in (deploy / "Containerfile").read_text(encoding="utf-8")
    assert pod["automountServiceAccountToken"] is False
    assert {"memory"} <= set(container["resources"]["limits"])
    writable = [mount["name"] for mount in container["volumeMounts"] if not mount.get("readOnly")]
    assert writable == ["tmp"]


def test_secrets_are_files_and_settings_exist(
    manifests: list[Manifest], pod: Manifest, container: Manifest
) -> None:
    settings = {variable_name(field) for field in Settings.model_fields}
    assert set(of_kind(manifests, "ConfigMap")["data"]) <= settings
    (told,) = container["env"]
    (mounted,) = [mount for mount in container["volumeMounts"] if mount["name"] == "secrets"]
    assert told == {"name": "CREDENTIALS_DIRECTORY", "value": mounted["mountPath"]}
    assert not [each for each in manifests if each["kind"] == "Secret"]


def test_nobody_is_turned_away_while_pods_come_and_go(
    manifests: list[Manifest], pod: Manifest, container: Manifest
) -> None:
    deployment = of_kind(manifests, "Deployment")["spec"]
    assert deployment["replicas"] >= 2
    assert deployment["strategy"]["rollingUpdate"] == {"maxUnavailable": 0, "maxSurge": 1}
    assert of_kind(manifests, "PodDisruptionBudget")["spec"]["minAvailable"] == 1
    waits = container["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["terminationGracePeriodSeconds"] > waits + 2 * GRACE_SECONDS


def test_a_pod_is_welcome_once_the_store_works_and_stays_so_while_that_is_away(container: Manifest) -> None:
    probes = {name: container[name]["httpGet"]["path"] for name in container if name.endswith("Probe")}
    assert probes == {"startupProbe": "/readyz", "readinessProbe": "/healthz", "livenessProbe": "/healthz"}


def test_the_selectors_meet_the_pods(manifests: list[Manifest]) -> None:
    labels = of_kind(manifests, "Deployment")["spec"]["template"]["metadata"]["labels"]
    assert of_kind(manifests, "Service")["spec"]["selector"] == labels
    assert of_kind(manifests, "PodDisruptionBudget")["spec"]["selector"] == {"matchLabels": labels}
    assert of_kind(manifests, "NetworkPolicy")["spec"]["podSelector"] == {"matchLabels": labels}


def test_addresses_for_whoever_watches_are_not_shown_to_the_world(
    manifests: list[Manifest], inner_addresses: set[str]
) -> None:
    (rule,) = of_kind(manifests, "Ingress")["spec"]["rules"]
    nowhere = {
        path["path"] for path in rule["http"]["paths"] if path["backend"]["service"]["name"] == "nobody"
    }
    (nobody,) = [each for each in manifests if each["metadata"]["name"] == "nobody"]
    assert "selector" not in nobody["spec"]
    assert nowhere == inner_addresses
