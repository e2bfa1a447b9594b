"""Nothing private at any public door: sentinel words in every private field, looked for everywhere."""
