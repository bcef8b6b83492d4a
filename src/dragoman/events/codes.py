"""Codes that the field's tables use: CAMEO code, Goldstein score, PLOVER quad class."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from dragoman.model import EventType


class Codes:
    """The tables of ``lexicon/codes.toml``."""

    def __init__(self, raw: dict[str, dict[str, str | float]]) -> None:
        self._quad = {k: str(v) for k, v in raw["quad"].items()}
        self._cameo = {k: str(v) for k, v in raw["cameo"].items()}
        self._goldstein = {k: float(v) for k, v in raw["goldstein"].items()}

    @staticmethod
    @cache
    def load() -> Codes:
        """The packaged tables."""
        text = resources.files("dragoman.lexicon").joinpath("codes.toml").read_text("utf-8")
        return Codes(tomllib.loads(text))

    def quad(self, type_: EventType) -> str:
        """PLOVER's quad class: verbal or material, cooperation or conflict."""
        return self._quad[type_]

    def cameo(self, type_: EventType, modes: tuple[str, ...]) -> str:
        """The CAMEO code of a type, by its first mode that has one."""
        keys = [f"{type_} {mode}" for mode in modes]
        return next((self._cameo[k] for k in keys if k in self._cameo), self._cameo[type_])

    def is_cameo(self, cameo: str) -> bool:
        """Whether a code, or a root it begins with, is one of CAMEO's."""
        return any(cameo[:n] in self._goldstein for n in range(len(cameo), 1, -1))

    def goldstein(self, cameo: str) -> float:
        """The Goldstein score (−10 to 10) of a CAMEO code."""
        for n in range(len(cameo), 1, -1):
            if cameo[:n] in self._goldstein:
                return self._goldstein[cameo[:n]]
        raise KeyError(f"{cameo!r} is no CAMEO code")
