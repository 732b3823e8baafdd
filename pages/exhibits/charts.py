"""The chart vocabulary: what a chart shows, not how it is drawn. Screen, paper and office draw the same description."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Bar:
    """One labelled value; `text` is the value as it must be read, qualifier included."""

    label: str
    value: float
    text: str
    hollow: bool = False  # planned, part of a period, or otherwise not a full value


@dataclass(frozen=True)
class RankedBars:
    """Bars side by side, longest first unless the order means something. Unit: `unit`, from zero."""

    bars: tuple[Bar, ...]
    unit: str


@dataclass(frozen=True)
class Point:
    """One value of a period. `value` is None where nothing is held: a gap, never a zero."""

    start: date
    label: str
    value: float | None
    text: str = ""
    hollow: bool = False  # a part period or another kind of year
    note: str = ""
    flagged: bool = False  # marked by a rule of an XmR chart: drawn as a square, a reason to ask and not a finding


@dataclass(frozen=True)
class Gap:
    """A stretch of the time axis for which nothing is held, both days inclusive."""

    start: date
    end: date
    note: str


@dataclass(frozen=True)
class Columns:
    """Values over time as columns, or as dots where a column would suggest a flow. From zero."""

    points: tuple[Point, ...]
    unit: str
    dots: bool = False
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class Line:
    """One series; a point without a value breaks the line."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Limits:
    """The mean and the limits of the points from the one that starts at `start` to the one that starts at `end`."""

    start: date
    end: date
    lower: float
    centre: float
    upper: float


@dataclass(frozen=True)
class Lines:
    """Up to four series over time, labelled directly, with gaps, breaks in the series and limits where given."""

    lines: tuple[Line, ...]
    unit: str
    gaps: tuple[Gap, ...] = ()
    breaks: tuple[tuple[date, str], ...] = ()
    limits: tuple[float, float, float] | None = None  # lower, centre, upper
    stretches: tuple[Limits, ...] = ()  # limits that hold for a part of the series only, stretch by stretch


@dataclass(frozen=True)
class Span:
    """Something on a time axis. Without a start it stands in the lane's place for things without a date."""

    label: str
    start: date | None
    end: date | None
    hollow: bool = False  # nothing published, planned, or not confirmed
    likely: bool = False  # the date is a likely one, not a printed one
    note: str = ""


@dataclass(frozen=True)
class Lane:
    """A row of a time axis."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Spans:
    """Lanes of spans on one time axis; what has no date is shown beside the axis, not left out."""

    lanes: tuple[Lane, ...]
    undated: str = "date not shown"


@dataclass(frozen=True)
class Cell:
    """One cell of a matrix: a mark, a text, or both; an empty cell says what its emptiness means."""

    text: str = ""
    filled: bool | None = None  # True: filled mark, False: hollow mark, None: no mark (in a row of marks: a dashed one)


@dataclass(frozen=True)
class Matrix:
    """Rows by columns of cells. `ends` is a text after each row. Without column names it is a row of marks."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    ends: tuple[str, ...] = ()
    empty: str = ""
    key: tuple[tuple[bool | None, str], ...] = ()  # what a filled, a hollow and a dashed mark means


@dataclass(frozen=True)
class Headline:
    """A number that is the news, with what it counts and whose it is beneath."""

    text: str
    label: str
    note: str
    source: str = ""


@dataclass(frozen=True)
class Headlines:
    """Two to six headline numbers."""

    headlines: tuple[Headline, ...]


@dataclass(frozen=True)
class Interval:
    """A share with its confidence interval, all between 0 and 1."""

    label: str
    share: float
    lower: float
    upper: float
    text: str


@dataclass(frozen=True)
class Intervals:
    """Shares with confidence intervals on one axis."""

    intervals: tuple[Interval, ...]
    unit: str


@dataclass(frozen=True)
class Place:
    """A place with the radius (metres) within which it lies; `certain` False where it is only announced."""

    label: str
    kind: str
    latitude: float
    longitude: float
    radius_m: float
    certain: bool = True
    note: str = ""


@dataclass(frozen=True)
class Label:
    """A name on the map."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Places:
    """Places on our own map, their precision drawn to scale; each kind has a symbol of its own, in this order."""

    places: tuple[Place, ...]
    kinds: tuple[str, ...]
    labels: tuple[Label, ...] = ()
    focus: Label | None = None  # looked at first, close by; else the whole county


Chart = RankedBars | Columns | Lines | Spans | Matrix | Headlines | Intervals | Places
