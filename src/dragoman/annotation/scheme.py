"""What may be annotated: the types, roles, attributes and fields of notes that ``brat`` writes and ``gold`` reads."""

from __future__ import annotations

from dragoman.model import EVENT_TYPES, MODES, STATUSES

PARTY, TIME, EVIDENCE, FIGURE, UPCOMING = "Party", "Time", "Evidence", "Figure", "Upcoming"
STATEMENT = "STATEMENT"
SIDES = {"Actor": "actors", "Recipient": "recipients", "Counterpart": "counterpart"}
"""Roles of an entry's parties, and the field that each fills."""
FORMS = ("direct", "indirect", "mixed", "none")
QUOTED = ("direct", "mixed")
"""Forms of a statement that quote words of it."""
MODE_NAMES = tuple(sorted({mode for modes in MODES.values() for mode in modes}))

PARTY_FIELDS = ("name", "country", "sector", "office")
ENTRY_FIELDS = (
    "id", "when", "approximate", "where", "place", "word", "said", "quote", "occasion", "optional", "same_event_as",
    "actor", "recipient", "counterpart",
)  # fmt: skip
STATEMENT_FIELDS = ("role", "addressee", "venue", "via", "said", "quote", "optional", "speaker")
FIGURE_FIELDS = (
    "measure", "amount", "amount_max", "currency", "unit", "parties", "period", "approximate", "qualifier", "speaker",
    "optional",
)  # fmt: skip
UPCOMING_FIELDS = ("what", "when", "approximate", "status")


def configuration() -> str:
    """brat's ``annotation.conf``."""
    modes = "|".join(MODE_NAMES)
    events = "\n".join(
        f"{kind}\tActor*:{PARTY}, Recipient*:{PARTY}, Counterpart*:{PARTY}, When?:{TIME}, Evidence?:{EVIDENCE}"
        for kind in EVENT_TYPES
    )
    return f"""[entities]
{PARTY}
{TIME}
{EVIDENCE}
{FIGURE}
{UPCOMING}
[relations]
[events]
{events}
{STATEMENT}\tSpeaker?:{PARTY}, Evidence?:{EVIDENCE}
[attributes]
Status\tArg:<EVENT>, Value:{"|".join(STATUSES)}
Mode\tArg:<EVENT>, Value:{modes}
Mode2\tArg:<EVENT>, Value:{modes}
Form\tArg:{STATEMENT}, Value:{"|".join(FORMS)}
"""
