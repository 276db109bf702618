namespace CellEval.Generators;

/// <summary>The names under which the generator's steps are tracked.</summary>
internal static class Steps
{
    public const string Assembly = nameof(Assembly);
    public const string Metrics = nameof(Metrics);
    public const string Contexts = nameof(Contexts);
    public const string Strategies = nameof(Strategies);
    public const string Plugin = nameof(Plugin);
    public const string Hosts = nameof(Hosts);
    public const string References = nameof(References);
    public const string Registry = nameof(Registry);
    public const string Backstop = nameof(Backstop);
}
