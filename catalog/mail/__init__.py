"""Every mail the archive writes: its words, whom it goes to, how it is sent or laid aside for reading.

May import publishing and beneath. Errands of `tasks` send; the desk shows each with sample data. To add one:
two templates in `templates/catalog/mail/`, a function that gives its facts, and a line in `shelf.py`.
"""
