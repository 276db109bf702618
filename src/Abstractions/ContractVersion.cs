namespace CellEval;

/// <summary>
/// The version of the contract between metrics and hosts. A host runs plugins of the same major version whose minor version is not above its own.
/// </summary>
public static class ContractVersion
{
    /// <summary>Changes when plugins must be compiled anew.</summary>
    public const int Major = 1;

    /// <summary>Changes when something is added.</summary>
    public const int Minor = 0;
}
