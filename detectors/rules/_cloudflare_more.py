"""Which of Cloudflare's credentials open one product only?"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Companion, Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_BASE64, END_UUID
from detectors.rules._named import named_rule
from detectors.rules._pattern import BASE64, END_URL, URL64, named, token
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_R2 = "https://developers.cloudflare.com/r2/api/tokens/"
_TURNSTILE = "https://developers.cloudflare.com/turnstile/get-started/"
_TUNNEL = "https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/"
_ACCESS = "https://developers.cloudflare.com/cloudflare-one/identity/service-tokens/"
_PAGES = "https://developers.cloudflare.com/pages/configuration/deploy-hooks/"


def _forge_tunnel(random: Random) -> str:
    said = {
        "a": _forge.text(random, _forge.HEX, 32),
        "t": _forge.uuid(random),
        "s": _forge.base64(random.randbytes(32)),
    }
    return _forge.base64(json.dumps(said, separators=(",", ":")).encode())


def _read_tunnel(value: str) -> dict[str, str]:
    try:
        said = json.loads(b64decode(value + "=" * (-len(value) % 4)))
    except ValueError:
        return {}
    if not isinstance(said, dict) or not {"a", "t", "s"} <= said.keys():
        return {}
    return {"account": str(said["a"]), "tunnel": str(said["t"])}


def _inspect_tunnel(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({**_read_tunnel(value)})


RULES: tuple[Rule, ...] = (
    named_rule(
        "cloudflare-r2-secret",
        "Cloudflare R2 secret access key",
        r"r2(?:[_ -]?(?:token|s3|bucket))?|cloudflare(?:[_ -]?r2)?|cf[_-]r2",
        HEX,
        64,
        _R2,
        issuer="cloudflare",
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?",
        carrier="R2_ACCESS_KEY_ID={access_key}\nR2_SECRET_ACCESS_KEY={secret}",
        keywords=("r2_secret", "r2-secret", "r2secret", "r2_access", "cloudflare", "cf_r2", "r2_"),
        companions={
            "access_key": Companion(
                named("access[_ -]?key(?:[_ -]?id)?", "[0-9a-f]{32}"),
                lambda random: _forge.text(random, _forge.HEX, 32),
                secret=False,
            )
        },
    ),
    shaped(
        "cloudflare-turnstile-secret",
        "Cloudflare Turnstile secret key",
        rf"0x4AAAAAA{URL64}{{26}}",
        lambda random: "0x4AAAAAAA" + _forge.text(random, _forge.URL64, 25),
        _TURNSTILE,
        issuer="cloudflare",
        keywords=("0x4aaaaaa",),
        near_misses=(
            "0x4AAAAAAAxYz12AbCdEf34",  # a site key, which is public
            "0x4AAAAAAA" + "A" * 25,
            "1x0000000000000000000000000000000AA",  # for tests
        ),
        check=lambda value: plausible(value[9:], 10),
        end=END_URL,
        severity=Severity.LOW,
    ),
    shaped(
        "cloudflare-tunnel-token",
        "Cloudflare Tunnel token",
        rf"eyJhIjoi{BASE64}{{120,300}}+={{0,2}}",
        _forge_tunnel,
        _TUNNEL,
        issuer="cloudflare",
        keywords=("eyjhijoi",),
        near_misses=("eyJhIjoi" + "A" * 180, "eyJhIjoishort"),
        check=lambda value: bool(_read_tunnel(value)),
        end=END_BASE64,
        severity=Severity.HIGH,
        inspect=_inspect_tunnel,
        specific=75,
        proves="account and tunnel inside",
    ),
    named_rule(
        "cloudflare-access-service-token",
        "Cloudflare Access service token",
        r"cf[_-]access|cloudflare[_ -]?access",
        HEX,
        64,
        _ACCESS,
        issuer="cloudflare",
        what="(?:client[_ -]?)?secret",
        carrier="CF-Access-Client-Id: {client_id}\nCF-Access-Client-Secret: {secret}",
        keywords=("cf-access", "cf_access", "cloudflare_access", "cloudflare access", "cfaccess"),
        companions={
            "client_id": Companion(
                token(r"[0-9a-f]{32}\.access"),
                lambda random: _forge.text(random, _forge.HEX, 32) + ".access",
                secret=False,
            )
        },
    ),
    shaped(
        "cloudflare-pages-hook",
        "Cloudflare Pages deploy hook",
        rf"https?://api\.cloudflare\.com/client/v4/pages/webhooks/deploy_hooks/{ANY_UUID}",
        lambda random: (
            "https://api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/"
            + _forge.uuid(random)
        ),
        _PAGES,
        issuer="cloudflare",
        keywords=("/webhooks/deploy_hooks/",),
        near_misses=(
            "https://api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/"
            "00000000-0000-0000-0000-000000000000",
        ),
        check=lambda value: plausible(value.rsplit("/", 1)[1], 7),
        end=END_UUID,
        severity=Severity.LOW,
        confidence=Confidence.HIGH,
    ),
)
