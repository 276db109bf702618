namespace System.Diagnostics.CodeAnalysis;

/// <summary>
/// Goes with <see cref="Runtime.CompilerServices.RequiredMemberAttribute"/>: copies of records have it.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
