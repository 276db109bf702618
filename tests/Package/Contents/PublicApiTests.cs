using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using PublicApiGenerator;

namespace CellEval.Package.Tests;

/// <summary>What the packages promise to those who compile against them.</summary>
public sealed class PublicApiTests
{
    /// <summary>What metrics are is locked by the snapshot of the registry.</summary>
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes =
        [
            typeof(MetricAttribute).FullName!, typeof(InProfileAttribute).FullName!,
            typeof(DescriptionAttribute).FullName!, typeof(RangeAttribute).FullName!,
        ],
    };

    public static TheoryData<string> Libraries => [.. Build.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public Task The_public_API_is_as_agreed(string id)
    {
        VerifySettings settings = new();
        settings.UseTextForParameters(id);
        return Verify(Assembly.Load(id).GeneratePublicApi(Options) + "\n", settings);
    }

    [Fact]
    public void The_contract_keeps_one_assembly_version_for_each_of_its_major_versions() =>
        Assert.Equal(new Version(ContractVersion.Major, 0, 0, 0), typeof(ContractVersion).Assembly.GetName().Version);
}
