"""Which cookies let a node join others of Erlang, and do there what it likes?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._exempt import exempt
from detectors.rules._host import ARGUMENT, host_rule

_COOKIE = r"[\"']?(?P<secret>[A-Za-z0-9][^\s\"'`$<>|;&\\]{5,79})[\"']?"

COOKIE = host_rule(
    "erlang-cookie",
    "Cookie of Erlang's nodes",
    rf"(?<!\w)(?:(?:echo|printf)[ ]{{1,3}}(?:-\w{{1,3}}[ ])?{_COOKIE}[ ]{{0,3}}"
    r"(?:>{1,2}|\|[ ]{0,3}(?:sudo[ ])?tee(?:[ ]-a)?)[^\n]{0,100}?\.erlang\.cookie"
    rf"|(?:erl|werl|rabbitmq\w{{0,20}}|ejabberdctl|ARGS=)[ \"'][^\n]{{0,160}}?-setcookie[ ]{{1,3}}"
    rf"{ARGUMENT}|(?:iex|elixir|mix|erl)[ ][^\n]{{0,160}}?--(?:erlang-)?cookie[ =]{{1,3}}{ARGUMENT}"
    rf"|RELEASE_COOKIE[\"']?[ ]?[=:][ ]{{0,3}}{_COOKIE}"
    r"|(?:cat|less|more)[ ][^\n]{0,80}?\.erlang\.cookie[ ]{0,3}\r?\n"
    rf"{_COOKIE}[ ]{{0,3}}(?=\r?\n|$))",
    (".erlang.cookie", "-setcookie", "--cookie", "--erlang-cookie", "release_cookie"),
    "erl -name shop@10.0.0.7 -setcookie {secret}",
    (
        "erl -name shop@10.0.0.7 -setcookie $COOKIE",
        "echo $COOKIE > /var/lib/rabbitmq/.erlang.cookie",
        "iex --name shop@10.0.0.7 --cookie <cookie>",
        "chmod 400 /var/lib/rabbitmq/.erlang.cookie",
    ),
    "https://www.erlang.org/doc/system/distributed.html#security",
    excepts=exempt,
    specific=30,
)

RULES: tuple[Rule, ...] = (COOKIE,)
