"""Which strings let a machine join a Kubernetes cluster?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_BOOTSTRAP = "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/"
_KUBEADM = "https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-join/"
_K3S = "https://docs.k3s.io/cli/token"
_LETTERS = _forge.DIGITS + _forge.LOWER


def _forge_bootstrap(random: Random) -> str:
    return f"{_forge.text(random, _LETTERS, 6)}.{_forge.text(random, _LETTERS, 16)}"


def _inspect_bootstrap(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"token_id": value.split(".", 1)[0]})


def _forge_k3s(random: Random) -> str:
    digest = _forge.text(random, _forge.HEX, 64)
    return f"K10{digest}::server:{_forge.text(random, _forge.HEX, 32)}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "kubernetes-bootstrap-token",
        "Kubernetes bootstrap token",
        "kubeadm|bootstrap|k8s[_ -]?join|kubernetes[_ -]?join",
        r"[a-z0-9]{6}\.[a-z0-9]{16}",
        _forge_bootstrap,
        _BOOTSTRAP,
        issuer="kubernetes",
        what="token",
        also=r"kubeadm[ ]join[^\n]{1,90}--token",
        carrier="kubeadm join --token {secret}",
        keywords=("kubeadm", "bootstrap", "k8s_join", "kubernetes"),
        check=lambda value: (
            plausible(value, 8)
            and any(map(str.isdigit, value))
            and value != "abcdef.0123456789abcdef"
        ),
        severity=Severity.HIGH,
        inspect=_inspect_bootstrap,
        proves="the token's id inside",
        specific=40,
    ),
    named_rule(
        "kubernetes-certificate-key",
        "kubeadm certificate key",
        "kubeadm|--",
        HEX,
        64,
        _KUBEADM,
        issuer="kubernetes",
        what="certificate[_ -]?key",
        carrier="kubeadm join --certificate-key {secret}",
        keywords=("certificate-key", "certificate_key", "certificatekey", "certificate key"),
        severity=Severity.HIGH,
        near_misses=("--discovery-token-ca-cert-hash sha256:" + "0a1b2c3d" * 8,),
    ),
    shaped(
        "kubernetes-k3s-token",
        "K3s or RKE2 join token",
        r"K10[0-9a-f]{64}::(?:server|node):[0-9A-Za-z]{16,64}",
        _forge_k3s,
        _K3S,
        issuer="kubernetes",
        keywords=("::server:", "::node:"),
        near_misses=("K10" + "0" * 64 + "::server:" + "0" * 32, "K10abc::server:abc"),
        check=lambda value: plausible(value.rsplit(":", 1)[1], 8),
        severity=Severity.CRITICAL,
    ),
)
