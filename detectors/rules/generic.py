"""Which secrets does nobody issue? Keys, passwords, sessions and seeds that every host has."""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import (
    _calls,
    _clients,
    _codes_apart,
    _codes_told,
    _coins,
    _commands,
    _databases,
    _devices,
    _dumps,
    _erlang,
    _frameworks,
    _homes,
    _host_files,
    _how_written,
    _key_files,
    _links,
    _logins_listed,
    _mail,
    _network,
    _pairs_told,
    _pins,
    _piped,
    _plainly,
    _provision,
    _radio,
    _second_factor,
    _second_factor_told,
    _sentences,
    _servers,
    _sessions,
    _signing,
    _stores,
    _tools,
    _web_push,
)
from detectors.rules._addresses import BASIC, BEARER, SCHEMES, WEB, connection
from detectors.rules._exempt import sparing
from detectors.rules._handed import BEFORE, BELOW, BESIDE, OF_USER, PAIR
from detectors.rules._near import HEX_NEAR, KEY_NEAR, NEAR, SAID, TRY
from detectors.rules._phrases import GAPPED, NUMBERED, PHRASE, WORDS
from detectors.rules._private_key import BEGINNING, PRIVATE_KEY, SSH2_KEY, UNREAD
from detectors.rules._prose import LOGIN, PROSE
from detectors.rules._prose_key import KEY_PROSE
from detectors.rules._settings import KEY_SETTING, PASSWORD_SETTING
from detectors.rules._told import TOLD, TOLD_TO_TRY, WORD_TOLD
from detectors.rules._wallet_words import WALLET_WORDS

_SERVICES = tuple(each for each in SCHEMES if each not in WEB)

_BY_WORDS = (
    *(PASSWORD_SETTING, KEY_SETTING, PROSE, BESIDE, BEFORE, PAIR, OF_USER, BELOW, LOGIN, KEY_PROSE),
    *(NEAR, TRY, SAID, WORDS, PHRASE, NUMBERED, GAPPED, KEY_NEAR, HEX_NEAR),
)
"""What only the words around it make a secret, so that others there may deny it."""

RULES: tuple[Rule, ...] = (
    PRIVATE_KEY,
    BEGINNING,
    UNREAD,
    SSH2_KEY,
    *_key_files.RULES,
    *_host_files.RULES,
    *_commands.RULES,
    *_frameworks.RULES,
    *_network.RULES,
    *_second_factor.RULES,
    *_second_factor_told.RULES,
    *_coins.RULES,
    WALLET_WORDS,
    *_sessions.RULES,
    *_links.RULES,
    connection("connection-string", "Address with a password", _SERVICES, Severity.CRITICAL),
    connection("url-password", "Web address with a password", WEB, Severity.HIGH),
    *_databases.RULES,
    *_dumps.RULES,
    *_erlang.RULES,
    *_stores.RULES,
    *_calls.RULES,
    *_clients.RULES,
    *_pairs_told.RULES,
    *_how_written.RULES,
    *_logins_listed.RULES,
    *_devices.RULES,
    *_homes.RULES,
    *_mail.RULES,
    *_piped.RULES,
    *_provision.RULES,
    *_radio.RULES,
    *_servers.RULES,
    *_signing.RULES,
    *_tools.RULES,
    *_web_push.RULES,
    BASIC,
    BEARER,
    *(sparing(each) for each in _BY_WORDS),
    TOLD,
    TOLD_TO_TRY,
    WORD_TOLD,
    *_pins.RULES,
    *_codes_told.RULES,
    *_codes_apart.RULES,
    *_plainly.RULES,
    *_sentences.RULES,
)
