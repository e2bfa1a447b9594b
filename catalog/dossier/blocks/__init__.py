"""The blocks of a dossier, one file each: functions of the Record and what was gathered. Pure."""
