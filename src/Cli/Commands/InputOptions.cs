using System.CommandLine;
using CellEval.AnnData;
using CellEval.Cli.Parsing;
using CellEval.DifferentialExpression;
using CellEval.Engine;

namespace CellEval.Cli.Commands;

/// <summary>The options of <c>run</c> that name its inputs.</summary>
internal sealed class InputOptions
{
    private readonly Option<string?> _adataPred = new("--adata-pred", "-ap")
    {
        Description = "The predicted screen, an .h5ad file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _adataReal = new("--adata-real", "-ar")
    {
        Description = "The real screen, an .h5ad file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _dePred = new("--de-pred", "-dp")
    {
        Description = "DE table of the prediction, a CSV or Parquet file; computed where it is not given.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _deReal = new("--de-real", "-dr")
    {
        Description = "DE table of the real screen, a CSV or Parquet file; computed where it is not given.",
        HelpName = "FILE",
    };

    public InputOptions()
    {
        foreach (var option in new[] { _adataPred, _adataReal, _dePred, _deReal })
            option.NotEmpty();
    }

    public IEnumerable<Option> All => [_adataPred, _adataReal, _dePred, _deReal];

    public bool HasScreens(ParseResult parsed) => parsed.GetValue(_adataReal) is not null;

    public bool HasBothTables(ParseResult parsed) => parsed.GetValue(_deReal) is not null && parsed.GetValue(_dePred) is not null;

    /// <summary>Lists the inputs, the real ones first.</summary>
    public string Names(ParseResult parsed) => string.Join(
        ", ",
        new[] { _adataReal, _adataPred, _deReal, _dePred }.Select(option => parsed.GetValue(option)).OfType<string>());

    public AnnDataScreen? OpenReal(ParseResult parsed, string? layer) => Open(parsed.GetValue(_adataReal), layer);

    public AnnDataScreen? OpenPred(ParseResult parsed, string? layer) => Open(parsed.GetValue(_adataPred), layer);

    /// <summary>Reads the tables that are given.</summary>
    public (DeRows? Real, DeRows? Pred) ReadTables(ParseResult parsed, CancellationToken cancellationToken) =>
        (ReadTable(parsed.GetValue(_deReal), cancellationToken), ReadTable(parsed.GetValue(_dePred), cancellationToken));

    /// <summary>Finds the screen that an option gives; null for other files.</summary>
    public IScreen? ScreenOf(Option option, EvaluationRequest request) =>
        option == _adataReal ? request.Real : option == _adataPred ? request.Pred : null;

    /// <summary>Refuses what is no pair, before anything is read.</summary>
    /// <exception cref="RequestException">Says what is missing, or is not what its option takes.</exception>
    public void Require(ParseResult parsed, bool hasCeiling)
    {
        InputFiles.RequireScreen(_adataPred, parsed.GetValue(_adataPred), "DE tables are given by -dp and -dr.");
        InputFiles.RequireScreen(_adataReal, parsed.GetValue(_adataReal), "DE tables are given by -dp and -dr.");
        InputFiles.RequireTable(_dePred, parsed.GetValue(_dePred), "-ap and -ar");
        InputFiles.RequireTable(_deReal, parsed.GetValue(_deReal), "-ap and -ar");
        var hasReal = parsed.GetValue(_adataReal) is not null;
        if (hasCeiling)
        {
            RequireForCeiling(parsed, hasReal);
            return;
        }

        if (hasReal != parsed.GetValue(_adataPred) is not null)
            throw new RequestException($"Screens come in pairs: {(hasReal ? "-ap" : "-ar")} is missing beside {(hasReal ? "-ar" : "-ap")}.");
        if (!hasReal && parsed.GetValue(_deReal) is null != parsed.GetValue(_dePred) is null)
        {
            var (missing, given) = parsed.GetValue(_deReal) is null ? ("-dr", "-dp") : ("-dp", "-dr");
            throw new RequestException(
                $"DE tables without screens come in pairs: {missing} is missing beside {given}. Give it, or both screens (-ap and -ar), "
                + "of which it is computed.");
        }

        if (!hasReal && (parsed.GetValue(_deReal) is null || parsed.GetValue(_dePred) is null))
            throw new RequestException("There is nothing to evaluate: give both screens (-ap and -ar) or both DE tables (-dp and -dr).");
    }

    /// <summary>Refuses a run that would write over its own tables.</summary>
    /// <exception cref="RequestException">Names the file.</exception>
    public void RequireStay(ParseResult parsed, string outdir, bool hasCeiling)
    {
        var written = ResultFiles.NamesOf(
            parsed.GetValue(_deReal) is null, parsed.GetValue(_dePred) is null, hasCeiling);
        foreach (var option in new[] { _deReal, _dePred })
        {
            if (parsed.GetValue(option) is { } input && written.FirstOrDefault(name => SameFile.Are(input, Path.Join(outdir, name))) is { } name)
            {
                throw new RequestException(
                    $"The run would write {name} over {input}, which {option.Aliases.First()} gives. Choose another folder, by -o.");
            }
        }
    }

    private void RequireForCeiling(ParseResult parsed, bool hasReal)
    {
        if (!hasReal)
        {
            throw new RequestException(
                "--ceiling compares two halves of the real screen: give it with -ar. DE tables have no cells to split.");
        }

        if (parsed.GetValue(_adataPred) is null && (parsed.GetValue(_deReal) ?? parsed.GetValue(_dePred)) is not null)
        {
            throw new RequestException(
                "--ceiling computes DE of each half anew, so without -ap nobody reads -dr or -dp: leave them out, or give -ap.");
        }
    }

    private static AnnDataScreen? Open(string? path, string? layer) => path is null ? null : StatementOptions.Open(path, layer);

    private static DeRows? ReadTable(string? path, CancellationToken cancellationToken) =>
        path is null ? null : DeTableReader.Read(path, cancellationToken);
}
