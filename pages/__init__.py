"""The pages, the exhibits they show, and the ways out of the building."""
