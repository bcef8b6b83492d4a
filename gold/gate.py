#!/usr/bin/env python3
"""The gold gate: read the development gold, score it, and fail where a figure is below its floor.

    gate.py [SHARED] [--raise] [--errors]

SHARED is the folder of gold data (else $DRAGOMAN_SHARED, else ../shared beside the checkout); without it the
gate says that it is skipped and passes. Floors stand in floors.toml, one table a gold set, pinned to the digest
of the set's files: other files have other figures, so a set whose digest differs fails until its floors are
measured anew with --raise. Floors only ever rise: --raise never lowers one while the digest is the same.
Scores come from SHARED/gold/score.py. --errors prints what the scorer found wrong (third-party text: for the
screen only).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "gold" / "floors.toml"
SETS = {"seed": ("seed", False), "dev": ("gold/dev", False), "rules": ("gold/dev", True)}
"""Folders, and whether what is too doubtful to be entered is kept: "rules" is what the rules alone read."""
SLACK = 1e-9

Figures = dict[str, float]


def main() -> int:
    parser = argparse.ArgumentParser(description="Fail where reading got worse than its floors.")
    default = os.environ.get("DRAGOMAN_SHARED") or ROOT.parent / "shared"
    parser.add_argument("shared", nargs="?", type=Path, default=Path(default))
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--errors", action="store_true", help="print what the scorer found wrong")
    args = parser.parse_args()
    scorer = args.shared / "gold" / "score.py"
    if not scorer.is_file():
        print(f"gold gate SKIPPED: no gold data at {args.shared} (name it: gate.py SHARED, or set DRAGOMAN_SHARED)")
        return 0
    floors = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    failed = False
    with tempfile.TemporaryDirectory() as out:
        for name, (folder, doubts) in SETS.items():
            gold = args.shared / folder
            predicted = Path(out) / name
            predict(gold, predicted, doubts)
            figures = measure(scorer, gold, predicted, args.errors)
            sums = digest(gold)
            known = floors.get(name, {})
            if args.lift:
                floors[name] = {"digest": sums, "floors": lifted(known, sums, figures)}
            else:
                failed |= not report(name, known, sums, figures)
    if args.lift:
        FLOORS.write_text(as_toml(floors), "utf-8")
        print(f"floors written to {FLOORS.relative_to(ROOT)}")
    print("gold gate FAILED" if failed else "gold gate passed")
    return int(failed)


def predict(gold: Path, out: Path, doubts: bool) -> None:
    """Read every article of a set, as dated and, where the gold asks for it, undated; with all doubtful rows or not."""
    import yaml

    from dragoman.model import Report
    from dragoman.reading import Tools, read
    from dragoman.rows import as_json, reading_row

    out.mkdir()
    tools = Tools.load().with_doubts() if doubts else Tools.load()
    for path in sorted(gold.glob("*.yaml")):
        facts = yaml.safe_load(path.read_text("utf-8"))
        text_path = path.with_suffix(".txt")
        if not text_path.exists():
            text_path = next(iter(gold.glob("*.txt")))
        text = text_path.read_bytes().decode("utf-8")
        day = date.fromisoformat(str(facts["published"]))
        for suffix, published in ((".json", day), (".undated.json", None)):
            if published or "undated_reading" in facts:
                reading = read(Report(text, text_path.stem, "", facts.get("publisher", ""), published), tools)
                (out / (text_path.stem + suffix)).write_text(as_json(reading_row(reading)), "utf-8")


def measure(scorer: Path, gold: Path, predicted: Path, errors: bool) -> Figures:
    """The scorer's figures, flat: each level's F1, how often each field is right, cleanness and bounds."""
    command = [sys.executable, str(scorer), str(gold), str(predicted)]
    if errors:
        subprocess.run([*command, "--errors"], check=True)
    done = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True, encoding="utf-8")
    return flat(json.loads(done.stdout.splitlines()[-1]))


def flat(result: dict[str, Any]) -> Figures:
    """One level of names.

    Fields count how often they are right, since a share of the rows found falls when more are found. Text that
    must carry no entry and does counts negatively, so that more of it is below the floor.
    """
    figures: Figures = {"clean": -float(result["forbidden"]), "undated": float(result["undated"][0])}
    for kind in ("entries", "statements", "figures", "upcoming"):
        rows = result[kind]
        if not rows["gold"]:
            continue
        for level, value in rows.items():
            if isinstance(value, dict) and "F1" in value:
                figures[f"{kind}.{level}"] = value["F1"]
        figures |= {f"{kind}.field.{k}": float(right) for k, (right, _) in rows["fields"].items()}
    return figures


def digest(gold: Path) -> str:
    """One SHA-256 over the names and contents of a set's texts and rows."""
    total = hashlib.sha256()
    for path in sorted([*gold.glob("*.txt"), *gold.glob("*.yaml")]):
        total.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def report(name: str, known: dict[str, Any], sums: str, figures: Figures) -> bool:
    """Print the figures beside their floors; is none below?"""
    if known.get("digest") != sums:
        print(f"{name}: the gold files are not those the floors were measured on; measure anew with gate.py --raise")
        return False
    below = {k for k, floor in known["floors"].items() if figures.get(k, float("-inf")) < floor - SLACK}
    for key, value in figures.items():
        floor = known["floors"].get(key)
        mark = "  BELOW" if key in below else ""
        print(f"{name:5} {key:28} {value:8.3f}  floor {'–' if floor is None else format(floor, '.3f')}{mark}")
    for key in below - figures.keys():
        print(f"{name:5} {key:28}  is no longer measured  BELOW")
    return not below


def lifted(known: dict[str, Any], sums: str, figures: Figures) -> Figures:
    """New floors: what is measured, never under an old floor for the same files."""
    old: Figures = known.get("floors", {}) if known.get("digest") == sums else {}
    return {k: max(old.get(k, float("-inf")), figures.get(k, float("-inf"))) for k in sorted({*old, *figures})}


def as_toml(floors: dict[str, Any]) -> str:
    lines = ["# Floors of the gold gate: `gold/gate.py --raise` raises them, nothing lowers them.", ""]
    for name, table in sorted(floors.items()):
        lines += [f"[{name}]", f'digest = "{table["digest"]}"', "", f"[{name}.floors]"]
        lines += [f'"{key}" = {value:.3f}' for key, value in table["floors"].items()]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
