"""The vault: values that redaction destroys and the response still needs, sealed."""

from __future__ import annotations

import json
import os
import secrets
import stat
from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.errors import ConfigError, VaultError
from bot.fingerprint_key import fingerprint_key
from bot.model import Credential
from detectors.model import Part, Secret


def keys_of(given: Sequence[str], key_file: Path) -> list[str]:
    """The vault's keys, newest first: those given, or the key file's, which is made when absent.

    Raises `ConfigError` when a key is malformed or others can read the file.
    """
    keys = list(given) or _lines(key_file, lambda: Fernet.generate_key().decode())
    for key in keys:
        try:
            Fernet(key)
        except ValueError:
            raise ConfigError(
                "A vault key is not a Fernet key (32 bytes in URL-safe base64).",
                hint="`leakwatch keys` prints a fresh one.",
            ) from None
    return keys


def fingerprint_key_of(given: str | None, key_file: Path) -> bytes:
    """The key of the fingerprints: as given (hex or base64), or the key file's, made when absent.

    Raises `ConfigError` when it is shorter than 16 bytes or malformed.
    """
    return fingerprint_key(given or _lines(key_file, lambda: secrets.token_hex(32))[0])


def _lines(file: Path, make: object) -> list[str]:
    """Lines of a file that only we can read; made with one fresh line when it is absent."""
    assert callable(make)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    except OSError as error:
        raise ConfigError(f"The key file {file} cannot be made: {error.strerror}.") from None
    else:
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            out.write(f"{make()}\n")
    if os.name == "posix" and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ConfigError(f"Others can read the key file {file}.", hint=f"Run: chmod 600 {file}")
    lines = file.read_text(encoding="ascii").split()
    if not lines:
        raise ConfigError(f"The key file {file} is empty.", hint="Restore it from your backup.")
    return lines


class Vault:
    """Seals and opens; keeps nothing. The first key seals, every key opens."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def seal_credential(self, credential: Credential) -> bytes:
        """A credential as an encrypted blob."""
        plain = {
            "rule": credential.rule,
            "issuer": credential.issuer,
            "secret": credential.secret.reveal(),
            "companions": {k: v.reveal() for k, v in credential.companions.items()},
            "facts": dict(credential.facts),
        }
        return self.seal(json.dumps(plain, default=str).encode())

    def open_credential(self, blob: bytes) -> Credential:
        """The credential back. Raises `VaultError` with a wrong key or a damaged blob."""
        plain = json.loads(self.open(blob))
        return Credential(
            rule=plain["rule"],
            issuer=plain["issuer"],
            secret=Secret(plain["secret"]),
            companions={k: Secret(v) for k, v in plain["companions"].items()},
            facts=plain["facts"],
        )

    def seal_parts(self, parts: Sequence[Part]) -> bytes:
        """A document's original text as an encrypted blob."""
        plain = [[part.path, part.text, part.joins] for part in parts]
        return self.seal(json.dumps(plain).encode())

    def open_parts(self, blob: bytes) -> tuple[Part, ...]:
        """The original text back. Raises `VaultError`."""
        return tuple(Part(path, text, joins) for path, text, joins in json.loads(self.open(blob)))

    def reseal(self, blob: bytes) -> bytes:
        """The same content under the newest key; for key rotation. Raises `VaultError`."""
        try:
            return self._fernet.rotate(blob)
        except InvalidToken:
            raise VaultError(_WRONG, hint=_WRONG_HINT) from None

    def seal(self, plain: bytes) -> bytes:
        """Bytes as an encrypted blob."""
        return self._fernet.encrypt(plain)

    def open(self, blob: bytes) -> bytes:
        """The bytes back. Raises `VaultError`."""
        try:
            return self._fernet.decrypt(blob)
        except InvalidToken:
            raise VaultError(_WRONG, hint=_WRONG_HINT) from None


_WRONG = "A sealed value cannot be opened with the configured vault keys."
_WRONG_HINT = "Add the key that sealed it to vault_keys, after the newest one."
