using System.Text;

namespace CellEval.Tests;

/// <summary>Splits comma-separated values into cells (RFC 4180).</summary>
internal static class CsvCells
{
    internal static IEnumerable<string[]> Lines(string csv)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (c == '"')
            {
                // A doubled quote inside quotes closes and opens again, and stands for itself.
                if (!quoted && i > 0 && csv[i - 1] == '"')
                    cell.Append('"');
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                cell.Append(c);
            }
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == ',')
                    continue;
                yield return [.. cells];
                cells.Clear();
            }
        }

        if (quoted)
            throw new FormatException("A quoted cell is never closed.");
        if (cell.Length == 0 && cells.Count == 0)
            yield break;
        cells.Add(cell.ToString());
        yield return [.. cells];
    }
}
