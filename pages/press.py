"""Press: every chart with its files and words to take, found by words and by subject."""

from pages.exhibits.press_desk import SUBJECTS, found
from pages.outlets.blocks import choose, head, markup, offered, search, take

head(
    "Press",
    "Take any chart of this site: as a picture in the size you need, as a drawing, slide or table, or as the lines of "
    "code that show it on your own page. Each carries its source, its cautions and a code to look it up by. No account "
    "is needed.",
)
markup("press_help.html")
words = search("Search by words", "words")
subject = choose("Subject", SUBJECTS, "subject")
exhibits = offered(found(words, subject))
markup("press_found.html", many=len(exhibits), words=words, subject=SUBJECTS[subject])
take(exhibits)
