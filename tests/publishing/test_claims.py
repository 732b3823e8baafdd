"""Publishing refuses what claims more than a verdict allows."""

import pytest

from pages.outlets.publishing.publish import Overclaimed, publish
from tests.publishing.desk import Desk


def test_a_claim_without_a_verdict_is_not_published(office: Desk) -> None:
    """A fictional caution claims a fall: nothing is entered in the register."""
    office.edit("figures.csv", "One bin, about two months of filling. Not", "Knife crime fell by half. Not")
    before = office.files()
    with pytest.raises(Overclaimed, match="weapons-by-route.*“fell”"):
        publish()
    assert office.files() == before
