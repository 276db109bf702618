"""Makes the files of this folder, which PureHDF cannot write: h5py 3.7, NumPy 1.24. Each holds the X that X.txt says."""
import h5py
import numpy as np

CELLS, GENES = 24, 16


def write(name, dtype, **dataset):
    x = np.random.default_rng(7).integers(-32768, 32768, size=(CELLS, GENES))
    x[CELLS // 2 :] = 0  # chunks that LZF cannot make smaller, and chunks that it can
    with h5py.File(name, "w") as f:
        f.create_dataset("X", data=x.astype(dtype), **dataset)
        for table, length in (("obs", CELLS), ("var", GENES)):
            group = f.create_group(table)
            group.attrs["_index"] = "_index"
            group.attrs["column-order"] = np.array([])
            group.create_dataset("_index", data=[str(i) for i in range(length)], dtype=h5py.string_dtype())
    return x


chunks = (CELLS // 4, GENES // 2)
write("lzf.h5ad", "<i2", chunks=chunks, compression="lzf")
write("lzf_shuffle.h5ad", "<i2", chunks=chunks, compression="lzf", shuffle=True)
write("lzf_shuffle_fletcher32.h5ad", "<i2", chunks=chunks, compression="lzf", shuffle=True, fletcher32=True)
x = write("big_endian.h5ad", ">i2")
np.savetxt("X.txt", x, fmt="%d")
