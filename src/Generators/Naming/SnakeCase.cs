using System.Text;

namespace CellEval.Generators.Naming;

/// <summary>Spells C# names as options and enum members are spelt.</summary>
internal static class SnakeCase
{
    /// <summary>
    /// Puts an underscore before each capital that follows a small letter or digit, or that starts a word after
    /// capitals: <c>fdrThreshold</c> is <c>fdr_threshold</c>, <c>AbsLog2FoldChange</c> is <c>abs_log2_fold_change</c>.
    /// </summary>
    public static string From(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_')
            {
                var startsWord = !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
                if (startsWord)
                    text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
