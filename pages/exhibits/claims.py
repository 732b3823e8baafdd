"""The headline lock: which words of change and which percentages an answer claims without being allowed to."""

import re
from collections.abc import Iterator

from pages.exhibits.exhibit import Answer
from pages.exhibits.verdict import SMALL_BASE, words

CHANGE = re.compile(
    r"\b(ris(?:e|es|en|ing)|rose|fall|falls|fell|fallen|falling|increas\w*|decreas\w*|declin\w*|reduc\w*|higher|lower|"
    r"better|worse\w*|improv\w*|grew|grow\w*|drop\w*|soar\w*|surg\w*|spik\w*|plung\w*|plummet\w*|climb\w*|shr[aiu]nk\w*|"
    r"jump\w*|slash\w*|slump\w*|dip(?:s|ped)|eas(?:es|ed|ing)|escalat\w*|mount(?:s|ed|ing)|tumbl\w*|rocket\w*|safer|"
    r"doubl\w*|tripl\w*|halv\w*|halved|trend\w*|twice as|half as|times as (?:many|much)|(?:were|was|been|are|is) cut|"
    r"(?:fewer|more|less) [a-z ]{0,30}than (?:before|in|last|the year|a year)|"
    r"(?:less|fewer|more) [a-z ]{1,30}(?:since|now)|"
    r"(?:at its|at their) (?:lowest|highest)|record (?:high|low)|"
    r"(?:come|came|coming) down|(?:gone|go|goes|went|is|are|was|were) (?:up|down)|"
    r"(?:up|down)(?= (?:by|on|from|since|a |an |\d)|$|[.,;:]))\b|"
    r"(?:^|(?<=[.:;] ))(?:fewer|less|more) (?!than\b)[a-z]+",
    re.IGNORECASE,
)
FRACTION = re.compile(
    r"\b(?:one|two|three) in (?:two|three|four|five|ten|\d+)\b|"
    r"\ba (?:half|third|quarter|fifth|tenth) (?:of|more|less)\b",
    re.IGNORECASE,
)
INNOCENT = re.compile(
    r"\badded up\b|\bwritten down\b|\bnot a trend\b|\bno percentages?\b|\bmore searching finds more\b|"
    r"\ba quarter of a year\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"\b(?:says?|said|wrote|reported|claims?|claimed|called it|in the words of)[^.“]*“[^”]*”")
PER_CENT = re.compile(r"\d\s?%|\bper ?cent\b|\bpercentage", re.IGNORECASE)
SHARE = re.compile(r"[\d,]+ of ([\d,]+) \(\d+%(?:, interval \d+% to \d+%)?\)")


def offences(answer: Answer) -> Iterator[str]:
    """Each claim in the words of an answer that no verdict and no base of at least 50 stands behind, as a sentence.

    A word of change is allowed where it is the outcome of one of the answer's verdicts and that verdict, with its
    numbers, stands in the takeaway; and inside quotation marks, where the text names it as the publication's own claim.
    """
    for name, text in _words(answer):
        told = INNOCENT.sub("", QUOTED.sub("", _without_verdicts(text, answer)))
        for found in CHANGE.finditer(told):
            if found.group().lower() not in _proven(answer):
                yield f"The {name} says “{found.group()}” and no verdict of the exhibit does: {text}"
        if PER_CENT.search(SHARE.sub(_large_enough, told)) or FRACTION.search(told):
            yield f"The {name} has a percentage without its count of at least {SMALL_BASE} beside it: {text}"


def _words(answer: Answer) -> Iterator[tuple[str, str]]:
    """Every sentence of ours on a picture, a slide or a page, by where it stands."""
    for name in ("title", "subtitle", "takeaway", "alt"):
        yield name, getattr(answer, name)
    for caution in answer.cautions:
        yield "caution", caution


def _without_verdicts(text: str, answer: Answer) -> str:
    for verdict in answer.verdicts:
        text = text.replace(words(verdict), "")
    return text


def _proven(answer: Answer) -> set[str]:
    return {
        verdict.outcome
        for verdict in answer.verdicts
        if verdict.outcome in ("higher", "lower") and words(verdict) in answer.takeaway
    }


def _large_enough(share: re.Match[str]) -> str:
    return "" if int(share[1].replace(",", "")) >= SMALL_BASE else share.group()
