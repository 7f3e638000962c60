"""After which words does somebody give a thing to try, or what a thing was set to?"""

from __future__ import annotations

TRIALS = (
    r"(?:try|tried|trying|it'?s|its|it[ ]is|type|typed|enter|aka|namely|probier(?:[ ]mal)?"
    r"|versuch(?:[ ]mal)?|nimm|essaie"
    r"(?:[ ]avec)?|essayez|prueba(?:[ ]con)?|tenta|prova(?:[ ]con)?|spróbuj|попробуй|(?:changed"
    r"|set[ ]it|set|reset|switched|back|it)[ ]to"
    r"|auf|it[ ]was|it'?d[ ]be|should[ ](?:be|read)"
    r"|(?:new|right|real|correct|current)[ ]one(?:[ ]is|:)"
    r"|adesso[ ]è|ora[ ]è|zkus|probeer(?:[ ]eens)?|prøv|testa|correct:|meant|spelled|i\.e\."
    r"|gave[ ](?:us|me|him|her|them|you)|ustawił(?:e|a)m(?:[ ](?:jej|mu|im))?|perdón,[ ]es|werkte"
    r"|(?:richtig|korrekt)[ ](?:ist|wäre|war)|(?:correct|right)[ ](?:is|was)|(?:lo"
    r"|la)[ ]correct[ao][ ]es"
    r"|la[ ]bonne[ ](?:est|c'est)|(?:quella[ ])?giusta[ ]è|poprawne[ ]to|правильн(?:о|ый)"
    r"|juiste[ ]is"
    r"|rätt[ ]är|riktig[ ]er|rigtige[ ]er|správně[ ]je|správne[ ]je|helyesen|corect[ ]e|doğrusu"
    r"|doğru"
    r"|c'est|puesto|trocada?[ ]pra|cambiad[ao][ ]a|zmieni\w{1,4}[ ]na|на)"
)
"""Words after which somebody gives a thing to try, or what a thing was set to."""
TRIAL_KEYWORDS = (
    *(
        "try ",
        "tried ",
        "trying ",
        "it's ",
        "its ",
        "it is ",
        "type ",
        "typed ",
        "enter ",
        "aka ",
        "namely ",
    ),
    *(
        "probier",
        "versuch",
        "nimm ",
        "essai",
        "essayez",
        "prueba",
        "tenta ",
        "prova ",
        "spróbuj",
        "попробуй",
    ),
    *(
        *("it was ", "it'd be ", "itd be ", "should be ", "should read ", "one is ", "one: "),
        *("adesso è ", "ora è ", "zkus ", "probeer ", "prøv ", "testa ", "correct: ", "meant "),
        *("spelled ", "i.e. ", "gave us ", "gave me ", "gave him ", "gave her ", "gave them "),
        *("richtig ist ", "richtig wäre ", "richtig war ", "korrekt ist ", "korrekt war "),
        *("correct is ", "correct was ", "right is ", "right was ", "correcta es ", "correcto es "),
        *(
            "la bonne est ",
            "la bonne c'est ",
            "giusta è ",
            "poprawne to ",
            "правильно",
            "правильный",
        ),
        *(
            "juiste is ",
            "rätt är ",
            "riktig er ",
            "rigtige er ",
            "správn",
            "helyesen ",
            "corect e ",
        ),
        *("doğrusu ", "doğru ", "korrekt wäre "),
        *("gave you ", "ustawił", "perdón, es ", "werkte "),
        "ed to ",
        "set to ",
        "set it to ",
        "back to ",
        "it to ",
        "auf ",
        "c'est ",
        "puesto ",
        " pra ",
        " a ",
        " na ",
        "на ",
    ),
)
