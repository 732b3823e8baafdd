"""The strategy's records as they are read: aims, indicators, steps, programmes, money, partners and claims."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from pages.exhibits import milestones, partners
from pages.exhibits.exhibit import Source, kept, source
from pages.exhibits.records import gaps, records
from pages.exhibits.strategy_figures import Figure, indicator_claim, indicator_value, sum_of_money
from pages.exhibits.strategy_programmes import Programme, programmes
from pages.exhibits.strategy_words import names, told
from pages.exhibits.words import counted, number, when

LAUNCH = "M20"
# Which aim a gap belongs to is our choice, like everything else that is set beside an aim. The rest concern the whole.
GAPS_OF_AIM = {
    1: ("G51", "G59", "G53", "G54", "G55", "G56", "G57", "G61", "G62"),
    2: ("G46",),
    3: ("G52", "G60"),
}


@dataclass(frozen=True)
class Indicator:
    """An indicator with what was published of it; no figures means that none was found."""

    name: str
    definition: str
    unit: str
    source_body: str
    target: str
    home_office: str
    note: str
    held: str
    figures: tuple[Figure, ...]
    source: Source


@dataclass(frozen=True)
class Step:
    """A milestone."""

    title: str
    dates: str
    status: str
    done: bool
    note: str
    source: Source


@dataclass(frozen=True)
class Aim:
    """An aim: the answer first, then what stands behind it."""

    aim_id: int
    title: str
    answer: str
    indicators: Mapping[str, tuple[Indicator, ...]]
    steps: tuple[Step, ...]
    programmes: tuple[Programme, ...]
    gaps: tuple[dict, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Strategy:
    """All records of the strategy."""

    launched: str
    aims: tuple[Aim, ...]
    programmes: tuple[Programme, ...]
    money: tuple[Figure, ...]
    partners: Mapping[str, tuple[dict, ...]]
    claims: tuple[Figure, ...]
    left_out: Mapping[str, int]  # how many claims of change of a programme are not repeated
    gaps: tuple[dict, ...]


@kept
def strategy() -> Strategy:
    """The records of the snapshot this page sees."""
    publications = {
        row["source_id"]: source(row) for row in records("sources_by_kind_of_publisher", kind_of_publisher="all")
    }
    known = names()
    indicators = _indicators(publications, known)
    steps = _steps(publications, known)
    serving = programmes(publications, known)
    missing = [{key: told(value, known) for key, value in gap.items()} for gap in gaps("strategy")]
    of_aims = {gap_id for gap_ids in GAPS_OF_AIM.values() for gap_id in gap_ids}
    aims = _aims(publications, indicators, steps, serving, missing)
    claims = [figure for held in indicators.values() for one in held if one.held == "claim" for figure in one.figures]
    return Strategy(
        launched=next(step.dates for _, step_id, step in steps if step_id == LAUNCH),
        aims=aims,
        programmes=tuple(serving),
        money=tuple(sum_of_money(row, publications, known) for row in records("funding_found")),
        partners=_partners(publications, known),
        claims=tuple(claims),
        left_out={programme.name: programme.left_out for programme in serving if programme.left_out},
        gaps=tuple(gap for gap in missing if gap["gap_id"] not in of_aims),
    )


def _aims(
    publications: dict[str, Source],
    indicators: dict[int, list[Indicator]],
    steps: list[tuple[int, str, Step]],
    all_programmes: list[Programme],
    missing: list[dict],
) -> tuple[Aim, ...]:
    rows = records("aims_of_strategy")
    titles = {row["aim_id"]: row["title"] for row in rows}
    evidence = records("aims_evidence")
    aims = []
    for aim_id, title in titles.items():
        own = indicators[aim_id]
        taken = tuple(step for aim, _, step in steps if aim == aim_id)
        serving = tuple(programme for programme in all_programmes if str(aim_id) in programme.aims)
        activity = all(row["activity"] for row in evidence if row["aim_id"] == aim_id)
        aims.append(
            Aim(
                aim_id=aim_id,
                title=title,
                answer=_answer(own, taken, serving, activity),
                indicators={
                    "Figures from after the launch": tuple(one for one in own if one.held == "after"),
                    "Figures from before the launch only": tuple(one for one in own if one.held == "before"),
                    "No usable figure": tuple(one for one in own if one.held in ("claim", "none")),
                },
                steps=taken,
                programmes=serving,
                gaps=tuple(gap for gap in missing if gap["gap_id"] in GAPS_OF_AIM[aim_id]),
                sources=tuple(publications[row["source_id"]] for row in rows if row["aim_id"] == aim_id),
            )
        )
    return tuple(aims)


def _answer(own: list[Indicator], steps: tuple[Step, ...], serving: tuple[Programme, ...], activity: bool) -> str:
    after = sum(one.held == "after" for one in own)
    if activity:
        first = (
            f"No published result was found. {counted(len(own), 'indicator counts', 'indicators count').capitalize()} "
            "activity only, which shows work, not its effect."
        )
    else:
        first = (
            f"{number(after)} of {number(len(own))} indicators have a figure from after the launch, for one year. "
            "A fair comparison with the time before the launch is not possible yet."
        )
    done = sum(step.done for step in steps)
    announced = sum(step.status == "Announced" for step in steps)
    open_steps = sum(step.status.startswith("Planned") for step in steps)
    only = f"; {counted(announced, 'was', 'were')} only announced" if announced else ""
    unknown = f"; for {counted(open_steps, 'planned one', 'planned ones')} no outcome was found" if open_steps else ""
    return (
        f"{first} {number(done)} of {number(len(steps))} dated events were reported{only}{unknown}. "
        f"We place {counted(len(serving), 'programme', 'programmes')} with this aim."
    )


def _indicators(publications: dict[str, Source], known: dict[str, str]) -> dict[int, list[Indicator]]:
    rows = records("indicators_with_values")
    held = {row["indicator_id"]: row["evidence"] for row in records("aims_evidence")}
    found: dict[int, list[Indicator]] = {}
    for indicator_id in dict.fromkeys(row["indicator_id"] for row in rows):
        own = [row for row in rows if row["indicator_id"] == indicator_id]
        first = own[0]
        found.setdefault(first["aim_id"], []).append(
            Indicator(
                name=first["name"],
                definition=told(first["definition"], known),
                unit=first["unit"],
                source_body=first["source_body"],
                target=told(first["published_target"], known),
                home_office=told(first["home_office_mandatory"], known),
                note=told(first["indicator_note"], known),
                held=held[indicator_id],
                figures=_values([row for row in own if row["value_id"]], held[indicator_id], publications, known),
                source=publications[first["indicator_source_id"]],
            )
        )
    return found


def _values(rows: list[dict], held: str, publications: dict[str, Source], known: dict[str, str]) -> tuple[Figure, ...]:
    if held == "claim":
        return tuple(indicator_claim(row, publications, known) for row in rows)
    ends = {row["period_end"] for row in rows if row["period_end"]}
    return tuple(
        indicator_value(row, publications, known, based=row["period_start"] - timedelta(days=1) in ends)
        if row["period_start"]
        else indicator_value(row, publications, known, based=False)
        for row in rows
    )


def _steps(publications: dict[str, Source], known: dict[str, str]) -> list[tuple[int, str, Step]]:
    return [
        (
            row["aim_id"],
            row["milestone_id"],
            Step(
                title=row["title"],
                dates=when(row["date"], row["date_precision"]),
                status=milestones.status(row["status"], row["passed"], row["announced"]),
                done=row["status"] == "done" and not row["announced"],
                note=told(row["note"], known),
                source=publications[row["source_id"]],
            ),
        )
        for row in records("milestones_by_aim")
    ]


def _partners(publications: dict[str, Source], known: dict[str, str]) -> dict[str, tuple[dict, ...]]:
    rows = [
        {**row, "note": told(row["note"], known), "source": publications[row["source_id"]]}
        for row in records("partners_by_duty")
    ]
    return {words: tuple(row for row in rows if row["duty"] == duty) for duty, words in partners.DUTIES.items()}
