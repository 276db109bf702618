namespace CellEval.Abstractions.Tests;

public sealed class PerturbationListTests
{
    private static readonly PerturbationList List = new(["b", "ctrl", "a", "B", "a"], "ctrl");

    [Fact]
    public void Perturbations_stand_by_code_point_once_each_and_without_the_control() =>
        Assert.Equal(["B", "a", "b"], List);

    [Fact]
    public void Characters_above_the_basic_plane_stand_after_all_others() =>
        Assert.Equal(
            ["z", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0010FFFF"],
            new PerturbationList(["\U0010FFFF", "\uFFFD", "\U00010000", "\uE000", "z", "\uD7FF"], "ctrl"));

    [Fact]
    public void The_control_is_the_last_label()
    {
        Assert.Equal(3, List.Count);
        Assert.Equal(4, List.LabelCount);
        Assert.Equal(3, List.ControlLabel);
        Assert.Equal(3, List.LabelOf("ctrl"));
        Assert.Equal("ctrl", List.NameOf(3));
        Assert.Equal("ctrl", List.Control);
    }

    [Fact]
    public void Every_label_is_found_by_its_name()
    {
        for (var label = 0; label < List.LabelCount; label++)
            Assert.Equal(label, List.LabelOf(List.NameOf(label)));
    }

    [Theory]
    [InlineData("c")]
    [InlineData("A")]
    [InlineData("CTRL")]
    [InlineData("")]
    public void A_name_that_is_no_label_is_not_found(string name) => Assert.Equal(-1, List.LabelOf(name));

    [Fact]
    public void A_control_that_no_cell_has_is_a_label_all_the_same() =>
        Assert.Equal(1, new PerturbationList(["a"], "ctrl").LabelOf("ctrl"));

    [Fact]
    public void Missing_names_are_refused()
    {
        Assert.Throws<ArgumentException>("names", () => new PerturbationList(["a", null!], "ctrl"));
        Assert.Throws<ArgumentNullException>("control", () => new PerturbationList(["a"], null!));
    }
}
