"""The energy distances in scikit-learn, in double as the sums need, and one dgemm of each product that they take.

    reference.py FOLDER

Prints the seconds of scikit-learn and of the products, both on two threads.
"""

import sys
import time

import numpy as np
from sklearn.metrics import pairwise_distances

GROUPS, CELLS, CONTROLS, GENES = 200, 60, 2000, 5000
folder = sys.argv[1]
cells = np.fromfile(f"{folder}/cells", dtype=np.float32).astype(np.float64).reshape(-1, GENES)
ours = np.fromfile(f"{folder}/distances")
control = cells[GROUPS * CELLS :]
groups = cells[: GROUPS * CELLS].reshape(GROUPS, CELLS, GENES)

start = time.perf_counter()
own = pairwise_distances(control).mean()
theirs = np.array([2 * pairwise_distances(group, control).mean() - pairwise_distances(group).mean() - own for group in groups])
sklearn_seconds = time.perf_counter() - start
np.testing.assert_allclose(ours, theirs, rtol=1e-6)

start = time.perf_counter()
cells[: GROUPS * CELLS] @ control.T
control @ control.T
for group in groups:
    group @ group.T
print(sklearn_seconds, time.perf_counter() - start)
