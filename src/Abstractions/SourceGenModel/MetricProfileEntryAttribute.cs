using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>A variant's place in a profile, in an assembly's metadata. Generated.</summary>
/// <param name="profile">The profile.</param>
/// <param name="variant">The variant.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetricProfileEntryAttribute(string profile, string variant) : Attribute
{
    /// <summary>Gets the profile.</summary>
    public string Profile { get; } = profile;

    /// <summary>Gets the variant.</summary>
    public string Variant { get; } = variant;
}
