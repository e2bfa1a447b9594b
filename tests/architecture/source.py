"""The project's own Python files as the architecture tests read them: paths, trees, lengths of functions."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ("catalog", "archive_site")
FOLDERS = (*HOUSE, "tests", "bench")


class Function(NamedTuple):
    where: str
    lines: int


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """All files but migrations, which Django writes."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(path for path in found if "migrations" not in path.parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


@cache
def line_count(path: Path) -> int:
    return len(path.read_text().splitlines())


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def nodes(*folders: str) -> Iterator[tuple[Path, ast.AST]]:
    for path in python_files(*folders):
        for node in ast.walk(tree(path)):
            yield path, node


def functions(*folders: str) -> Iterator[Function]:
    for path, node in nodes(*folders):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield Function(
                f"{shown(path)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1
            )


def expect_none(offenders: list[str]) -> None:
    """All of them on lines of their own: a comparison of lists would show the first alone."""
    assert not offenders, "\n" + "\n".join(sorted(set(offenders)))
