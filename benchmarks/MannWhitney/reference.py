"""SciPy's test of a few groups against the controls, on the genes that the .NET program wrote; prints seconds for each group and gene.

    reference.py FOLDER GROUPS
"""

import sys
import time

import numpy as np
from scipy.stats import mannwhitneyu

folder, some = sys.argv[1], int(sys.argv[2])
groups = np.fromfile(f"{folder}/groups", dtype=np.int32)
values = np.fromfile(f"{folder}/values").reshape(-1, len(groups))
ours = np.fromfile(f"{folder}/p_values").reshape(groups.max(), len(values))
controls = values[:, groups == groups.max()].T
start = time.perf_counter()
theirs = [mannwhitneyu(values[:, groups == group].T, controls, method="asymptotic").pvalue for group in range(some)]
seconds = time.perf_counter() - start
np.testing.assert_allclose(ours[:some], theirs, rtol=1e-9)
print(seconds / some / len(values))
