"""At a glance: the partnership, its aims, the headline figures, what is new and what was not found."""

from pages.exhibits import aims_evidence, recorded_violence_2025, ten_weeks_results, test_purchases
from pages.exhibits.latest import latest
from pages.exhibits.progress import since_launch
from pages.exhibits.records import aims, gaps
from pages.outlets.blocks import head, markup, show

head(
    "Preventing serious violence: the published figures",
    "Police, fire, health, councils, probation and youth justice work together in Northamptonshire on three aims. This "
    "site shows what has been published about that work, what each figure counts, and what was not found. Has serious "
    f"violence changed since the strategy began in March 2024? {since_launch()}",
)
show(ten_weeks_results.EXHIBIT)
markup("three_aims.html", aims=aims())
show(aims_evidence.EXHIBIT, level=3)
show(recorded_violence_2025.EXHIBIT)
show(test_purchases.EXHIBIT)
markup("latest_and_gaps.html", latest=latest(6), gaps=gaps("at_a_glance"))
