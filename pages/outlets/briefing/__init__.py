"""The briefing room: one choice of exhibits, told in the same words as slides, hand-out and presentation."""
