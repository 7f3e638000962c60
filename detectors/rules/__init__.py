"""Which kinds of credentials are known? An explicit list of issuers; read when asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from detectors.model import Rule

ALL_RULES: tuple[Rule, ...]
"""Every kind. Looking at it imports a thousand modules; `rules_of` imports one."""

_ISSUERS = """
    ably abstractapi abuseipdb accuweather activecampaign adafruitio adjust adobe adobesign
    adyen africastalking aftership agentops agora ahaio ai21 airbrake aircall airflow airship
    airtable aiven akamai akeyless alchemy algolia alibaba alienvault alpaca alphavantage
    amadeus amap amazonseller amplitude anaconda ankr ansible anthropic anyscale apifootball
    apify apilayer apininjas apollographql apolloio appdynamics applitools appsflyer appsignal
    appstoreconnect appveyor appwrite arcgis arduino argocd argos arize artifacthub asaas asana
    ashby assemblyai astronomer atlassian attio august auth0 authentik authorizenet
    aviationstack aws awx axiom azure backblaze baiducloud balena bamboohr bandwidth baremetrics
    basecamp baseten beehiiv benzinga betterstack beyondtrust bfl bigcommerce binance bingmaps
    bitfinex bitget bitly bitmex bitrise bitstamp bitwarden blockcypher blockfrost bluesky blynk
    botpress box braintree braintrust branchio bravesearch braze brevo brex brightdata
    browserbase browserless browserstack browshot bubble buf bugsnag buildbuddy builderio
    buildkite bunnynet buttercms buttondown bybit calcom calendly callrail campaignmonitor canny
    canva cartesia cashfree ccavenue censys ceph cerebras chainstack chapa chargebee chartmogul
    chatwoot checkly checkmarx checkmk checkoutcom chef chirpstack chocolatey chroma chromatic
    chronosphere circleci civo clearbit clearml clerk clevercloud clickatell clickhouse
    clicksend clickup clockify clojars closecrm cloudamqp cloudconvert cloudflare cloudinary
    cloudns cloudsmith clover cockroachdb cocoapods coda codacy codat codeberg codeclimate
    codecov codefresh codemagic coder codesandbox cohere coinapi coinbase coingecko
    coinmarketcap comet commercetools composio conekta configcat confluent conjur
    constantcontact consul contabo contentful contentstack convertapi convex copper coralogix
    couchbase countly courier covalent coveo coveralls coze cratesio creem crisp cronitor
    crowdin crowdstrike cryptocompare currencylayer currents cursor customerio cypress dagster
    dailyco dashscope databento databricks datacake datadog dataforseo datastax datocms daytona
    dbt deadmanssnitch deepgram deepinfra deepl deepseek deepsource defectdojo delighted delinea
    denodeploy dependencytrack depot deribit descope desec detectify devcycle develocity dgraph
    dialog360 dialpad did diffbot dify digitalocean dingtalk directus discogs discord discourse
    disqus dnsimple dnsmadeeasy dnspod docker docusign doppler dotenv drata dreamhost drift
    drone dropbox dropboxsign duckdns duffel dune duo dwolla dynatrace dynu e2b easypost ebay
    ecobee ecwid edamam efipay egnyte elasticapm elasticcloud elasticemail elevenlabs emby emqx
    endorlabs enphase env0 envkey eodhd epic equinixmetal esphome etherscan etsy eventbrite
    everhour evernote ewelink exa exchangerateapi exoscale expo falai fastly fauna figma
    filebase filestack fingerprint finnhub fireblocks firecrawl firehydrant fireworks firezone
    fitbit fixer flagsmith flickr flightaware flowise flutterwave flyio fmp footballdata forem
    forgejo fortinet fortnox fossa foursquare frappe fred freshworks friendli friendlycaptcha
    frontegg fullstory fusionauth gandi garmin gateio gcore gemfury gemini genius geoapify
    geocodio gerrit getblock getresponse getxray ghost ghostinspector giphy gitbook gitea
    gitguardian github gitlab gitpod gladia glitchtip gnews gocardless gocd godaddy gogs google
    googleanalytics googlechat gorgias gotify govee grafana graphhopper graylog greenhouse
    greynoise gridscale grocy groq growthbook guardian gupshup gusto hackerone harbor harness
    harvest hasura haveibeenpwned hcaptcha hcp headscale healthchecks helicone helius helpscout
    here heroku hetzner hexpm heygen hologram homeassistant honeybadger honeycomb hostinger htx
    huaweicloud hubspot hue huggingface humanloop hume humio hunterio ibmcloud iexcloud ifttt
    imagekit imgix imgur immich imperva incidentio infisical influxdb infobip infomaniak
    infracost infura inngest insightly instana intelx intercom intrinio intuit inwx ionos ipdata
    ipgeolocation ipinfo ipqualityscore ipstack iterable jamf jenkins jetbrains jfrog jina
    jotform jumpcloud jwplayer jwt kagi kakao kamatera kandji keap keen keeper keycdn keycloak
    kinde kit klarna klaviyo knapsackpro knock komodor konghq koyeb kraken kubernetes kucoin
    kushki lacework lakera lambdalabs lambdatest langfuse langsmith lark lastfm lastpass
    launchdarkly lemlist lemonsqueezy leonardo lever lexware lifx lightningai lightstep line
    linear linkding linkedin linode litellm lithic livechat livekit llama llamacloud lob
    localstack locationiq loggly logicmonitor logrocket logto logzio lokalise loops loqate
    losant luadns luarocks luma lusha magento magic mailchimp mailerlite mailersend mailgun
    mailjet mailtrap makecom mandrill mapbox mapquest maptiler marketstack mastodon matomo
    matrix mattermost maxmind mediastack medium meilisearch mem0 memfault mend meraki
    mercadopago mercury mergify messagebird meta metabase metronome mexc mezmo midtrans minimax
    minio miro misp mistral mixpanel modal moderntreasury modrinth mollie monday mongodbatlas
    moonshot moosend moralis mosyle motherduck mozilla mparticle mpesa msg91 msteams mullvad mux
    n8n namecheap namecom namesilo nasa nasdaqdatalink nats naver navercloud neo4j neon neptune
    nest netatmo netbird netcup netdata netlify netskope newrelic newsapi nextcloud nexus ngrok
    nodered nomad northflank notion novita novu nowpayments npm ns1 ntfy nuget nuki numverify
    nutanix nutritionix nutshell nvidia nxcloud nytimes oanda ocrspace octoprint octopusdeploy
    okta okx omdb omise omnisend onelogin onepassword onesignal onfido openai opencage opencti
    openexchangerates openfda openproject openrouter openrouteservice opensea openshift
    openstack opensubtitles openvsx openweather opnsense opsgenie optimizely oracle ory oura
    outreach overleaf ovh oxylabs packagecloud packagist pactflow paddle pagerduty paloalto
    pandadoc paperless papertrail particle patreon paypal paystack paytabs pdfshift pendo
    peopledatalabs percy perplexity persona personio pexels phabricator phantombuster phase
    photon phrase pihole pinata pinecone pingdom pingidentity pinterest pipedream pipedrive
    pivotaltracker pixabay plaid planeso planetscale platformsh plausible playfab playht plex
    plivo plunk poeditor polar polygonio porkbun portainer portkey positionstack posthog postman
    postmark prefect prestashop printful prismic pritunl promptlayer propelauth proxmox prtg
    przelewy24 pubnub pulumi puppet pushbullet pusher pushover pypi qase qdrant qiniu qlty
    qualtrics quay quicknode rackspace radar railway ramp rancher rapid7 rapidapi raygun
    razorpay readmeio readwise rebrandly recaptcha recordedfuture recurly reddit rediscloud
    redmine redpanda removebg render replicate replit resend retell retool revai revolut
    ringcentral riotgames roamresearch roblox roboflow rocketchat rollbar rootly rubygems
    rudderstack rundeck runpod runway salesforce salesloft sambanova samsara sanity saucelabs
    scaleai scaleway scalingo scalr scalyr scoutapm scraperapi scrapingbee securityscorecard
    securitytrails segment selectel semaphoreci sematext semgrep semrush sendbird sendcloud
    sendgrid sendpulse sensibo sentinelone sentry serpapi serper servarr sevdesk shelly
    shipengine shippo shipstation shodan shopify shortcut shutterstock signalwire signoz
    signwell siliconflow simpleanalytics sinch singlestore skyscanner slack smartrecruiters
    smartsheet smartthings smarty smithery smsapi smtp2go snowflake snowplow snyk socketdev
    solace solaredge sonarqube sophos soundcloud sourcegraph sourcehut sourcery spacelift
    sparkpost speechify split splunk spoonacular sportradar spotify spreedly squadcast square
    squarespace stability stackhawk stadiamaps statsig statuscake statuspage steam storj
    stormglass storyblok strapi strava stream stripe stytch sumologic sumsub supabase
    supertokens surveymonkey svix swaggerhub switchbot symbl sysdig tailscale tally tatum tavily
    taxjar teamcity teamwork telegram teleport telesign telnyx tenable tencentcloud tenderly
    terraform tesla testingbot testrail textmagic tfl thegraph thethingsnetwork thetvdb
    thingspeak thirdweb thousandeyes thunderforest tibber tidio tigris tiingo tiktok timescale
    tinybird tmdb todoist together toggl tomorrowio tomtom tosspayments trackjs tradier trakt
    transifex transloadit travisci trello triggerdev trongrid truelayer truenas tumblr turso
    tuya twelvedata twelvelabs twilio twingate twitch twitter typeform typesense ubidots unifi
    unity unkey unleash unsplash unstructured upcloud uploadcare upstage upstash uptimekuma
    uptimerobot uptrace urlscan valtown vanta vapi vastai vault veracode vercel veriff viber
    victorops vikunja vimeo virustotal visualcrossing vk vmware voiceflow volcengine vonage
    voyage vultr wakatime wandb wasabi wavefront weatherapi weatherstack weaviate webex webflow
    weblate wechat wecom what3words windsurf wise wistia withings withorb wix wiz wolframalpha
    wompi woocommerce woodpecker wordpress workable workos worldpay writer wyze xai xata xendit
    xero yandexcloud yelp yookassa yousign yubico yugabyte zabbix zapier zeabur zendesk zenduty
    zenrows zep zeptomail zerobounce zerotier zhipu zilliz zitadel zoho zoom zotero zscaler
    zulip zuplo
    """
"""A module each, in alphabetical order; a new one is a word here."""


def modules() -> tuple[str, ...]:
    """The names of the modules that hold rules, in order; what nobody else claims comes last."""
    return (*_ISSUERS.split(), "generic")


def rules_of(module: str) -> tuple[Rule, ...]:
    """The rules of one module. Raises ImportError when there is no such module."""
    rules: tuple[Rule, ...] = import_module(f"{__name__}.{module}").RULES
    return rules


@cache
def _all() -> tuple[Rule, ...]:
    return tuple(rule for module in modules() for rule in rules_of(module))


@cache
def _by_id() -> dict[str, Rule]:
    return {rule.id: rule for rule in _all()}


def by_id(rule_id: str) -> Rule:
    """The rule called `rule_id`; raises KeyError when there is none."""
    return _by_id()[rule_id]


def __getattr__(name: str) -> Any:
    if name == "ALL_RULES":
        return _all()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
