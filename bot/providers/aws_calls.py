"""How is AWS called without this machine's profiles, proxies or endpoints getting in between?"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.providers.http import TIMEOUT, silence

try:
    import botocore.config
    import botocore.exceptions
    import botocore.parsers
    import botocore.session

    INSTALLED = True
except ImportError:  # the extra "aws" is optional
    INSTALLED = False

silence("botocore", "boto3")

_HOSTS: Final[Mapping[str, str]] = {
    "sts": "https://sts.amazonaws.com",
    "iam": "https://iam.amazonaws.com",
    "cloudtrail": "https://cloudtrail.{region}.amazonaws.com",
}


@dataclass(frozen=True)
class Refusal:
    """AWS did not do what was asked."""

    code: str
    """AWS's own error code; empty when there was no answer to read."""
    reason: str
    sent: bool = True
    """The request may have had an effect."""


class Calls:
    """Single calls with explicit keys and constant addresses, or all at the configured one."""

    def __init__(self, base_url: str | None) -> None:
        self._base = base_url

    def ask(
        self,
        service: str,
        operation: str,
        keys: tuple[str, str, str],
        *,
        region: str = "us-east-1",
        **parameters: Any,
    ) -> Mapping[str, Any] | Refusal:
        """One call with (key id, secret, session token); the parsed answer or why not."""
        if not re.fullmatch(r"[a-z0-9-]{1,30}", region):
            return Refusal("", "that is no region", sent=False)
        nothing = (None, None, os.devnull, None)
        session = botocore.session.Session(
            session_vars={
                "profile": (None, None, None, None),
                "config_file": nothing,
                "credentials_file": nothing,
            }
        )
        config = botocore.config.Config(
            proxies={},
            retries={"total_max_attempts": 1},
            connect_timeout=TIMEOUT,
            read_timeout=TIMEOUT,
            ignore_configured_endpoint_urls=True,
            parameter_validation=False,
        )
        try:
            client = session.create_client(
                service,
                region_name=region,
                endpoint_url=self._base or _HOSTS[service].format(region=region),
                aws_access_key_id=keys[0],
                aws_secret_access_key=keys[1],
                aws_session_token=keys[2] or None,
                config=config,
            )
            try:
                answer: Mapping[str, Any] = getattr(client, operation)(**parameters)
            finally:
                client.close()
        except botocore.exceptions.ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", ""))
            status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
            if status == 429 or status >= 500 or not re.fullmatch(r"[A-Za-z.]{3,60}", code):
                return Refusal("", f"AWS answered {status}")
            return Refusal(code, f"AWS answered {code}")
        except botocore.exceptions.EndpointConnectionError:
            return Refusal("", "AWS cannot be reached", sent=False)
        except (botocore.exceptions.BotoCoreError, botocore.parsers.ResponseParserError):
            return Refusal("", "AWS gave no readable answer")
        except (KeyError, TypeError, AttributeError, IndexError):
            # botocore's parser stumbles over pages that are XML but nobody's documented answer
            return Refusal("", "AWS gave no readable answer")
        except ValueError:  # a value that cannot stand in a header
            return Refusal("", "the value cannot stand in a request", sent=False)
        return answer
