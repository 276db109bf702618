namespace CellEval.Package.Tests;

/// <summary>Tests that share one packing, and what third parties build on it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPacking : ICollectionFixture<PackedPackages>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Packages";
}
