"""The offences that police recorded, in the order in which the Strategy page shows them beside its first aim."""

from pages.exhibits import (
    gbh_with_intent_quarters,
    homicides,
    robbery_quarters,
    robbery_rate,
    violence_with_injury_quarters,
)

RECORDED = (
    homicides.EXHIBIT,
    gbh_with_intent_quarters.EXHIBIT,
    violence_with_injury_quarters.EXHIBIT,
    robbery_quarters.EXHIBIT,
    robbery_rate.EXHIBIT,
)
