"""Mends of known faults of the parser, each a fact of how news is written."""

from __future__ import annotations

from dragoman.parse.between import between_sides
from dragoman.parse.doers import doer_of_deed
from dragoman.parse.free_relatives import free_relative
from dragoman.parse.fronted import fronted
from dragoman.parse.hyphens import hyphened_name
from dragoman.parse.lists import (
    counted,
    first_of_two_verbs,
    hand_up,
    headline_pair,
    holder_of,
    last_subject,
    listed,
    listed_before,
    lost_member,
    parted_holder,
    second_subject,
    two_holders,
    two_weapons,
    verbs_of_a_noun,
)
from dragoman.parse.lost_verbs import blows_strike, second_past, set_alight, with_done
from dragoman.parse.meetings import (
    at_last,
    bound_for,
    convened,
    empty_preposition,
    judged_by,
    parted_list,
    spoken_with,
)
from dragoman.parse.objects import (
    appeal_for,
    before_day,
    called_so,
    found_so,
    held_as,
    left_as,
    made_ready_for,
    name_before_day,
    never_a_verb,
    perfect,
    place_visited,
    resolve_to,
    that_event,
    unwelcome,
    up_to,
    verdict_at_end,
)
from dragoman.parse.open_appositions import name_with_name, next_of_list, speaker_at_end, subject_after_place
from dragoman.parse.openers import opening_participle
from dragoman.parse.sayings import attributed, reporting
from dragoman.parse.second_deeds import (
    aside_of_speaker,
    charged_result,
    deployed_there,
    finite_after_infinitive,
    for_doing,
    killing_there,
    nothing_does,
    on_it_doing,
    people_demanding,
    said_and_urged,
    saying_and_calling,
    second_passive,
    spell_begun,
    with_doing,
)
from dragoman.parse.sources_last import source_after_object, source_of_all
from dragoman.parse.subjects import (
    governed_subject,
    honoured_subject,
    inserted_saying,
    lost_root,
    lost_subject,
    new_clause,
    no_modal,
    parted_passive,
    unknown_name,
    verb_after_aside,
)
from dragoman.parse.tree import Sentence, Token
from dragoman.parse.two_sides import guards_and_crowd

VIOLENCE = frozenset(
    """beating bombing hijacking jamming killing kidnapping lynching raiding shelling shooting stabbing stoning
    torturing""".split()
)
"""Verbal nouns of violence that as verbs have an object; the tagger takes them for participles after another noun."""
OF_STATES = frozenset(
    """authoritarian autocratic beleaguered bankrupt cash-strapped crisis-hit debt-ridden embattled impoverished
    isolated landlocked mighty nearby neighboring neighbouring neutral nuclear-armed oil-rich populous post-soviet
    poor powerful reclusive resource-rich restive secretive tiny troubled volatile war-ravaged war-torn
    wealthy""".split()
)
"""Adjectives of states, no first names, that the tagger takes for a name's first word where they begin a sentence."""
DISSENTING = frozenset("demonstrating dissenting marching picketing protesting rebelling rioting striking".split())
PLURAL_VERBS = {
    f"{verb}s": verb
    for verb in """sanction visit arrest attack bomb raid shell strike protest ban target charge threaten free claim vow
    plan pledge promise""".split()
}
"""Verbs of political acts whose third person is also a plural noun."""


def mend(sentence: Sentence) -> None:
    """Mend one sentence in place."""
    for token in sentence.tokens:
        hand_up(token)
        hyphened_name(token)
        empty_preposition(token)

    for token in sentence.tokens:
        if token.lower == "and":
            two_holders(token)
            two_weapons(token)
            guards_and_crowd(token)
            verbs_of_a_noun(token)
        elif token.lower == "what":
            free_relative(token)
        elif token.lower == "between":
            between_sides(token)

    for token in sentence.tokens:
        opening_participle(token)
        lost_root(token)
        spoken_with(token)
        judged_by(token)
        at_last(token)
        parted_passive(token)
        verb_after_aside(token)
        reporting(token)
        attributed(token)
        source_after_object(token)
        source_of_all(token)
        blows_strike(token)
        second_past(token)
        set_alight(token)
        with_done(token)
        unknown_name(token)
        no_modal(token)
        never_a_verb(token)
        unwelcome(token)
        _verbal_noun(token)
        _doers_of_passive(token)
        listed(token)
        counted(token)
        next_of_list(token)
        _adjective_of_state(token)
        up_to(token)
        made_ready_for(token)
        with_doing(token)
        on_it_doing(token)
        before_day(token)
        name_before_day(token)
        convened(token)
        perfect(token)
        charged_result(token)
        spell_begun(token)
        that_event(token)
        verdict_at_end(token)
        _plural_for_verb(token)
        holder_of(token)
        doer_of_deed(token)
        parted_holder(token)
        honoured_subject(token)
        if token.dep == "conj" and token.is_noun:
            new_clause(token)
            lost_member(token)
            name_with_name(token)
        elif token.tag == "JJ" and token.dep == "ccomp":
            found_so(token)
        elif token.lower == "opposed" and token.dep == "acomp":
            token.tag = "JJ"  # "was opposed to the plan"
        elif token.is_verb:
            bound_for(token)
            parted_list(token)
            listed_before(token)
            lost_subject(token)
            subject_after_place(token)
            speaker_at_end(token)
            governed_subject(token)
            first_of_two_verbs(token)
            second_subject(token)
            fronted(token)
            inserted_saying(token)
            said_and_urged(token)
            finite_after_infinitive(token)
            second_passive(token)
            saying_and_calling(token)
            headline_pair(token)
            killing_there(token)
            deployed_there(token)
            last_subject(token)
            held_as(token)
            left_as(token)
            for_doing(token)
            place_visited(token)
            aside_of_speaker(token)
            people_demanding(token)
            nothing_does(token)
            called_so(token)
            appeal_for(token)
            resolve_to(token)


def _verbal_noun(token: Token) -> None:
    """ "Killed in Israeli tank shelling": after a noun, with no object, it is a noun and no participle."""
    noun = token.before or token
    if token.tag == "VBG" and token.dep == "pcomp" and token.lower in VIOLENCE and token.child("det") is not None:
        token.tag, token.lemma, token.dep = "NN", token.lower, "pobj"  # "in a drive-by shooting"
        return
    if token.tag != "VBG" or token.lower not in VIOLENCE or noun.dep != "pobj" or noun.tag not in ("NN", "NNP"):
        return
    if token.dep not in ("advcl", "acl") or any(k.dep in ("dobj", "aux", "nsubj", "prt") for k in token.kids):
        return
    preposition = noun.head
    if token.head not in (noun, preposition.head) or any(k.dep == "det" for k in noun.kids):
        return
    token.move_to(preposition, "pobj")
    noun.move_to(token, "compound")
    for k in [k for k in noun.kids if k.dep in ("amod", "poss", "nmod", "compound")]:
        k.move_to(token, k.dep)
    token.tag, token.lemma = "NN", token.lower


def _doers_of_passive(token: Token) -> None:
    """ "Was heckled by striking miners": a verb that takes no people as its object modifies who did it."""
    noun = token.child("dobj")
    if token.tag != "VBG" or token.dep != "pcomp" or token.head.lower != "by" or token.lower not in DISSENTING:
        return
    if noun is not None and noun.i == token.i + 1 and noun.tag == "NNS":
        noun.move_to(token.head, "pobj")
        for k in [k for k in token.kids if k is not noun]:
            k.move_to(noun, k.dep)
        token.move_to(noun, "amod")


def _adjective_of_state(token: Token) -> None:
    """ "Neighbouring Chad praised …": an adjective, capitalised because it begins the sentence."""
    if token.tag == "NNP" and token.dep == "compound" and token.head.is_proper and token.lower in OF_STATES:
        if token.before is None or token.before.tag in ("``", ":"):
            token.tag, token.dep = "JJ", "amod"


def _plural_for_verb(word: Token) -> None:
    """ "The government sanctions former minister Jens Holm": what is taken for a plural noun before a name is the verb
    of a sentence that has no other."""
    if word.tag not in ("NNS", "VBZ") or word.lower not in PLURAL_VERBS or word.head is not word or word.before is None:
        return
    if word.child("nsubj", "nsubjpass", "expl") is not None:
        return
    who = word.before
    named = who.head is word and who.dep in ("compound", "nmod") and who.tag in ("NN", "NNP", "NNPS")
    whom = next((k for k in word.kids if k.i > word.i and k.dep in ("appos", "npadvmod", "dobj")), None)
    if any(k.dep == "xcomp" and any(a.lower == "to" for a in k.kids) for k in word.kids):
        if who.head is not word or who.dep not in ("compound", "nmod", "amod"):
            return
        who.tag = who.tag if who.is_noun else "NN"  # "the Chadian military claims to have won"
    elif not named or whom is None or not whom.is_proper or min(t.i for t in whom.subtree()) != word.i + 1:
        return
    else:
        whom.dep = "dobj"
    word.tag, word.lemma, who.dep = "VBZ", PLURAL_VERBS[word.lower], "nsubj"
    for k in [k for k in word.kids if k.i < who.i and k.dep in ("det", "amod", "compound", "nmod", "poss", "nummod")]:
        k.move_to(who, k.dep)
