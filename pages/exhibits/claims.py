"""The headline lock: which words of change and which percentages an answer claims without being allowed to."""

import re
from collections.abc import Iterator

from pages.exhibits.exhibit import Answer
from pages.exhibits.verdict import SMALL_BASE, words

CHANGE = re.compile(
    r"\b(ris(?:e|es|en|ing)|rose|fall|falls|fell|fallen|falling|increas\w*|decreas\w*|declin\w*|reduc\w*|higher|lower|"
    r"better|worse\w*|improv\w*|grew|grow\w*|drop\w*|soar\w*|surg\w*|spik\w*|plung\w*|plummet\w*|climb\w*|shr[aiu]nk\w*|"
    r"doubl\w*|tripl\w*|halv\w*|trend\w*|(?:fewer|more|less) than (?:before|in|last|the year|a year)|"
    r"(?:up|down) (?:by|on|from|\d)|(?:is|are|was|were|went|goes|go|gone) (?:up|down))\b",
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
    for name in ("title", "subtitle", "takeaway", "alt"):
        text = getattr(answer, name)
        told = QUOTED.sub("", _without_verdicts(text, answer))
        for found in CHANGE.finditer(told):
            if found.group().lower() not in _proven(answer):
                yield f"The {name} says “{found.group()}” and no verdict of the exhibit does: {text}"
        if PER_CENT.search(SHARE.sub(_large_enough, told)):
            yield f"The {name} has a percentage without its count of at least {SMALL_BASE} beside it: {text}"


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
