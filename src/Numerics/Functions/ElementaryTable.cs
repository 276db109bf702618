namespace CellEval.Numerics;

/// <summary>
/// What <see cref="Logarithm"/> looks up: reciprocals with their logarithms, and powers of two, both between 1/√2 and
/// √2. They are made once, in decimal arithmetic (28 digits), so they are the same on every machine.
/// </summary>
internal static class ElementaryTable
{
    /// <summary>Steps of the reciprocals: entry i is near 128 / i, for i from 90 to 182.</summary>
    internal const int ReciprocalSteps = 128;

    /// <summary>Steps of the powers: entry i is 2^((i − 32) / 64), for i from 0 to 64.</summary>
    internal const int PowerSteps = 64;

    /// <summary>The natural logarithm of 2, to the 28 digits of a decimal.</summary>
    internal const decimal LogOf2 = 0.6931471805599453094172321215m;

    /// <summary>
    /// A reciprocal of few bits, and minus its logarithm as the sum of a multiple of 2^-40 and a rest.
    /// </summary>
    internal readonly record struct Reciprocal(double Value, double LogHigh, double LogLow);

    /// <summary>A power of two as the sum of a double and a rest.</summary>
    internal readonly record struct Power(double High, double Low);

    internal static readonly Reciprocal[] Reciprocals = MakeReciprocals();

    internal static readonly Power[] Powers = MakePowers();

    /// <summary>Splits a number below 2^20 into a multiple of 2^-<paramref name="bits"/> and a rest.</summary>
    internal static (double High, double Low) Split(decimal value, int bits)
    {
        // The high part goes through an integer: a cast from double to decimal would keep 15 digits only.
        decimal scale = 1L << bits;
        var high = Math.Round(value * scale);
        return ((double)(long)high / (double)scale, (double)(value - (high / scale)));
    }

    private static Reciprocal[] MakeReciprocals()
    {
        // 90/128 and 182/128 enclose [1/√2, √2].
        var table = new Reciprocal[183];
        for (var i = 90; i < table.Length; i++)
        {
            // Few bits, so that the reciprocal is the same number as a double and as a decimal.
            const int Denominator = 1 << 16;
            var numerator = Math.Round((decimal)ReciprocalSteps / i * Denominator);
            var (high, low) = Split(-Log(numerator / Denominator), 40);
            table[i] = new Reciprocal((double)numerator / Denominator, high, low);
        }

        return table;
    }

    private static Power[] MakePowers()
    {
        var table = new Power[PowerSteps + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var (high, low) = Split(Exp((i - (PowerSteps / 2)) * LogOf2 / PowerSteps), 50);
            table[i] = new Power(high, low);
        }

        return table;
    }

    /// <summary>2·artanh((x − 1)/(x + 1)), a series that needs no more than 35 terms here.</summary>
    private static decimal Log(decimal value)
    {
        var ratio = (value - 1) / (value + 1);
        decimal sum = 0, power = ratio;
        for (var n = 1; power != 0; n += 2, power *= ratio * ratio)
        {
            sum += power / n;
        }

        return 2 * sum;
    }

    private static decimal Exp(decimal value)
    {
        decimal sum = 0, term = 1;
        for (var n = 1; term != 0; term *= value / n, n++)
        {
            sum += term;
        }

        return sum;
    }
}
