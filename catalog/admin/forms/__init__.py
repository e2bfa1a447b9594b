"""Forms of the desk, made from the tables: fields, dates, rows. A new kind of column: `sheet.field_for`."""
