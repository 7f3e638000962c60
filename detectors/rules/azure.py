"""Which strings are keys to Microsoft Entra and Azure?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _azure_marks, _azure_named, _forge, _signed_url
from detectors.rules._checksum import plausible
from detectors.rules._pattern import ALNUM, BASE64, named

_SECRETS = (
    "https://learn.microsoft.com/entra/identity-platform/howto-create-service-principal-portal"
)
_STORAGE = "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"
_BUS = "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"
_SAS = "https://learn.microsoft.com/rest/api/storageservices/create-service-sas"
_DEVOPS = (
    "https://learn.microsoft.com/azure/devops/organizations/accounts/"
    "use-personal-access-tokens-to-authenticate"
)

_UUID = r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"


def _id(names: str) -> Companion:
    """A UUID close behind one of `names`, on the same line."""
    return Companion(
        lazy.pattern(
            rf"(?i:{names})[^\n]{{0,20}}?(?<![0-9A-Za-z-])(?P<secret>{_UUID})(?![0-9A-Za-z-])"
        ),
        _forge.uuid,
        secret=False,
    )


_TENANT = _id(r"tenant|directory|login\.microsoftonline\.com|sts\.windows\.net")
_CLIENT = _id(r"client|appl?(?:ication)?|sp[_ -]?id|principal")


def _forge_client_secret(random: Random) -> str:
    head = _forge.text(random, _forge.ALNUM, 3)
    return f"{head}8Q~{_forge.text(random, _forge.ALNUM + '_~.-', 33)}" + random.choice(
        _forge.ALNUM
    )


def _inspect_ids(_value: str, companions: Mapping[str, str], _now: datetime) -> Inspection:
    return Inspection(dict(companions))


_CLIENT_SECRET = Rule(
    id="azure-client-secret",
    title="Microsoft Entra app secret",
    issuer="azure",
    pattern=lazy.pattern(
        r"(?<![A-Za-z0-9~])(?P<secret>[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})"
        r"(?![A-Za-z0-9~]|[_.-][A-Za-z0-9])"
    ),
    keywords=tuple(f"{digit}q~" for digit in range(10)),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=_forge_client_secret,
    near_misses=(
        "abc8Q~" + "x" * 34,
        "abc8Q~tooShort",
        "the secret has 8Q~ at its fourth place",
    ),
    references=(_SECRETS,),
    check=lambda value: plausible(value[6:], 10),
    inspect=_inspect_ids,
    companions={"tenant_id": _TENANT, "client_id": _CLIENT},
    carrier="AZURE_TENANT_ID={tenant_id}\nAZURE_CLIENT_ID={client_id}\nAZURE_CLIENT_SECRET={secret}",
    specific=60,
)


def _inspect_storage(_value: str, companions: Mapping[str, str], _now: datetime) -> Inspection:
    if companions.get("account_name") == "devstoreaccount1":
        reason = "the published key of the storage emulator"
        return Inspection(dict(companions), Confidence.LOW, Severity.INFO, reason)
    return Inspection(dict(companions))


_ACCOUNT = Companion(
    lazy.pattern(
        r"(?:(?i:account_?name)[\"']?\s{0,3}[=:]\s{0,3}[\"']?|https?://)"
        r"(?P<secret>[a-z0-9]{3,24})(?![A-Za-z0-9-])"
    ),
    lambda random: "store" + _forge.text(random, _forge.DIGITS, 8),
    secret=False,
)

_STORAGE_KEY = Rule(
    id="azure-storage-key",
    title="Azure storage account key",
    issuer="azure",
    pattern=named(
        r"account[_ ]?key|storage[_ ]?(?:account[_ ]?)?(?:access[_ ]?)?key"
        r"|AZURE_STORAGE_(?:ACCESS_)?KEY"
        r"|storage[^\n]{0,40}\n?[^\n]{0,20}\bkey[12]?|storagesharedkeycredential\([^,()\n]{1,80},",
        rf"{BASE64}{{86}}==",
        end=r"(?![A-Za-z0-9+/=])",
    ),
    keywords=("accountkey", "account_key", "account key", "storage"),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=lambda random: _forge.text(random, _forge.BASE64, 85) + random.choice("AQgw") + "==",
    near_misses=(
        "AccountKey=" + "A" * 86 + "==",
        "AccountKey=abcdef==",
        "AccountName=store;AccountKey=$(STORAGE_KEY);EndpointSuffix=core.windows.net",
    ),
    references=(_STORAGE,),
    check=lambda value: plausible(value, 20),
    inspect=_inspect_storage,
    companions={"account_name": _ACCOUNT},
    carrier="DefaultEndpointsProtocol=https;AccountName={account_name};AccountKey={secret}",
    specific=60,
)

_BUS_KEY = Rule(
    id="azure-shared-access-key",
    title="Azure Service Bus, Event Hubs or IoT Hub key",
    issuer="azure",
    pattern=named("shared_?access_?key", r"[A-Za-z0-9+/]{43}=", end=r"(?![A-Za-z0-9+/=])"),
    keywords=("sharedaccesskey", "shared_access_key"),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=lambda random: (
        _forge.text(random, _forge.BASE64, 42) + random.choice("AEIMQUYcgkosw048") + "="
    ),
    near_misses=(
        "SharedAccessKey=" + "A" * 43 + "=",
        "SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<key>",
    ),
    references=(_BUS,),
    check=lambda value: plausible(value, 14),
    carrier="SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={secret}",
    specific=60,
)

_SAS_NAMES = (
    "sv|ss|srt|sp|se|st|spr|sr|sig|si|sip|skoid|sktid|skt|ske|sks|skv|saoid|suoid|scid|sdd|ses|tn"
    "|spk|srk|epk|erk|rscc|rscd|rsce|rscl|rsct|comp|restype|timeout|snapshot|skn"
)


def _read_sas(value: str) -> tuple[dict[str, JSONValue], datetime | None]:
    asked = _signed_url.query(value)
    facts: dict[str, JSONValue] = {"permissions": asked.get("sp", "")}
    if _signed_url.address(value):
        facts["object"] = _signed_url.address(value)
    return facts, _signed_url.iso(asked.get("se", "").replace(" ", "+"))


def _check_sas(value: str) -> bool:
    asked = _signed_url.query(value)
    return "se" in asked and plausible(asked.get("sig", ""), 16)


def _forge_sas(random: Random) -> str:
    signature = _forge.text(random, _forge.ALNUM, 40) + "%2Bs%3D"
    return (
        f"https://store{_forge.number(random, 6)}.blob.core.windows.net/exports/all.csv"
        f"?sv=2024-11-04&st=2026-01-01T00%3A00%3A00Z&se=2035-11-30T00%3A00%3A00Z&sr=b&sp=r&sig={signature}"
    )


_SHARED_SIGNATURE = Rule(
    id="azure-sas",
    title="Azure shared access signature",
    issuer="azure",
    pattern=lazy.pattern(
        r"(?<![A-Za-z0-9&?%])(?P<secret>(?:https?://[A-Za-z0-9.-]{4,120}/[^\s?<>\"'`|]{0,500}+\?"
        r"|\?)?"
        rf"(?:(?:{_SAS_NAMES})=[A-Za-z0-9%:.,/+=_~-]{{1,300}}+(?:&(?:amp;)?"
        rf"|(?![A-Za-z0-9&]))){{3,40}}+)"
    ),
    keywords=("sig=", "sv=20", "se=20"),
    confidence=Confidence.HIGH,
    severity=Severity.MEDIUM,
    forge=_forge_sas,
    near_misses=(
        "https://store.blob.core.windows.net/exports/all.csv?sv=2024-11-04&sr=b&sp=r",
        "https://store.blob.core.windows.net/a?sv=2024-11-04&se=2035-01-01&sp=r&sig=REDACTED",
        "a SAS has sp=, se= and sig=",
    ),
    references=(_SAS,),
    check=_check_sas,
    inspect=_signed_url.inspection(_read_sas),
    specific=60,
    proves="permissions and expiry in the link",
)


def _forge_marked(random: Random, mark: str) -> str:
    middle = "JQQJ99" + _forge.text(random, _forge.ALNUM, 18)
    return (
        _forge.text(random, _forge.ALNUM, 52) + middle + mark + _forge.text(random, _forge.ALNUM, 4)
    )


def _marked(rule_id: str, title: str, marks: str, example: str) -> Rule:
    """Microsoft's newer keys: 84 characters with JQQJ99 at 53 and the service's mark at 77."""
    return Rule(
        id=rule_id,
        title=title,
        issuer="azure",
        pattern=lazy.pattern(
            rf"(?<![A-Za-z0-9])(?P<secret>{ALNUM}{{52}}JQQJ99{ALNUM}{{18}}{marks}{ALNUM}{{4}})"
            rf"(?![A-Za-z0-9])"
        ),
        keywords=("jqqj99",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge_marked(random, example),
        near_misses=(
            "x" * 52 + "JQQJ99" + "x" * 18 + example + "xxxx",
            "JQQJ99" + "aB3" * 6,
            "all of these contain JQQJ99",
        ),
        references=(_DEVOPS,),
        check=lambda value: plausible(value, 20),
        specific=60,
    )


RULES: tuple[Rule, ...] = (
    _CLIENT_SECRET,
    _STORAGE_KEY,
    _BUS_KEY,
    _SHARED_SIGNATURE,
    _marked("azure-devops-pat", "Azure DevOps personal access token", "AZDO", "AZDO"),
    _marked("azure-service-key", "Azure service key", "(?!AZDO)[A-Za-z0-9]{4}", "ACOG"),
    Rule(
        id="azure-devops-pat-old",
        title="Azure DevOps personal access token (52 characters)",
        issuer="azure",
        pattern=named(
            r"(?:azure_?devops|azdo|ado|vsts|AZURE_DEVOPS_EXT|SYSTEM)_?(?:ext_?)?"
            r"(?:pat|token|access_?token|personal_access_token)"
            r"|(?<![a-z])vsce[ ](?:publish|package|login|verify-pat)[^\n]{0,80}?[ ](?:-p|--pat)",
            "[a-z2-7]{52}",
        ),
        keywords=("devops", "azdo", "ado_", "vsts", "system_accesstoken", "vsce "),
        confidence=Confidence.MEDIUM,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.BASE32.lower(), 52),
        near_misses=(
            "AZURE_DEVOPS_EXT_PAT=" + "a" * 52,
            "AZURE_DEVOPS_EXT_PAT=$(System.AccessToken)",
            "AZURE_DEVOPS_EXT_PAT=abcdef234567",
        ),
        references=(_DEVOPS,),
        check=lambda value: plausible(value, 12),
        carrier="AZURE_DEVOPS_EXT_PAT={secret}",
    ),
    *_azure_marks.RULES,
    *_azure_named.RULES,
)
