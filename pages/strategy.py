"""Strategy: the three aims, what is known of each, and what was not found."""

from pages.exhibits import (
    aims_evidence,
    funding,
    milestones,
    partners,
    police_uk_months,
    programmes_aims,
    violence_known_years,
    xmr_quarters,
)
from pages.exhibits.progress import progress, publications, recording_changes, since_launch
from pages.exhibits.recorded_series import RECORDED
from pages.exhibits.strategy_records import strategy
from pages.outlets.blocks import choose, head, markup, section, show

records = strategy()
first, *others = records.aims
head(
    "Strategy",
    f"The partnership launched its strategy with three aims on {records.launched}. Has serious violence changed since "
    f"then? {since_launch()} Here is what is known of each aim, and what was not found.",
)
markup("strategy_contents.html", aims=records.aims)
show(violence_known_years.EXHIBIT)
markup("progress.html", progress=progress(), sources=publications(), changes=recording_changes())
show(aims_evidence.EXHIBIT)
markup("strategy_aim.html", aim=first)
for exhibit in RECORDED:
    show(exhibit, level=3)
kind = choose("Type of crime", police_uk_months.TYPES, "crime_type")
show(police_uk_months.EXHIBIT, level=3, crime_type=kind)
for aim in others:
    markup("strategy_aim.html", aim=aim)
section("Events, programmes, money and partners")
show(milestones.EXHIBIT)
show(programmes_aims.EXHIBIT)
markup("strategy_programmes.html", programmes=records.programmes)
show(funding.EXHIBIT)
markup("strategy_money.html", money=records.money)
show(partners.EXHIBIT)
markup("strategy_partners.html", groups=records.partners)
markup("strategy_claims.html", claims=records.claims, left_out=records.left_out)
markup("strategy_gaps.html", gaps=records.gaps)
section("Charts for readers who know XmR")
show(xmr_quarters.EXHIBIT, offence=choose("Offence", xmr_quarters.OFFENCES, "offence"))
