"""What the speaker has at hand: the takeaway, what to take care of, the sources, and a table too long to show."""

from pptx.slide import Slide

from pages.exhibits.exhibit import Answer, Table
from pages.exhibits.speaking import cited


def set_notes(slide: Slide, text: str) -> None:
    """Put the notes on a slide."""
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None, "the house master has a place for notes"
    frame.text = text


def speaker_notes(answer: Answer, with_table: bool) -> str:
    """Speaker notes as plain text."""
    parts = [answer.takeaway] if answer.takeaway else []
    if answer.cautions:
        parts.append("\n".join(["Read with care", *(f"• {caution}" for caution in answer.cautions)]))
    if answer.chart is not None:
        parts.append(f"What the chart shows, in words\n{answer.alt}")
    if with_table and answer.table.rows:
        parts.append(table_in_words(answer.table))
    parts.append("\n".join(["Sources", *(f"• {cited(source)}" for source in answer.sources)]))
    return "\n\n".join(parts)


def table_in_words(table: Table) -> str:
    """Each row of a table as a line: its first cell, then the other headings with their cells; empty cells left out."""
    lines = (
        "; ".join(
            [row[0], *(f"{name}: {cell}" for name, cell in zip(table.columns[1:], row[1:], strict=True) if cell)],
        )
        for row in table.rows
    )
    return "\n".join([f"Table: {', '.join(table.columns)}", *(f"• {line}" for line in lines)])
