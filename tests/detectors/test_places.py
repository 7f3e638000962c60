"""Is an issuer's key found where its library, its tool and its links put it?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import Confidence, Scanner
from detectors.rules import by_id
from detectors.rules._forge import HEX
from detectors.rules._forge import text as forged

SCANNER = Scanner()

PLACES = (
    # arguments of calls
    ("cohere-api-key", 'co = cohere.Client("{}")'),
    ("ipinfo-token", "handler = ipinfo.getHandler('{}')"),
    ("deepl-api-key", "translator = deepl.Translator('{}')"),
    ("shodan-api-key", "api = shodan.Shodan('{}')"),
    ("algolia-api-key", "algoliasearch('QX7PLM2ZK9', '{}')"),
    ("customerio-track-key", 'new TrackClient("%hex20%", "{}")'),
    ("vonage-secret", 'Client::new(new Basic("%hex8%", "{}"))'),
    ("twitter-token-secret", "auth.set_access_token('123456-%hex40%', '{}')"),
    ("braintree-private-key", 'new BraintreeGateway(Environment.PRODUCTION, "a", "b", "{}")'),
    ("flickr-secret", "flickrapi.FlickrAPI(u'%hex32%', u'{}')"),
    ("tenable-secret-key", "TenableIO(\n    '%hex64%',\n    '{}',\n)"),
    # commands
    ("shodan-api-key", "shodan init {}"),
    ("codecov-token", "codecovcli upload-process -t {}"),
    ("azure-devops-pat-old", "vsce publish -p {}"),
    ("openvsx-token", "npx ovsx publish -p {}"),
    ("teleport-join-token", "tctl nodes add gives token {}, valid 30m"),
    ("civo-api-key", "civo apikey save shop {}"),
    ("vault-old", "vault login {}"),
    # links and headers
    ("anaconda-token", "https://conda.anaconda.org/t/{}/team"),
    ("betterstack-token", "https://uptime.betterstack.com/api/v1/heartbeat/{}"),
    ("hue-link", "curl http://10.0.0.7/api/{}/groups/1"),
    ("messagebird-key", "Authorization: AccessKey {}"),
    ("unsplash-access-key", "Authorization: Client-ID {}"),
    ("openweather-api-key", "appid={}&units=metric"),
    # files and blocks
    (
        "bugsnag-api-key",
        '<meta-data android:name="com.bugsnag.android.API_KEY" android:value="{}"/>',
    ),
    ("consul-gossip-key", 'encrypt = "{}"'),
    ("consul-token", 'acl {{ tokens {{ agent = "{}" }} }}'),
    ("consul-token", "AccessorID:  0b1d5f7a-2c3e-4a5b-8c6d-9e0f1a2b3c4d\nSecretID:    {}"),
    ("authorizenet-transaction-key", "<transactionKey>{}</transactionKey>"),
    ("loggly-syslog-token", '[{}@41058 tag="edge"]'),
    ("zabbix-session", '{{"jsonrpc":"2.0","method":"host.get","auth":"{}","id":1}}'),
    # pairs and prose
    ("twilio-auth-token", "twilio acct AC%hex32%\nauth {}"),
    ("modal-token", "modal: ak-a1B2c3D4e5F6g7H8i9J0kL / {}"),
    ("klarna-password", "klarna API Basic: K931976_%hex12% / {}"),
    ("coda-token", "coda api → {} scope doc"),
    ("strava-refresh-token", "strava client secret %hex40% refresh {}"),
)


@pytest.mark.parametrize(("rule_id", "place"), PLACES)
def test_it_is_found_there(rule_id: str, place: str) -> None:
    for seed in range(3):
        random = Random(f"{place}{seed}")
        text = place
        for size in (64, 40, 32, 20, 12, 8):
            text = text.replace(f"%hex{size}%", forged(random, HEX, size))
        value = by_id(rule_id).forge(random)
        text = text.format(value)
        found = [
            text[each.start : each.end]
            for each in SCANNER.scan(text)
            if each.confidence >= Confidence.MEDIUM
        ]
        assert value in found


@pytest.mark.parametrize(
    "text",
    [
        "const client = new Client(config, options)",
        "co = cohere.Client(api_key)",
        "shodan init YOUR_API_KEY",
        "vault login -method=oidc role=dev",
        "codecov -t $CODECOV_TOKEN",
        "encrypt = true",
        "the conda channel is https://conda.anaconda.org/conda-forge",
        "curl http://10.0.0.7/api/v2/lights",
        "vsce publish -p $VSCE_PAT",
        "appid=com.corp.shop",
    ],
)
def test_the_place_alone_is_none(text: str) -> None:
    assert [each for each in SCANNER.scan(text) if each.confidence >= Confidence.MEDIUM] == []
