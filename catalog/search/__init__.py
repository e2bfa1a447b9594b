"""The public index, its queries and facets: a function of the ledger, and disposable. Imports publishing and beneath."""
