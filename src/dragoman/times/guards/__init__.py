"""Conditions on the words around a phrase that no pattern of time words can state, by name."""

from __future__ import annotations

from dragoman.times.guards import dates, lengths, phrases
from dragoman.times.guards.shape import Fields, Guard

GUARDS: dict[str, Guard] = {
    guard.__name__: guard
    for guard in (
        dates.month_name,
        dates.day_month,
        dates.month_day,
        dates.capital,
        dates.turn_month,
        dates.era,
        dates.old_year,
        dates.year_number,
        dates.bare_year,
        dates.short_year,
        dates.decade,
        dates.q_number,
        dates.four,
        dates.season,
        dates.weekday_name,
        dates.of_month,
        dates.short_weekday,
        dates.month_follows,
        dates.year_range,
        dates.of_year,
        lengths.no_title,
        lengths.length,
        lengths.one_unit,
        lengths.bare_units,
        lengths.often,
        lengths.named_unit,
        lengths.adjectival,
        lengths.half_year,
        lengths.year_end,
        lengths.earlier,
        lengths.later,
        lengths.approx,
        lengths.first_or_last,
        lengths.compared,
        lengths.year_span,
        phrases.around_now,
        phrases.now,
        phrases.after_modal,
        phrases.colon,
        phrases.daypart,
        phrases.current,
        phrases.recent,
        phrases.future,
        phrases.past_noun,
        phrases.bracketed,
        phrases.unit_week,
        phrases.early,
        phrases.day_grain,
    )
}

__all__ = ["GUARDS", "Fields", "Guard"]
