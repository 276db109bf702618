namespace CellEval.Naming;

/// <summary>A step of composing a profile.</summary>
/// <param name="Sign">What it does.</param>
/// <param name="Name">A profile to start with, or a variant, metric or profile to add or take away.</param>
internal sealed record ProfileTerm(char Sign, string Name)
{
    public const char Start = '=';
    public const char More = '+';
    public const char Less = '-';
}
