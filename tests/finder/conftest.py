"""What hypothesis may do here: the same examples every time, and nothing written into the repository."""

import tempfile

from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

set_hypothesis_home_dir(tempfile.mkdtemp(prefix="hypothesis-"))
settings.register_profile("finder", database=None, deadline=None, derandomize=True, max_examples=100)
settings.load_profile("finder")
