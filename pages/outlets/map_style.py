"""The map's own style: county, councils and towns from our boundaries, nothing from another host."""

from pages.exhibits import theme

LAYERS = ("pfa", "councils", "wards", "towns")


def style() -> dict:
    """A MapLibre style whose sources are /map/<layer>.geojson."""
    return {
        "version": 8,
        "sources": {layer: {"type": "geojson", "data": f"/map/{layer}.geojson"} for layer in LAYERS},
        "layers": [
            {"id": "paper", "type": "background", "paint": {"background-color": theme.WASH}},
            {"id": "county", "type": "fill", "source": "pfa", "paint": {"fill-color": theme.PAPER}},
            {
                "id": "towns",
                "type": "fill",
                "source": "towns",
                "paint": {"fill-color": theme.CONTEXT, "fill-opacity": 0.5},
            },
            _line("wards", theme.RULE, 0.8) | {"minzoom": 10},
            _line("councils", theme.SOFT_INK, 1.2),
            _line("pfa", theme.SOFT_INK, 2),
        ],
    }


def _line(layer: str, colour: str, width: float) -> dict:
    return {
        "id": f"{layer}-line",
        "type": "line",
        "source": layer,
        "paint": {"line-color": colour, "line-width": width},
    }
