"""The sizes a picture leaves the building in. Each is drawn anew: nothing is cropped or stretched."""

from dataclasses import dataclass

SCREEN = 96  # dots per inch: an SVG then shows at the same size in CSS pixels as the PNG


@dataclass(frozen=True)
class Size:
    """A picture's name and measures in pixels; `clear` is left empty at the top and at the bottom."""

    name: str
    width: int
    height: int
    dpi: int = SCREEN
    clear: int = 0

    @property
    def wide(self) -> bool:
        """Whether it is much wider than high."""
        return self.width > 1.5 * self.height

    @property
    def body(self) -> float:
        """Pixels of body text: at least 2.6 % of the width, more where the picture is looked at on a phone."""
        return self.width * (0.026 if self.wide else 0.031)

    @property
    def least(self) -> float:
        """Pixels of the smallest type there is on this size, the footer's: at least 1.8 % of the width."""
        return self.width * (0.018 if self.wide else 0.02)

    @property
    def margin(self) -> float:
        """Pixels left empty on the left and on the right, and at the top and bottom where nothing more is asked."""
        return self.width * (0.04 if self.wide else 0.052)


SIZES = {
    size.name: size
    for size in (
        Size("wide", 1200, 675),
        Size("link", 1200, 630),
        Size("square", 1080, 1080),
        Size("portrait", 1080, 1350),
        Size("story", 1080, 1920, clear=250),
        Size("slide", 1920, 1080),
        Size("print", 2400, 1350, dpi=300),
    )
}
