using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>Powers in float that are nearly right, for decisions that are made exactly where they are close.</summary>
internal static class QuickPower
{
    private const int Mantissa = 23;

    /// <summary>The logarithm to base 2 of positive numbers, with an error of 1.1·10⁻⁶ and the rounding of the result.</summary>
    /// <remarks>A polynomial through Chebyshev nodes on [-1/4, 1/2], the mantissa without 1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log2(Vector256<float> x)
    {
        var bits = x.AsInt32();
        var exponent = (bits - Vector256.Create(0.75f).AsInt32()) >> Mantissa;
        var t = (bits - (exponent << Mantissa)).AsSingle() - Vector256<float>.One;
        var sum = (Vector256.Create(0.11723184f) * t) + Vector256.Create(-0.24062f);
        sum = (sum * t) + Vector256.Create(0.29817404f);
        sum = (sum * t) + Vector256.Create(-0.3617304f);
        sum = (sum * t) + Vector256.Create(0.48064162f);
        sum = (sum * t) + Vector256.Create(-0.72132478f);
        sum = (sum * t) + Vector256.Create(1.4426962f);
        return Vector256.ConvertToSingle(exponent) + (sum * t);
    }

    /// <summary>2 to the power of numbers not above 0, taken for -120 below that; relative error 3·10⁻⁶.</summary>
    /// <remarks>A polynomial through Chebyshev nodes on [-1/2, 1/2].</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp2(Vector256<float> x)
    {
        var y = Vector256.Max(x, Vector256.Create(-120f));
        var whole = Vector256.ConvertToInt32(y - Vector256.Create(0.5f));
        var t = y - Vector256.ConvertToSingle(whole);
        var sum = (Vector256.Create(0.0096663685f) * t) + Vector256.Create(0.055921976f);
        sum = (sum * t) + Vector256.Create(0.24022349f);
        sum = (sum * t) + Vector256.Create(0.69312105f);
        sum = (sum * t) + Vector256<float>.One;
        return sum * ((whole + Vector256.Create(127)) << Mantissa).AsSingle();
    }
}
