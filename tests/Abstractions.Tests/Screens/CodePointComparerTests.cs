using System.Text;
using CsCheck;

namespace CellEval.Abstractions.Tests;

public sealed class CodePointComparerTests
{
    private static readonly Gen<Rune> Runes = Gen.Frequency(
        (3, Gen.Int['a', 'd']),
        (2, Gen.Int[0xD700, 0xD7FF]),
        (3, Gen.Int[0xE000, 0xFFFF]),
        (3, Gen.Int[0x10000, 0x10FFFF]),
        (1, Gen.Int[0x10000, 0x10003])).Select(value => new Rune(value));

    private static readonly Gen<string> Texts = Runes.Array[0, 5].Select(runes => string.Concat(runes));

    [Fact]
    public void The_order_is_that_of_the_code_points() =>
        Gen.Select(Texts, Texts, Texts).Sample((prefix, x, y) =>
        {
            var (left, right) = (prefix + x, prefix + y);
            Assert.Equal(Math.Sign(CompareUtf32(left, right)), Math.Sign(CodePointComparer.Instance.Compare(left, right)));
        });

    [Fact]
    public void Equal_texts_are_equal() =>
        Texts.Sample(text => Assert.Equal(0, CodePointComparer.Instance.Compare(text, new string(text.AsSpan()))));

    [Theory]
    [InlineData("a", "B", 1)]
    [InlineData("Z", "a", -1)]
    [InlineData("gene10", "gene2", -1)]
    [InlineData("gene", "gene1", -1)]
    [InlineData("ä", "z", 1)]
    [InlineData("", "a", -1)]
    [InlineData("\U00010000", "\uE000", 1)]
    [InlineData("\U00010000", "\uFFFD", 1)]
    [InlineData("\U00010000", "\uD7FF", 1)]
    public void Labels_stand_by_code_point(string x, string y, int expected)
    {
        Assert.Equal(expected, Math.Sign(CodePointComparer.Instance.Compare(x, y)));
        Assert.Equal(-expected, Math.Sign(CodePointComparer.Instance.Compare(y, x)));
    }

    [Fact]
    public void Null_comes_first()
    {
        Assert.Equal(-1, CodePointComparer.Instance.Compare(null, ""));
        Assert.Equal(1, CodePointComparer.Instance.Compare("", null));
        Assert.Equal(0, CodePointComparer.Instance.Compare(null, null));
    }

    private static int CompareUtf32(string x, string y) =>
        x.EnumerateRunes().Select(rune => rune.Value).ToArray().AsSpan()
            .SequenceCompareTo(y.EnumerateRunes().Select(rune => rune.Value).ToArray());
}
