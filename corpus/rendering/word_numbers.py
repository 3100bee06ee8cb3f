"""Clause numbers as Word computes them."""

from __future__ import annotations


class ClauseCounter:
    """Counts clauses as a multi-level Word list does: a level restarts under each higher one."""

    def __init__(self) -> None:
        self._counts: list[int] = []

    def advance(self, typed: str) -> int:
        """Moves to the next clause and returns its list level, 0 for "4" and 1 for "4.2".

        Raises ValueError when Word would print a number other than the one typed in the master.
        """
        level = typed.count(".")
        counts = (self._counts + [0] * (level + 1))[: level + 1]
        counts[level] += 1
        self._counts = counts
        computed = ".".join(map(str, counts))
        if computed != typed:
            raise ValueError(f"clause {typed}: Word would number it {computed}")
        return level
