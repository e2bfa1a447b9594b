"""The queue of questions and claims: the list, the page of one, its acts, what is late."""
