"""Which JWTs prove who a workload is: clusters, pipelines, meshes, machines of a cloud?

They live minutes to hours and nobody can take one back, so that what ends them is nearly always
the trust of whoever accepts them. The exception is Kubernetes' old kind, which never ends.
"""

from __future__ import annotations

from detectors.jwt_clues import (
    Clues,
    Family,
    Test,
    all_of,
    any_of,
    at,
    has,
    issued_by,
    path,
    says,
    signed,
)

_WAIT = "nothing but its expiry; tighten the trust policies that accept it"


def _kubernetes_cloud(clue: Clues) -> bool:
    eks = clue.host.startswith("oidc.eks.") and clue.host.endswith((".amazonaws.com", ".com.cn"))
    gke = clue.host == "container.googleapis.com"
    return eks or gke or clue.host.endswith(".oic.prod-aks.azure.com")


def _workload(key: str, title: str, fits: Test, ends: str = _WAIT) -> Family:
    return Family(key, title, fits, ends, "workload", True)


WORKLOADS: tuple[Family, ...] = (
    Family(
        "kubernetes-legacy",
        "Kubernetes service account (legacy)",
        issued_by("kubernetes/serviceaccount"),
        "deleting the Secret that holds it, or the service account",
        "service account",
        True,
    ),
    Family(
        "kubernetes",
        "Kubernetes service account",
        any_of(
            has("kubernetes.io"),
            _kubernetes_cloud,
            says("sub", r"system:serviceaccount:.*"),
        ),
        "deleting the pod, node or Secret it is bound to, or the service account",
        "service account",
        True,
    ),
    _workload(
        "github-actions",
        "GitHub Actions",
        any_of(at("token.actions.githubusercontent.com"), has("job_workflow_ref", "repository")),
    ),
    _workload(
        "gitlab-ci",
        "GitLab CI/CD job",
        has("project_path", "pipeline_source", "job_id"),
        "cancelling the job; tighten the trust policies that accept it",
    ),
    _workload("circleci", "CircleCI job", lambda clue: clue.host == "oidc.circleci.com"),
    _workload(
        "bitbucket-pipelines",
        "Bitbucket Pipelines",
        all_of(at("api.bitbucket.org"), path(r"/identity/oidc$")),
    ),
    _workload("buildkite", "Buildkite job", at("agent.buildkite.com")),
    _workload(
        "terraform",
        "HCP Terraform run",
        all_of(at("app.terraform.io"), any_of(has("terraform_run_id"), has("sub"))),
    ),
    _workload("vercel", "Vercel deployment", at("oidc.vercel.com")),
    _workload("fly", "Fly.io machine", at("oidc.fly.io")),
    _workload(
        "azure-pipelines",
        "Azure Pipelines",
        any_of(at("vstoken.dev.azure.com"), at("app.vstoken.visualstudio.com")),
    ),
    _workload("spacelift", "Spacelift run", at("app.spacelift.io")),
    _workload(
        "spiffe",
        "SPIFFE workload",
        says("sub", r"spiffe://.+"),
        "deleting the registration entry and evicting the agent",
    ),
    _workload(
        "linkerd-istio",
        "Istio mesh",
        issued_by(r".*@secure\.istio\.io"),
        "removing the issuer from the mesh's policy",
    ),
    Family(
        "bot-framework",
        "Microsoft Bot Framework",
        at("api.botframework.com", "botframework.com"),
        "its expiry",
        "access",
        True,
    ),
    Family(
        "google-service-account",
        "Google service account (self-signed)",
        all_of(
            issued_by(r".+@.+\.gserviceaccount\.com"),
            lambda clue: not any("identitytoolkit.googleapis.com" in a for a in clue.audiences()),
        ),
        "disabling the key named in its header",
        "access",
        True,
    ),
    Family(
        "github-app",
        "GitHub App",
        all_of(
            lambda clue: (
                isinstance(clue.claims.get("iss"), int)
                or issued_by(r"[0-9]{1,10}|Iv[0-9A-Za-z.]{10,30}")(clue)
            ),
            lambda clue: set(clue.claims) <= {"iss", "iat", "exp", "jti"},
            signed("RS256"),
        ),
        "waiting ten minutes; if the private key leaked, deleting it in the app's settings",
        "assertion",
        True,
    ),
)
