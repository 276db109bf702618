using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// 6 × 4 vectors of 512 bits: 24 sums, 4 vectors of real rows, a pred value and a temporary fill 30 of 32 registers.
/// </summary>
internal readonly struct RegisterTile512 : IRegisterTile
{
    private const int Vectors = 4;

    public static int Rows => 6;

    public static int Lanes<T>()
        where T : unmanaged => Vectors * Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T, TTerm>(ReadOnlySpan<T> pred, ReadOnlySpan<T> real, int width, Span<T> sums)
        where T : unmanaged
        where TTerm : struct, IPairTerm<T>
    {
        // The unchecked loop reads and writes exactly these.
        pred = pred[..(width * Rows)];
        real = real[..(width * Lanes<T>())];
        sums = sums[..(Rows * Lanes<T>())];
        ref T p = ref MemoryMarshal.GetReference(pred);
        ref T r = ref MemoryMarshal.GetReference(real);
        Vector512<T> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<T> s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<T> s20 = default, s21 = default, s22 = default, s23 = default;
        Vector512<T> s30 = default, s31 = default, s32 = default, s33 = default;
        Vector512<T> s40 = default, s41 = default, s42 = default, s43 = default;
        Vector512<T> s50 = default, s51 = default, s52 = default, s53 = default;
        for (int k = 0; k < width; k++)
        {
            Vector512<T> r0 = Vector512.LoadUnsafe(ref r);
            Vector512<T> r1 = Vector512.LoadUnsafe(ref r, (nuint)Vector512<T>.Count);
            Vector512<T> r2 = Vector512.LoadUnsafe(ref r, 2 * (nuint)Vector512<T>.Count);
            Vector512<T> r3 = Vector512.LoadUnsafe(ref r, 3 * (nuint)Vector512<T>.Count);

            Vector512<T> p0 = Vector512.Create(p);
            s00 = TTerm.Add(s00, p0, r0);
            s01 = TTerm.Add(s01, p0, r1);
            s02 = TTerm.Add(s02, p0, r2);
            s03 = TTerm.Add(s03, p0, r3);

            Vector512<T> p1 = Vector512.Create(Unsafe.Add(ref p, 1));
            s10 = TTerm.Add(s10, p1, r0);
            s11 = TTerm.Add(s11, p1, r1);
            s12 = TTerm.Add(s12, p1, r2);
            s13 = TTerm.Add(s13, p1, r3);

            Vector512<T> p2 = Vector512.Create(Unsafe.Add(ref p, 2));
            s20 = TTerm.Add(s20, p2, r0);
            s21 = TTerm.Add(s21, p2, r1);
            s22 = TTerm.Add(s22, p2, r2);
            s23 = TTerm.Add(s23, p2, r3);

            Vector512<T> p3 = Vector512.Create(Unsafe.Add(ref p, 3));
            s30 = TTerm.Add(s30, p3, r0);
            s31 = TTerm.Add(s31, p3, r1);
            s32 = TTerm.Add(s32, p3, r2);
            s33 = TTerm.Add(s33, p3, r3);

            Vector512<T> p4 = Vector512.Create(Unsafe.Add(ref p, 4));
            s40 = TTerm.Add(s40, p4, r0);
            s41 = TTerm.Add(s41, p4, r1);
            s42 = TTerm.Add(s42, p4, r2);
            s43 = TTerm.Add(s43, p4, r3);

            Vector512<T> p5 = Vector512.Create(Unsafe.Add(ref p, 5));
            s50 = TTerm.Add(s50, p5, r0);
            s51 = TTerm.Add(s51, p5, r1);
            s52 = TTerm.Add(s52, p5, r2);
            s53 = TTerm.Add(s53, p5, r3);

            p = ref Unsafe.Add(ref p, Rows);
            r = ref Unsafe.Add(ref r, Vectors * Vector512<T>.Count);
        }

        ref T sum = ref MemoryMarshal.GetReference(sums);
        AddTo(ref sum, 0, s00, s01, s02, s03);
        AddTo(ref sum, 1, s10, s11, s12, s13);
        AddTo(ref sum, 2, s20, s21, s22, s23);
        AddTo(ref sum, 3, s30, s31, s32, s33);
        AddTo(ref sum, 4, s40, s41, s42, s43);
        AddTo(ref sum, 5, s50, s51, s52, s53);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo<T>(
        ref T sums, int row, Vector512<T> s0, Vector512<T> s1, Vector512<T> s2, Vector512<T> s3)
    {
        nuint count = (nuint)Vector512<T>.Count;
        ref T sum = ref Unsafe.Add(ref sums, row * Vectors * Vector512<T>.Count);
        (Vector512.LoadUnsafe(ref sum) + s0).StoreUnsafe(ref sum);
        (Vector512.LoadUnsafe(ref sum, count) + s1).StoreUnsafe(ref sum, count);
        (Vector512.LoadUnsafe(ref sum, 2 * count) + s2).StoreUnsafe(ref sum, 2 * count);
        (Vector512.LoadUnsafe(ref sum, 3 * count) + s3).StoreUnsafe(ref sum, 3 * count);
    }
}
