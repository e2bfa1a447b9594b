"""The archival catalogue; CONTRIBUTING.md lists its rooms and which may import which."""
