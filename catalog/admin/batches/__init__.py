"""Batches at the desk: a selection or a sheet, what would become of each row, run, undo and publish."""
