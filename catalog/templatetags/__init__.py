"""Tags and filters for templates, one file a subject; what they say comes from pages."""
