#!/usr/bin/python3
"""test_content.py KONTRAKT: the portals of make_content are faultless, and always the same."""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "sites"))
import harness  # noqa: E402


def make(count, folder):
    subprocess.run([sys.executable, HERE / "make_content.py", str(count), folder], check=True)
    return folder


def faults_of(program, folder):
    for count in (1, 2, 5):
        portal = make(count, folder / str(count))
        code, output = program.run("check", portal, "--strict")
        if code != 0:
            yield f"{count} kommuner: {output}"
    again = make(5, folder / "again")
    yield from harness.differences(harness.bytes_of(portal), harness.bytes_of(again))


def main():
    with tempfile.TemporaryDirectory() as folder:
        faults = list(faults_of(harness.Program(sys.argv[1]), pathlib.Path(folder)))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
