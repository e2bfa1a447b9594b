"""Small rooms: upper bounds hold for every file and function, the aim for most of them."""

from tests.architecture.source import FOLDERS, HOUSE, expect_none, functions, line_count, python_files, shown

LONGEST_FILE, LONGEST_FUNCTION = 400, 40
AIM_FILE, AIM_FUNCTION = 120, 12


def test_no_file_is_longer_than_400_lines():
    expect_none([shown(path) for path in python_files(*FOLDERS) if line_count(path) > LONGEST_FILE])


def test_no_function_is_longer_than_40_lines():
    expect_none([one.where for one in functions(*FOLDERS) if one.lines > LONGEST_FUNCTION])


def test_most_files_stay_under_120_lines():
    files = python_files(*HOUSE)
    long = [shown(path) for path in files if line_count(path) > AIM_FILE]
    assert len(long) < len(files) / 4, long


def test_most_functions_stay_under_12_lines():
    every = list(functions(*HOUSE))
    long = [one.where for one in every if one.lines > AIM_FUNCTION]
    assert len(long) < len(every) / 4, long
