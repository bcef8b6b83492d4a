"""Verbs that carry an act named by a noun, verbs of taking place, verbs of speaking."""

from dragoman.times.lexicon import words_of

LIGHT = words_of("light")
"""Verbs that carry the act their object names: "held talks", "paid a visit", "imposed sanctions"."""

HAPPENING = words_of("happening")
"""Verbs whose subject is what happens: "the visit takes place", "talks are scheduled"."""

SPEAKING = words_of("speaking")
"""Verbs that set the scene of a saying: "speaking on Tuesday, …"."""

VOTING = words_of("voting")
"""Verbs that do the act of their infinitive: "voted on Monday to expel the envoy"."""

HARMING = words_of("harming")
"""Verbs of what an act does at once: "the raid on Monday that killed two"."""
