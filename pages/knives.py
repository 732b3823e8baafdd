"""Knives: how knives and weapons came in, amnesty bins, and the offences that police recorded."""

from pages.exhibits import (
    amnesty_bins,
    blade_possession_quarters,
    knife_offence_quarters,
    knife_offence_revisions,
    knife_offences_xmr,
    knives_handed_in_october_2021,
    recorded_knife_offences,
    weapons_by_route,
)
from pages.exhibits.records import gaps
from pages.outlets.blocks import choose, head, markup, section, show

head(
    "Knives",
    "Knives and other weapons come in by several routes: people hand them in or leave them in bins, and police find or "
    "seize them. Publications count each route in its own way, so nothing here is added up. What was collected is not "
    "how much knife crime there was.",
)
show(weapons_by_route.EXHIBIT, route=choose("Route", weapons_by_route.CHOICES, "route"))
show(knives_handed_in_october_2021.EXHIBIT)
show(amnesty_bins.EXHIBIT)
section("What police recorded")
show(recorded_knife_offences.EXHIBIT)
show(knife_offence_quarters.EXHIBIT)
show(blade_possession_quarters.EXHIBIT)
show(knife_offence_revisions.EXHIBIT)
markup("revisions_link.html")
markup("not_found.html", gaps=gaps("knives"))
section("Charts for readers who know XmR")
show(knife_offences_xmr.EXHIBIT)
markup("xmr_link.html")
