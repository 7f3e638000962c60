"""Which keys sign messages that a site pushes to browsers?"""

from __future__ import annotations

from detectors.model import Inspection, Rule
from detectors.rules import _forge
from detectors.rules._host import host_rule
from detectors.rules._looks import noise
from detectors.rules._pattern import BETWEEN, END_URL, URL64

VAPID = host_rule(
    "vapid-private-key",
    "Private VAPID key of a site",
    r"(?i:vapid[^\n]{0,60}?(?:\n[^\n]{0,140}){0,3}?(?<![a-z])(?:vapid[_ -]?)?priv(?:ate)?"
    r"(?:[_ -]?key)?(?![a-z])|vapid[_ -]?priv(?:ate)?[_ -]?key|setvapiddetails\([^()]{1,260}?,)"
    rf"{BETWEEN}(?P<secret>{URL64}{{43}}){END_URL}",
    ("vapid",),
    "VAPID_PRIVATE_KEY={secret}",
    (
        "VAPID_PRIVATE_KEY=" + "x" * 43,
        "VAPID_PUBLIC_KEY=B" + "0aQ" * 28 + "xy",
        "webpush.setVapidDetails('mailto:kim@corp.io', publicKey, privateKey)",
        "the private VAPID key is in the vault",
    ),
    "https://www.rfc-editor.org/rfc/rfc8292",
    forge=lambda random: _forge.text(random, _forge.URL64, 43),
    check=noise,
    inspect=lambda _v, _a, _n: Inspection({"kind": "vapid private key"}),
    specific=45,
)

RULES: tuple[Rule, ...] = (VAPID,)
