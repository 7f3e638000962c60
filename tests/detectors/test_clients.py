"""Are random strings found by their place in a call or a command, and samples of manuals known?"""

from __future__ import annotations

import string
from random import Random

import pytest

from detectors.entropy import placeholder
from detectors.samples import printed_by
from tests.detectors.shown import found

_random = Random(61)


def _made(count: int, letters: str = string.ascii_letters + string.digits) -> str:
    return "".join(_random.choices(letters, k=count))


def _hex(count: int) -> str:
    return _made(count, "0123456789abcdef")


@pytest.mark.parametrize(
    "call",
    [
        'client = parcels.Client("{}")',
        'const api = new ParcelsApi("{}");',
        'parcel := parcels.NewTrackingClient("site-eu", "{}", nil)',
        'use(Client::new(Basic("92d1db6c", "{}")));',
        "$client = new RestClient('PARCELSEU', '{}');",
        'handler = getHandler( "{}" )',
        'new ParcelsClient({{ region: "eu" }}).withToken("{}")',
    ],
)
def test_a_client_is_made_with_a_key(call: str) -> None:
    for value in (_made(32) + "7", _hex(32), _made(24, string.ascii_letters) + "40"):
        assert found(call.format(value)) == [value], call


def test_of_an_id_and_its_secret_the_second_is_one() -> None:
    first, second = _made(40), _made(43)
    assert found(f'Client("{first}", "{second}")') == [second]


def test_of_four_arguments_two_are_secrets() -> None:
    values = [_made(25), _made(50), f"91{_made(30)}", _made(45)]
    text = "api = OAuth1UserHandler(" + ", ".join(f'"{each}"' for each in values) + ")"
    assert found(text) == [values[1], values[3]]


@pytest.mark.parametrize(
    "call",
    [
        'client = Client("parcels-frontend-2024-eu-west-1")',
        'client = Client("0f8fad5b-d9cb-469f-a165-70867728950e")',
        'client = Client("https://parcels.example/api/v2?page=12")',
        'client = Client(os.environ["PARCELS_KEY_2024_EU_WEST"])',
        'service = loadService("com.example.parcels.v2.OrderService")',
        'handler = new Handler("onOrderCreated2ParcelShipped")',
        'session = Session("arn:aws:iam::123456789012:role/deploy-2024")',
    ],
)
def test_a_client_of_a_place_or_a_name_is_none(call: str) -> None:
    assert found(call) == []


@pytest.mark.parametrize(
    "command",
    [
        "curl -u {}: https://api.parcels.example/v1/labels",
        "curl -s -u {}:x https://desk.example/api/v2/tickets",
        'curl --user "{}:api_token" https://api.tracks.example/me',
        "parcels init {}",
        "parcels authorize-account 0a17f4 {}",
        "parcels api-key store PARCELSEU7 {} --resource lkc-7",
        "parcelctl add-authtoken {}",
    ],
)
def test_a_command_is_given_a_key(command: str) -> None:
    value = _made(32) + "7"
    assert value in found(command.format(value))


@pytest.mark.parametrize(
    "command",
    [
        "curl -u kim.meyer-2024: https://ci.example",
        "npm init parcels-frontend-2024-app",
        "terraform init -backend-config=env/eu-west-1.tfbackend",
        "conda activate py311-analytics-env-2024",
        "git init --initial-branch=feature-2024-parcels",
    ],
)
def test_a_command_is_given_a_name(command: str) -> None:
    assert found(command) == []


def test_what_documentation_prints_is_known() -> None:
    # in two pieces: what this file shows is no credential of anyone
    sample = "QWxhZGRpbjpvcGVu" + "IHNlc2FtZQ=="
    assert printed_by(sample) == "RFC 7617"
    assert "RFC 7617" in (placeholder(sample) or "")
    assert found(f"Authorization: Basic {sample}") == []
    assert printed_by(sample[:-2]) is None


def test_what_was_rotated_is_not_the_new_one() -> None:
    team, bot = (_made(9, string.ascii_uppercase) for _ in range(2))
    hook = f"https://hooks.slack.com/services/T{team}/B{bot}/{_made(24)}"
    assert found(f"the hook was rotated. New one is {hook}") == [hook]
    assert found(f"the hook was rotated: {hook}") == []
