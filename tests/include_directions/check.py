#!/usr/bin/python3
"""Reads our own #include lines and holds every file of generator/ to the order of the rooms, and every type of a room
to a name of its own: two types of one name are undefined behaviour that no compiler sees.

A file may include its own room and rooms above it; chart/, feed/, image/, render/, write/ and print/, which know nothing of
contracts, only support, themselves and (the last four) diagnostics. Our headers are spelled with the room first:
"load/node.hpp".

  check.py GENERATOR_DIR     prints what is wrong; exit 1 when there is anything
"""
import pathlib
import re
import sys

ROOMS = ["support", "diagnostics", "model", "config", "load", "markdown", "validate", "compare", "chart", "feed",
         "image", "view", "render", "write", "print", "pipeline", "cli"]
FOR_ANYTHING = {"chart": {"support", "chart"}, "feed": {"support", "feed"},
                "image": {"support", "diagnostics", "image"}, "render": {"support", "diagnostics", "render"},
                "write": {"support", "diagnostics", "write"}, "print": {"support", "diagnostics", "print"}}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)

# What stands in an unnamed namespace is its file's own.
OWN = re.compile(r"^namespace \{$.*?^\}  // namespace$", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"^(?:struct|class|enum class|enum) (\w+)(?!\w|::)[^;{]*\{", re.MULTILINE)


def allowed(room):
    return FOR_ANYTHING.get(room, set(ROOMS[: ROOMS.index(room) + 1]))


def faults(generator):
    for path in sorted(generator.rglob("*.[ch]pp")):
        name = path.relative_to(generator).as_posix()
        room = name.split("/")[0]
        if room not in ROOMS:
            yield f"{name}: {room} is not a room (tests/include_directions/check.py has the order)"
            continue
        for target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            other = target.split("/")[0]
            if "/" not in target or other not in ROOMS:
                yield f'{name}: "{target}" is not spelled with its room first'
            elif other not in allowed(room):
                yield f'{name}: {room} may not include {other} ("{target}")'


def twins(generator):
    first = {}
    for path in sorted(generator.rglob("*.[ch]pp")):
        name = path.relative_to(generator).as_posix()
        for kind in TYPE.findall(OWN.sub("", path.read_text(encoding="utf-8"))):
            other = first.setdefault((name.split("/")[0], kind), name)
            if other != name:
                yield f"{name}: {kind} is a type of {other} too"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    generator = pathlib.Path(sys.argv[1])
    found = [*faults(generator), *twins(generator)]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
