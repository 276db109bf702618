using CellEval.DifferentialExpression;
using CsCheck;

namespace CellEval.Tests;

/// <summary>Rows that were never computed.</summary>
internal sealed record GivenResult(IReadOnlyList<DeResultRow> All) : IDeResult
{
    /// <summary>Any rows: names of any letters, any doubles that may stand there.</summary>
    public static Gen<GivenResult> Any { get; } =
        Gen.Select(Name, Name, Gen.Double.Array[6], Gen.Int[0, int.MaxValue]).Select(Row).Array[0, 40].Select(rows => new GivenResult(rows));

    public long RowCount => All.Count;

    private static Gen<string> Name => Gen.String[Gen.Char["aZ09 ,\"\n;İıβ字-_"], 1, 12];

    public IEnumerable<DeResultRow> Rows() => All;

    private static DeResultRow Row((string Target, string Feature, double[] Numbers, int Cells) given) => new(
        given.Target,
        given.Feature,
        given.Numbers[0],
        given.Numbers[1],
        given.Cells,
        given.Cells / 2,
        given.Numbers[2],
        given.Numbers[3],
        Math.Abs(given.Numbers[4] % 1),
        given.Numbers[0],
        Math.Abs(given.Numbers[5]));
}
