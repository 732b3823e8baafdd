"""Where Streamlit's package keeps its own static files; found without importing it, which only the page blocks do."""

from importlib.resources import files
from pathlib import Path

STATIC = Path(str(files("streamlit"))) / "static"
