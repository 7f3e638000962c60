"""Which of Azure's keys say by themselves to which service they belong?

Microsoft's identifiable keys carry four letters of the service at a fixed place, and a checksum
with a seed that only Microsoft's libraries know in their newer form.
"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pairs import END_BASE64

_STORAGE = "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"
_FUNCTIONS = "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to"
_SEARCH = "https://learn.microsoft.com/azure/search/search-security-api-keys"
_CACHE = "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure"
_COSMOS = "https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data"
_BATCH = "https://learn.microsoft.com/azure/batch/batch-account-create-portal"
_REGISTRY = "https://learn.microsoft.com/azure/container-registry/container-registry-authentication"
_MANAGEMENT = "https://learn.microsoft.com/azure/api-management/api-management-subscriptions"
_BUS = "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"
_HUBS = "https://learn.microsoft.com/azure/event-hubs/authorize-access-shared-access-signature"
_RELAY = "https://learn.microsoft.com/azure/azure-relay/relay-authentication-and-authorization"
_IOT = "https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas"
_ML = "https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-web-service"

_SETS = {
    "b": ("[A-Za-z0-9+/]", _forge.BASE64),
    "a": ("[A-Za-z0-9]", _forge.ALNUM),
    "u": ("[A-Za-z0-9_-]", _forge.URL64),
}


def _rule(
    kind: str,
    title: str,
    alphabet: str,
    before: int,
    mark: str,
    after: int,
    padding: str,
    reference: str,
    severity: Severity = Severity.CRITICAL,
) -> Rule:
    """`before` characters, the service's `mark`, a letter A to P, `after` characters."""
    letters, all_letters = _SETS[alphabet]

    def forge(random: Random) -> str:
        head = _forge.text(random, all_letters, before)
        tail = _forge.text(random, _forge.ALNUM, after)
        return f"{head}{mark}{random.choice('ABCD')}{tail}{padding}"

    sample = _forge.example(forge)
    escaped = mark.replace("+", r"\+")
    return Rule(
        id=f"azure-{kind}",
        title=title,
        issuer="azure",
        pattern=lazy.pattern(
            rf"(?<![A-Za-z0-9+/])(?P<secret>{letters}{{{before}}}{escaped}[A-P]{letters}{{{after}}}"
            rf"{padding}){END_BASE64}"
        ),
        keywords=tuple(f"{mark}{each}".lower() for each in "abcdefghijklmnop"),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            sample.replace(mark, "xxxx"),
            sample[4:],
            "x" * before + mark + "A" + "x" * after + padding,
            f"such keys have {mark} inside",
        ),
        references=(reference,),
        check=lambda value: plausible(value, 16),
        specific=70,
        proves="the service's mark inside",
    )


RULES: tuple[Rule, ...] = (
    _rule("storage-account-key", "Azure storage account key", "b", 76, "+ASt", 5, "==", _STORAGE),
    _rule("cosmosdb-key", "Azure Cosmos DB key", "b", 76, "ACDb", 5, "==", _COSMOS),
    _rule("batch-key", "Azure Batch account key", "b", 76, "+ABa", 5, "==", _BATCH),
    _rule("apim-key", "Azure API Management key", "b", 76, "APIM", 5, "==", _MANAGEMENT),
    _rule("acr-key", "Azure Container Registry password", "b", 42, "+ACR", 5, "", _REGISTRY),
    _rule("servicebus-key", "Azure Service Bus key", "b", 33, "+ASb", 5, "=", _BUS),
    _rule("eventhub-key", "Azure Event Hubs key", "b", 33, "+AEh", 5, "=", _HUBS),
    _rule("relay-key", "Azure Relay key", "b", 33, "+ARm", 5, "=", _RELAY),
    _rule("iothub-key", "Azure IoT Hub key", "b", 33, "AIoT", 5, "=", _IOT),
    _rule("redis-key", "Azure Cache for Redis key", "a", 33, "AzCa", 5, "=", _CACHE),
    _rule("ml-key", "Azure Machine Learning key", "b", 33, "+AMC", 5, "=", _ML, Severity.HIGH),
    _rule("search-key", "Azure AI Search key", "a", 42, "AzSe", 5, "", _SEARCH, Severity.HIGH),
    _rule("function-key", "Azure Functions key", "u", 44, "AzFu", 5, "==", _FUNCTIONS),
)
