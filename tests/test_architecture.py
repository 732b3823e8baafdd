"""The way of the data is straight: imports, SQL, colours and sizes stand where DESIGN allows them."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
SQL = re.compile(r"\b(select\s+[\w.*,\s]+\s+from|insert into|create table|with\s+\w+\s+as\s*\()", re.IGNORECASE)
ALLOWED = {
    "queries": {"duckdb", "pandas", "python_calamine", "queries"},
    "pages/exhibits": {
        "pandas",
        "plotly",
        "pydeck",
        "matplotlib",
        "scipy",
        "markupsafe",
        "pages.exhibits",
        "queries.run",
    },
    "pages/outlets": {
        *{"starlette", "jinja2", "markupsafe", "pages.exhibits", "pages.outlets", "queries"},
        *{"pandas", "PIL", "fontTools", "matplotlib.figure", "pptx", "xlsxwriter", "odfdo", "typst", "icalendar"},
        "segno",
    },
    "pages": {"streamlit", "pages.outlets", "pages.exhibits", "queries.run", "queries.errors"},
    ".": {"streamlit", "pages.outlets"},
}
BLOCKS = Path("pages/outlets/blocks.py")


def room(path: Path) -> str:
    """The part of the house a file lies in."""
    folders = [folder for folder in ALLOWED if folder != "." and str(path).startswith(f"{folder}/")]
    return max(folders, key=len, default=".")


def modules() -> list[Path]:
    """Every module of ours, relative to the root."""
    found = [*ROOT.glob("*.py"), *ROOT.glob("pages/**/*.py"), *ROOT.glob("queries/**/*.py")]
    return sorted(path.relative_to(ROOT) for path in found)


def imports(path: Path) -> Iterator[str]:
    """The full names of what a module imports, without the standard library."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        yield from (name for name in names if name.partition(".")[0] not in sys.stdlib_module_names)


def strings(path: Path) -> Iterator[str]:
    """The string constants of a module that are not docstrings."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    texts = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in texts:
            yield node.value


@pytest.mark.parametrize("path", modules(), ids=str)
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    allowed = ALLOWED[room(path)] | ({"streamlit"} if path == BLOCKS else set())
    for name in imports(path):
        assert any(name == part or name.startswith(f"{part}.") for part in allowed), f"{path} imports {name}"


@pytest.mark.parametrize("path", [path for path in modules() if room(path) != "queries"], ids=str)
def test_no_sql_stands_outside_queries(path: Path) -> None:
    assert not [text for text in strings(path) if SQL.search(text)]


@pytest.mark.parametrize("path", [path for path in modules() if path != Path("pages/exhibits/theme.py")], ids=str)
def test_no_colour_stands_outside_the_theme(path: Path) -> None:
    assert not [text for text in strings(path) if HEX.search(text)]


def test_the_stylesheet_and_templates_name_no_colour() -> None:
    files = [*ROOT.glob("pages/outlets/assets/*"), *ROOT.glob("pages/outlets/templates/*")]
    assert len(files) > 5
    for path in files:
        assert not re.search(r":\s*#[0-9a-fA-F]{3,6}\b|rgba?\(", path.read_text(encoding="utf-8")), path.name


def test_pages_are_thin_and_modules_short() -> None:
    for path in modules():
        lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
        if room(path) == "pages":
            assert lines <= 50, f"{path} has {lines} lines: a page only asks, draws and shows"
        assert lines <= 250, f"{path} has {lines} lines: the next idea is in the wrong room"


def test_the_top_level_holds_what_the_customer_asked_for_and_no_more() -> None:
    allowed = {
        "app.py", "pages", "data", "queries", "tests", "requirements.txt", ".streamlit", "README.md", ".ci",
        ".gitignore", ".gitattributes", "pyproject.toml", "LICENSE", "deploy",
    }  # fmt: skip
    kept_by_tools = {".git", ".venv", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"}
    ours = {path.name for path in ROOT.iterdir()} - kept_by_tools
    assert ours - {"__pycache__"} <= allowed
