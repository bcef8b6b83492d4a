"""The World Factbook's pages: who governs, ambassadors to and from the United States, political parties."""

from __future__ import annotations

import gzip
import html
import json
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from dragoman.actors.spelling import key_of

from .persons import REIGN, Holder
from .table import Table

ORIGIN = "World Factbook 2026-02"
_SINCE = re.compile(r"^(.*?)\s*\((?:since )?(?:c\. )?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})\)")
_TITLE = re.compile(
    r"^(?:(?:[Aa]cting|[Ii]nterim|[Tt]ransition(?:al)?|[Cc]aretaker|overall|GNU|CNSP|Federal)\s+)*"
    r"((?:Vice |Deputy |Co-)?(?:President|Prime Minister|Premier|Chancellor|King|Queen|Sultan|Emir|Amir|"
    r"Prince|Grand Duke|Ambassador-designate|Ambassador|Appointed Ambassador|Governor General|Supreme Leader|"
    r"Taoiseach|Chief Minister|Chief Executive|Captain Regent|Pope|Chairperson|Chargé d'Affaires))\b[ ,]*"
)
_RANK = re.compile(
    r"^(?:of the \S+|Gen\.|General|Col\.|Capt\.|Captain|Dr\.|Dato'?|Sir|Dame|Tun|Ratu|Sheikh|Shaykh|Hon\.)\s+"
)


def load(path: Path) -> dict[str, Any]:
    """The pages by their path."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return dict(json.load(file))


def text(page: dict[str, Any], *keys: str) -> str:
    """The text under a path of keys, tags and entities resolved; "" when there is none."""
    for key in keys:
        page = page.get(key) or {}
        if not isinstance(page, dict):
            return html.unescape(str(page))
    return html.unescape(str(page.get("text", "")))


def day(words: str) -> str:
    """ "12 December 2019", "May 2022" or "1997" as an ISO day."""
    for form in ("%d %B %Y", "%B %Y", "%Y"):
        try:
            found = datetime.strptime(words, form).date()
        except ValueError:
            continue
        return str(found.replace(month=7)) if form == "%Y" else str(found)
    return ""


def person(words: str) -> tuple[str, str, tuple[str, ...], str] | None:
    """Title, name, surnames and first day of "President Paul KAGAME (since 22 April 2000)"."""
    match = _SINCE.match(words)
    if not match:
        return None
    title = _TITLE.match(match[1])
    if not title:
        return None
    rest = match[1][title.end() :]
    while (rank := _RANK.match(rest)) is not None:
        rest = rest[rank.end() :]
    if "," in rest or len(rest.split()) > 6 or len(rest.split()) < 2:
        return None
    loud = [w for w in rest.split() if sum(c.isupper() for c in w) > 1 and w not in ("II", "III", "VI", "IV")]
    name = " ".join(proper(w) if w in loud else w for w in rest.split())
    return title[1], name, (" ".join(proper(w) for w in loud),) if loud else (), day(match[2])


def month_before(day_text: str) -> str:
    """Thirty-one days before a day: the two providers may differ by the day of election or of oath."""
    return str(date.fromisoformat(day_text) - timedelta(days=31)) if day_text else ""


def proper(word: str) -> str:
    """A surname out of its capitals: "TOUADÉRA", "BIN-SALMAN", "MacDONALD", "al-ALIMI"."""
    return (
        "-".join(p if p.islower() else p[0] + p[1:].lower() for p in word.split("-"))
        if "-" in word
        else (word[0] + word[1:].lower())
    )


def leaders(pages: dict[str, Any], codes: dict[str, str], known: list[Holder], names: dict[str, str]) -> list[Holder]:
    """Heads of state and government whom no chain names, and ambassadors to and from the United States."""
    found: list[Holder] = []
    have = {(h.country, key_of(s)) for h in known for s in h.called}
    since = {(h.country, h.role): h.start for h in known if not h.end and h.origin != REIGN}
    everyone = {key_of(n) for h in known for n in (h.name, *h.also)} | {"charles iii", "frederik x"}
    for page in pages.values():
        code = codes.get(text(page, "Country name", "conventional short form")) or codes.get(
            text(page, "Country name", "conventional long form"), ""
        )
        if not code:
            continue
        for key, role in (("chief of state", "head of state"), ("head of government", "head of government")):
            got = person(text(page, "Executive branch", key))
            if not got or got[0].startswith(("Ambassador", "Vice")) or not got[2]:
                continue
            title, name, called, start = got
            if key_of(name) in everyone or since.get((code, role), "") >= month_before(start):
                continue
            if any((code, part) in have for part in (*map(key_of, called), *key_of(name).split())):
                continue
            if any(h.name == name and h.country == code for h in found):
                continue
            found.append(Holder(code, role, f"{title} of {names[code]}", "GOV", name, (), called, start, "", ORIGIN))
        for key, home, host in (("in the US", code, "USA"), ("from the US", "USA", code)):
            got = person(text(page, f"Diplomatic representation {key}", "chief of mission"))
            if got and got[0].startswith("Ambassador") and got[2]:
                office = f"Ambassador of {names[home]} to {names[host]}"
                found.append(Holder(home, "ambassador", office, "GOV", got[1], (), got[2], got[3], "", ORIGIN))
    return found


def parties(table: Table, pages: dict[str, Any], codes: dict[str, str]) -> None:
    """Political parties by full name and long abbreviation, where the name has two words and is not known."""
    known = set(table.names)
    for page in pages.values():
        code = codes.get(text(page, "Country name", "conventional short form"), "")
        raw = page.get("Political parties") or {}
        listing = raw.get("text", "") if isinstance(raw, dict) else str(raw)
        if not code or not listing:
            continue
        for entry in re.split(r"<br\s*/?>|</p>|\n", listing):
            plain = html.unescape(re.sub(r"<[^>]+>", "", entry)).strip()
            forms = [p.strip(" *;,") for p in re.split(r" or |\(|\)|\[|\]", plain) if p.strip(" *;,")]
            if not forms or len(plain) > 140 or ":" in forms[0] or "note" in plain.lower():
                continue
            names = [
                f for f in forms
                if (len(f.split()) > 1 and f[0].isupper() and len(f.split()) < 9)
                or (f.isupper() and f.isalpha() and 4 <= len(f) <= 6 and key_of(f) not in table.words)
            ]  # fmt: skip
            names = [n for n in names if key_of(n) not in known]
            if names and len(names[0].split()) > 1:
                row = ("group", names[0], code, "PTY", "", "", "", "", ORIGIN)
                table.add(row, [n for n in names if not n.isupper()])
                table.add(row, [n for n in names if n.isupper()], "a")
