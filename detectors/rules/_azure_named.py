"""Which of Azure's keys are known only by their names, and by links that hold them?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge, _signed_url
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_BASE64, base64_of, either
from detectors.rules._named import named_rule, named_shape, named_uuid
from detectors.rules._pattern import BASE64, END, URL64
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_AI = "https://learn.microsoft.com/azure/ai-services/authentication"
_CONFIG = "https://learn.microsoft.com/azure/azure-app-configuration/howto-best-practices"
_SIGNALR = "https://learn.microsoft.com/azure/azure-signalr/concept-connection-string"
_LOGIC = "https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app"
_INSIGHTS = "https://learn.microsoft.com/azure/azure-monitor/app/connection-strings"
_PROFILE = "https://learn.microsoft.com/azure/app-service/deploy-github-actions"
_STATIC = "https://learn.microsoft.com/azure/static-web-apps/deployment-token-management"
_GRID = "https://learn.microsoft.com/azure/event-grid/authenticate-with-access-keys-shared-access-signatures"
_COSMOS = "https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data"
_REFRESH = "https://learn.microsoft.com/entra/identity-platform/refresh-tokens"
_FUNCTIONS = "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to"


def _forge_config(random: Random) -> str:
    return base64_of(43, "=")(random)


def _forge_logic(random: Random) -> str:
    flow, signature = _forge.text(random, _forge.HEX, 32), _forge.text(random, _forge.URL64, 43)
    return (
        f"https://prod-{_forge.number(random, 2)}.westeurope.logic.azure.com:443/workflows/{flow}"
        f"/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun"
        f"&sv=1.0&sig={signature}"
    )


def _inspect_logic(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"object": _signed_url.address(value)})


def _forge_static(random: Random) -> str:
    region = _forge.number(random, 2)
    return (
        f"{_forge.text(random, _forge.HEX, 64)}{random.randrange(1, 7)}-{_forge.uuid(random)}"
        f"0{region}{_forge.text(random, _forge.HEX, 12)}"
    )


def _forge_refresh(random: Random) -> str:
    return (
        f"1.A{_forge.text(random, _forge.URL64, 40)}.AgABAwEAAAD"
        f"{_forge.text(random, _forge.URL64, 700)}"
    )


_AI_NAMES = (
    r"azure[_ -](?:openai|ai|cognitive|speech|translator|search|maps)|azureopenai|aoai"
    r"|cognitive_?services?|bing_search"
)
_AI_KEYWORDS = (
    *("azure", "cognitive", "ocp-apim-subscription-key", "bing_search"),
    *("aoai_", "aoai-", "speechconfig"),
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "azure-ai-key",
        "Azure OpenAI or AI services key",
        _AI_NAMES,
        HEX,
        32,
        _AI,
        issuer="azure",
        also=either(
            "Ocp-Apim-Subscription-Key",
            r"speechconfig(?:\.fromsubscription)?\(\s{0,12}(?:subscription)?",
        ),
        carrier="AZURE_OPENAI_API_KEY={secret}",
        keywords=_AI_KEYWORDS,
        near_misses=("AZURE_OPENAI_ENDPOINT=https://corp.openai.azure.com/",),
    ),
    replace(
        named_shape(
            "azure-app-configuration",
            "Azure App Configuration connection string",
            r"azconfig\.io;Id=[^;\s]{2,60}",
            rf"{BASE64}{{43}}=|[A-Za-z0-9]{{84}}",
            _forge_config,
            _CONFIG,
            issuer="azure",
            what="Secret",
            carrier="Endpoint=https://corp.azconfig.io;Id=ab-l0-s0:cd3f;Secret={secret}",
            keywords=("azconfig.io",),
            end=END_BASE64,
            severity=Severity.CRITICAL,
            specific=40,
        ),
        pattern=lazy.pattern(
            rf"azconfig\.io/?;Id=[^;\s]{{2,80}};Secret=(?P<secret>{BASE64}{{43}}=|[A-Za-z0-9]{{84}})"
            rf"{END_BASE64}"
        ),
        specific=65,
    ),
    replace(
        named_shape(
            "azure-signalr-key",
            "Azure SignalR, Web PubSub or Communication Services key",
            "endpoint",
            rf"{BASE64}{{43}}=",
            base64_of(43, "="),
            _SIGNALR,
            issuer="azure",
            carrier="Endpoint=https://corp.service.signalr.net;AccessKey={secret};Version=1.0;",
            keywords=(".signalr.net", ".webpubsub.azure.com", ".communication.azure.com"),
            end=END_BASE64,
            specific=40,
        ),
        pattern=lazy.pattern(
            r"(?i:\.(?:service\.signalr\.net|webpubsub\.azure\.com|communication\.azure\.com)/?;"
            rf"AccessKey=)(?P<secret>{BASE64}{{86}}==|{BASE64}{{43}}=|[A-Za-z0-9]{{84}}){END_BASE64}"
        ),
        specific=65,
    ),
    replace(
        named_shape(
            "azure-cosmosdb-key-old",
            "Azure Cosmos DB key (without a mark)",
            "cosmos",
            rf"{BASE64}{{86}}==",
            base64_of(86, "=="),
            _COSMOS,
            issuer="azure",
            carrier="AccountEndpoint=https://corp.documents.azure.com:443/;AccountKey={secret};",
            keywords=("documents.azure.com", "cosmos"),
            end=END_BASE64,
            severity=Severity.CRITICAL,
            specific=40,
        ),
        pattern=lazy.pattern(
            r"(?i:(?:documents\.azure\.com(?::443)?/?[\"']?;[ ]?AccountKey="
            r"|cosmos(?:[_ -]?db)?[_ -]?(?:account[_ -]?|primary[_ -]?|master[_ -]?)?(?:key|secret)"
            rf"[^A-Za-z0-9\n]{{1,12}}))(?P<secret>{BASE64}{{86}}==){END_BASE64}"
        ),
        specific=65,
    ),
    shaped(
        "azure-logic-app",
        "Azure Logic Apps trigger URL",
        r"https://[a-z0-9.-]{4,100}\.(?:logic\.azure\.com|api\.powerplatform\.com)(?::443)?"
        r"/[A-Za-z0-9/_.-]{10,400}\?[A-Za-z0-9%&;=._-]{0,300}?sig=[A-Za-z0-9_-]{43}",
        _forge_logic,
        _LOGIC,
        issuer="azure",
        keywords=(".logic.azure.com", ".api.powerplatform.com"),
        near_misses=("https://prod-01.westeurope.logic.azure.com:443/workflows/abc?sig=REDACTED",),
        check=lambda value: plausible(value.rsplit("sig=", 1)[1], 16),
        severity=Severity.MEDIUM,
        inspect=_inspect_logic,
        specific=65,
        proves="the workflow in the link",
    ),
    replace(
        named_uuid(
            "azure-instrumentation-key",
            "Application Insights instrumentation key",
            "app(?:lication)?[_ -]?insights|appinsights|apm",
            _INSIGHTS,
            issuer="azure",
            what="instrumentation[_ -]?key",
            also="InstrumentationKey",
            carrier="InstrumentationKey={secret};IngestionEndpoint=https://westeurope",
            keywords=("instrumentationkey", "instrumentation_key", "instrumentation key"),
            severity=Severity.INFO,  # may only send telemetry, and stands in every web page
        ),
        public=True,
    ),
    Rule(
        id="azure-publish-profile",
        title="Azure App Service publish profile",
        issuer="azure",
        pattern=lazy.pattern(rf"(?i:userPWD)=\\?[\"'](?P<secret>[A-Za-z0-9]{{60}}){END}"),
        keywords=("userpwd=",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: _forge.text(random, _forge.ALNUM, 60),
        near_misses=('userPWD="' + "x" * 60 + '"', 'userPWD="short"'),
        references=(_PROFILE,),
        check=lambda value: plausible(value, 16),
        carrier='<publishProfile userName="$corp" userPWD="{secret}" />',
        specific=60,
    ),
    named_shape(
        "azure-static-web-app",
        "Azure Static Web Apps deployment token",
        "static[_ -]web[_ -]apps?|swa_cli",
        rf"[0-9a-f]{{64}}[0-9a-f]{{0,3}}-{ANY_UUID}[0-9a-f]{{2,24}}",
        _forge_static,
        _STATIC,
        issuer="azure",
        carrier="AZURE_STATIC_WEB_APPS_API_TOKEN={secret}",
        keywords=("static_web_app", "static-web-app", "static web app", "swa_cli"),
        severity=Severity.HIGH,
        specific=40,
    ),
    named_shape(
        "azure-event-grid-key",
        "Azure Event Grid key",
        "event[_ -]?grid|aeg[_-]sas",
        rf"{BASE64}{{43}}=",
        base64_of(43, "="),
        _GRID,
        issuer="azure",
        also="aeg-sas-key",
        carrier="aeg-sas-key: {secret}",
        keywords=("eventgrid", "event_grid", "event-grid", "event grid", "aeg-sas-key"),
        end=END_BASE64,
        severity=Severity.MEDIUM,
        specific=40,
    ),
    named_shape(
        "azure-function-key-old",
        "Azure Functions key (without a mark)",
        "azure[_ -]?functions?|x-functions|func(?:tion)?_?app",
        rf"(?:{BASE64}|[_-]){{54}}==",
        base64_of(54, "=="),
        _FUNCTIONS,
        issuer="azure",
        also=r"x-functions-key|azurewebsites\.net/[^\s?]{1,120}\?code",
        carrier="x-functions-key: {secret}",
        keywords=("x-functions-key", "azurewebsites.net", "azure_function", "azure function"),
        end=END_BASE64,
        specific=40,
    ),
    shaped(
        "azure-refresh-token",
        "Microsoft Entra refresh token",
        rf"[01]\.A{URL64}{{20,100}}\.AgABA{URL64}{{300,3000}}+",
        _forge_refresh,
        _REFRESH,
        issuer="azure",
        keywords=(".agaba",),
        near_misses=("1.AXoA" + "x" * 40 + ".AgABAwEAAAD" + "x" * 400, "0.AX.AgABA"),
        check=lambda value: plausible(value[60:], 30),
        end="(?![A-Za-z0-9_-])",
        severity=Severity.CRITICAL,
        least=1 / 3,
    ),
)
