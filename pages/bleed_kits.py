"""Bleed kits: 999 first, then what publications say about kits, cabinets and knife bins, and how little that is."""

from pages.exhibits import kit_totals_published, kits_by_town, kits_map, kits_named
from pages.exhibits.kit_words import bins, first_aid, kits, other_ways, totals, towns
from pages.exhibits.records import gaps
from pages.outlets.blocks import choose, markup, section, show

markup("call_first.html", steps=first_aid(), others=other_ways())
markup("find_box.html")
show(kits_named.EXHIBIT)
section("Where the kits are that can be named")
town = choose("Town", towns(), "town")
markup("kits.html", **kits(town))
markup("kits.html", **bins(town))
show(kits_map.EXHIBIT, town=town)
show(kits_by_town.EXHIBIT)
section("What publications count")
show(kit_totals_published.EXHIBIT)
markup("kit_totals.html", totals=totals())
markup("not_found.html", gaps=gaps("bleed_kits"))
