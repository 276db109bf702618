"""Overlap and precision in NumPy, as a careful vectorised script does them: each side is ranked once, lists are kept."""

import sys
import time

import numpy as np

PERTURBATIONS, GENES, SIGNIFICANT = 8000, 2000, 100
DEPTHS = (None, 50, 100, 200, 500)


def table(rng, effect):
    """One side: fold changes around the common effect, and an fdr below 0.05 for the genes that stand out most."""
    change = (effect + rng.standard_normal(effect.shape, np.float32)).astype(np.float32)
    fdr = np.full(effect.shape, 0.5, np.float32)
    strongest = np.argpartition(-np.abs(change), SIGNIFICANT, axis=1)[:, :SIGNIFICANT]
    np.put_along_axis(fdr, strongest, np.float32(0.01), axis=1)
    return np.abs(change).ravel(), fdr.ravel()


def ranking(change, fdr):
    """The significant genes of each perturbation, best first, ties in row order."""
    rows = np.flatnonzero(fdr < np.float32(0.05))
    perturbation, gene = np.divmod(rows, GENES)
    order = np.lexsort((-change[rows], perturbation))
    ends = np.cumsum(np.bincount(perturbation, minlength=PERTURBATIONS))
    return np.split(gene[order], ends[:-1])


def shares(real, pred, shared):
    """Ten variants: overlap and precision at every depth."""
    scores = np.empty((2 * len(DEPTHS), len(real)))
    for v, k in enumerate(DEPTHS):
        for p, (a, b) in enumerate(zip(real, pred)):
            for row, bound in ((v, len(a)), (v + len(DEPTHS), len(b))):
                depth = min(k or bound, bound)
                scores[row, p] = shared(a[:depth], b[:depth]) / depth
    return scores


def timed(work, rounds=3):
    best = None
    for _ in range(rounds):
        start = time.perf_counter()
        value = work()
        seconds = time.perf_counter() - start
        best = seconds if best is None else min(best, seconds)
    return best, value


def main(folder):
    rng = np.random.default_rng(1)
    effect = rng.standard_gamma(0.5, (PERTURBATIONS, GENES), np.float32) * rng.choice(np.float32([-2, 2]), GENES)
    sides = [table(rng, effect) for _ in range(2)]
    for name, (change, fdr) in zip(("real", "pred"), sides):
        change.tofile(f"{folder}/{name}_change")
        fdr.tofile(f"{folder}/{name}_fdr")

    ranking_seconds, (real, pred) = timed(lambda: [ranking(*side) for side in sides])
    numpy_seconds, scores = timed(lambda: shares(real, pred, lambda a, b: len(np.intersect1d(a, b))))
    scores.tofile(f"{folder}/scores")
    lists = [[ranked.tolist() for ranked in side] for side in (real, pred)]
    set_seconds, _ = timed(lambda: shares(*lists, lambda a, b: len(set(a).intersection(b))))
    print(ranking_seconds, numpy_seconds, set_seconds)


main(sys.argv[1])
