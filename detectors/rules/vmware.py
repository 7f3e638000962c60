"""Which strings are VMware's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "vmware-api-token",
        "VMware Cloud API token",
        "vmware|vmc|csp|vcd|vsphere|aria|nsxt?",
        ALNUM,
        64,
        "https://techdocs.broadcom.com/us/en/vmware-cis/cloud/cloud-console/generate-api-tokens.html",
        issuer="vmware",
        carrier="VMC_API_TOKEN={secret}",
        keywords=(
            "vmware",
            "vmc_",
            "csp_api",
            "csp_refresh",
            "vsphere",
            "aria_",
            "nsxt_",
        ),
        what="(?:api[_ -]?|refresh[_ -]?|auth[_ -]?)token",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "vmware-vcd-token",
        "VMware Cloud Director API token",
        "vcd|vcloud(?:[_ -]?director)?",
        ALNUM,
        32,
        "https://techdocs.broadcom.com/us/en/vmware-cis/cloud-director.html",
        issuer="vmware",
        carrier="VCD_API_TOKEN={secret}",
        keywords=(
            "vcd_",
            "vcloud",
        ),
        what="(?:api[_ -]?|refresh[_ -]?)token",
    ),
)
