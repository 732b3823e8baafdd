"""Drawing on paper: whole pictures and charts alone, with Matplotlib, from the description the screen draws."""

from pages.exhibits.paper.page import draw, draw_chart
from pages.exhibits.paper.reading import values
from pages.exhibits.paper.sizes import SIZES, Size
from pages.exhibits.paper.text import Faces

__all__ = ["SIZES", "Faces", "Size", "draw", "draw_chart", "values"]
