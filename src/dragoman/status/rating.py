"""Rating an act by the words around its trigger, the outermost last."""

from __future__ import annotations

from typing import cast

from dragoman.events.act import Act
from dragoman.events.arguments import is_passive
from dragoman.events.involvement import part_taken
from dragoman.events.words import words
from dragoman.model import EventType, Status
from dragoman.parse.tree import Token
from dragoman.status.clause import (
    answered,
    asked,
    dated_by,
    even,
    felt,
    has_subject,
    in_question,
    next_is,
    politely,
    ranked,
    reported,
    scheduled,
    subjunctive,
    voiced,
)
from dragoman.status.generality import generality
from dragoman.status.standing import IRREALIS, Standing, StatusLexicon

VERBAL: frozenset[EventType] = frozenset(
    ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "RETREAT")
)
"""Types whose simple present reports a completed act ("critics blame him"), not one in progress."""
SPEECH: frozenset[EventType] = frozenset(("SUPPORT", "REQUEST", "ACCUSE"))
"""Types of acts done by saying them: "I would like to thank …" thanks."""
HABITS = words("habits")
LASTING = words("lasting")
WISHING = frozenset(("hope", "wish", "prefer", "pray"))
STANDING_RULES: frozenset[EventType] = frozenset(("COOPERATE", "COERCE", "ASSAULT", "AGREE", "REQUEST"))
"""Types of acts that one who "does not" do them refrains from as a rule."""
PONDERING = words("pondering")
DEMANDING = frozenset(("demand", "request", "urge", "suggest"))
NEEDING = words("needing")
PROGRESS = words("progress")
CONDITIONS = words("conditions")
PARTS = words("parts")
SETTING = frozenset(("at", "during"))
PLANNED = ("trip", "visit", "journey", "meeting", "summit", "talk", "plan", "event")
"""What a plan is called when it is called off."""
EVE = frozenset(("ahead", "eve", "advance", "anticipation", "run-up", "runup", "up"))
"""What stands before "of" or "to" and a meeting that is near: "ahead of", "in the run-up to"."""
BEFOREHAND = words("settled_before")
ATTENDING = frozenset(("participation", "attendance", "presence"))
DISSENTING = frozenset(("protest", "demonstrate", "rally", "march", "picket"))
STEPPING_IN = frozenset(("act", "charge", "fire", "intervene", "move", "rush", "step", "swoop", "use", "wade"))
PROGRAMMES = frozenset(("programme", "program", "agenda", "schedule", "itinerary"))
"""What a visit has before it and has had after it: "the programme of his visit also included a wreath-laying"."""

CARRYING_OUT = words("carrying_out")
"""Verbs that plan an act that they govern, and whose participle after its noun says that it was done."""


class Rater:
    """Rates acts. One for a reading; holds only the lexicon."""

    def __init__(self, lexicon: StatusLexicon) -> None:
        self.lexicon = lexicon

    def rate(self, act: Act) -> Standing:
        """The standing of an act; what is only asked about is none."""
        if (mark := asked(act.carrier)) is not None:
            return Standing("hypothetical", mark.text, "question", aside=True)
        if act.trigger.is_verb and act.item.type in SPEECH and (modal := politely(act.trigger)) is not None:
            return Standing("occurred", modal.text, "polite form")
        if act.carrier.is_verb and (cue := generality(act.carrier)) is not None:
            return Standing("possible", cue.text, "generality", aside=True)
        standing = self._verb(act.trigger, act.item.type) if act.trigger.is_verb else self._noun(act)
        if act.item.type == "REQUEST" and not act.trigger.is_verb and act.actors and answered(act.trigger):
            return Standing("occurred", act.trigger.text, "asked, whatever the answer")
        done = act.trigger.lemma in DISSENTING or (act.item.id == "disperse" and act.trigger.head.lemma in STEPPING_IN)
        if standing.rule == "purpose" and done:
            # "blocked the road to protest", "moved in to break up the crowd": done in doing so
            return self._verb(act.trigger.head, act.item.type)
        if standing.rule == "purpose" and act.item.type in SPEECH and voiced(act.trigger.head):
            return Standing("occurred", act.trigger.head.text, "done in speaking")
        if standing.status == "planned" and (cue := self._called_off(act.trigger)) is not None:
            return Standing("cancelled", cue.text, "called off in the next clause")
        return standing

    def _called_off(self, trigger: Token) -> Token | None:
        """ "The visit was planned for May, but Kenya postponed it": the verb that calls off what was planned."""
        plans = [t for t in (trigger, *trigger.ancestors()) if t.is_verb]
        for verb in (k for plan in plans for k in plan.children("conj") if k.is_verb and k.i > trigger.i):
            if self.lexicon.of("verbs", verb) != "cancelled" or self._negation(verb) is not None:
                continue
            what = verb.child("dobj", "nsubjpass")
            if what is not None and (what.lower in ("it", "this", "that") or what.lemma in (trigger.lemma, *PLANNED)):
                return verb
        return None

    # --- verbs ---------------------------------------------------------------------------------------

    def _verb(self, verb: Token, type_: EventType = "CONSULT", depth: int = 0) -> Standing:
        own = self._own(verb, type_)
        if own.aside or depth > 6:
            return own
        outer = self._outer(verb, own, depth)
        found = outer or own
        condition = self._condition(verb)
        if condition is not None and not (own.rule == "tense" and own.status == "occurred" and outer is None):
            return Standing("hypothetical", condition.text, "condition", aside=in_question(condition.head))
        if condition is not None and condition.head.dep == "advcl" and condition.head is verb:
            return Standing("hypothetical", condition.text, "condition")
        return found

    def _own(self, verb: Token, type_: EventType) -> Standing:
        """From the verb's own auxiliaries, adverbs, negation and tense."""
        if subjunctive(verb):
            return Standing("possible", verb.text, "subjunctive", aside=True)
        negation = self._negation(verb)
        modal = next((k for k in verb.kids if k.dep == "aux" and k.tag == "MD"), None)
        if modal is None and verb.dep == "conj" and verb.head.is_verb and not has_subject(verb):
            bare = verb.tag == "VBN" and verb.child("aux", "auxpass") is None
            shared = bare and any(k.dep == "auxpass" and k.lower == "be" for k in verb.head.kids)
            if verb.tag == "VB" or shared:  # "will meet and discuss", "must be found and punished"
                modal = next((k for k in verb.head.kids if k.dep == "aux" and k.tag == "MD"), None)
        if modal is not None:
            kind = self.lexicon.sections["modals"].get(modal.lower)
            perfect = any(k.dep == "aux" and k.lower == "have" for k in verb.kids)
            if kind == "demanded":
                return Standing("possible", modal.text, "modal of demand", aside=not perfect)
            if negation is not None:
                rule = "negated modal"
                status: Status = "hypothetical" if kind == "back_shifted" and perfect else "negated"
                return Standing(status, negation.text, rule)
            adverb = self._adverb(verb)
            if adverb is not None:
                return adverb
            if kind == "back_shifted":
                if perfect:
                    return Standing("hypothetical", modal.text, "would have")
                return Standing("planned" if reported(verb) else "hypothetical", modal.text, "back-shifted will")
            if kind == "possible":
                return Standing("possible", modal.text, "modal")
            if kind == "planned":
                return Standing("planned", modal.text, "future")
        if negation is not None:
            refrains = type_ in STANDING_RULES and any(k.dep == "aux" and k.lower in ("do", "does") for k in verb.kids)
            return Standing("negated", negation.text, "negation", aside=refrains)  # "does not extradite its citizens"
        adverb = self._adverb(verb)
        if adverb is not None:
            return adverb
        return self._tense(verb, type_)

    def _negation(self, verb: Token) -> Token | None:
        for k in verb.kids:
            if k.dep == "neg" or (k.dep == "advmod" and k.lower in ("never", "hardly", "scarcely", "neither", "nor")):
                if not any(s.lower == "only" for s in k.kids) and not next_is(k, "only"):
                    return k
            if k.dep in ("nsubj", "nsubjpass", "dobj"):
                if k.lower in ("nobody", "none", "nothing", "neither") or any(
                    d.lower in ("no", "neither") and d.dep in ("det", "neg", "preconj") for d in k.kids
                ):
                    return k
        if verb.dep == "conj" and verb.head.is_verb and verb.tag in ("VB", "VBN") and not has_subject(verb):
            if not any(k.lower == "but" for k in verb.head.kids if k.dep == "cc") and not verb.child("aux"):
                return next((k for k in verb.head.kids if k.dep == "neg" or _of_nobody(k)), None)
        return None

    def _adverb(self, verb: Token) -> Standing | None:
        for k in verb.kids:
            if k.dep == "advmod":
                status = self.lexicon.sections["adverbs"].get(k.lower)
                if status is not None:
                    return Standing(cast(Status, status), k.text, "adverb")
        return None

    def _tense(self, verb: Token, type_: EventType) -> Standing:
        auxes = [k for k in verb.kids if k.dep in ("aux", "auxpass")]
        words = {k.lower for k in auxes}
        cue = " ".join([*(k.text for k in auxes), verb.text])
        if verb.tag in ("VBZ", "VBP") or words & {"is", "are"}:
            habit = next((k for k in verb.kids if k.dep == "advmod" and k.lower in HABITS), None)
            if habit is not None:
                return Standing("ongoing", habit.text, "habit", aside=True)
        present = bool(words & {"is", "are", "am", "'s", "’s", "'re", "’re", "has", "have", "'ve", "’ve"})
        if verb.tag == "VBG" and words:
            if "being" not in words and words & {"was", "were"}:
                return Standing("occurred", cue, "tense")
            return Standing("ongoing" if present else "occurred", cue, "progressive")
        if "being" in words and present:
            return Standing("ongoing", cue, "progressive")
        lasting = verb.lemma in LASTING and type_ not in VERBAL and verb.sent.block.kind == "prose"
        if lasting and (verb.tag in ("VBZ", "VBP") or (is_passive(verb) and auxes and words & {"is", "are"})):
            return Standing("ongoing", cue, "present of a lasting act")
        return Standing("occurred", cue, "tense")

    # --- what governs a verb -------------------------------------------------------------------------

    def _outer(self, verb: Token, own: Standing, depth: int) -> Standing | None:
        head, dep = verb.head, verb.dep
        if head is verb:
            return self._headline_future(verb)
        to = any(k.lower == "to" and k.dep == "aux" for k in verb.kids)
        if to and (rank := ranked(verb)) is not None:
            outer = (
                self._verb(rank.head, depth=depth + 1) if rank.head.is_verb and rank.dep in ("attr", "acomp") else own
            )
            irreal = outer.status in IRREALIS and outer.status != "negated"
            return outer if irreal else Standing("occurred", rank.text, "the first to do it")
        if dep == "conj" and head.is_verb and not has_subject(verb):
            if verb.tag in ("VB", "VBG") and own.rule == "tense":
                return self._verb(head, depth=depth + 1) if head.dep != "ROOT" or self._modal(head) else None
            return None
        if dep in ("xcomp", "oprd") or (dep == "ccomp" and (to or verb.tag == "VBG")) or (dep == "advcl" and to):
            return self._governed(verb, head, own, to, depth)
        if dep == "ccomp" and (head.is_verb or head.tag[0] == "J"):
            return self._reported_by(head, own)
        if dep in ("acl", "relcl") and head.is_noun and to:
            return self._noun_governs(head) or Standing("possible", head.text, "infinitive", aside=True)
        if dep == "advcl" and (mark := verb.child("mark")) is not None and mark.lower == "until" and head.is_verb:
            if self.lexicon.of("verbs", head) == "planned":  # "promised to strike until they signed"
                return Standing("possible", mark.text, "until", aside=True)
        if verb.tag in ("VBZ", "VBP") and own.rule == "tense" and (dated := dated_by(verb)) is not None:
            outer = self._verb(dated, depth=depth + 1)  # "will meet her when he visits Oslo"
            return outer if outer.status in ("planned", "expected") else None
        if dep == "pcomp" and verb.tag == "VBG":
            if head.lower == "with" and verb.child("nsubj") is not None:
                return Standing("ongoing", verb.text, "with … doing")
            held = part_taken(verb)
            if held is not None and held.kind == "disown":
                return Standing("negated", held.verb.text, "a part in it disowned")
            return self._gerund(head, depth)
        if dep == "advcl" and verb.tag == "VBG" and head.is_verb and own.rule == "tense":
            outer = self._verb(head, depth=depth + 1)
            return outer if outer.status in ("planned", "expected", "possible", "hypothetical") else None
        return None

    def _headline_future(self, verb: Token) -> Standing | None:
        """A headline's bare infinitive: "Leaders to meet in Paris"."""
        if verb.tag == "VB" and (to := next((k for k in verb.kids if k.lower == "to" and k.dep == "aux"), None)):
            return Standing("planned", to.text, "headline infinitive")
        return None

    def _modal(self, verb: Token) -> bool:
        return any(k.tag == "MD" or (k.dep == "aux" and k.lower == "to") for k in verb.kids)

    def _governed(self, verb: Token, head: Token, own: Standing, to: bool, depth: int) -> Standing | None:
        if own.status == "negated":
            return own
        if to and (cue := felt(verb, head)) is not None:
            clause = next((t for t in (head, *head.ancestors()) if t.is_verb), verb)
            real = self._verb(clause, depth=depth + 1)
            return real if real.status in IRREALIS else Standing("occurred", cue.text, "felt in doing it")
        section = "adjectives" if head.tag[0] == "J" else "verbs"
        status = self.lexicon.of(section, head)
        if head.lower in ("set", "due", "slated", "scheduled", "poised", "expected"):
            status = "expected" if head.lower == "expected" else "planned"
        if head.lemma == "be" and to:
            status = "planned"
            if any(k.dep == "aux" and k.lower == "have" for k in verb.kids) and head.tag == "VBD":
                return Standing("cancelled", head.text, "was to have")  # "was to have met him on Sunday"
        if head.lemma == "have" and to and head.tag == "VBD" and not any(k.tag == "MD" for k in head.kids):
            return Standing("occurred", head.text, "had to")  # what had to be done was done
        if head.lemma in ("have", "need") and to:
            return Standing("possible", head.text, "modal of demand", aside=True)
        if verb.dep == "advcl" and to and status not in ("planned", "expected"):
            # a purpose: as sure as the clause it serves is real, but not yet reached
            outer = self._verb(head, depth=depth + 1) if head.is_verb else None
            return Standing(outer.status if outer and outer.status in IRREALIS else "planned", "to", "purpose")
        outer = self._verb(head, depth=depth + 1) if head.is_verb else self._copula(head, depth)
        if outer is not None and outer.status == "negated" and status != "negated":
            return Standing("negated", outer.cue, f"negated {head.lemma}")
        if status is None:
            return outer if outer is not None and (outer.status in IRREALIS or outer.status == "ongoing") else None
        if status == "negated" and outer is not None and outer.status == "negated":
            return Standing("occurred", f"{outer.cue} {head.text}", "double negation")
        if status == "occurred":
            return (
                outer if outer is not None and outer.status in IRREALIS else Standing("occurred", head.text, "aspect")
            )
        if status == "ongoing" and outer is not None and outer.status in IRREALIS:
            return outer
        return Standing(cast(Status, status), head.text, f"governed by {head.lemma}")

    def _copula(self, adjective: Token, depth: int) -> Standing | None:
        head = adjective.head
        return (
            self._verb(head, depth=depth + 1) if head.is_verb and adjective.dep in ("acomp", "oprd", "attr") else None
        )

    def _reported_by(self, head: Token, own: Standing) -> Standing | None:
        section = "adjectives" if head.tag[0] == "J" else "verbs"
        status = self.lexicon.of(section, head)
        if head.lemma in WISHING and own.status in ("occurred", "ongoing", "negated"):
            return Standing("possible", head.text, "only wished", aside=True)  # "I hope she accepts"
        negated = self._negation(head) is not None
        if status == "negated" and own.status != "negated":
            return Standing("negated", head.text, f"said with {head.lemma}") if not negated else None
        if status in ("expected", "possible") and own.status in (
            "planned",
            "hypothetical",
            "possible",
            "expected",
        ):
            return Standing(cast(Status, status), head.text, f"said with {head.lemma}")
        if status == "expected" and head.lemma not in ("indicate", "signal", "estimate", "calculate", "hint"):
            return Standing("expected", head.text, f"said with {head.lemma}") if own.status != "negated" else None
        if head.lemma == "likely" or head.lemma == "possible":
            return Standing("expected" if head.lemma == "likely" else "possible", head.text, "adjective")
        return None

    def _noun_governs(self, noun: Token) -> Standing | None:
        status = self.lexicon.of("nouns", noun)
        if status is None or (noun.lemma in PROGRAMMES and _past_clause(noun)):
            return None
        if any(k.lower == "no" and k.dep in ("det", "neg") for k in noun.kids):
            return Standing("negated", f"no {noun.text}", "negated noun")
        governor = noun.head
        if governor.is_verb and noun.dep in ("dobj", "nsubj", "nsubjpass", "attr", "pobj"):
            if self._negation(governor) is not None:
                return Standing("negated", governor.text, "negated noun")
            if self.lexicon.of("verbs", governor) == "cancelled" and status == "planned":
                return Standing("cancelled", governor.text, f"governed by {governor.lemma}")
        if governor.lower == "of" and (outer := governor.head) is not governor:  # "no part of his plan to"
            if outer.head.is_verb and self._negation(outer.head) is not None:
                return Standing("negated", outer.head.text, "negated noun")
        return Standing(cast(Status, status), noun.text, f"governed by {noun.lemma}")

    def _in_progress(self, noun: Token, depth: int) -> Standing | None:
        """ "Is in the process of withdrawing": ongoing, unless it was so or is only foreseen."""
        verb = noun.head.head
        if not verb.is_verb:
            return None
        outer = self._verb(verb, depth=depth + 1)
        if outer.status in IRREALIS:
            return outer
        present = any(t.lower in ("is", "are", "am", "'s", "’s", "'re", "’re") for t in (verb, *verb.children("aux")))
        return Standing("ongoing" if present else "occurred", noun.text, "in progress")

    def _gerund(self, prep: Token, depth: int) -> Standing | None:
        governor = prep.head
        if prep.lower == "without":
            return Standing("negated", prep.text, "without")
        before = governor if governor.is_noun else prep.before  # "in favour of achieving"
        if before is not None and before.lemma in NEEDING and before.is_noun:
            return Standing("possible", before.text, "only spoken of", aside=True)
        if governor.lemma in PROGRESS and governor.dep == "pobj" and governor.head.lower == "in":
            return self._in_progress(governor, depth)
        if governor.is_noun:
            return self._noun_governs(governor)
        if governor.is_verb:
            status = self.lexicon.of("verbs", governor)
            if status in ("possible", "negated", "cancelled") and prep.lower in (
                "of",
                "from",
                "about",
                "on",
                "against",
            ):
                return Standing(cast(Status, status), governor.text, f"governed by {governor.lemma}")
            if prep.lower in ("by", "in", "before", "for"):
                outer = self._verb(governor, depth=depth + 1)
                return outer if outer.status in IRREALIS else None
        return None

    def _condition(self, verb: Token) -> Token | None:
        """The word "if" of a condition on this verb, or of the clause in which it stands."""
        shared: tuple[Token, ...] = tuple(verb.head.kids) if verb.dep == "conj" and not has_subject(verb) else ()
        for k in (*verb.kids, *shared):  # "if they cross the line, we will strike and destroy them"
            if k.dep == "advcl":
                mark = next((m for m in k.kids if m.dep == "mark" and m.lower in CONDITIONS), None)
                if mark is not None and mark.lower != "whether" and not even(mark):
                    return mark
        for t in (verb, *verb.ancestors()):
            mark = next((m for m in t.kids if m.dep == "mark" and m.lower in CONDITIONS), None)
            if mark is not None and t.dep in ("advcl", "ccomp", "pcomp"):
                return mark
            if t.dep in ("ccomp", "relcl", "acl") and t is not verb:
                return None
        return None

    # --- nouns ---------------------------------------------------------------------------------------

    def _noun(self, act: Act) -> Standing:
        noun = act.trigger
        modifier = self._modifier(noun)
        carried = self._carried(act)
        if carried is not None and carried.status == "cancelled":
            return carried  # "cancelled a planned visit"
        if modifier is not None and modifier.status != "hypothetical":
            return modifier
        if carried is not None:
            if modifier is not None and carried.status in ("hypothetical", "planned", "expected", "possible"):
                return modifier
            return carried
        governed = self._noun_in_clause(act)
        if governed is not None:
            if modifier is not None and governed.status in (
                "hypothetical",
                "planned",
                "expected",
                "possible",
            ):
                return modifier
            return governed
        if self.lexicon.sections["nouns"].get(noun.lemma) == "planned" and act.item.type == "ASSAULT":
            return Standing("planned", noun.text, "a plot is the act, planned")
        return Standing("occurred", noun.text, "noun")

    def _modifier(self, noun: Token) -> Standing | None:
        stacked = (m for k in noun.children("amod") for m in k.children("amod") if m.i < noun.i)
        for k in (*noun.kids, *stacked):  # "the upcoming three-way talks": hung on the other adjective
            if k.dep in ("amod", "det", "acl", "compound", "neg", "nmod"):
                status = self.lexicon.sections["modifiers"].get(k.lower)
                if status == "cancelled" and k.child("advmod", "npadvmod") is not None:
                    continue  # "long-postponed talks" are held at last
                if k.dep == "acl" and status is None and k.is_verb and k.tag == "VBN" and k.lemma not in CARRYING_OUT:
                    status = self.lexicon.of("verbs", k)  # "a hearing expected about July 9"
                    status = status if status in ("planned", "expected", "cancelled") else None
                if status is not None:
                    return Standing(cast(Status, status), k.text, "modifier")
        set_for = scheduled(noun)
        return Standing("planned", set_for.text, "modifier") if set_for is not None else None

    def _carried(self, act: Act) -> Standing | None:
        support = act.support
        if support is None:
            return None
        outer = self._verb(support.verb, act.item.type)
        if outer.aside:
            return outer
        if support.kind == "disown":
            return Standing("negated", support.verb.text, "a part in it disowned")
        if support.kind == "own":
            had = outer.status not in ("negated", "hypothetical", "possible")
            return Standing("occurred", support.verb.text, "a part in it") if had else outer
        if support.kind == "plan":
            if support.verb.lemma in DEMANDING:
                return Standing("planned", support.verb.text, "only asked for", aside=True)
            if outer.status in ("negated", "hypothetical", "possible", "expected"):
                return outer
            if support.verb.lemma in PONDERING:
                return Standing("possible", support.verb.text, "under consideration")
            return Standing("planned", support.verb.text, "planned")
        if support.kind == "stop":
            if outer.status in IRREALIS and outer.status not in ("cancelled", "planned"):
                return outer  # but "decided to cancel his visit", "will put it off" calls it off
            cancelled = self.lexicon.of("verbs", support.verb) == "cancelled"
            return Standing("cancelled", support.verb.text, "called off") if cancelled else None
        return outer

    def _noun_in_clause(self, act: Act) -> Standing | None:
        noun = act.trigger
        while noun.dep == "conj" and noun.head.is_noun:
            noun = noun.head
        if noun.dep == "pobj" and noun.head.lower in ("in", "at") and noun.head.head.lemma in ATTENDING:
            noun = noun.head.head  # "preparations for her participation in the summit"
        head, dep = noun.head, noun.dep
        if dep == "pobj" and head.lower in ("of", "for") and act.item.type == "CONSULT":
            before = head.head if head.head.is_noun else head.head.child("nsubj")  # "preparations are under way for"
            if before is not None and before.lemma in BEFOREHAND:
                return self._noun_governs(before) or Standing("planned", before.text, f"its {before.lemma}")
        if dep == "pobj" and act.item.type == "CONSULT" and head.lower in ("of", "to") and head.head.lower in EVE:
            return Standing("planned", head.head.text, "on the eve of it")
        if dep == "pobj" and head.head.is_noun and head.lower in ("of", "for", "to", "on"):
            part = head.lower == "of" and act.item.type == "CONSULT" and head.head.lemma in PARTS
            if part and head.head.dep in ("nsubj", "nsubjpass") and _to_come(head.head.head):
                return Standing("planned", head.head.head.text, "a part of it is to come")
            if (governing := self._noun_governs(head.head)) is not None:
                return governing
            visit = head.head if head.lower == "for" and head.head.dep == "dobj" else head
            return self._aimed_at(visit.head, act)
        if dep == "pobj" and head.lower == "for" and head.head.is_verb:
            return self._aimed_at(head.head, act)
        if dep == "pobj" and head.lower in SETTING and act.item.type == "CONSULT" and _to_come(head.head):
            return Standing("planned", head.head.text, "setting of what is to come")
        if not head.is_verb:
            return None
        if dep in ("nsubj", "nsubjpass"):
            outer = self._verb(head)
            if dep == "nsubjpass":
                status = self.lexicon.of("verbs", head)
                if status in ("planned", "expected", "cancelled", "possible"):
                    if outer.status == "negated":
                        return outer
                    return Standing(cast(Status, status), head.text, f"governed by {head.lemma}")
            if outer.aside or outer.status in ("planned", "expected", "possible", "hypothetical"):
                return outer
            if head.lemma == "be" and outer.status == "negated" and not head.child("attr", "acomp"):
                return outer
            return None
        if dep in ("dobj", "attr"):
            status = self.lexicon.of("verbs", head)
            outer = self._verb(head)
            if outer.aside:
                return outer
            if status in ("planned", "expected", "possible", "cancelled", "negated"):
                if outer.status in ("negated", "hypothetical"):
                    return outer
                return Standing(cast(Status, status), head.text, f"governed by {head.lemma}")
            if outer.status in ("planned", "possible", "hypothetical", "expected"):
                return outer
        return None

    def _aimed_at(self, verb: Token, act: Act) -> Standing | None:
        """ "Will fly to Oslo for talks", "will pay a visit for talks": the talks are as far ahead as the journey."""
        if not verb.is_verb or act.item.type != "CONSULT":
            return None
        outer = self._verb(verb)
        return outer if outer.status in ("planned", "expected", "possible", "hypothetical", "cancelled") else None


def _of_nobody(subject: Token) -> bool:
    """ "No policemen were killed or injured"."""
    none = any(k.lower == "no" and k.dep in ("det", "neg") for k in subject.kids)
    return subject.dep in ("nsubj", "nsubjpass") and none


def _past_clause(noun: Token) -> bool:
    verb = next((t for t in noun.ancestors() if t.is_verb), None)
    return verb is not None and verb.tag == "VBD" and verb.head is verb


def _to_come(verb: Token) -> bool:
    """ "Will be signed", "is to be signed", "the text to be signed": as far ahead as the meeting that it is set at."""
    if not verb.is_verb or any(k.lower in ("have", "'ve", "’ve") for k in verb.children("aux")):
        return False
    to = any(k.lower == "to" for k in verb.children("aux")) and (
        verb.dep in ("acl", "relcl") or (verb.dep == "xcomp" and verb.head.lower in ("is", "are"))
    )
    return to or any(k.lower in ("will", "shall", "'ll", "’ll") for k in verb.children("aux"))
