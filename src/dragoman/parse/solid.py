"""Words that are written with a hyphen or without: "cease-fire", "re-establish", "co-operate", "pull-out".

The tokenizer takes them apart and the parser then scatters the parts; written solid they are one word.
"""

from __future__ import annotations

import re

_AGAIN = """activat|admi(?=t|s)|affirm|appear|appoint|arm|arrest|assert|assum|build|captur|confirm|connect|deploy
|develop|elect|emerg|engag|ent(?=er|ry)|establish|examin|ignit|impos|instat|introduc|investigat|join|launch|locat
|negotiat|open|organi|rout|settl|start|stat(?=e[ds]?\\b|ing)|suppl|tak|unif|unit|visit""".replace("\n", "")
_TOGETHER = "chair(?=ed|ing)|exist|host(?=s|ed|ing|\\b)|oper|opt|ordinat|sponsor(?=ed|ing|\\b)"
_PARTICLES = (
    ("pull", "back|out"), ("hand", "over"), ("take", "over"), ("break", "out|through|up"), ("crack", "down"),
    ("stand", "off"), ("build", "up"), ("walk", "out"), ("shoot", "out"), ("cut", "back|off"), ("draw", "down"),
    ("climb", "down"), ("shut", "down"), ("lock", "down"), ("roll", "back"), ("cease", "fire"), ("lay", "off"),
    ("run", "off|up"), ("set", "back"), ("turn", "out"),
)  # fmt: skip
_HYPHEN = re.compile(
    rf"(?<=\bre)-(?={_AGAIN})|(?<=\bco)-(?={_TOGETHER})|"
    + "|".join(rf"(?<=\b{verb})-(?=(?:{particles})s?\b)" for verb, particles in _PARTICLES),
    re.IGNORECASE,
)


def needless_hyphens(text: str) -> list[int]:
    """Where the hyphens stand without which such words are written too."""
    return [m.start() for m in _HYPHEN.finditer(text)]


def solid(text: str) -> str:
    """The text with such words written as one."""
    return _HYPHEN.sub("", text)
