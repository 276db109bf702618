using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CellEval.Numerics;

/// <summary>
/// The innermost loop over bytes: 6 pred rows × 4 vectors of 8 real rows, whose sums, 64-bit integers, stay in
/// registers over all columns. One instruction adds up 64 absolute differences. Steps fall from group to group, so sums
/// are shifted into the next step's units as it comes.
/// </summary>
internal static class SumOfBytes
{
    /// <summary>Pred rows summed together.</summary>
    public const int Rows = 6;

    /// <summary>Real rows summed together.</summary>
    public const int Lanes = 32;

    private const int Group = Quantisation.GroupColumns;
    private const int VectorBytes = 64;

    public static bool IsSupported => Avx512BW.IsSupported;

    public static int PanelBytes(Quantisation quantisation) => quantisation.Groups * Group * Lanes;

    public static int BlockBytes(Quantisation quantisation) => quantisation.Groups * Group * Rows;

    /// <summary>Writes the distances of 6 × 32 pairs, each rounded to float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(
        ReadOnlySpan<byte> pred, ReadOnlySpan<byte> real, Quantisation quantisation, Span<float> sums)
    {
        // The unchecked loop reads exactly these.
        pred = pred[..BlockBytes(quantisation)];
        real = real[..PanelBytes(quantisation)];
        ref ulong p = ref Unsafe.As<byte, ulong>(ref MemoryMarshal.GetReference(pred));
        ref byte r = ref MemoryMarshal.GetReference(real);
        Vector512<ulong> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<ulong> s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<ulong> s20 = default, s21 = default, s22 = default, s23 = default;
        Vector512<ulong> s30 = default, s31 = default, s32 = default, s33 = default;
        Vector512<ulong> s40 = default, s41 = default, s42 = default, s43 = default;
        Vector512<ulong> s50 = default, s51 = default, s52 = default, s53 = default;
        foreach (int shift in quantisation.Shifts)
        {
            if (shift != 0)
            {
                s00 <<= shift;
                s01 <<= shift;
                s02 <<= shift;
                s03 <<= shift;
                s10 <<= shift;
                s11 <<= shift;
                s12 <<= shift;
                s13 <<= shift;
                s20 <<= shift;
                s21 <<= shift;
                s22 <<= shift;
                s23 <<= shift;
                s30 <<= shift;
                s31 <<= shift;
                s32 <<= shift;
                s33 <<= shift;
                s40 <<= shift;
                s41 <<= shift;
                s42 <<= shift;
                s43 <<= shift;
                s50 <<= shift;
                s51 <<= shift;
                s52 <<= shift;
                s53 <<= shift;
            }

            Vector512<byte> r0 = Vector512.LoadUnsafe(ref r);
            Vector512<byte> r1 = Vector512.LoadUnsafe(ref r, VectorBytes);
            Vector512<byte> r2 = Vector512.LoadUnsafe(ref r, 2 * VectorBytes);
            Vector512<byte> r3 = Vector512.LoadUnsafe(ref r, 3 * VectorBytes);

            Vector512<byte> p0 = Vector512.Create(p).AsByte();
            s00 += Distance(p0, r0);
            s01 += Distance(p0, r1);
            s02 += Distance(p0, r2);
            s03 += Distance(p0, r3);

            Vector512<byte> p1 = Vector512.Create(Unsafe.Add(ref p, 1)).AsByte();
            s10 += Distance(p1, r0);
            s11 += Distance(p1, r1);
            s12 += Distance(p1, r2);
            s13 += Distance(p1, r3);

            Vector512<byte> p2 = Vector512.Create(Unsafe.Add(ref p, 2)).AsByte();
            s20 += Distance(p2, r0);
            s21 += Distance(p2, r1);
            s22 += Distance(p2, r2);
            s23 += Distance(p2, r3);

            Vector512<byte> p3 = Vector512.Create(Unsafe.Add(ref p, 3)).AsByte();
            s30 += Distance(p3, r0);
            s31 += Distance(p3, r1);
            s32 += Distance(p3, r2);
            s33 += Distance(p3, r3);

            Vector512<byte> p4 = Vector512.Create(Unsafe.Add(ref p, 4)).AsByte();
            s40 += Distance(p4, r0);
            s41 += Distance(p4, r1);
            s42 += Distance(p4, r2);
            s43 += Distance(p4, r3);

            Vector512<byte> p5 = Vector512.Create(Unsafe.Add(ref p, 5)).AsByte();
            s50 += Distance(p5, r0);
            s51 += Distance(p5, r1);
            s52 += Distance(p5, r2);
            s53 += Distance(p5, r3);

            p = ref Unsafe.Add(ref p, Rows);
            r = ref Unsafe.Add(ref r, Lanes * Group);
        }

        Store(sums, 0, quantisation.Unit, s00, s01, s02, s03);
        Store(sums, 1, quantisation.Unit, s10, s11, s12, s13);
        Store(sums, 2, quantisation.Unit, s20, s21, s22, s23);
        Store(sums, 3, quantisation.Unit, s30, s31, s32, s33);
        Store(sums, 4, quantisation.Unit, s40, s41, s42, s43);
        Store(sums, 5, quantisation.Unit, s50, s51, s52, s53);
    }

    /// <summary>For each eight bytes the sum of their absolute differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Distance(Vector512<byte> x, Vector512<byte> y) =>
        Avx512BW.SumAbsoluteDifferences(x, y).AsUInt64();

    private static void Store(
        Span<float> sums, int row, float unit, Vector512<ulong> s0, Vector512<ulong> s1, Vector512<ulong> s2,
        Vector512<ulong> s3)
    {
        Span<float> target = sums.Slice(row * Lanes, Lanes);
        (Vector512.Narrow(Vector512.ConvertToDouble(s0), Vector512.ConvertToDouble(s1)) * unit).CopyTo(target);
        (Vector512.Narrow(Vector512.ConvertToDouble(s2), Vector512.ConvertToDouble(s3)) * unit).CopyTo(target[16..]);
    }
}
