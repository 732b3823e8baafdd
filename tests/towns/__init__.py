"""The pages of the towns and councils: complete, nothing small, and no script."""
