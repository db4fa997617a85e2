#!/usr/bin/python3
"""Cold builds of invented portals in turn: kontrakt, Hugo, Eleventy, and the floor under all of them.

  script/bench [--municipalities 48,290,1300] [--runs 5] [--only kontrakt,hugo,eleventy,floor]

Prints tables for docs/benchmarks.md. Every build goes to a folder that has never been there, because files made soon
after a large folder was removed cost several times as much on ext4; all of them are removed at the very end.
"""
import argparse
import dataclasses
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
NAMES = {"kontrakt": "kontrakt", "hugo": "Hugo", "eleventy": "Eleventy", "floor": "the floor"}
ELEVENTY = "node_modules/@11ty/eleventy/cmd.cjs"


@dataclasses.dataclass
class Run:
    """One process: seconds on the wall, seconds of all processors, and its largest resident set in bytes."""
    wall: float
    cpu: float
    memory: int
    output: str = ""


class Failed(Exception):
    pass


def measure(command, folder, seconds, environment=None):
    """What was written before is on the disk when the clock starts, so that nobody pays for another."""
    os.sync()
    log = folder / "bench-output.txt"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1", **(environment or {})})
        too_long = threading.Timer(seconds, process.kill)
        too_long.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        too_long.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)  # it has been waited for
    text = log.read_text(encoding="utf-8", errors="replace")
    log.unlink()
    if process.returncode != 0:
        why = f"not done after {seconds} s" if wall >= seconds else f"ended with {process.returncode}: {text[-2000:]}"
        raise Failed(f"{command[0]} in {folder}: {why}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, text)


@dataclasses.dataclass
class Size:
    """Of a finished site."""
    pages: int = 0
    files: int = 0
    bytes: int = 0


def size_of(folder):
    size = Size()
    for where, _, names in os.walk(folder):
        for name in names:
            size.files += 1
            size.pages += name.endswith(".html")
            size.bytes += os.lstat(os.path.join(where, name)).st_size
    return size


class Contest:
    """All builds of the portal of one size."""

    def __init__(self, options, count):
        self.options = options
        self.count = count
        self.folder = options.folder / str(count)
        self.runs = {name: [] for name in options.only}
        self.unchanged, self.one_changed, self.floor_parts = [], [], []
        self.size = {}
        self.failures = {}
        self.finished = None  # the newest site of kontrakt, which the floor writes again
        self.input = Size()

    def prepare(self):
        for generator in sorted({"kontrakt" if name == "floor" else name for name in self.options.only}):
            subprocess.run([sys.executable, HERE / "make_content.py", str(self.count), self.folder / generator,
                            "--for", generator], check=True)
        if "eleventy" in self.options.only:
            (self.folder / "eleventy/node_modules").symlink_to(HERE / "eleventy/node_modules")
        (self.folder / "out").mkdir()
        self.given = {project: set(os.listdir(project)) for project in self.folder.iterdir() if project.name != "out"}

    def fresh(self, project):
        """As cold as a clone: whatever the builds before have left beside the content is gone."""
        for name in set(os.listdir(project)) - self.given[project]:
            path = project / name
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    def command(self, name, output, cache):
        project = self.folder / name
        if name == "kontrakt":
            return [self.options.kontrakt, "build", "--quiet", "--source", project, "--output", output]
        if name == "hugo":
            return ["hugo", "--quiet", "--source", project, "--destination", output, "--cacheDir", cache]
        return ["node", ELEVENTY, "--quiet", f"--output={os.path.relpath(output, project)}"]

    def build(self, name, number):
        """A cold build to a new folder, and its size once."""
        if name == "floor":
            return self.floor(number)
        project = self.folder / name
        output = self.folder / "out" / f"{name}-{number}"
        cache = self.folder / "out" / f"cache-{name}-{number}"
        self.fresh(project)
        time.sleep(0.2)  # what was written in this very moment nobody may take for unchanged later
        surroundings = {"XDG_CACHE_HOME": str(cache)}
        command = self.command(name, output, cache)
        run = measure(command, project, self.options.seconds, surroundings)
        if name not in self.size:
            self.size[name] = size_of(output)
        if name == "kontrakt":
            self.again(command, project, output, surroundings)
            self.finished = output
        return run

    def again(self, command, project, output, surroundings):
        """Builds by new processes to the same folder: of what it has, and with a sentence more."""
        self.unchanged.append(measure(command, project, self.options.seconds, surroundings))
        contract = next(iter(sorted(project.glob("content/municipalities/*/contracts/*/contract.md"))))
        before = contract.read_bytes()
        contract.write_bytes(before + "\nEn mening till.\n".encode())
        self.one_changed.append(measure(command, project, self.options.seconds, surroundings))
        contract.write_bytes(before)

    def floor(self, number):
        if self.finished is None:
            self.finished = self.folder / "out/reference"
            measure(self.command("kontrakt", self.finished, None), self.folder / "kontrakt", self.options.seconds)
        run = measure([self.options.floor, self.folder / "kontrakt/content", self.finished,
                       self.folder / f"out/floor-{number}", str(self.options.jobs)], self.folder, self.options.seconds)
        parts = json.loads(run.output)
        self.floor_parts.append(parts)
        self.size["floor"] = self.size.get("kontrakt", Size(0, parts["written"], parts["bytes"]))
        return dataclasses.replace(run, wall=parts["reading"] + parts["writing"])

    def hold(self):
        self.prepare()
        for number in range(1, self.options.runs + 1):
            for name in self.options.only:
                if name in self.failures:
                    continue
                print(f"{self.count} municipalities, run {number}: {NAMES[name]}", file=sys.stderr, flush=True)
                try:
                    self.runs[name].append(self.build(name, number))
                except Failed as failure:
                    self.failures[name] = str(failure)
                    print(failure, file=sys.stderr)
        return self

    def median(self, name):
        runs = self.runs.get(name, [])
        return statistics.median(run.wall for run in runs) if runs and name not in self.failures else None

    def memory(self, name):
        runs = self.runs.get(name, [])
        return max(run.memory for run in runs) if runs and name not in self.failures else None


def table(head, rows):
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def seconds(value):
    return "–" if value is None else f"{value:.2f} s" if value < 100 else f"{value:.0f} s"


def ratio(value, to):
    return "–" if value is None or not to else f"{value / to:.2f}" if value / to < 10 else f"{value / to:.1f}"


def spread(runs):
    return f"{min(run.wall for run in runs):.2f}–{max(run.wall for run in runs):.2f} s" if runs else "–"


def middle(runs):
    return statistics.median(run.wall for run in runs) if runs else None


def builds_table(contest):
    own = contest.median("kontrakt")
    rows = []
    for name in contest.options.only:
        runs, median, size, memory = contest.runs[name], contest.median(name), contest.size.get(name), contest.memory(name)
        pages = size.pages if size else 0
        rows.append([
            NAMES[name], seconds(median), spread(runs) if median else "failed",
            seconds(statistics.median(run.cpu for run in runs)) if median else "–", ratio(median, own),
            f"{memory / 1e6:.0f} MB" if memory and name != "floor" else "–",
            f"{pages}" if pages else "–", f"{pages / median:.0f}" if median and pages else "–",
            f"{size.files}" if size else "–", f"{size.bytes / 1e6:.0f} MB" if size else "–"])
    head = ["", "cold build", "fastest–slowest", "processors", "× kontrakt", "memory", "pages", "pages/s", "files",
            "written"]
    return table(head, rows)


def facts(contest):
    """The figures that the promises are about."""
    own, lines = contest.median("kontrakt"), []
    for name in ("hugo", "eleventy"):
        if contest.median(name) and own:
            lines.append(f"- {NAMES[name]} takes {ratio(contest.median(name), own)} times as long and"
                         f" {ratio(contest.memory(name), contest.memory('kontrakt'))} times as much memory.")
    floor = contest.median("floor")
    if floor:
        reading, writing = (statistics.median(part[key] for part in contest.floor_parts) for key in ("reading", "writing"))
        lines.append(f"- The floor: {seconds(reading)} to read and convert, {seconds(writing)} to write, with"
                     f" {contest.options.jobs} threads."
                     + (f" kontrakt takes {ratio(own, floor)} times as long." if own else ""))
    for what, runs in (("Nothing changed", contest.unchanged), ("One Markdown file changed", contest.one_changed)):
        if runs and own:
            lines.append(f"- {what}: {seconds(middle(runs))}, {100 * middle(runs) / own:.1f} % of the cold build.")
    return "\n".join(lines + [f"- {failure}" for failure in contest.failures.values()]) + "\n"


def growth(contests):
    rows = []
    for before, after in zip(contests, contests[1:]):
        for name in after.options.only:
            if name == "floor" or not before.median(name) or not after.median(name):
                continue
            pages = after.size[name].pages / before.size[name].pages
            time_, memory = after.median(name) / before.median(name), after.memory(name) / before.memory(name)
            rows.append([f"{NAMES[name]}, {before.count} → {after.count}", f"{pages:.2f}", f"{time_:.2f}",
                         f"{time_ / pages:.2f}", f"{memory:.2f}"])
    return table(["", "pages ×", "time ×", "time × / pages ×", "memory ×"], rows) if rows else ""


def first_line(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[0].strip()
    except (OSError, subprocess.CalledProcessError):
        return "–"


def machine(options):
    model = next((line.partition(":")[2].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    disk = first_line("findmnt", "-n", "-o", "FSTYPE", "-T", str(options.folder))
    load = os.getloadavg()[1]
    version = json.loads((HERE / "eleventy/package.json").read_text())["dependencies"]["@11ty/eleventy"]
    revision = first_line("git", "-C", str(HERE), "rev-parse", "--short", "HEAD")
    return "\n".join([
        f"- {model}, {os.cpu_count()} processors, {memory:.0f} GB, {disk}, Linux {platform.release()}; load before the start {load:.1f}",
        f"- kontrakt {revision}, {first_line('hugo', 'version').split('+')[0].replace('hugo v', 'Hugo ')},"
        f" Eleventy {version} with Node {first_line('node', '--version')}",
        f"- medians of {options.runs} runs, round robin"]) + "\n"


def report(options):
    print(machine(options), flush=True)
    contests = []
    for count in options.municipalities:
        contests.append(Contest(options, count).hold())
        print(f"### {count} municipalities\n\n{builds_table(contests[-1])}\n{facts(contests[-1])}", flush=True)
    if found := growth(contests):
        print(f"### Growth\n\n{found}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kontrakt", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("floor", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--municipalities", default="48,290,1300", type=lambda text: [int(n) for n in text.split(",")])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="kontrakt,hugo,eleventy,floor", type=lambda text: text.split(","))
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="threads of the floor")
    parser.add_argument("--seconds", type=int, default=3600, help="that a build may take")
    parser.add_argument("--folder", type=lambda path: pathlib.Path(path).resolve(), default="build/bench",
                        help="where everything is built")
    parser.add_argument("--keep", action="store_true", help="leave what has been built")
    options = parser.parse_args()
    if unknown := set(options.only) - set(NAMES):
        parser.error(f"--only: {', '.join(sorted(unknown))}?")
    options.folder.mkdir(parents=True, exist_ok=True)
    options.folder = pathlib.Path(tempfile.mkdtemp(dir=options.folder))
    try:
        report(options)
    finally:
        if not options.keep:
            shutil.rmtree(options.folder)


if __name__ == "__main__":
    main()
