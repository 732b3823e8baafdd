"""The programmes as they are read: what each does, for whom, and the figures published."""

from dataclasses import dataclass

from pages.exhibits.exhibit import Source
from pages.exhibits.records import records
from pages.exhibits.strategy_figures import Figure, programme_claim, programme_figure
from pages.exhibits.strategy_words import told
from pages.exhibits.words import DATE_NOT_SHOWN, listed, when

CLAIMS = ("P04-02", "P04-03")  # claims of change among the figures


@dataclass(frozen=True)
class Programme:
    """A programme with its published figures; claims of change stand apart."""

    programme_id: str
    name: str
    what_it_does: str
    target_group: str
    lead_body: str
    start: str
    link: str
    aims: str
    figures: tuple[Figure, ...]
    claims: tuple[Figure, ...]
    sources: tuple[Source, ...]


def programmes(publications: dict[str, Source], known: dict[str, str]) -> list[Programme]:
    """Every programme, in order of id."""
    rows, figures = records("programmes_by_aim"), records("programme_figures_published")
    found = []
    for programme_id in dict.fromkeys(row["programme_id"] for row in rows):
        own = [row for row in rows if row["programme_id"] == programme_id]
        first = own[0]
        numbers = [row for row in figures if row["programme_id"] == programme_id]
        claims = [row for row in numbers if row["programme_figure_id"] in CLAIMS]
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
                figures=tuple(programme_figure(row, publications, known) for row in numbers if row not in claims),
                claims=tuple(programme_claim(row, publications, known) for row in claims),
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
