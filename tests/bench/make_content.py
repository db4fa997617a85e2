#!/usr/bin/python3
"""Writes an invented portal of N municipalities for one of the generators that script/bench compares.

  tests/bench/make_content.py N FOLDER [--for kontrakt|hugo|eleventy]

The same N always gives the same files. FOLDER must not exist.
"""
import argparse
import pathlib
import sys

import kontrakt_files
import plain_files
from invented import Invented

WRITERS = {"kontrakt": kontrakt_files.write, "hugo": plain_files.write_hugo, "eleventy": plain_files.write_eleventy}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--for", dest="generator", choices=sorted(WRITERS), default="kontrakt")
    options = parser.parse_args()
    if options.count < 1 or options.folder.exists():
        sys.exit(f"{options.folder} finns redan" if options.folder.exists() else "N ska vara minst 1")
    WRITERS[options.generator](Invented(options.count), options.folder)


if __name__ == "__main__":
    main()
