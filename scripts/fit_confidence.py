"""Fit the weights of an entry's confidence on judged entries.

    python scripts/fit_confidence.py SHARED [--wires FOLDER] [--least P]

SHARED is the folder with the corpora that the verdicts of ``gold/precision`` speak of, and with the development gold;
FOLDER has the agencies' reports (``*.tml``) of TempEval-3's silver data, of which some verdicts speak.
Every judged report is read again; a verdict counts where the entry still has the type and parties that were
judged; what can be argued counts as right, as there. Prints reliability tables of predictions for reports that
the weights were not fitted on, and writes ``entries/confidence.toml``.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from dragoman.entries import Confidence
from dragoman.entries.draft import Draft
from dragoman.entries.features import of_draft
from dragoman.model import Report
from dragoman.reading import Tools, read
from dragoman.rows import entry_row

ROOT = Path(__file__).parent.parent
VERDICTS = ROOT / "gold" / "precision"
WEIGHTS = ROOT / "src" / "dragoman" / "entries" / "confidence.toml"
AGENCIES = {"AFP": "AFP", "APW": "AP", "XIN": "Xinhua", "NYT": "New York Times"}
CORPORA = {"wikinews": "wikinews_2019_2020.jsonl", "kremlin": "kremlin_en_news.jsonl.gz"}
FOLDS = 10
SHRINK, SHRINK_ITEM = 8.0, 12.0  # ridge penalties: of a feature, of a single item of the lexicon
RARE = 4  # a feature that fewer examples have is left out
Rows = list[dict[str, Any]]
Example = tuple[str, frozenset[str], bool]


@dataclass(frozen=True)
class Recorder(Confidence):
    """Rates nothing, and keeps the features of every draft by its words."""

    seen: dict[tuple[int, int, str], frozenset[str]] = field(default_factory=dict)

    def of(self, draft: Draft, report: frozenset[str]) -> tuple[float, str]:
        self.seen[draft.act.start, draft.act.end, draft.act.item.type] = of_draft(draft) | report
        return 1.0, ""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("shared", type=Path)
    asked.add_argument("--wires", type=Path, help="folder of TempEval-3's silver data")
    asked.add_argument("--least", type=float, default=0.0, help="the least confidence of an entry")
    asked.add_argument("--verdicts", type=Path, nargs="*", default=sorted(VERDICTS.glob("judged*.jsonl")))
    args = asked.parse_args()
    verdicts = [json.loads(line) for path in args.verdicts for line in path.read_text("utf-8").splitlines()]
    tools = Tools.load()
    reports = (*_reports(args.shared, verdicts), *_wires(args.wires, verdicts))
    examples = [*_judged(verdicts, reports, tools), *_gold(args.shared / "gold", tools)]
    right = np.array([r for _, _, r in examples], float)
    groups = np.array([int(sha256(report.encode()).hexdigest(), 16) % FOLDS for report, _, _ in examples])
    told = [f for _, f, _ in examples]
    print(f"{len(verdicts)} verdicts, {len(examples)} still read as judged, {int(right.sum())} of them right")
    chance = np.zeros(len(right))
    for fold in range(FOLDS):
        rest = groups != fold
        names, base, weights = _fit([t for t, r in zip(told, rest, strict=True) if r], right[rest])
        for i in np.flatnonzero(~rest):
            chance[i] = _chance(base + sum(weights[names[n]] for n in told[i] if n in names))
    judged = {v["report"] for v in verdicts}
    gold = np.array([report not in judged for report, _, _ in examples])
    for name, part in (("judged entries of reports that nobody tuned on", ~gold), ("development gold", gold)):
        print(name)
        _reliability(chance[part], right[part])
    names, base, weights = _fit(told, right)
    _write(names, base, weights, args.least)


def _judged(verdicts: Rows, reports: Iterable[Report], tools: Tools) -> Iterator[Example]:
    """Report, features and whether all is right, of each judged entry that is still read so."""
    by_report: dict[str, Rows] = {}
    for v in verdicts:
        by_report.setdefault(v["report"], []).append(v)
    for report in reports:
        recorder = Recorder(0.0, 0.0, {})
        entries = read(report, replace(tools, confidence=recorder)).entries
        for v in by_report[report.id]:
            for e in entries:
                span = (e.evidence.trigger_start, e.evidence.trigger_end)
                names = ([p.name for p in e.actors], [p.name for p in e.recipients])
                if e.type == v["type"] and span[0] < v["trigger"][1] and v["trigger"][0] < span[1]:
                    if names == (v.get("actors"), v.get("recipients")):
                        right = v["verdict"] == "right" or v.get("arguable", False)
                        right = right and v.get("status", "right") == "right"
                        if (features := recorder.seen.get((*span, e.type))) is not None:  # else told by the title
                            yield report.id, features, right
                        break


def _gold(gold: Path, tools: Tools) -> Iterator[Example]:
    """The entries of the development gold: right where its scorer finds type, parties and status so."""
    sys.path.insert(0, str(gold))
    scorer = import_module("score")
    for path in sorted((gold / "dev").glob("*.yaml")):
        rows = yaml.safe_load(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_text("utf-8")
        recorder = Recorder(0.0, 0.0, {})
        report = Report(text, path.stem, "", rows.get("publisher", ""), rows["published"])
        got = [entry_row(e) for e in read(report, replace(tools, confidence=recorder)).entries]
        wanted = rows["entries"]
        pairs = scorer.best_pairs(scorer.candidates(text, wanted, got, scorer.ENTRY, trigger=True))
        answers = {j: wanted[i] for i, j in pairs}
        for j, entry in enumerate(got):
            e, answer = entry["evidence"], answers.get(j)
            seen = recorder.seen.get((e["trigger_start"], e["trigger_end"], entry["type"]))
            if seen is None:  # told by the title
                continue
            right = answer is not None and answer["type"] == entry["type"]
            right = right and not {"actors", "recipients", "status"} & {*scorer.wrong(scorer.ENTRY, answer, entry)}
            yield path.stem, seen, right


def _reports(shared: Path, verdicts: Rows) -> Iterator[Report]:
    wanted = {v["report"] for v in verdicts}
    for name in CORPORA.values():
        path = shared / "corpora" / name
        packed = path.read_bytes()
        text = (gzip.decompress(packed) if name.endswith(".gz") else packed).decode()
        for row in map(json.loads, text.splitlines()):
            if row["url"] in wanted:
                day = row.get("published", row.get("date"))
                published = date.fromisoformat(day) if day else None
                publisher = row.get("publisher", "Kremlin")
                yield Report(row["text"], row["url"], row["title"], publisher, published, row["url"])


def _wires(folder: Path | None, verdicts: Rows) -> Iterator[Report]:
    """The agencies' reports, by the names of their files, with dots as underscores."""
    wanted = {v["report"] for v in verdicts if v["corpus"] == "wires"}
    if wanted and folder is None:
        print(f"the verdicts on {len(wanted)} reports of agencies are left out: name the folder with --wires")
    for path in sorted(folder.rglob("*.tml")) if folder is not None else ():
        name = path.stem.replace(".", "_")
        if name not in wanted:
            continue
        told = path.read_text("utf-8", errors="replace")
        day = "-".join(re.findall(r"_(\d{4})(\d\d)(\d\d)_", name)[0])
        title = re.search(r"<TITLE>(.*?)</TITLE>", told, re.DOTALL)
        body = re.search(r"<TEXT>(.*?)</TEXT>", told, re.DOTALL)
        if body is not None:
            head = _plain(title[1]) if title is not None else ""
            text = "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", _plain(body[1])))
            yield Report(text, name, head, AGENCIES[name[:3]], date.fromisoformat(day))


def _plain(marked: str) -> str:
    """Text without its marks."""
    return html.unescape(re.sub(r"<[^>]+>", "", marked)).strip()


def _fit(
    told: Sequence[frozenset[str]], right: np.ndarray[Any, Any]
) -> tuple[dict[str, int], float, np.ndarray[Any, Any]]:
    """Ridge logistic regression by Newton's method: places of the features, base, weights."""
    counts: dict[str, int] = {}
    for features_ in told:
        for name in features_:
            counts[name] = counts.get(name, 0) + 1
    kept = sorted(n for n, c in counts.items() if RARE <= c <= len(told) - RARE)
    names = {n: i for i, n in enumerate(kept)}
    x = np.zeros((len(told), len(kept) + 1))
    x[:, -1] = 1.0
    for row, features_ in enumerate(told):
        for name in features_:
            if name in names:
                x[row, names[name]] = 1.0
    penalty = np.array([SHRINK_ITEM if n.startswith("item ") else SHRINK for n in kept] + [1e-6])
    w = np.zeros(len(kept) + 1)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(penalty), x.T @ (right - p) - penalty * w)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return names, float(w[-1]), w[:-1]


def _chance(log_odds: float) -> float:
    return float(1 / (1 + np.exp(-log_odds)))


def _reliability(chance: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> None:
    print("predicted      n  mean  right")
    edges = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01]
    for low, high in pairwise(edges):
        inside = (chance >= low) & (chance < high)
        if inside.any():
            line = f"{low:.1f}–{min(high, 1):.1f}  {inside.sum():6}  {chance[inside].mean():.2f}"
            print(f"{line}  {right[inside].mean():.2f}")
    print("at least   kept  right  of all right")
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7):
        kept = chance >= least
        if kept.any():
            print(
                f"{least:.2f}     {kept.mean():6.2f}  {right[kept].mean():.2f}  {right[kept].sum() / right.sum():.2f}"
            )
    print(f"Brier {np.mean((chance - right) ** 2):.3f}, of the mean alone {np.mean((right.mean() - right) ** 2):.3f}")


def _write(names: dict[str, int], base: float, weights: np.ndarray[Any, Any], least: float) -> None:
    lines = [
        "# Log-odds that an entry is right, by what is told of it; written by scripts/fit_confidence.py.",
        f"base = {base:.2f}",
        f"least = {least}",
        "",
        "[weights]",
    ]
    lines += [f'"{n}" = {weights[i]:.2f}' for n, i in names.items() if abs(weights[i]) >= 0.02]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
