"""A missing, broken or replaced snapshot: a plain sentence, a truthful /healthz, and recovery without a restart."""

import shutil
from pathlib import Path

from playwright.sync_api import Browser

from tests.pages.reading import text_of, visiting
from tests.server import ROOT, build, serving


def prepared(text: str) -> bool:
    """Whether the page says that there are no figures to show yet."""
    return "The figures are being prepared" in text


def test_without_a_snapshot_the_page_says_so_and_recovers_once_built(browser: Browser, tmp_path: Path) -> None:
    target = tmp_path / "build"
    target.mkdir()
    with serving(target) as server, visiting(browser, server) as visit:
        assert server.get("/healthz").status == 503
        assert server.get("/api/v1/tables/figures.csv").status == 503
        assert "call 999" in server.get("/help").text
        visit.page.goto(server.address + "/knives")
        visit.page.wait_for_selector("h1")
        assert prepared(text_of(visit.page))
        build(target)
        assert server.get("/healthz").status == 200
        visit.open(server, "/knives")
        assert not prepared(text_of(visit.page))
        assert visit.page.locator("h1").inner_text().startswith("Knives")


def test_a_half_written_snapshot_is_never_served(browser: Browser, built: Path, tmp_path: Path) -> None:
    target = tmp_path / "build"
    shutil.copytree(built, target)
    with serving(target) as server, visiting(browser, server) as visit:
        assert server.get("/healthz").status == 200
        snapshot = next(target.glob("*.duckdb"))
        snapshot.write_bytes(snapshot.read_bytes()[: snapshot.stat().st_size // 2])
        assert server.get("/healthz").status == 503
        visit.page.goto(server.address + "/")
        visit.page.wait_for_selector("h1")
        assert prepared(text_of(visit.page))
        build(target)
        assert server.get("/healthz").status == 200


def test_a_running_app_takes_up_new_figures_without_a_restart(browser: Browser, built: Path, tmp_path: Path) -> None:
    data, target = tmp_path / "data", tmp_path / "build"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("build"))
    build(target, data)
    with serving(target, NSVPP_DATA=str(data)) as server, visiting(browser, server) as visit:
        before = server.health()["data_version"]
        assert before in visit.open(server, "/about")
        figures = data / "figures.csv"
        text = figures.read_text(encoding="utf-8")
        figures.write_text(text.replace(",arrests,72,", ",arrests,7272,"), encoding="utf-8")
        build(target, data)
        after = server.health()["data_version"]
        assert after != before
        assert "7,272" in visit.open(server, "/")
