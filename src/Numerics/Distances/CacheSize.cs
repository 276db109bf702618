using System.Globalization;

namespace CellEval.Numerics;

/// <summary>
/// The size of a core's second-level cache, asked for once. Blocks are fitted to it; no result depends on it.
/// </summary>
internal static class CacheSize
{
    private const int Default = 1 << 20;

    public static int SecondLevel { get; } = Read();

    /// <summary>Linux tells it in files; elsewhere, and where it is told strangely, 1 MB is a fair guess.</summary>
    private static int Read()
    {
        try
        {
            for (int index = 0; index < 8; index++)
            {
                string folder = $"/sys/devices/system/cpu/cpu0/cache/index{index}";
                if (!Directory.Exists(folder))
                    return Default;
                if (File.ReadAllText($"{folder}/level").Trim() == "2")
                    return Parse(File.ReadAllText($"{folder}/size").Trim());
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A container may hide them.
        }

        return Default;
    }

    private static int Parse(string text)
    {
        int unit = text.EndsWith('M') ? 1 << 20 : 1 << 10;
        string digits = text.TrimEnd('K', 'M');
        bool isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        return isNumber && count > 0 && count < (16 << 20) / unit ? Math.Max(count * unit, 1 << 18) : Default;
    }
}
