"""About: how figures are chosen and read, whom to tell of a wrong one, licence, the Code of Practice, glossary."""

from pages.exhibits.progress import since_launch
from pages.outlets.blocks import head, markup
from pages.outlets.publishing.access import seen_early
from pages.outlets.settings import compilation_licence, contact

head(
    "About this site",
    "Published figures about preventing serious violence in Northamptonshire, each with its source. Here is how they "
    "are chosen, what the words beside them mean, and what they cannot tell.",
)
markup("about.html", contact=contact(), licence=compilation_licence(), since_launch=since_launch())
markup("early_access.html", seen=seen_early())
