"""How fast and how large: `python -m tests.bench` prints the README's figures. Nothing here passes or fails."""
