"""What the operator types: one command a file, thin, over actions and publishing."""
