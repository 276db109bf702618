using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>Puts the names that metrics have now in the place of former ones, with a warning for each.</summary>
internal sealed class CurrentNames(MetricRegistry registry)
{
    private readonly List<string> _warnings = [];

    /// <summary>Gets a sentence for each former name that was used.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Puts current names into a profile's text.</summary>
    public string OfProfile(string text)
    {
        if (!ProfileText.IsComposed(text) || ProfileText.Parse(text) is not { } terms)
            return text;
        return string.Join(',', terms.Select(term =>
            (term.Sign == ProfileTerm.Start ? "" : term.Sign.ToString()) + (term.Sign == ProfileTerm.Start ? term.Name : Of(term.Name, []))));
    }

    /// <summary>Gets the current name; of one that is neither current nor former, the name itself.</summary>
    public string Of(string name, IReadOnlyCollection<MetricVariant> chosen)
    {
        if (registry.FormerNames.Find(name, chosen) is not { } current)
            return name;
        var warning = $"{name} is now called {current}.";
        if (!_warnings.Contains(warning))
            _warnings.Add(warning);
        return current;
    }
}
