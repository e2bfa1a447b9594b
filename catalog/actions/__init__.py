"""The verbs of the archive: each checks the permission, changes and logs, together or not at all."""
