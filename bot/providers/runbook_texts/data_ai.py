"""What does a person do with a leaked credential of AI, speech, vectors and model operations?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

_ADVICE: Final = (
    "One key for each project with a spending limit and few permissions, kept on "
    "a server; prefer short-lived tokens of a gateway of your own."
)


def _texts(
    title: str, runbook: str, rotate_url: str = "", cascades: str = "", advice: str = _ADVICE
) -> Texts:
    return Texts(title, runbook, rotate_url, cascades, advice)


TEXTS: Final[Mapping[str, Texts]] = {
    "agentops": _texts(
        "AgentOps",
        "Settings → Projects → API key → Rotate.",
        "https://app.agentops.ai/settings/projects",
    ),
    "ai21": _texts(
        "AI21 Labs",
        "Studio → Settings → API Keys → the key → Delete.",
        "https://studio.ai21.com/v2/account/api-key",
    ),
    "anyscale": _texts(
        "Anyscale",
        "Console → API keys → the key → Delete.",
        "https://console.anyscale.com/v2/api-keys",
    ),
    "apify": _texts(
        "Apify",
        "Console → Settings → API & Integrations → the token → Delete or Rotate.",
        "https://console.apify.com/settings/integrations",
    ),
    "arize": _texts("Arize", "Settings → API Keys → the key → Delete.", "https://app.arize.com/"),
    "assemblyai": _texts(
        "AssemblyAI",
        "Dashboard → API Keys → the key → Disable or Delete.",
        "https://www.assemblyai.com/dashboard/api-keys",
    ),
    "baseten": _texts(
        "Baseten",
        "Settings → API keys → the key → Delete.",
        "https://app.baseten.co/settings/api_keys",
    ),
    "bfl": _texts(
        "Black Forest Labs", "Dashboard → API Keys → the key → Delete.", "https://dashboard.bfl.ai/"
    ),
    "botpress": _texts(
        "Botpress",
        "Dashboard → Profile → Personal access tokens → the token → Delete.",
        "https://app.botpress.cloud/profile/settings",
    ),
    "braintrust": _texts(
        "Braintrust",
        "Settings → API keys (or Service tokens) → the key → Delete.",
        "https://www.braintrust.dev/app/settings?subroute=api-keys",
    ),
    "bravesearch": _texts(
        "Brave Search API",
        "Dashboard → API keys → the key → Delete.",
        "https://api-dashboard.search.brave.com/app/keys",
    ),
    "browserbase": _texts(
        "Browserbase",
        "Settings → API keys → the key → Revoke.",
        "https://www.browserbase.com/settings",
    ),
    "browserless": _texts(
        "Browserless",
        "Account → API keys → the key → Regenerate.",
        "https://account.browserless.io/",
    ),
    "cartesia": _texts(
        "Cartesia", "Console → API Keys → the key → Delete.", "https://play.cartesia.ai/keys"
    ),
    "cerebras": _texts(
        "Cerebras", "Cloud console → API Keys → the key → Delete.", "https://cloud.cerebras.ai/"
    ),
    "chroma": _texts(
        "Chroma Cloud",
        "Dashboard → Settings → API keys → the key → Delete.",
        "https://www.trychroma.com/",
    ),
    "clearml": _texts(
        "ClearML",
        "Settings → Workspace → App credentials → the pair → Delete.",
        "https://app.clear.ml/settings/workspace-configuration",
    ),
    "cohere": _texts(
        "Cohere",
        "Dashboard → API keys → the key → delete it once a new one is in use.",
        "https://dashboard.cohere.com/api-keys",
    ),
    "comet": _texts(
        "Comet",
        "Account settings → API Keys → Generate a new key, which ends the old one.",
        "https://www.comet.com/account-settings/apiKeys",
    ),
    "composio": _texts(
        "Composio",
        "Dashboard → Settings → Project settings → API Keys → the key → Delete.",
        "https://platform.composio.dev/",
        cascades="The key acts through every account that users connected.",
    ),
    "coze": _texts(
        "Coze",
        "Workspace → API → Personal access tokens → the token → Delete.",
        "https://www.coze.com/open/oauth/pats",
    ),
    "dashscope": _texts(
        "Alibaba Model Studio (DashScope)",
        "Model Studio console → API keys → the key → Delete.",
        "https://bailian.console.alibabacloud.com/",
    ),
    "daytona": _texts(
        "Daytona", "Dashboard → Keys → the key → Revoke.", "https://app.daytona.io/dashboard/keys"
    ),
    "deepgram": _texts(
        "Deepgram",
        "Console → the project → Settings → API Keys → the key → Delete.",
        "https://console.deepgram.com/",
    ),
    "deepinfra": _texts(
        "DeepInfra",
        "Dashboard → API Keys → the key → Delete.",
        "https://deepinfra.com/dash/api_keys",
    ),
    "deepseek": _texts(
        "DeepSeek",
        "Platform → API keys → the key → Delete.",
        "https://platform.deepseek.com/api_keys",
    ),
    "did": _texts(
        "D-ID",
        ("Studio → Account settings → API key → Generate a new one, which ends the old one."),
        "https://studio.d-id.com/account-settings",
    ),
    "dify": _texts(
        "Dify",
        (
            "The app → API access → API Key → delete it; a dataset key: Knowledge → "
            "Service API → API Key."
        ),
        "https://cloud.dify.ai/",
    ),
    "e2b": _texts(
        "E2B", "Dashboard → Keys → the key → Delete.", "https://e2b.dev/dashboard?tab=keys"
    ),
    "elevenlabs": _texts(
        "ElevenLabs",
        "Profile → API Keys → the key → Delete or Rotate.",
        "https://elevenlabs.io/app/settings/api-keys",
    ),
    "exa": _texts(
        "Exa", "Dashboard → API Keys → the key → Delete.", "https://dashboard.exa.ai/api-keys"
    ),
    "falai": _texts("fal", "Dashboard → Keys → the key → Delete.", "https://fal.ai/dashboard/keys"),
    "firecrawl": _texts(
        "Firecrawl",
        "Dashboard → API Keys → the key → Delete.",
        "https://www.firecrawl.dev/app/api-keys",
    ),
    "fireworks": _texts(
        "Fireworks AI",
        "Account → API Keys → the key → Delete.",
        "https://app.fireworks.ai/settings/users/api-keys",
    ),
    "flowise": _texts("Flowise", "API Keys → the key → Delete.", "https://cloud.flowiseai.com/"),
    "friendli": _texts(
        "FriendliAI",
        "Suite → Personal settings → API keys → the key → Delete.",
        "https://friendli.ai/suite/setting/keys",
    ),
    "gladia": _texts(
        "Gladia", "Dashboard → API keys → the key → Delete.", "https://app.gladia.io/"
    ),
    "groq": _texts(
        "Groq", "Console → API Keys → the key → Delete.", "https://console.groq.com/keys"
    ),
    "helicone": _texts(
        "Helicone",
        "Settings → API Keys → the key → Delete.",
        "https://us.helicone.ai/settings/api-keys",
    ),
    "heygen": _texts(
        "HeyGen",
        "Settings → Subscriptions & API → API token → Regenerate.",
        "https://app.heygen.com/settings",
    ),
    "humanloop": _texts(
        "Humanloop",
        "Settings → API keys → the key → Delete.",
        "https://app.humanloop.com/account/api-keys",
    ),
    "hume": _texts(
        "Hume AI", "Platform → API keys → Regenerate.", "https://platform.hume.ai/settings/keys"
    ),
    "jina": _texts(
        "Jina AI",
        "API dashboard → Key management → the key → Delete.",
        "https://jina.ai/api-dashboard/key-manager",
    ),
    "kagi": _texts(
        "Kagi",
        "Settings → Advanced → Open API portal → the token → Regenerate.",
        "https://kagi.com/settings/api",
    ),
    "lakera": _texts(
        "Lakera",
        "Platform → API Access → the key → Delete.",
        "https://platform.lakera.ai/account/api-keys",
    ),
    "lambdalabs": _texts(
        "Lambda (GPU cloud)",
        "Cloud console → API keys → the key → Delete.",
        "https://cloud.lambda.ai/api-keys",
    ),
    "langfuse": _texts(
        "Langfuse",
        "Project settings → API Keys → the pair → Delete.",
        "https://cloud.langfuse.com/",
    ),
    "langsmith": _texts(
        "LangSmith",
        "Settings → API Keys → the key → Delete.",
        "https://smith.langchain.com/settings",
    ),
    "leonardo": _texts(
        "Leonardo.Ai", "API access → the key → Delete.", "https://app.leonardo.ai/api-access"
    ),
    "lightningai": _texts(
        "Lightning AI", "Lightning AI → Settings → Keys → Regenerate.", "https://lightning.ai/"
    ),
    "litellm": _texts(
        "LiteLLM",
        (
            "Proxy UI → Virtual Keys → the key → Delete, or POST /key/delete; a master "
            "key is changed in the proxy's settings."
        ),
        cascades=(
            "The master key makes and deletes every other key of the proxy, and reaches "
            "all providers behind it."
        ),
    ),
    "llama": _texts(
        "Meta Llama API",
        "Dashboard → API keys → the key → Delete.",
        "https://llama.developer.meta.com/api-keys/",
    ),
    "llamacloud": _texts(
        "LlamaCloud", "API Keys → the key → Delete.", "https://cloud.llamaindex.ai/api-key"
    ),
    "luma": _texts(
        "Luma AI",
        "Dream Machine → API → Keys → the key → Delete.",
        "https://lumalabs.ai/dream-machine/api/keys",
    ),
    "mem0": _texts(
        "Mem0", "Dashboard → API keys → the key → Delete.", "https://app.mem0.ai/dashboard/api-keys"
    ),
    "minimax": _texts(
        "MiniMax",
        "Platform → Account → Interface key → the key → Delete.",
        "https://platform.minimax.io/",
    ),
    "mistral": _texts(
        "Mistral AI",
        "Console → API keys → the key → Delete.",
        "https://console.mistral.ai/api-keys",
    ),
    "modal": _texts(
        "Modal",
        "Settings → API tokens (or Proxy auth tokens) → the token → Delete.",
        "https://modal.com/settings/tokens",
        cascades=("A token acts for the whole workspace: it deploys code and reads its secrets."),
    ),
    "moonshot": _texts(
        "Moonshot AI",
        "Platform → API Keys → the key → Delete.",
        "https://platform.moonshot.ai/console/api-keys",
    ),
    "neptune": _texts(
        "Neptune",
        "User menu → Get your API token → Revoke and generate a new one.",
        "https://app.neptune.ai/",
    ),
    "novita": _texts(
        "Novita AI",
        "Settings → Key management → the key → Delete.",
        "https://novita.ai/settings/key-management",
    ),
    "nvidia": _texts(
        "NVIDIA",
        ("NGC → Setup → API Keys → the key → Revoke; a new legacy key ends the old one."),
        "https://org.ngc.nvidia.com/setup/api-keys",
    ),
    "openrouter": _texts(
        "OpenRouter",
        "Settings → Keys (or Provisioning Keys) → the key → Disable or Delete.",
        "https://openrouter.ai/settings/keys",
        cascades=(
            "A provisioning key has the same form and makes further keys: look for keys "
            "that nobody here made."
        ),
    ),
    "perplexity": _texts(
        "Perplexity",
        (
            "Settings → API → the key → Delete; POST /revoke_auth_token with any key of "
            "the account does the same."
        ),
        "https://www.perplexity.ai/settings/api",
    ),
    "pinecone": _texts(
        "Pinecone",
        "Console → the project → API keys → the key → Delete.",
        "https://app.pinecone.io/",
    ),
    "playht": _texts(
        "PlayHT",
        "Studio → API access → Secret key → Generate a new one.",
        "https://play.ht/studio/api-access",
    ),
    "portkey": _texts(
        "Portkey",
        "Settings → API Keys → the key → Delete.",
        "https://app.portkey.ai/api-keys",
        cascades="The gateway's key reaches every provider key that is stored behind it.",
    ),
    "promptlayer": _texts(
        "PromptLayer",
        "Settings → API keys → the key → Delete.",
        "https://dashboard.promptlayer.com/",
    ),
    "qdrant": _texts(
        "Qdrant",
        (
            "Cloud → the cluster → API Keys → the key → Delete; a server of your own: "
            "service.api_key in its settings."
        ),
        "https://cloud.qdrant.io/",
    ),
    "replicate": _texts(
        "Replicate",
        "Account → API tokens → the token → Disable.",
        "https://replicate.com/account/api-tokens",
    ),
    "retell": _texts(
        "Retell AI", "Dashboard → Keys → the key → Delete.", "https://dashboard.retellai.com/apiKey"
    ),
    "revai": _texts(
        "Rev AI", "Access token page → the token → Delete.", "https://www.rev.ai/access-token"
    ),
    "roboflow": _texts(
        "Roboflow",
        "Workspace settings → API Keys → Private key → Revoke and replace.",
        "https://app.roboflow.com/settings/api",
    ),
    "runpod": _texts(
        "Runpod",
        "Settings → API Keys → the key → Disable or Delete.",
        "https://console.runpod.io/user/settings",
    ),
    "runway": _texts(
        "Runway",
        "Developer portal → the organisation → API Keys → the key → Disable.",
        "https://dev.runwayml.com/",
    ),
    "sambanova": _texts(
        "SambaNova",
        "Cloud → API Keys and URLs → the key → Delete.",
        "https://cloud.sambanova.ai/apis",
    ),
    "scaleai": _texts(
        "Scale AI",
        "Dashboard → Settings → API keys → the key → Disable or Rotate.",
        "https://dashboard.scale.com/settings/api-keys",
    ),
    "serpapi": _texts(
        "SerpApi", "Dashboard → API key → Regenerate.", "https://serpapi.com/manage-api-key"
    ),
    "serper": _texts("Serper", "Dashboard → API key → Regenerate.", "https://serper.dev/api-key"),
    "siliconflow": _texts(
        "SiliconFlow",
        "Console → API Keys → the key → Delete.",
        "https://cloud.siliconflow.com/account/ak",
    ),
    "smithery": _texts(
        "Smithery", "Account → API keys → the key → Delete.", "https://smithery.ai/account/api-keys"
    ),
    "speechify": _texts(
        "Speechify",
        "Console → API keys → the key → Delete.",
        "https://console.sws.speechify.com/api-keys",
    ),
    "stability": _texts(
        "Stability AI",
        "Platform → Account → API keys → the key → Delete.",
        "https://platform.stability.ai/account/keys",
    ),
    "symbl": _texts(
        "Symbl.ai", "Platform → Home → App secret → Regenerate.", "https://platform.symbl.ai/"
    ),
    "tavily": _texts(
        "Tavily", "Dashboard → API keys → the key → Delete.", "https://app.tavily.com/home"
    ),
    "together": _texts(
        "Together AI",
        "Settings → API Keys → the key → Delete (an old user key: Regenerate).",
        "https://api.together.ai/settings/api-keys",
    ),
    "twelvelabs": _texts(
        "TwelveLabs",
        "Dashboard → API keys → the key → Delete.",
        "https://playground.twelvelabs.io/dashboard/api-keys",
    ),
    "unstructured": _texts(
        "Unstructured",
        "Platform → API keys → the key → Delete.",
        "https://platform.unstructured.io/",
    ),
    "upstage": _texts(
        "Upstage", "Console → API keys → the key → Delete.", "https://console.upstage.ai/api-keys"
    ),
    "vapi": _texts(
        "Vapi",
        "Dashboard → API Keys → Private keys → the key → Delete.",
        "https://dashboard.vapi.ai/org/api-keys",
    ),
    "vastai": _texts(
        "Vast.ai", "Account → Keys → the key → Delete.", "https://cloud.vast.ai/manage-keys/"
    ),
    "voiceflow": _texts(
        "Voiceflow",
        "The agent → Integrations → API keys → the key → Delete or Rotate.",
        "https://creator.voiceflow.com/",
    ),
    "volcengine": _texts(
        "Volcengine",
        (
            "Console → Key management → the key → Disable, later Delete; an Ark key: Ark "
            "console → API Key."
        ),
        "https://console.volcengine.com/iam/keymanage/",
    ),
    "voyage": _texts(
        "Voyage AI", "Dashboard → API keys → the key → Revoke.", "https://dashboard.voyageai.com/"
    ),
    "wandb": _texts(
        "Weights & Biases",
        "User settings → API keys → the key → Delete.",
        "https://wandb.ai/authorize",
    ),
    "weaviate": _texts(
        "Weaviate",
        "Cloud console → the cluster → API Keys → the key → Delete or Rotate.",
        "https://console.weaviate.cloud/",
    ),
    "writer": _texts(
        "Writer", "AI Studio → API keys → the key → Revoke.", "https://app.writer.com/aistudio"
    ),
    "xai": _texts(
        "xAI",
        "Console → API Keys (or Management Keys) → the key → Disable, later Delete.",
        "https://console.x.ai/",
    ),
    "zep": _texts(
        "Zep", "Project settings → API keys → the key → Delete.", "https://app.getzep.com/"
    ),
    "zhipu": _texts(
        "Zhipu AI (Z.ai)",
        "Console → API Keys → the key → Delete.",
        "https://open.bigmodel.cn/usercenter/apikeys",
    ),
    "zilliz": _texts(
        "Zilliz Cloud", "Console → API Keys → the key → Delete.", "https://cloud.zilliz.com/"
    ),
}
"""Issuer → its words, in alphabetical order."""
