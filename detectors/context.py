"""What do the neighbouring words say about a value: example, fake, already revoked?"""

from __future__ import annotations

from detectors import lazy

_BEFORE = 80
_AFTER = 60
"""Characters looked at before and after a secret; further away words speak of other things."""

_WORDS = lazy.pattern(
    r"""(?ix)
    (?P<example>\b(?:an?|the|for|as|this|in\ the)\ (?:example|sample)\b(?!\.com)
      | \bexample\ ?(?::|=)
      | \b(?:example|sample|dummy|fake|bogus|mock|made[- ]up|invented|placeholder|non-?existent)
        [- ](?:\w+[- ]){0,3}?
        (?:token|key|secret|password|passwd|credentials?|value|pat|webhook|url)\b
      | \b(?:is|are|it's|its|was)\ (?:just\ |only\ |a\ |an\ |totally\ ){0,2}
        (?:fake|bogus|dummy|invented|made\ up|an?\ example|a\ placeholder|not\ (?:a\ )?real)\b
      | \bnot\ (?:a\ )?(?:real|valid|working)\b
      | \b(?:zum\ Beispiel|als\ Beispiel|Beispiel(?:passwort|wert|token)?(?=:)
        |Platzhalter|nicht\ echt
        |(?:nur\ )?ausgedacht|erfunden|Dummy-?\ ?(?:Passwort|Wert))\b
      | \b(?:par\ exemple|exemple\ ?(?:de\ mot\ de\ passe)?\ ?(?=:)
        |factice|fictif|bidon|pas\ (?:un\ )?vrai)\b
      | \b(?:por\ ejemplo|ejemplo\ ?(?=:)|de\ ejemplo|ficticia?|inventad[ao]|no\ es\ real)\b
      | \b(?:por\ exemplo|exemplo\ ?(?=:)|de\ exemplo|fictíci[ao]|não\ é\ real)\b
      | \b(?:per\ esempio|ad\ esempio|esempio\ ?(?=:)|di\ esempio|fittizi[ao]|inventat[ao])\b
      | \b(?:na\ przykład|np\.|przykład(?:owe|owy)?|fikcyjne|zmyślone)(?!\w)
      | (?:например|пример(?=:)|вымышленн|выдуманн|тестовая\ заглушка)
      | (?:例如|示例|样例|假的|虚构|範例|サンプル|ダミー|例えば) )
    | (?P<over>\b(?:has\ |have\ |was\ |were\ |is\ |are\ |been\ |already\ |now\ |since\ ){1,3}
        (?:revoked|expired|rotated|deactivated|invalidated|disabled|deleted)\b
      | \b(?:revoked|expired|deactivated|rotated)\ (?:token|key|secret|password|credentials?|pat)\b
      | \b(?:bereits|schon|inzwischen|längst)\ (?:widerrufen
        |geändert|gesperrt|rotiert|ersetzt|abgelaufen|ungültig)\b
      | \b(?:déjà|maintenant)\ (?:révoqué|changé|expiré|désactivé)e?\b
      | \bya\ (?:está\ |fue\ |ha\ sido\ )?(?:revocad|cambiad|caducad|desactivad)[oa]\b
      | \bjá\ (?:foi\ |está\ )?(?:revogad|trocad|expirad|desativad)[oa]\b
      | \bgià\ (?:stat[oa]\ )?(?:revocat|cambiat|scadut|disattivat)[oa]\b
      | \bjuż\ (?:odwołan|zmienion|wygas|nieważn)\w*
      | \bуже\ (?:отозван|сменил|изменен|изменён|истек|недействител)\w*
      | (?:已(?:经)?(?:撤销|更换|失效|过期|作废|重置)|失効済み|変更済み|無効化済み) )
    | (?P<docs>\bhttps?://(?:docs|developers?|help|support|learn|devcenter)\.[a-z0-9.-]+/\S*$
      | \bdocumentation\ (?:says|shows|uses)\b )
    """
)
_NEW = lazy.pattern(
    r"(?i)\b(?:new|now|instead|replacement|neue[srnm]?|jetzt|nouve(?:au|lle)|nuev[oa]|nov[oa]|nuov[oa]"
    r"|now[yae]|teraz|новый|новая|теперь)(?!\w)|新"
)
_REASONS = {
    "example": "the words around it call it an example or a fake",
    "over": "the words around it say that it is no longer valid",
    "docs": "it stands in a link to documentation",
}


def doubts(text: str, start: int, end: int) -> str | None:
    """Why the words around text[start:end] speak against a usable secret, or None.

    People say such things of live secrets too, so the answer lowers confidence and no more.
    """
    # A blank line ends the thought.
    before = text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2]
    after = text[end : end + _AFTER].partition("\n\n")[0]
    for around in (before, after):
        match = _WORDS.search(around)
        if match and match.lastgroup:
            # "the old one was revoked, the new one is"
            if around is before and match.lastgroup == "over" and _NEW.search(before, match.end()):
                continue
            return _REASONS[match.lastgroup]
    return None
