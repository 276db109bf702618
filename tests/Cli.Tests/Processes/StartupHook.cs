using System.Runtime.Intrinsics;

/// <summary>
/// Tells on standard error how wide a process's vectors are before its program starts, where DOTNET_STARTUP_HOOKS names this
/// assembly: of commands that write no record.
/// </summary>
#pragma warning disable CA1050 // The runtime looks for this name without a namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    public const string Prefix = "vector bits: ";

    public static void Initialize()
    {
        int bits = Vector512.IsHardwareAccelerated ? 512
            : Vector256.IsHardwareAccelerated ? 256
            : Vector128.IsHardwareAccelerated ? 128
            : 0;
        Console.Error.WriteLine($"{Prefix}{bits}");
    }
}
