"""The parts that slides and workbooks are put together from."""
