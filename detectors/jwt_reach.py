"""What does a JWT open: which scopes and roles, at which API, as whom?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import regex

from detectors.jwt_clues import Clues, Family

_PRIVILEGED = regex.compile(
    r"(?i)(?:^|[^a-z])(?:admin\w{0,20}|\w{0,20}admin|owner|root|superuser|service_role|sudo"
    r"|full[_-]?access)(?:$|[^a-z])|ReadWrite\.All$|FullControl|^\*$|:\*$|/auth/cloud-platform$"
)

# Well-known template ids: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
_ENTRA_ROLES = {
    "62e90394-69f5-4237-9190-012177145e10": "Global Administrator",
    "e8611ab8-c189-46e8-94e1-60213ab1f814": "Privileged Role Administrator",
    "7be44c8a-adaf-4e2a-84d6-ab2649e08a13": "Privileged Authentication Administrator",
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3": "Application Administrator",
    "158c047a-c907-4556-b7ef-446551a6b5f7": "Cloud Application Administrator",
    "194ae4cb-b126-40b2-bd5b-6091b380977d": "Security Administrator",
    "29232cdf-9323-42fd-ade2-1d097af3e4de": "Exchange Administrator",
    "fe930be7-5e62-47db-91af-98c3a49a38b1": "User Administrator",
}

_AUDIENCES: tuple[tuple[regex.Pattern[str], str], ...] = tuple(
    (regex.compile(text), clause)
    for text, clause in (
        (r"sts\.amazonaws\.com(?:\.cn)?", "can become an AWS role"),
        (r"api://AzureADTokenExchange(?:USGov|China)?", "can become an Entra application"),
        (
            r"(?:https:)?//iam\.googleapis\.com/projects/.*",
            "can become a Google Cloud service account",
        ),
        (
            r"(?:https://graph\.microsoft\.com/?|00000003-0000-0000-c000-000000000000)",
            "Microsoft Graph",
        ),
        (
            r"https://management\.(?:core\.windows\.net|azure\.com)/?"
            r"|797f4846-ba00-4fd7-ba43-dac1f8f63013",
            "Azure resources",
        ),
        (r"https://vault\.azure\.net/?|cfa8b339-82a2-471a-a3c9-0fc0be7a4093", "Azure Key Vault"),
        (r"https://[a-z0-9.-]+\.auth0\.com/api/v2/", "the Auth0 Management API of its tenant"),
        (r"https://[a-z0-9-]+\.googleapis\.com/.*", "a Google Cloud API"),
        (r"https://kubernetes\.default\.svc.*|k3s|rke2", "the Kubernetes API of its cluster"),
        (r"https://api\.hashicorp\.cloud", "the HashiCorp Cloud Platform API"),
        (r"sigstore", "can sign software as this identity"),
        (r"(?:test)?pypi|npm:.*", "can publish packages as its project"),
        (r"appstoreconnect-v1", "the App Store Connect API"),
        (r"(?i).*\bvault\b.*", "can log in to HashiCorp Vault"),
    )
)


def is_privileged(right: str) -> bool:
    """Whether a scope or role gives administrative rights, by its name."""
    return right in _ENTRA_ROLES.values() or _PRIVILEGED.search(right) is not None


def scopes_of(claims: Mapping[str, Any]) -> tuple[str, ...]:
    """`scope` (a list in a string), `scp` (string or list), Auth0's `permissions`; no doubles."""
    return _unique(
        part
        for name in ("scope", "scp", "scopes", "permissions")
        for item in _strings(claims.get(name))
        for part in item.split()
    )


def roles_of(claims: Mapping[str, Any]) -> tuple[str, ...]:
    """Roles and groups under the names that issuers use for them; no doubles."""
    return _unique(_roles(claims))


def _roles(claims: Mapping[str, Any]) -> Iterator[str]:
    for name in ("role", "roles", "groups", "cognito:groups", "org_role"):
        yield from _strings(claims.get(name))
    for each in _strings(claims.get("wids")):
        if each in _ENTRA_ROLES:
            yield _ENTRA_ROLES[each]
    yield from _strings(_inside(claims, "realm_access", "roles"))
    resources = claims.get("resource_access")
    if isinstance(resources, dict):
        for client, entry in list(resources.items())[:20]:
            if isinstance(entry, dict):
                yield from (f"{client}:{role}" for role in _strings(entry.get("roles")))
    hasura = claims.get("https://hasura.io/jwt/claims")
    if isinstance(hasura, dict):
        yield from _strings(hasura.get("x-hasura-allowed-roles"))
        yield from _strings(hasura.get("x-hasura-default-role"))


def reaches(
    clue: Clues, family: Family, scopes: tuple[str, ...], roles: tuple[str, ...]
) -> tuple[str, ...]:
    """What the token opens, as clauses for people, worst and surest first."""
    return _unique(_clauses(clue, family, scopes, roles))


def _clauses(
    clue: Clues, family: Family, scopes: tuple[str, ...], roles: tuple[str, ...]
) -> Iterator[str]:
    claims = clue.claims
    if clue.claim("role") == "service_role":
        project = clue.claim("ref") or "?"
        yield f"role service_role: reads and writes everything in project {project}"
    if family.opens:
        yield family.opens
    for audience in clue.audiences()[:10]:
        for found, clause in _AUDIENCES:
            if found.fullmatch(audience):
                yield f"aud {audience[:100]}: {clause}"
                break
    for right in (*scopes, *roles)[:50]:
        if is_privileged(right):
            yield f"{right[:100]}: administrative rights"
    if "offline_access" in scopes:
        yield "offline_access: a refresh token exists and renews it"
    subject = clue.claim("sub")
    if subject.startswith("system:serviceaccount:"):
        yield f"acts as the Kubernetes service account {subject.split(':', 2)[2][:100]}"
    pod = _inside(clue.claims, "kubernetes.io", "pod")
    if isinstance(pod, dict) and isinstance(pod.get("name"), str):
        yield f"bound to the pod {pod['name'][:100]}"
    for name in ("repository", "project_path"):
        if clue.claim(name):
            ref = clue.claim("ref")
            yield f"acts as the pipeline of {clue.claim(name)[:100]}" + (
                f" on {ref[:60]}" * bool(ref)
            )
    values = claims.get("xms_cc")
    if "CP1" in _strings(values) or "cp1" in _strings(values):
        yield "ends soon after its sessions are revoked (continuous access evaluation)"
    if isinstance(claims.get("act"), dict) or "may_act" in claims:
        yield "acts for somebody else (act)"
    if isinstance(claims.get("video"), dict) and any(
        claims["video"].get(right) for right in ("roomAdmin", "roomCreate", "ingressAdmin")
    ):
        yield "administers video rooms"
    if isinstance(claims.get("grants"), dict):
        yield "grants: " + ", ".join(sorted(map(str, claims["grants"]))[:6])
    if len(clue.audiences()) > 1:
        yield f"accepted by {len(clue.audiences())} services"
    if "_claim_names" in claims or claims.get("hasgroups"):
        yield "member of more groups than the token lists"


def _inside(claims: Mapping[str, Any], outer: str, inner: str) -> object:
    entry = claims.get(outer)
    return entry.get(inner) if isinstance(entry, dict) else None


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _unique(every: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(every))
