"""Rectangles on a sheet, and scales from values to its pixels."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle, from the top left corner: on a sheet in pixels, on a slide in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def less(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> "Box":
        """What is left of it when something is cut off its sides."""
        return Box(self.left + left, self.top + top, self.width - left - right, self.height - top - bottom)


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high` on pixels from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a value."""
        return self.start + (value - self.low) * self.slope

    @property
    def slope(self) -> float:
        """Pixels to one unit."""
        return (self.end - self.start) / (self.high - self.low)


PIXELS = Scale(0, 1, 0, 1)
