"""All measurements, one after the other, as the README prints them."""

from tests.bench import build, finder, pages, queries, readers

for part in (build, queries, readers, pages, finder):
    print(f"\n**{part.__name__.rpartition('.')[2].capitalize()}**\n", flush=True)
    part.main()
