"""What is counted, for Prometheus; labels are short fixed words, never text of a message."""

from __future__ import annotations

from prometheus_client import Counter, Histogram

DOCUMENTS = Counter("leakwatch_documents", "Documents scanned", ["connector"])
FINDINGS = Counter("leakwatch_findings", "Findings recorded at a new place", ["rule"])
ALLOWED = Counter("leakwatch_allowed", "Findings that the allow-list accepted", ["rule"])
GAPS = Counter("leakwatch_gaps", "Things that could not be read", ["reason"])
CLEANS = Counter("leakwatch_cleans", "Attempts to clean a document", ["outcome"])
VERDICTS = Counter("leakwatch_verdicts", "Answers of providers", ["provider", "liveness"])
REVOCATIONS = Counter("leakwatch_revocations", "Attempts to revoke", ["provider", "outcome"])
FAILURES = Counter("leakwatch_failures", "Work that broke off and will be repeated", ["reason"])
TO_CLEAN = Histogram(
    "leakwatch_seconds_to_clean",
    "Written to cleaned, in seconds",
    buckets=(0.25, 0.5, 1, 2, 5, 15, 60, 300, 3600, 86400),
)
TO_DEAD = Histogram(
    "leakwatch_seconds_to_dead",
    "Detected to proven dead, in seconds",
    buckets=(0.5, 1, 2, 5, 15, 60, 300, 3600, 86400),
)
