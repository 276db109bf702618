using System.CommandLine;
using CellEval.Cli.Parsing;
using CellEval.Tabular;

namespace CellEval.Cli.Commands;

/// <summary>The option of <c>run</c> that chooses how tables are stored.</summary>
internal sealed class FormatOption
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "How tables are stored. parquet: DE tables and results_tidy as Parquet, and results.parquet beside results.csv, which "
            + "other commands read.",
        HelpName = "csv|parquet",
        DefaultValueFactory = _ => "csv",
    };

    public FormatOption() => _format.TakeOneOf("csv", "parquet");

    public Option Option => _format;

    public TableFormat Read(ParseResult parsed) => parsed.GetValue(_format) == "parquet" ? TableFormat.Parquet : TableFormat.Csv;
}
