"""Hypothesis without a folder of its own in the repository, with the same examples in every run."""

import tempfile

from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

set_hypothesis_home_dir(tempfile.mkdtemp(prefix="hypothesis-"))
settings.register_profile("verdicts", database=None, deadline=None, derandomize=True, max_examples=60)
settings.load_profile("verdicts")
