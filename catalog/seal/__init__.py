"""Signatures and proofs: the archive's keys, signed notes, the Merkle tree of the ledger.

Pure; imports no other room. What is signed here proves who said a thing and that it is unaltered,
never that it is true.
"""
