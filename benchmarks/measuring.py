"""What the compare scripts share: programs timed as whole processes, and rows for run-all."""

import json
import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def program(project, name):
    """A program that run-all has built."""
    return ROOT / "artifacts/bin" / project / "release" / name


# OpenBLAS before 0.3.22 takes processors newer than itself for the oldest there are, which makes NumPy five times slower.
if "avx512f" in pathlib.Path("/proc/cpuinfo").read_text():
    os.environ.setdefault("OPENBLAS_CORETYPE", "SkylakeX")

CELLEVAL = program("CellEval.Cli", "celleval")


def run(*command):
    """Runs a program; returns its wall seconds, CPU seconds and peak resident set in bytes."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(str(word) for word in command)} ended with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def output(*command):
    """What a program prints."""
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def simulate(folder, **sizes):
    """Writes a simulated pair; returns run's options for it."""
    options = [word for name, size in sizes.items() for word in (f"--{name.replace('_', '-')}", size)]
    run(CELLEVAL, "simulate", "-q", "-o", folder, *options)
    return ["-ap", folder / "simulated_pred.h5ad", "-ar", folder / "simulated_real.h5ad"]


def stages(folder):
    """Seconds of each stage of a run, both sides' together where a stage names one, and of the whole run."""
    record = json.loads((folder / "run.json").read_text())
    seconds = {"whole run": record["durationMs"] / 1e3}
    for stage in record["stages"]:
        name = stage["name"].removeprefix("real: ").removeprefix("pred: ")
        seconds[name] = seconds.get(name, 0) + stage["durationMs"] / 1e3
    return seconds


def row(work, ours, theirs="-", note=""):
    """Prints a row. Numbers are seconds; texts, such as a size of memory, stand as they are."""
    ratio = f"{theirs / ours:.3g}" if isinstance(theirs, float) and isinstance(ours, float) else "-"
    print(work, *(f"{value:.4g}" if isinstance(value, float) else value for value in (ours, theirs)), ratio, note, sep="\t", flush=True)
