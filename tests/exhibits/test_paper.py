"""The drawing on paper: every picture at every size is whole, readable, and says what its description says."""

import math
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from pages.exhibits import paper
from pages.exhibits.charts import (
    Bar,
    Cell,
    Chart,
    Columns,
    Gap,
    Headlines,
    Interval,
    Intervals,
    Line,
    Lines,
    Matrix,
    Places,
    Point,
    RankedBars,
    Spans,
)
from pages.outlets.edition import Edition, editions
from pages.outlets.faces import faces
from tests.server import ROOT

FOOTER = (
    "Source: facts as reported by Northamptonshire Police, the Office of the Police, Fire and Crime Commissioner "
    "and 5 others, 2018 to 2024",
    "Published 2018 to 2024",
    "Facts as reported by the publishers named",
    "dashboard.example.org/x/7f3k9bc",
)
SIZES = sorted(paper.SIZES)
TOWNS = {"brackley", "northampton"}  # of the maps of towns: one without a kit, and the fullest
EM = 1000
EDGE = 4  # pixels from the edge of the picture that no word may reach


@cache
def looked_at(folder: Path) -> tuple[Edition, ...]:
    """Every edition of the snapshot in a folder, but of the maps of towns only two."""
    return tuple(one for one in editions() if one.slug != "kits-map" or set(dict(one.choices).values()) <= TOWNS)


@cache
def drawn(folder: Path, size: str) -> tuple[tuple[Edition, Figure], ...]:
    """Every picture of one size."""
    made = faces()
    return tuple((one, paper.draw(one.answer, paper.SIZES[size], FOOTER, made)) for one in looked_at(folder))


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> paper.Size:
    """Each size of picture."""
    return paper.SIZES[request.param]


@pytest.fixture
def pictures(size: paper.Size, shipped: Path) -> tuple[tuple[Edition, Figure], ...]:
    """Every picture of one size, with its edition."""
    return drawn(shipped, size.name)


def name(one: Edition) -> str:
    """An edition as a failing test names it."""
    return f"{one.slug} {dict(one.choices)}"


def texts(figure: Figure) -> list[Text]:
    """The words in a picture."""
    return [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text()]


@cache
def ink(text: str, file: str) -> tuple[float, float, float]:
    """The width and height of a line's ink and how far it reaches below the baseline, in sizes of type."""
    font = get_font(file)
    font.set_size(EM, 72)
    font.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    wide, high = font.get_width_height()
    return wide / 64 / EM, high / 64 / EM, font.get_descent() / 64 / EM


def box(text: Text, dpi: float) -> Bbox:
    """Where the ink of a text lies in the picture, in pixels from its lower left corner."""
    pixels = text.get_fontsize() * dpi / 72
    wide, high, below = (part * pixels for part in ink(text.get_text(), str(text.get_fontproperties().get_file())))
    x, y = text.get_transform().transform(text.get_position())
    start = {"left": 0.0, "center": -wide / 2, "right": -wide}[text.get_horizontalalignment()]
    if text.get_rotation() == 90:
        return Bbox.from_extents(x - high + below, y + start, x + below, y + start + wide)
    return Bbox.from_extents(x + start, y - below, x + start + wide, y - below + high)


def overlapping(boxes: list[Bbox]) -> list[tuple[int, int]]:
    """The pairs of boxes that cover each other by more than rounding."""
    found = []
    for (first, one), (second, other) in combinations(enumerate(boxes), 2):
        across = min(one.x1, other.x1) - max(one.x0, other.x0)
        up = min(one.y1, other.y1) - max(one.y0, other.y0)
        if across > 1 and up > 1:
            found.append((first, second))
    return found


def faults(figure: Figure, size: paper.Size) -> list[str]:
    """What is wrong with the words of a picture: covered, cut off or too small."""
    words = texts(figure)
    boxes = [box(text, size.dpi) for text in words]
    found = [f"{words[one].get_text()} over {words[other].get_text()}" for one, other in overlapping(boxes)]
    for text, one in zip(words, boxes, strict=True):
        if not (
            EDGE < one.x0 < one.x1 < size.width - EDGE and size.clear <= one.y0 < one.y1 <= size.height - size.clear
        ):
            found.append(f"{text.get_text()} leaves the picture")
        if text.get_fontsize() * size.dpi / 72 < size.least * 0.999:
            found.append(f"{text.get_text()} is too small")
    return found


def test_words_neither_overlap_nor_leave_the_picture_and_are_large_enough(
    pictures: tuple[tuple[Edition, Figure], ...], size: paper.Size
) -> None:
    for one, figure in pictures:
        assert faults(figure, size) == [], name(one)


def test_a_picture_has_its_exact_size_its_title_subtitle_and_footer(
    pictures: tuple[tuple[Edition, Figure], ...], size: paper.Size
) -> None:
    for one, figure in pictures:
        assert figure.canvas.get_width_height() == (size.width, size.height), name(one)
        said = " ".join(text.get_text() for text in texts(figure))
        for part in (one.answer.title, one.answer.subtitle, *FOOTER):
            assert part in said, name(one)


def test_body_and_footer_keep_the_shares_of_the_width_that_the_press_needs() -> None:
    for size in paper.SIZES.values():
        assert size.body >= size.width * 0.026
        assert size.least >= size.width * 0.018


def described(chart: Chart | None) -> list[float]:
    """The values of a description in the order in which they are drawn."""
    match chart:
        case RankedBars(bars=bars):
            return [bar.value for bar in bars]
        case Columns(points=points):
            return [point.value for point in points if point.value is not None]
        case Lines(lines=lines):
            return [math.nan if point.value is None else point.value for line in lines for point in line.points]
        case Matrix(columns=(), cells=rows):
            return [float(sum(cell.filled is True for cell in row)) for row in rows]
        case Intervals(intervals=intervals):
            return [value for one in intervals for value in (one.lower, one.upper, one.share)]
    return []


def test_the_values_drawn_are_those_of_the_description(pictures: tuple[tuple[Edition, Figure], ...]) -> None:
    kinds = set()
    for one, figure in pictures:
        wanted = described(one.answer.chart)
        if wanted:
            kinds.add(type(one.answer.chart))
            values = paper.values(figure)
            assert values == pytest.approx(wanted[: len(values)], nan_ok=True), name(one)
            left = len(wanted) - len(values)
            said = [text.get_text() for text in texts(figure)]
            assert not left or f"and {left} more in the table" in said, name(one)
    assert kinds == {RankedBars, Columns, Lines, Matrix}


def test_every_span_every_place_and_every_headline_is_drawn(pictures: tuple[tuple[Edition, Figure], ...]) -> None:
    for one, figure in pictures:
        values, said = paper.values(figure), [text.get_text() for text in texts(figure)]
        match one.answer.chart:
            case Spans(lanes=lanes):
                assert len(values) == sum(len(lane.spans) for lane in lanes), name(one)
            case Places(places=places, focus=None):
                assert len(values) == len(places), name(one)
            case Headlines(headlines=headlines):
                assert all(headline.text in said for headline in headlines), name(one)


QUARTERS = tuple(date(2019 + quarter // 4, 1 + 3 * (quarter % 4), 1) for quarter in range(12))
SERIES = tuple(
    Line(
        town,
        tuple(
            Point(day, f"{day:%B %Y}", None if place == 5 else 40.0 + number * 3 + place % 4, "", flagged=place == 8)
            for place, day in enumerate(QUARTERS)
        ),
    )
    for number, town in enumerate(("Northampton", "Kettering and Corby", "Wellingborough", "Rest of the county"))
)
NOT_YET_ASKED = {
    "four lines with all there is": Lines(
        SERIES,
        "offences",
        gaps=(Gap(date(2020, 4, 1), date(2020, 6, 30), "April to June 2020 not found in the publications read"),),
        breaks=((date(2019, 7, 1), "new way of counting"), (date(2019, 10, 1), "new boundaries of the districts")),
        limits=(38.2, 44.5, 58.1),
    ),
    "shares": Intervals(
        tuple(
            Interval(
                f"{town}, shops that sold a knife to an under-18", share, share - 0.1, share + 0.15, f"{share:.0%}"
            )
            for town, share in (("Northampton", 0.25), ("Kettering", 0.33), ("Corby", 0.29))
        ),
        "of shops tested",
    ),
    "more bars than fit": RankedBars(
        tuple(Bar(f"A place with a name that is rather long, number {n}", 40.0 - n, f"{40 - n}") for n in range(40)),
        "knives",
    ),
    "a wide table of words": Matrix(
        tuple(f"Operation number {n}" for n in range(30)),
        tuple(f"Something told about it {n}" for n in range(9)),
        ((Cell("words of which there are many, in each of the cells"),) * 9,) * 30,
    ),
}


@pytest.mark.parametrize("title", NOT_YET_ASKED)
def test_kinds_and_amounts_that_no_exhibit_has_yet_are_drawn_as_well(
    title: str, size: paper.Size, shipped: Path
) -> None:
    chart = NOT_YET_ASKED[title]
    figure = paper.draw(replace(looked_at(shipped)[0].answer, chart=chart), size, FOOTER, faces())
    assert faults(figure, size) == []
    values, wanted = paper.values(figure), described(chart)
    assert values == pytest.approx(wanted[: len(values)], nan_ok=True)
    said = " ".join(text.get_text() for text in texts(figure))
    assert len(values) == len(wanted) > 0 or "more" in said


def test_a_chart_alone_fills_the_size_asked_for(shipped: Path) -> None:
    for one in looked_at(shipped):
        if one.answer.chart:
            figure = paper.draw_chart(one.answer.chart, 1500, 700, faces())
            assert figure.canvas.get_width_height() == (1500, 700)
            assert faults(figure, paper.Size("alone", 1500, 700)) == [], name(one)


def test_the_faces_are_static_and_hold_the_signs_used(shipped: Path) -> None:
    made = faces()
    fonts = [TTFont(path) for path in (made.sans, made.semibold, made.serif)]
    assert [font["OS/2"].usWeightClass for font in fonts] == [400, 600, 700]
    for font in fonts:
        assert "fvar" not in font
        assert set(map(ord, "Delapré £1,000 “to” – … ×½")) <= set(font.getBestCmap())


def test_a_face_is_made_whole_by_two_processes_at_once(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from pages.outlets.faces import CUTS, made\n"
    code += "print(made(CUTS['sans'], Path(sys.argv[1])))"
    command = [sys.executable, "-c", code, str(tmp_path)]
    making = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
    said = {process.communicate(timeout=300)[0] for process in making}
    assert [process.returncode for process in making] == [0, 0]
    assert len(said) == len(list(tmp_path.iterdir())) == 1
    assert TTFont(next(tmp_path.iterdir()))["OS/2"].usWeightClass == 400


def test_the_measure_of_faults_catches_planted_ones(shipped: Path) -> None:
    size = paper.SIZES["square"]
    figure = paper.draw(looked_at(shipped)[0].answer, size, FOOTER, faces())
    first, second = texts(figure)[:2]
    second.set_position(first.get_position())
    assert any(" over " in fault for fault in faults(figure, size))
    second.set_position((-20, 400))
    assert any("leaves the picture" in fault for fault in faults(figure, size))
    second.set_fontsize(6)
    assert any("too small" in fault for fault in faults(figure, size))
