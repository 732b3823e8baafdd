"""The programmes as they are read: what each does, for whom, and the figures published."""

from dataclasses import dataclass

from pages.exhibits.exhibit import Source
from pages.exhibits.records import records
from pages.exhibits.strategy_figures import Figure, programme_figure
from pages.exhibits.strategy_words import told
from pages.exhibits.words import DATE_NOT_SHOWN, listed, when

LEFT_OUT = ("P04-02", "P04-03")  # claims of change of those who declined: no base, no randomised comparison


@dataclass(frozen=True)
class Programme:
    """A programme with its published figures; `left_out` claims of change are told by their number alone."""

    programme_id: str
    name: str
    what_it_does: str
    target_group: str
    lead_body: str
    start: str
    link: str
    aims: str
    figures: tuple[Figure, ...]
    left_out: int
    sources: tuple[Source, ...]


def programmes(publications: dict[str, Source], known: dict[str, str]) -> list[Programme]:
    """Every programme, in order of id."""
    rows, figures = records("programmes_by_aim"), records("programme_figures_published")
    found = []
    for programme_id in dict.fromkeys(row["programme_id"] for row in rows):
        own = [row for row in rows if row["programme_id"] == programme_id]
        first = own[0]
        numbers = [row for row in figures if row["programme_id"] == programme_id]
        told_as_figures = [row for row in numbers if row["programme_figure_id"] not in LEFT_OUT]
        found.append(
            Programme(
                programme_id=programme_id,
                name=first["name"],
                what_it_does=first["what_it_does"],
                target_group=first["target_group"],
                lead_body=first["lead_body"],
                start=start(first),
                link=told(first["link_to_nsvpp"], known),
                aims=listed(str(aim) for aim in (1, 2, 3) if first[f"serves_aim_{aim}"]),
                figures=tuple(programme_figure(row, publications, known) for row in told_as_figures),
                left_out=len(numbers) - len(told_as_figures),
                sources=tuple(publications[row["source_id"]] for row in own),
            )
        )
    return found


def start(row: dict) -> str:
    """When a programme began; what was only announced is told as that."""
    if not row["start_on"]:
        return DATE_NOT_SHOWN
    dated = when(row["start_on"], row["start_precision"])
    return f"announced {dated}; no result found" if row["start_status"] == "announced" else f"began {dated}"
