"""The ways out for any exhibit: page blocks and plain web pages."""
