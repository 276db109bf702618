"""The vectorised discrimination score in NumPy and scikit-learn, and one sgemm of the same product.

    reference.py FOLDER N G l1|l2|cosine|sgemm [ROUNDS]

FOLDER holds pred.f64, real.f64 and target.i32 (-1: none) as the .NET program writes them, and its ranks-l1.txt and
so on, which the ranks are compared with. The algorithm: all distances in one call, the target gene's share taken out of each row in closed form, a
sort of each row, and where the own index stands in it.
"""
import os
import resource
import sys
import time

import numpy as np


def corrected(distance, pred, real, target):
    from sklearn.metrics import pairwise_distances

    matrix = pairwise_distances(pred, real, metric=distance)
    rows = np.flatnonzero(target >= 0)
    pred_target = pred[rows, target[rows]][:, None]
    real_target = real[:, target[rows]].T
    if distance == "l1":
        matrix[rows] -= np.abs(pred_target - real_target)
    elif distance == "l2":
        matrix[rows] = np.sqrt(np.clip(matrix[rows] ** 2 - (pred_target - real_target) ** 2, 0, None))
    else:
        pred_square, real_square = (np.einsum("ij,ij->i", side, side) for side in (pred, real))
        product = (1 - matrix[rows]) * np.sqrt(pred_square[rows])[:, None] * np.sqrt(real_square)[None, :]
        product -= pred_target * real_target
        pred_norm = np.sqrt(np.clip(pred_square[rows][:, None] - pred_target**2, 0, None))
        real_norm = np.sqrt(np.clip(real_square[None, :] - real_target**2, 0, None))
        with np.errstate(divide="ignore", invalid="ignore"):
            cosine = np.where(pred_norm * real_norm > 0, product / (pred_norm * real_norm), 0)
        matrix[rows] = np.clip(1 - cosine, 0, 2)
    return matrix


def ranks(distance, pred, real, target):
    order = np.argsort(corrected(distance, pred, real, target), axis=1)
    return np.where(order == np.arange(len(pred))[:, None])[1]


def main():
    folder, n, g, what = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    pred, real = (np.fromfile(os.path.join(folder, f"{side}.f64")).reshape(n, g) for side in ("pred", "real"))
    target = np.fromfile(os.path.join(folder, "target.i32"), dtype=np.int32)
    if what == "sgemm":
        pred, real = pred.astype(np.float32), real.astype(np.float32)
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.process_time()
        result = pred @ real.T if what == "sgemm" else ranks(what, pred, real, target)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        print(f"python {what} n={n} g={g}: {wall:.3f} s, CPU {cpu:.3f} s, peak {peak:.0f} MB", flush=True)
    if what == "sgemm":
        return
    ours = np.loadtxt(os.path.join(folder, f"ranks-{what}.txt"))
    print(f"rows whose rank differs: {np.count_nonzero(ours != result)} of {n}")


main()
