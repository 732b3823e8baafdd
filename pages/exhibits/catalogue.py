"""All exhibits, by slug: every module of this package that has an `EXHIBIT`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import pages.exhibits
from pages.exhibits.exhibit import Exhibit


@cache
def exhibits() -> dict[str, Exhibit]:
    """Every exhibit by its slug, in alphabetical order."""
    modules = (import_module(f"pages.exhibits.{module.name}") for module in iter_modules(pages.exhibits.__path__))
    found = [module.EXHIBIT for module in modules if hasattr(module, "EXHIBIT")]
    return {exhibit.slug: exhibit for exhibit in sorted(found, key=lambda exhibit: exhibit.slug)}
