namespace CellEval.Generators.Naming;

/// <summary>What the generated members of a host are called.</summary>
internal static class HostNames
{
    public const string Register = "AddMetricPlugins";
    public const string Names = nameof(Names);
    public const string Columns = nameof(Columns);
    public const string Profiles = nameof(Profiles);

    public static readonly IReadOnlyList<string> Members = [Register, Names, Columns, Profiles];
}
