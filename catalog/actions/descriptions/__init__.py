"""From a pasted description to the catalogue: taken in, decided on, accepted as one act.

`intake` keeps the words at once, `values` is what is decided on, `composing` what it comes to, `accepting`
writes it; a whole sale goes through `actions.batches`, whose task “lots” rests on this room.
"""
