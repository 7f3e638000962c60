"""Which strings are Consul's ACL tokens and gossip keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import either
from detectors.rules._looks import noise
from detectors.rules._named import named_shape, named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "consul-token",
        "Consul ACL token",
        "consul",
        "https://developer.hashicorp.com/consul/docs/secure/acl/token",
        issuer="consul",
        what="token|secret[_ -]?id|master|agent",
        keywords=(
            "consul",
            "accessorid",
            "tokens {",
            "tokens{",
            "tokens = {",
            'tokens": {',
            'tokens":{',
        ),
        also=either(
            r"accessorid[\s\S]{1,140}?secretid",
            r"tokens[\"']?[ ]?[:=]?[ ]?\{[^{}]{0,240}?(?:agent(?:_recovery|_master)?|default|dns"
            r"|initial_management|master|replication|config_file_service_registration)",
        ),
        carrier="CONSUL_HTTP_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
    named_shape(
        "consul-gossip-key",
        "Gossip encryption key of Consul or Nomad",
        "consul|nomad|serf",
        "[A-Za-z0-9+/]{43}=",
        lambda random: _forge.base64(random.randbytes(32)),
        "https://developer.hashicorp.com/consul/docs/secure/encryption/gossip/enable",
        issuer="consul",
        what="(?:gossip|encrypt(?:ion)?)(?:[_ -]?(?:encryption|key)){0,2}",
        keywords=(
            "consul",
            "nomad",
            "serf",
            "encrypt =",
            "encrypt=",
            'encrypt"',
            "encrypt:",
            "keyring generate",
            "keygen",
        ),
        also=either(
            r"(?<![a-z_.-])encrypt(?=[\"']?[ ]{0,3}[:=])",
            r"(?:gossip[ ]keyring[ ]generate|keygen)(?=\s)",
        ),
        carrier="CONSUL_GOSSIP_KEY={secret}",
        end="(?![A-Za-z0-9+/=])",
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
