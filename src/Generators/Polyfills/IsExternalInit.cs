namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept <c>init</c>; netstandard2.0 does not have it.</summary>
internal static class IsExternalInit;
