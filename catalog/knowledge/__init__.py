"""The door for visitors who know something: a form beside every public page, and what became of each message.

Reads editions, hands over to one action, shows of a contribution what `publishing.progress` gives: never who.
"""
