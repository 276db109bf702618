namespace CellEval.Numerics;

/// <summary>Numbers labels from 0.</summary>
internal static class CommunityLabels
{
    /// <summary>Renumbers labels in the order of their first appearance.</summary>
    public static int[] Number(ReadOnlySpan<int> labels)
    {
        var numbers = new Dictionary<int, int>();
        var result = new int[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            if (!numbers.TryGetValue(labels[i], out var number))
                numbers.Add(labels[i], number = numbers.Count);
            result[i] = number;
        }

        return result;
    }
}
