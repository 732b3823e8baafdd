"""Briefing: choose what a meeting needs to see, look at every slide, and take it away in three forms."""

from pages.exhibits.briefing import OWN, SETS, ready
from pages.exhibits.press_desk import by_page
from pages.outlets.blocks import asked, choose, forget, head, notice, ordered, preview, typed
from pages.outlets.briefing.choice import FIRST_SET, briefing
from pages.outlets.edition import NotOffered

head(
    "Briefing",
    "Walk into a meeting with slides that are right. Choose a ready set or your own charts, say when the last meeting "
    "was, and take slides, a hand-out, and a file that presents itself without a network. The address of this page "
    "keeps your choice.",
)
questions = {exhibit.slug: exhibit.question for _, shown in by_page() for exhibit in shown}
first = OWN if asked("exhibits") and not asked("set") else None
chosen = choose("Ready set", SETS | {OWN: "My own choice"}, "set", instead=first)
wanted = {"set": chosen}
if chosen == OWN:
    wanted = {"exhibits": ",".join(ordered("Charts, in the order shown", questions, "exhibits", ready(FIRST_SET)))}
else:
    forget("exhibits")
since = typed("Day of the last meeting, such as 2026-09-30", "since")
if since:
    wanted["since"] = since
try:
    preview(briefing(wanted), wanted)
except NotOffered as error:
    notice(error.problem)
