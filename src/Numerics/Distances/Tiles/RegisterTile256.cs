using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// 6 × 2 vectors of 256 bits: 12 sums, 2 vectors of real rows, a pred value and a temporary fill the 16 registers.
/// </summary>
internal readonly struct RegisterTile256 : IRegisterTile
{
    private const int Vectors = 2;

    public static int Rows => 6;

    public static int Lanes<T>()
        where T : unmanaged => Vectors * Vector256<T>.Count;

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
        Vector256<T> s00 = default, s01 = default;
        Vector256<T> s10 = default, s11 = default;
        Vector256<T> s20 = default, s21 = default;
        Vector256<T> s30 = default, s31 = default;
        Vector256<T> s40 = default, s41 = default;
        Vector256<T> s50 = default, s51 = default;
        for (int k = 0; k < width; k++)
        {
            Vector256<T> r0 = Vector256.LoadUnsafe(ref r);
            Vector256<T> r1 = Vector256.LoadUnsafe(ref r, (nuint)Vector256<T>.Count);

            Vector256<T> p0 = Vector256.Create(p);
            s00 = TTerm.Add(s00, p0, r0);
            s01 = TTerm.Add(s01, p0, r1);

            Vector256<T> p1 = Vector256.Create(Unsafe.Add(ref p, 1));
            s10 = TTerm.Add(s10, p1, r0);
            s11 = TTerm.Add(s11, p1, r1);

            Vector256<T> p2 = Vector256.Create(Unsafe.Add(ref p, 2));
            s20 = TTerm.Add(s20, p2, r0);
            s21 = TTerm.Add(s21, p2, r1);

            Vector256<T> p3 = Vector256.Create(Unsafe.Add(ref p, 3));
            s30 = TTerm.Add(s30, p3, r0);
            s31 = TTerm.Add(s31, p3, r1);

            Vector256<T> p4 = Vector256.Create(Unsafe.Add(ref p, 4));
            s40 = TTerm.Add(s40, p4, r0);
            s41 = TTerm.Add(s41, p4, r1);

            Vector256<T> p5 = Vector256.Create(Unsafe.Add(ref p, 5));
            s50 = TTerm.Add(s50, p5, r0);
            s51 = TTerm.Add(s51, p5, r1);

            p = ref Unsafe.Add(ref p, Rows);
            r = ref Unsafe.Add(ref r, Vectors * Vector256<T>.Count);
        }

        ref T sum = ref MemoryMarshal.GetReference(sums);
        AddTo(ref sum, 0, s00, s01);
        AddTo(ref sum, 1, s10, s11);
        AddTo(ref sum, 2, s20, s21);
        AddTo(ref sum, 3, s30, s31);
        AddTo(ref sum, 4, s40, s41);
        AddTo(ref sum, 5, s50, s51);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo<T>(ref T sums, int row, Vector256<T> s0, Vector256<T> s1)
    {
        ref T sum = ref Unsafe.Add(ref sums, row * Vectors * Vector256<T>.Count);
        (Vector256.LoadUnsafe(ref sum) + s0).StoreUnsafe(ref sum);
        (Vector256.LoadUnsafe(ref sum, (nuint)Vector256<T>.Count) + s1).StoreUnsafe(ref sum, (nuint)Vector256<T>.Count);
    }
}
