"""The readers of official releases, one module per kind."""
