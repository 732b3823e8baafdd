"""The README is true: both commands, every page, every table, every setting."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_it_has_exactly_two_set_up_commands() -> None:
    commands = re.findall(r"```bash\n(.*?)```", README, flags=re.DOTALL)
    assert len(commands) == 2
    assert commands[0].strip().endswith("streamlit run app.py")
    assert commands[1].strip() == "bash tests/run"


def test_it_names_every_page() -> None:
    frame = (ROOT / "pages" / "frame.py").read_text(encoding="utf-8")
    titles = re.findall(r'title="([^"]+)"', frame)
    assert len(titles) >= 7
    assert [title for title in titles if f"*{title}*" not in README] == []


def test_it_names_every_table() -> None:
    tables = sorted(path.stem for path in (ROOT / "data").glob("*.csv"))
    assert len(tables) >= 40
    assert [table for table in tables if f"`{table}`" not in README] == []


def test_it_names_every_setting() -> None:
    modules = [*ROOT.glob("pages/**/*.py"), *ROOT.glob("queries/*.py")]
    used = {name for path in modules for name in re.findall(r'"(NSVPP_\w+)"', path.read_text(encoding="utf-8"))}
    assert used
    assert {name for name in used if f"`{name}`" not in README} == set()


def test_continuous_integration_runs_the_readmes_test_command() -> None:
    assert "bash tests/run" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
