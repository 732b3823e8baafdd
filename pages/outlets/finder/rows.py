"""Kits as they stand in the finder's lists, rendered once: only the distance is another for every reader."""

from markupsafe import Markup

from pages.exhibits.exhibit import kept
from pages.exhibits.nearest import Spot, spots
from pages.outlets.html import fill

HOLE = "[distance]"  # stands where the distance goes


def row(spot: Spot, far: str) -> Markup:
    """A kit under a third-level heading, with its distance in words where there is one."""
    if not far:
        return unmeasured("h3")[spot.kit_id]
    before, after = around()[spot.kit_id]
    return before + far + after


def rows(listed: tuple[Spot, ...], heading: str) -> Markup:
    """Kits without distances."""
    return Markup("").join(unmeasured(heading)[spot.kit_id] for spot in listed)


@kept
def unmeasured(heading: str) -> dict[str, Markup]:
    """Every kit without a distance."""
    return {spot.kit_id: rendered(spot, "", heading) for spot in spots()}


@kept
def around() -> dict[str, tuple[Markup, Markup]]:
    """Every kit in two parts: what comes before its distance and what comes after."""
    halves = {spot.kit_id: rendered(spot, HOLE, "h3").partition(HOLE) for spot in spots()}
    return {kit_id: (before, after) for kit_id, (before, _hole, after) in halves.items()}


def rendered(spot: Spot, far: str, heading: str) -> Markup:
    """One kit as markup."""
    return Markup(fill("find_row.html", spot=spot, far=far, heading=heading))
