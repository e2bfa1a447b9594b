"""What the desk prints: labels on sheets of any grid, and box lists; plain pages that a browser prints."""
