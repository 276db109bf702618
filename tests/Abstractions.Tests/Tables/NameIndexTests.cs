namespace CellEval.Abstractions.Tests;

public sealed class NameIndexTests
{
    [Fact]
    public void The_names_for_readers_are_one_object_that_follows_and_cannot_be_added_to()
    {
        NameIndex index = new();
        var names = index.Names;
        index.Add("a");
        index.Add("b");
        Assert.Equal(["a", "b"], names);
        Assert.Equal((2, "b", 1, -1), (names.Count, names[1], names.IndexOf("b"), names.IndexOf("c")));
        Assert.Same(names, index.Names);
        Assert.False(names is NameIndex);
    }

    [Fact]
    public void Names_are_numbered_in_the_order_in_which_they_first_appear()
    {
        var index = new NameIndex();
        Assert.Equal([0, 1, 0, 2, 1], ((string[])["b", "a", "b", "", "a"]).Select(name => index.Add(name)));
        Assert.Equal(["b", "a", ""], index);
        Assert.Equal(3, index.Count);
        Assert.Equal("a", index[1]);
    }

    [Fact]
    public void A_name_is_found_by_its_text()
    {
        var index = new NameIndex();
        index.Add("b");
        index.Add("a");

        Assert.Equal(1, index.IndexOf("a"));
        Assert.Equal(-1, index.IndexOf("A"));
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void Names_that_differ_in_case_or_normalisation_are_different()
    {
        var index = new NameIndex();
        Assert.Equal([0, 1, 2, 3], ((string[])["i", "I", "\u00E9", "e\u0301"]).Select(name => index.Add(name)));
    }

    [Fact]
    public void The_text_of_a_name_is_copied()
    {
        var index = new NameIndex();
        char[] buffer = ['x', 'y'];
        index.Add(buffer);
        buffer[0] = 'z';
        Assert.Equal("xy", index[0]);
        Assert.Equal(1, index.Add(buffer));
    }
}
