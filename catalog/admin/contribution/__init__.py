"""The queue of what visitors send in: the list, the page of one contribution, its acts, its use."""
