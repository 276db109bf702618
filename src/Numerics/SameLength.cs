namespace CellEval.Numerics;

/// <summary>The one check that nearly every function here needs.</summary>
internal static class SameLength
{
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    internal static void Require(int expected, string expectedName, int actual, string actualName)
    {
        if (actual != expected)
        {
            throw new ArgumentException(
                $"{actualName} has {actual} elements and {expectedName} has {expected}: they must be as many.",
                actualName);
        }
    }
}
