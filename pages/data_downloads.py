"""Data and downloads: every table with its columns and licence, every publication, and what changed."""

from pages.exhibits.table_records import PUBLISHERS, publications, tables
from pages.outlets.blocks import choose, head, markup
from pages.outlets.map_style import LAYERS
from pages.outlets.publishing.corrections import told
from pages.outlets.settings import compilation_licence

subjects = tables()
head(
    "Data and downloads",
    f"All {sum(len(group) for group in subjects.values())} tables behind this site, with what every column means, and "
    "every publication they come from. Free to download.",
)
markup(
    "data_tables.html",
    subjects=subjects,
    layers=LAYERS,
    changes=told(),
    compilation_licence=compilation_licence(),
)
kind = choose("Kind of publisher", PUBLISHERS, "publisher")
markup("data_sources.html", publications=publications(kind), chosen=kind)
