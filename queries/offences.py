"""One thing that is wrong with the data, as a sentence."""

from dataclasses import dataclass

LONGEST_QUOTE = 80


@dataclass(frozen=True, order=True)
class Offence:
    """Where in the data something is wrong (file, line, column, value) and the rule it breaks, in words."""

    file: str
    line: int | None
    column: str | None
    value: str | None
    rule: str

    def __str__(self) -> str:
        place = [self.file]
        if self.line is not None:
            place.append(f"line {self.line}")
        if self.column is not None:
            place.append(f"column {self.column}")
        if self.value is not None:
            place.append(f"“{shortened(self.value)}”")
        return f"{', '.join(place)}: {self.rule}"


def shortened(value: str) -> str:
    """Return the value on one line, cut to what a line can carry."""
    line = " ".join(value.split()) if "\n" in value else value
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"
