"""The commands of the press desk: `python -m pages publish`, `preview`, `withdraw` and `hold`."""

import sys

from pages.outlets.publishing.command import main

if __name__ == "__main__":
    sys.exit(main())
