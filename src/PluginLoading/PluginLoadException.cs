namespace CellEval.PluginLoading;

/// <summary>A plugin cannot be used by this host. The message is one sentence that names the plugin and what it does not fit to.</summary>
public sealed class PluginLoadException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What does not fit.</param>
    /// <param name="innerException">What the runtime said, or null.</param>
    public PluginLoadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
