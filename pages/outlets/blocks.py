"""Page blocks: the one module of the outlets that speaks to Streamlit."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode, urlsplit

import streamlit as st

from pages.exhibits.charts import Places
from pages.exhibits.exhibit import Answer, Exhibit, ask
from pages.exhibits.paper import SIZES
from pages.exhibits.screen import PLOTLY_CONFIG, Deck, Figure, draw
from pages.exhibits.screen.places import key as map_key
from pages.exhibits.words import day
from pages.outlets.briefing.choice import Briefing
from pages.outlets.briefing.deck import deck
from pages.outlets.html import Block, fill, render
from pages.outlets.publishing.withdrawn import withdrawal
from pages.outlets.settings import public_address
from pages.outlets.taking import taken
from queries.run import pinned

MAP_HEIGHT = 520  # px
OPENED_UNDER = "opened under"  # in the session: scheme and host of the address
LONGEST_SEARCH = 80  # characters


def markup(template: str, **values: object) -> None:
    """A block of the page from a template; none where the template has nothing to say."""
    block = render(template, **values)
    if block.strip():
        st.html(block)


def head(title: str, lede: str) -> None:
    """The page's heading and the sentences that answer its question first."""
    markup("head.html", title=title, lede=lede)


def show(exhibit: Exhibit, level: int = 2, **filters: str) -> None:
    """An exhibit: finding, drawing, takeaway, cautions, table and sources. `level` is that of its heading.

    In the place of one that is withdrawn stands the reason.
    """
    if _withdrawn(exhibit, level):
        return
    answer = ask(exhibit, **filters)
    drawing = draw(answer.chart) if answer.chart is not None else None
    shared = {"exhibit": exhibit, "answer": answer, "level": level} | _taking(exhibit, **filters)
    if isinstance(drawing, Figure | Deck):
        markup("exhibit_head.html", **shared)
        _picture(exhibit, answer, drawing)
        markup("exhibit_foot.html", **shared)
    else:
        markup("exhibit.html", **shared, drawing=drawing)


def _picture(exhibit: Exhibit, answer: Answer, drawing: Figure | Deck) -> None:
    if isinstance(drawing, Deck) and isinstance(answer.chart, Places):
        st.html(map_key(answer.chart))
        st.pydeck_chart(drawing, height=MAP_HEIGHT, alt=answer.alt, key=exhibit.slug)
    else:
        st.plotly_chart(drawing, theme=None, config=PLOTLY_CONFIG, alt=answer.alt, key=exhibit.slug)


def told(template: str, about: Exhibit, level: int = 2, **values: object) -> None:
    """An exhibit that a template of its own tells. In the place of one that is withdrawn stands the reason."""
    if not _withdrawn(about, level):
        markup(template, level=level, **values, **_taking(about))


def _withdrawn(exhibit: Exhibit, level: int) -> bool:
    """Whether an exhibit is withdrawn; then the page has the reason in its place."""
    found = withdrawal(exhibit.slug)
    if found:
        markup("withdrawn.html", exhibit=exhibit, words=found.words, level=level)
    return found is not None


def _taking(exhibit: Exhibit, **filters: str) -> dict[str, object]:
    """What the control "Take this chart" is filled in with: the files and words of an exhibit, and our address."""
    return {"taken": taken(exhibit.slug, tuple(sorted(filters.items()))), "base": _base()}


def _base() -> str:
    """The address of this site: the one that is set, else the one under which the reader has opened the page."""
    if public_address() is None and OPENED_UNDER not in st.session_state:  # Streamlit takes half a millisecond to say
        here = urlsplit(st.context.url or "")
        st.session_state[OPENED_UNDER] = f"{here.scheme}://{here.netloc}" if here.netloc else ""
    return public_address() or str(st.session_state[OPENED_UNDER])


def take(exhibits: Sequence[Exhibit]) -> None:
    """A list of exhibits with all that can be taken of each."""
    shared = {"base": _base(), "link": SIZES["link"]}
    entries = [render("press_entry.html", answer=ask(one), taken=taken(one.slug, ()), **shared) for one in exhibits]
    if entries:
        st.html(Block(f'<ul class="press">{"".join(entries)}</ul>'))


def offered(exhibits: Sequence[Exhibit]) -> tuple[Exhibit, ...]:
    """The exhibits that are not withdrawn."""
    return tuple(one for one in exhibits if withdrawal(one.slug) is None)


def search(label: str, name: str) -> str:
    """The words that a reader looks for; they stand in the address as `name`."""
    return st.text_input(label, key=name, type="search", max_chars=LONGEST_SEARCH, bind="query-params").strip()


def typed(label: str, name: str) -> str:
    """What a reader writes; it stands in the address as `name`."""
    return st.text_input(label, key=name, max_chars=LONGEST_SEARCH, bind="query-params").strip()


def ordered(label: str, options: Mapping[str, str], name: str, first: Sequence[str]) -> tuple[str, ...]:
    """Several of `options` in the order in which they are picked; they stand in the address as `name`.

    What the address names and is not an option is given back too, so that it can be said to be missing.
    """
    left, given = f"address of {name}", st.query_params.get(name)
    if left not in st.session_state or st.session_state[left] != given:
        wanted = tuple(one for one in (given or "").split(",") if one) or tuple(first)
        st.session_state[name] = [one for one in dict.fromkeys(wanted) if one in options]
        st.session_state[f"missing {name}"] = tuple(one for one in wanted if one not in options)
    chosen = st.multiselect(label, list(options), format_func=options.__getitem__, key=name)
    held = (*chosen, *st.session_state[f"missing {name}"])
    st.query_params[name] = st.session_state[left] = ",".join(held)
    return held


def forget(name: str) -> None:
    """Take a choice that is not shown out of the address."""
    st.query_params.pop(name, None)
    st.session_state.pop(f"address of {name}", None)


def preview(shown: Briefing, wanted: Mapping[str, str]) -> None:
    """Every slide of a briefing in its words with its drawing, and the files to take."""
    st.html(Block(fill("briefing_preview.html", deck=deck(shown), query=urlencode(wanted))))


def asked(name: str) -> str | None:
    """What the reader has just asked for by the address under `name`; None where the address is as we left it."""
    value = st.query_params.get(name)
    return None if value == st.session_state.get(f"address of {name}") else value


def choose(
    label: str, options: Mapping[str, str], name: str, first: str | None = None, instead: str | None = None
) -> str:
    """One of `options` (value to words) by a box whose choice stands in the address as `name`.

    The address may give value or words, in capitals or not. Asked for something else it gives the first option (or
    `first`) and a sentence that says so; `instead` overrules the address. Not Streamlit's `bind`: that
    writes the words into the address, and deep links need values.
    """
    keys, left, given = list(options), f"address of {name}", st.query_params.get(name)
    wanted = None if given is None else meant(given, options)
    default = keys[0] if first is None else first
    moved = instead is not None or left not in st.session_state or st.session_state[left] != given
    if instead is None and moved and wanted is not None and wanted not in options:
        notice(f"There is no {label.lower()} called “{wanted[:60]}”. Shown instead: {options[default]}.")
    if moved or st.session_state.get(name) not in options:
        held = wanted if instead is None else instead
        st.session_state[name] = held if moved and held in options else default
    chosen = st.selectbox(label, keys, format_func=options.__getitem__, key=name)
    kept = None if chosen == default else chosen  # the default needs no place in the address
    if kept is not None and kept != given:
        st.query_params[name] = kept
    elif kept is None and given is not None:
        del st.query_params[name]
    st.session_state[left] = kept
    return chosen


def meant(given: str, options: Mapping[str, str]) -> str:
    """The value of the option that an address means, found by value or words: "Higham Ferrers" is higham-ferrers."""
    if given in options:
        return given
    wanted = slug(given)
    return next((value for value, words in options.items() if wanted in (slug(value), slug(words))), given)


def slug(text: str) -> str:
    """A text without capitals and with hyphens for spaces."""
    return "-".join(text.casefold().split())


def notice(text: str) -> None:
    """A plain sentence about what the reader asked for."""
    markup("notice.html", text=text)


def section(title: str) -> None:
    """A headed part of the page."""
    markup("section.html", title=title)


def footer() -> None:
    """Which figures these are and whose boundaries are drawn."""
    snapshot = pinned()
    markup("footer.html", digest=snapshot.digest, built=day(snapshot.built_at))
