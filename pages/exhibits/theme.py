"""The house style: one palette, one pair of faces, one Plotly template. No colour stands anywhere else.

Colours and their order: Government Analysis Function, data visualisation guidance (colours in charts).
"""

import plotly.graph_objects as go

DARK_BLUE = "#12436D"
TURQUOISE = "#28A197"
DARK_PINK = "#801650"
ORANGE = "#F46A25"
DARK_GREY = "#3D3D3D"
LIGHT_PURPLE = "#A285D1"
SERIES = (DARK_BLUE, ORANGE, TURQUOISE, DARK_PINK)  # four at most; neighbours keep 3 to 1

INK = "#1B1F24"
SOFT_INK = "#545B64"
RULE = "#D5DBE1"
CONTEXT = "#C9D2DB"  # a fill beside a darker mark, never the only carrier
WASH = "#F5F7F9"
PAPER = "#FFFFFF"

SANS = '"Source Sans", "Source Sans 3", "Source Sans Pro", sans-serif'
SERIF = '"Source Serif", "Source Serif 4", "Source Serif Pro", serif'

TOKENS = {
    "ink": INK,
    "soft-ink": SOFT_INK,
    "rule": RULE,
    "context": CONTEXT,
    "wash": WASH,
    "paper": PAPER,
    "data": DARK_BLUE,
    "leave": DARK_PINK,
    "sans": SANS,
    "serif": SERIF,
}


def template() -> go.layout.Template:
    """The Plotly template of every figure: white paper, calm ink, no grid but a light one on the value axis."""
    axis = {"showgrid": False, "zeroline": False, "automargin": True, "fixedrange": True, "linecolor": RULE}
    return go.layout.Template(
        layout={
            "font": {"family": SANS, "size": 15, "color": INK},
            "colorway": SERIES,
            "paper_bgcolor": PAPER,
            "plot_bgcolor": PAPER,
            "margin": {"l": 8, "r": 8, "t": 16, "b": 8},
            "xaxis": axis,
            "yaxis": axis,
            "showlegend": False,
            "hoverlabel": {"font": {"family": SANS, "size": 15, "color": INK}, "bgcolor": PAPER, "bordercolor": RULE},
            "dragmode": False,
        }
    )


def css_variables() -> str:
    """The palette and faces as CSS custom properties, so that the stylesheet names no colour of its own."""
    return ":root{" + "".join(f"--{name}:{value};" for name, value in TOKENS.items()) + "}\n"
