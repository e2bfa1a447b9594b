"""What the house does not do, looked for in the source itself."""

import ast
import re
from pathlib import Path

from tests.architecture.source import FOLDERS, HOUSE, ROOT, expect_none, nodes, python_files, shown, tree

FORBIDDEN_NAMES = {
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "manager",
    "managers",
    "handler",
    "handlers",
    "misc",
}
PUBLIC_ROOMS = (
    "catalog/public",
    "catalog/pages",
    "catalog/search",
    "catalog/api",
    "catalog/verification",
    "catalog/formats",
)
SIGNAL_HOME = "catalog/apps.py"
CODES = r"(?::\s?[A-Z]+[0-9]+(?:,\s?[A-Z]+[0-9]+)*|\[[a-z-]+(?:,\s?[a-z-]+)*\])"
REASON = re.compile(rf"# (?:noqa|type: ignore){CODES}\s+[-–#(]?\s*\w+\S* \S+")
SUPPRESSION = re.compile(r"# (?:noqa|type: ignore)")


def place(path: Path, node: ast.AST) -> str:
    return f"{shown(path)}:{getattr(node, 'lineno', '?')}"


def imported(node: ast.AST) -> list[str]:
    """Dotted names that the statement brings in: `from a.b import c` gives a.b and a.b.c."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def called(node: ast.AST) -> str:
    """The last word of what is called: `format_html` in `html.format_html(...)`."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def words(name: str) -> set[str]:
    return set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))


def test_modules_and_classes_are_named_after_what_they_are():
    files = [shown(path) for path in python_files(*FOLDERS) if words(path.stem) & FORBIDDEN_NAMES]
    classes = [
        place(path, node)
        for path, node in nodes(*FOLDERS)
        if isinstance(node, ast.ClassDef) and words(node.name) & FORBIDDEN_NAMES
    ]
    expect_none(files + classes)


def test_every_module_says_what_lives_there():
    silent = [
        shown(path)
        for path in python_files(*FOLDERS)
        if tree(path).body and not ast.get_docstring(tree(path))
    ]
    expect_none(silent)


def test_no_python_declares_text_to_be_safe_html():
    found = [
        place(path, node)
        for path, node in nodes(*HOUSE)
        if any("mark_safe" in name for name in imported(node))
    ]
    expect_none(found)


def test_no_pickles():
    unsafe = {"pickle", "cPickle", "dill", "shelve", "marshal"}
    found = [
        place(path, node)
        for path, node in nodes(*HOUSE)
        if {name.split(".")[0] for name in imported(node)} & unsafe
    ]
    expect_none(found)


def test_no_bare_except():
    found = [
        place(path, node)
        for path, node in nodes(*FOLDERS)
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    expect_none(found)


def test_no_signals_but_those_around_migrations():
    """Django offers no other hook to let a table be rebuilt and to raise the guard over it again."""
    importing = [
        place(path, node)
        for path, node in nodes(*HOUSE)
        for name in imported(node)
        if re.search(r"\.(dispatch|signals)(\.|$)", name)
        and not name.startswith("django.core.signals.setting")
        if not (
            shown(path) == SIGNAL_HOME
            and re.fullmatch(r"django\.db\.models\.signals(\.(pre|post)_migrate)?", name)
        )
    ]
    connecting = [place(path, node) for path, node in nodes(*HOUSE) if called(node) == "receiver"]
    expect_none(importing + connecting)


def test_an_import_inside_a_function_says_why():
    """`# loaded here: …` on the line or on the one above; whatever else is a hidden dependency."""
    hidden = [
        f"{shown(path)}:{inner.lineno}"
        for path, node in nodes(*HOUSE, "tests")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom) and not _explained(path, inner.lineno)
    ]
    expect_none(sorted(set(hidden)))


def _explained(path: Path, line: int) -> bool:
    lines = path.read_text().splitlines()
    return any(re.search(r"loaded here: \S+ \S+", text) for text in lines[max(0, line - 2) : line])


def test_a_silenced_check_says_which_and_why():
    silent = [
        f"{shown(path)}:{number}"
        for path in python_files(*HOUSE, "tests")
        if path != Path(__file__)
        for number, text in enumerate(path.read_text().splitlines(), 1)
        if SUPPRESSION.search(text) and not REASON.search(text) and not _explained(path, number)
    ]
    expect_none(silent)


def test_public_rooms_take_no_private_name():
    """`catalog.models` gathers all tables, private ones too: the names taken from it are looked at singly."""
    present = [room for room in PUBLIC_ROOMS if (ROOT / room).is_dir()]
    found = [
        place(path, node)
        for path, node in nodes(*present)
        if any("annex" in name.lower() for name in imported(node))
        or (isinstance(node, ast.Attribute) and "annex" in node.attr.lower())
    ]
    assert present
    expect_none(found)


def test_models_speak_no_html():
    tag = re.compile(r"</?(?:a|b|br|div|em|i|p|span|strong|table|td|tr|ul|li)\b[^>]*>")
    found = [
        place(path, node)
        for path, node in nodes("catalog/models", "catalog/record", "catalog/publishing", "catalog/actions")
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and tag.search(node.value)
    ]
    expect_none(found)
