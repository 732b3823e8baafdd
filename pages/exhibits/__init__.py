"""The answers: one small file per exhibit, the chart vocabulary, and its drawings."""
