"""Slides reopen elsewhere with native charts of the same values, and can be edited, read out and spoken to."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.oxml.ns import qn
from pptx.slide import Slide

from pages.exhibits.catalogue import exhibits
from pages.exhibits.charts import Gap, Headlines, Limits, Line, Lines, Point
from pages.exhibits.office import BAR, NativeChart, native
from pages.outlets.edition import Edition, edition
from pages.outlets.files import citation, pictures
from pages.outlets.office.marks import hollows
from pages.outlets.office.master import PAPER, presentation
from pages.outlets.slides import add_slide, pptx

SLUGS = sorted(exhibits())
SAMPLED = (
    ("weapons-by-route", {"route": "handed_in"}),
    ("weapons-by-route", {"route": "patrol"}),
    ("operations-timeline", {"subject": "burglary"}),
    ("kits-map", {"town": "raunds"}),
)
TOLERANCE = 20_000  # English metric units, of which an inch has 914,400: edges may touch


MADE: dict[str, bytes] = {}  # by code, so that each is made once


def made(one: Edition) -> bytes:
    """The slide of an edition as a file."""
    if one.code not in MADE:
        MADE[one.code] = pptx(one, citation.footer(one), lambda: pictures.chart_png(one))
    return MADE[one.code]


def opened(one: Edition) -> Slide:
    """The slide of an edition, read back from its file."""
    (slide,) = Presentation(BytesIO(made(one))).slides
    return slide


def charts(slide: Slide) -> list[Chart]:
    """The native charts on a slide."""
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def values_in(rows: pd.DataFrame) -> set[float]:
    """Every number that the rows hold."""
    return {round(float(value), 6) for column in rows.select_dtypes("number") for value in rows[column].dropna()}


@pytest.fixture(params=[(slug, {}) for slug in SLUGS] + list(SAMPLED), ids=str)
def one(request: pytest.FixtureRequest, shipped: Path) -> Edition:
    """The first view of each exhibit, and some of their choices."""
    slug, choices = request.param
    return edition(slug, choices)


def test_a_slide_holds_title_words_source_and_notes(one: Edition) -> None:
    answer, file = one.answer, Presentation(BytesIO(made(one)))
    (slide,) = file.slides
    assert slide.shapes.title.text_frame.text == answer.title
    texts = [shape.text_frame.text for shape in slide.placeholders]
    assert answer.subtitle in texts
    assert any(one.code in text for text in texts), "the source line ends in the code"
    spoken = slide.notes_slide.notes_text_frame.text
    for said in (answer.takeaway, *answer.cautions, *(source.title for source in answer.sources)):
        assert said in spoken
    assert all(source.url in spoken and source.published in spoken for source in answer.sources if source.url)
    properties = file.core_properties
    assert (properties.title, properties.keywords) == (answer.title, one.code)
    assert properties.author == citation.PUBLISHER and properties.comments and properties.language == "en-GB"


def test_what_is_drawn_has_alt_text_and_is_native_where_office_has_the_type(one: Edition) -> None:
    slide, answer = opened(one), one.answer
    described = [shape._element.find(f".//{qn('p:cNvPr')}") for shape in slide.shapes]
    alts = [properties.get("descr") for properties in described if properties.get("descr")]
    if isinstance(answer.chart, Headlines):
        told = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert all(any(text.startswith(one.text) for text in told) for one in answer.chart.headlines)
    else:
        assert answer.alt in alts and all(len(alt) <= 220 for alt in alts)
    assert len(charts(slide)) == (native(answer.chart) is not None)


def test_chart_values_equal_the_description_and_the_rows(one: Edition) -> None:
    drawn, held = native(one.answer.chart), values_in(one.answer.rows)
    for chart in charts(opened(one)):
        assert drawn is not None
        assert tuple(chart.plots[0].categories) == drawn.categories
        assert [tuple(series.values) for series in chart.plots[0].series] == [
            tuple(mark.value for mark in series.marks) for series in (*drawn.series, *hollows(drawn))
        ]
        values = {round(mark.value, 6) for mark in drawn.series[0].marks if mark.value is not None}
        assert values <= held, "every value that is drawn is in the rows"
        assert chart.value_axis.minimum_scale == 0 and not chart.has_legend
        assert chart._chartSpace.find(f".//{qn('c:dispBlanksAs')}").get("val") == "gap"
        if drawn.labelled:
            assert read_off(chart, drawn) == [mark.text for mark in drawn.series[0].marks]


def read_off(chart: Chart, drawn: NativeChart) -> list[str]:
    """What stands at each mark: words of its own, else its value; nothing where there is none."""
    series = chart.plots[0].series[0]
    assert series.data_labels.show_value and series.data_labels.number_format == "#,##0"
    told = []
    for place, mark in enumerate(drawn.series[0].marks):
        own = [
            label for label in series._element.iter(qn("c:dLbl")) if label.find(qn("c:idx")).get("val") == str(place)
        ]
        words = "".join(text.text for label in own for text in label.iter(qn("a:t")))
        told.append(words or ("" if mark.value is None else f"{mark.value:,.0f}"))
    return told


def test_everything_lies_on_the_slide_and_nothing_on_anything_else(one: Edition) -> None:
    file = Presentation(BytesIO(made(one)))
    (slide,) = file.slides
    boxes = [(one.name, one.left, one.top, one.left + one.width, one.top + one.height) for one in slide.shapes]
    for name, left, top, right, bottom in boxes:
        assert left >= 0 and top >= 0 and right <= file.slide_width and bottom <= file.slide_height, name
    for place, (name, left, top, right, bottom) in enumerate(boxes):
        for other, *edges in boxes[place + 1 :]:
            apart = (
                right <= edges[0] + TOLERANCE
                or edges[2] <= left + TOLERANCE
                or bottom <= edges[1] + TOLERANCE
                or edges[3] <= top + TOLERANCE
            )
            assert apart, f"{name} lies on {other}"


def test_a_qualifier_is_part_of_the_label_and_a_gap_stays_open(shipped: Path) -> None:
    routes = native(edition("sceptre-2021-11-routes").answer.chart)
    assert routes is not None
    (chart,) = charts(opened(edition("sceptre-2021-11-routes")))
    assert read_off(chart, routes)[0] == "more than 100"
    (homicides,) = charts(opened(edition("homicides")))
    values = dict(zip(homicides.plots[0].categories, homicides.plots[0].series[0].values, strict=True))
    assert values["2016/17 (not found)"] is None and values["2018/19"] == 15


def test_a_part_period_is_hollow(shipped: Path) -> None:
    (chart,) = charts(opened(edition("robbery-quarters")))
    series = chart.plots[0].series[0]
    fills = [point.find(f"{qn('c:spPr')}/{qn('a:solidFill')}/{qn('a:schemeClr')}") for point in series._element.dPt_lst]
    assert [fill.get("val") for fill in fills] == ["bg1"]


@pytest.mark.parametrize(("slug", "many"), [("homicides", 1), ("robbery-rate", 1), ("knife-offence-quarters", 3)])
def test_a_hollow_dot_has_a_dot_in_the_colour_of_paper_upon_it(shipped: Path, slug: str, many: int) -> None:
    """LibreOffice fills every dot with the colour of its point; the paper-coloured one is smaller and drawn last."""
    drawn = native(edition(slug).answer.chart)
    (chart,) = charts(opened(edition(slug)))
    (series, upon) = chart.plots[0].series
    assert drawn is not None
    wanted = [mark.value if mark.hollow else None for mark in drawn.series[0].marks]
    assert list(upon.values) == wanted and sum(value is not None for value in wanted) == many
    assert upon.marker.format.fill.fore_color.theme_color == PAPER
    assert 0 < upon.marker.size < series.marker.size


def test_libreoffice_draws_a_hollow_dot_hollow(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "slide.pptx").write_bytes(made(edition("homicides")))
    converted(tmp_path / "slide.pptx", tmp_path)
    subprocess.run(["pdftoppm", "-r", "100", "-png", "slide.pdf", "slide"], cwd=tmp_path, check=True)
    (picture,) = tmp_path.glob("slide*.png")
    with Image.open(picture) as image:
        red, _, blue = image.convert("RGB").split()
    width, bluish = image.width, [one + 40 < other for one, other in zip(red.tobytes(), blue.tobytes(), strict=True)]
    within, ring = range(1, 6), range(6, 10)  # px from the middle of a dot of 12 points
    hollow = [
        place
        for place in range(9 * width, len(bluish) - 9 * width)
        if all(
            not any(bluish[place + step * way] for step in within) and any(bluish[place + step * way] for step in ring)
            for way in (1, -1, width, -width)
        )
    ]
    assert hollow and max(hollow) - min(hollow) < 9 * width, "one dot"


def test_a_user_can_change_a_value_and_save(shipped: Path) -> None:
    file = Presentation(BytesIO(made(edition("knives-handed-in-october-2021"))))
    (chart,) = charts(file.slides[0])
    values = [float(value) for value in chart.plots[0].series[0].values]
    changed = CategoryChartData()
    changed.categories = list(chart.plots[0].categories)
    changed.add_series("Knives", [values[0] + 1, *values[1:]])
    chart.replace_data(changed)
    saved = BytesIO()
    file.save(saved)
    (again,) = charts(Presentation(saved).slides[0])
    assert list(again.plots[0].series[0].values) == [values[0] + 1, *values[1:]]


def test_lines_keep_gaps_and_limits_of_each_stretch() -> None:
    months = [pd.Timestamp(2024, month, 1).date() for month in range(1, 7)]
    points = tuple(
        Point(day, f"{day:%b %Y}", None if day.month == 3 else float(day.month), str(day.month)) for day in months
    )
    stretch = Limits(months[3], months[5], -1.0, 5.0, 9.0)
    drawn = native(
        Lines((Line("Knives", points),), "knives", (Gap(months[2], months[2], "March"),), stretches=(stretch,))
    )
    assert drawn is not None
    names = [series.name for series in drawn.series]
    assert names == ["Knives", "Upper limit, 2024 to 2024", "Mean, 2024 to 2024"], "no limit below zero"
    assert [mark.value for mark in drawn.series[0].marks] == [1, 2, None, 4, 5, 6]
    assert [mark.value for mark in drawn.series[1].marks] == [None, None, None, 9, 9, 9]


def test_bars_stand_in_the_order_of_their_table(shipped: Path) -> None:
    drawn = native(edition("weapons-by-route", {"route": "handed_in"}).answer.chart)
    assert drawn is not None and drawn.kind == BAR and len(drawn.categories) > 10
    (chart,) = charts(opened(edition("weapons-by-route", {"route": "handed_in"})))
    assert chart.category_axis.reverse_order, "the first bar is the top one"


def test_libreoffice_shows_every_slide_of_a_deck_with_its_title(shipped: Path, tmp_path: Path) -> None:
    deck = presentation()
    told = [edition(slug) for slug in SLUGS if slug != "kits-map"] + [edition("kits-map")]
    for one in told:
        add_slide(deck, one, citation.footer(one), lambda one=one: pictures.chart_png(one))
    deck.save(str(tmp_path / "deck.pptx"))
    converted(tmp_path / "deck.pptx", tmp_path)
    text = subprocess.run(["pdftotext", "-layout", "deck.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    pages = text.stdout.decode().split("\f")
    assert len(pages) == len(told) + 1
    for number, (one, page) in enumerate(zip(told, pages, strict=False), start=1):
        words = " ".join(page.split())
        assert one.answer.title in words
        assert one.code in words and f" {number}" in words
        if one.answer.chart is None:  # rows may grow in LibreOffice: the last one must still stand over the source line
            shown = re.search(r"First (\d+) of \d+ lines", words)
            last = int(shown[1]) if shown else len(one.answer.table.rows)
            assert words.index(one.answer.table.rows[last - 1][0]) < words.index(one.code)


def converted(file: Path, target: Path) -> None:
    """Convert a file to PDF with LibreOffice, under a profile of its own."""
    office = shutil.which("soffice")
    assert office, "LibreOffice opens the files in these tests"
    profile = f"-env:UserInstallation={(target / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(target), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=90)
