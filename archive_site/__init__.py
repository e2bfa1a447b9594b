"""The deployment: settings from the environment, addresses, WSGI. Imports catalog, never the reverse."""
