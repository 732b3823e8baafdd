"""Reading the values back out of a drawn figure, to hold them against the description."""

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle


def values(figure: Figure) -> list[float]:
    """The values as they are drawn, in the order of drawing: lengths of bars, places of marks, numbers of marks.

    A row of marks gives how many are filled. Headlines and words carry no drawn value.
    """
    found: list[float] = []
    for artist in figure.get_children():
        label = artist.get_gid() or ""
        if not label.startswith("value-"):
            continue
        reading = label.split("-")[1]
        if isinstance(artist, Rectangle):
            found.append(float(artist.get_width() if reading == "x" else artist.get_height()))
        elif isinstance(artist, Line2D):
            places = pd.Series(artist.get_ydata(orig=True) if reading == "y" else artist.get_xdata(orig=True))
            found += [float(len(places))] if reading == "n" else [float(place) for place in places]
    return found
