"""A sheet of paper: a figure on which everything is placed in pixels from its top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

import matplotlib
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from pages.exhibits import theme
from pages.exhibits.paper.geometry import PIXELS, Box, Scale
from pages.exhibits.paper.text import ASCENT, LEADING, Faces, heading, regular, strong

# Set once: rc_context would change them for other threads too. Words stay words in an SVG, and widths in proportion.
matplotlib.rcParams["svg.fonttype"] = "none"
matplotlib.rcParams["font.sans-serif"] = ["Arial"]  # what an SVG falls back on where our faces are not at hand
matplotlib.rcParams["font.serif"] = ["Georgia"]
matplotlib.rcParams["svg.hashsalt"] = "nsvpp"  # the same names inside an SVG each time
matplotlib.rcParams["font.sans-serif"] = ["Arial"]  # what an SVG falls back on where our faces are not at hand
matplotlib.rcParams["font.serif"] = ["Georgia"]
matplotlib.rcParams["svg.hashsalt"] = "nsvpp"  # the same picture has the same names within
matplotlib.rcParams["text.hinting"] = "no_hinting"

ALIKE = {"D": 0.76, "s": 0.9}  # so that marks of one size look it: a diamond is measured along its sides

Side = Literal["left", "center", "right"]


@dataclass
class Sheet:
    """A figure of so many pixels, with its body size of type and its smallest."""

    width: float
    height: float
    faces: Faces
    dpi: int
    body: float
    least: float
    wide: bool
    figure: Figure = field(init=False)
    _numbers: count = field(default_factory=count)

    def __post_init__(self) -> None:
        """Lay out the paper."""
        self.figure = Figure(figsize=(self.width / self.dpi, self.height / self.dpi), dpi=self.dpi)
        self.figure.set_facecolor(theme.PAPER)
        FigureCanvasAgg(self.figure)

    @property
    def regular(self) -> FontProperties:
        """The face of body text."""
        return regular(self.faces)

    @property
    def strong(self) -> FontProperties:
        """The face of values and of names that carry weight."""
        return strong(self.faces)

    @property
    def heading(self) -> FontProperties:
        """The face of titles."""
        return heading(self.faces)

    @property
    def steps(self) -> tuple[float, ...]:
        """Sizes of type to try on a chart, body first, then smaller by a twelfth each time, down to the smallest."""
        sizes = [self.body]
        while sizes[-1] * 11 / 12 > self.least:
            sizes.append(sizes[-1] * 11 / 12)
        return (*sizes, self.least)

    @property
    def larger(self) -> tuple[float, ...]:
        """Sizes of type above body, for a chart with few words on a high picture."""
        return () if self.wide else (self.body * 1.3, self.body * 1.15)

    @property
    def stroke(self) -> float:
        """Pixels of a mark's outline."""
        return self.body / 14

    def points(self, pixels: float) -> float:
        """Pixels in points, Matplotlib's unit of type and strokes."""
        return pixels * 72 / self.dpi

    def plane(self, x: Scale = PIXELS, y: Scale = PIXELS) -> Transform:
        """From values (or pixels) to the figure. Data drawn through it keep their values, so they can be read back."""
        to_pixels = Affine2D.from_values(x.slope, 0, 0, y.slope, x.start - x.low * x.slope, y.start - y.low * y.slope)
        to_inches = Affine2D().scale(1 / self.dpi, -1 / self.dpi).translate(0, self.height / self.dpi)
        return to_pixels + to_inches + self.figure.dpi_scale_trans

    def add(self, artist: Artist, reading: str = "") -> None:
        """Put an artist on the sheet; `reading` tells which of its measures is a value: x, y or n (how many)."""
        number = next(self._numbers)
        artist.set_zorder(number)  # painted in the order of adding
        if reading:
            artist.set_gid(f"value-{reading}-{number}")
        self.figure.add_artist(artist)

    def words(
        self,
        text: str,
        x: float,
        baseline: float,
        size: float,
        face: FontProperties,
        colour: str = theme.INK,
        side: Side = "left",
        rotation: float = 0,
    ) -> None:
        """One line of text on its baseline."""
        self.add(
            Text(
                x,
                baseline,
                text,
                fontproperties=face,
                fontsize=self.points(size),
                color=colour,
                horizontalalignment=side,
                verticalalignment="baseline",
                rotation=rotation,
                rotation_mode="anchor",
                parse_math=False,
                transform=self.plane(),
            )
        )

    def lines(
        self,
        lines: Sequence[str],
        x: float,
        top: float,
        size: float,
        face: FontProperties,
        colour: str = theme.INK,
        side: Side = "left",
        leading: float = LEADING,
    ) -> float:
        """Lines of text from `top` downwards; returns where they end."""
        for number, line in enumerate(lines):
            baseline = top + size * ((leading - 1) / 2 + ASCENT + number * leading)
            self.words(line, x, baseline, size, face, colour, side)
        return top + size * leading * len(lines)

    def block(self, box: Box, colour: str, edge: str = "none", stroke: float = 0) -> None:
        """A filled rectangle."""
        self.rectangle((box.left, box.top), box.width, box.height, self.plane(), colour, edge, stroke)

    def rectangle(
        self,
        corner: tuple[float, float],
        width: float,
        height: float,
        plane: Transform,
        colour: str = theme.DARK_BLUE,
        edge: str = "none",
        stroke: float = 0,
        reading: str = "",
    ) -> None:
        """A rectangle in the units of a plane."""
        shape = Rectangle(corner, width, height, transform=plane, facecolor=colour, edgecolor=edge)
        shape.set_linewidth(self.points(stroke))
        self.add(shape, reading)

    def path(
        self,
        x: Sequence[float],
        y: Sequence[float],
        plane: Transform | None = None,
        colour: str = theme.RULE,
        stroke: float = 1,
        dashes: tuple[float, float] | None = None,
        reading: str = "",
    ) -> None:
        """A line through points; `dashes` are pixels of stroke and of gap. A value that is not a number breaks it."""
        line = Line2D(x, y, transform=plane or self.plane(), color=colour, linewidth=self.points(stroke))
        line.set_solid_capstyle("butt")
        if dashes:
            line.set_linestyle((0, tuple(one / stroke for one in dashes)))
        self.add(line, reading)

    def marks(
        self,
        x: Sequence[float],
        y: Sequence[float],
        size: float,
        plane: Transform | None = None,
        marker: str = "o",
        hollow: bool = False,
        colour: str = theme.DARK_BLUE,
        reading: str = "",
    ) -> None:
        """Marks of so many pixels across, outline included."""
        size *= ALIKE.get(marker, 1)
        stroke = min(self.stroke, size / 6)
        line = Line2D(x, y, transform=plane or self.plane(), linestyle="none", marker=marker)
        line.set_markersize(self.points(size - stroke))
        line.set_markeredgewidth(self.points(stroke))
        line.set_markeredgecolor(colour)
        line.set_markerfacecolor(theme.PAPER if hollow else colour)
        self.add(line, reading)
