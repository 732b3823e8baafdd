"""The page shell that a browser gets first: Streamlit's own, with our title and stylesheet in its head."""

from functools import cache

from pages.outlets.package import STATIC

TITLE = "Northamptonshire published figures"  # neutral enough for a shared screen's tab
LINKS = (
    '<link rel="stylesheet" href="/assets/site.css" /><script src="/assets/start.js"></script>'
    '<script src="/assets/press.js" defer></script>'
)
AGENT_LINK = '<link rel="service-desc" href="./_stcore/agent/openapi.json" />'


@cache
def shell() -> str:
    """The shell's HTML. Raises ValueError when Streamlit's own shell has changed and this must be looked at again."""
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    start, end = html.index("<noscript>"), html.index("</noscript>")
    html = html[:start] + "<noscript><p>This page needs JavaScript. <a href='/help'>Get help</a></p>" + html[end:]
    for old, new in (
        ("<title>Streamlit</title>", f"<title>{TITLE}</title>"),
        ('<html lang="en">', '<html lang="en-GB">'),
        (AGENT_LINK, ""),
        ("</title>", f"</title>{LINKS}"),
    ):
        if old not in html:
            raise ValueError(f"Streamlit's index.html no longer holds {old}")
        html = html.replace(old, new)
    return html
