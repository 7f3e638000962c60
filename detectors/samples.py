"""Which credentials does documentation print for everybody, so that they open nothing of anyone's?

Emulators, standards and tutorials show values that look like any other. They are kept as hashes:
written out, they would be found by every scanner that looks at this file.
"""

from __future__ import annotations

from hashlib import sha256

_DIGITS = 20
_SAMPLES = {
    "the storage emulator of Azure": ("0011cc25eb4320717494"),
    "the emulator of Cosmos DB": ("aa6547439583c3a275d4"),
    "RFC 7617": (
        "cf4d418ed3de92d71f76 73f71af093fdf1541b2c 687da00b09c83361bf3a 41ef4bb0b23661e66301"
    ),
    "RFC 6749 and 6750": (
        "ca7459e2b26776de081b 584b27d64ebc1b3341f7 6c96130f130ab0d6d158 "
        "00cf4c781dc37003f7c7 b8e148545b13c78bc74d a35b81a7d7927b70ec99 "
        "e9974c507d2a802143f6 53f5da0aaa93d64cd577"
    ),
    "Hardhat and Anvil": (
        "bc1a50966c9e6486bc4e 8335c55334821eefd433 b26ab6529d20ebebb419 "
        "64034b44c579b335ab5e 4d3e46eec8244d1d106f 0aedba9d586f34f95cf1 "
        "28e543d3753fc9d14c65 f070994a859947858067 38e69fdd19aefeb4adf5 "
        "967f21586cdf1248a862 f79cd64f9cea237897b8"
    ),
    "Truffle": ("b83e96417f61cb148d0d 9c5d0a6656e5d3f36601"),
    "reCAPTCHA, for tests": ("03b970ed8171d73b58bb f5e95c9954635b65acab"),
    "Stripe": (
        "2cafc0970149a84f3b9e f2d6ca16515033e5dce1 b1471f544ceeea31333b 2d1f7723aabc5c7a51fc"
    ),
    "Rails": ("2eb6d25db788d62b8b37 dba21509f6a02bfdc17e"),
    "Google Maps": ("1021ad463a161d69de63"),
    "jwt.io": ("7f75367e7881255134e1 da816f9f2c16e6c5390e c794fa6d20c64efb9adf"),
    "RFC 7515": ("8d4ef6536dc8895f256c"),
    "SMTP": ("23db7a7665673c245cf2 027cccc5c38763bab64c"),
}
"""Who prints them, and the first digits of their SHA-256."""
_PRINTED = {digits: who for who, listed in _SAMPLES.items() for digits in listed.split()}


def printed_by(value: str) -> str | None:
    """Whose documentation prints this very value; None when none that is known does."""
    value = value.removeprefix("0x")
    digits = sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return _PRINTED.get(digits)
