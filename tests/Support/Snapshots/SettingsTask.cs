using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that runs when it is awaited. Has the shape of Verify's type of this name.</summary>
public sealed class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Func<VerifySettings, Task> _verify;
    private Task? _task;

    internal SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> verify)
    {
        _settings = settings ?? new VerifySettings();
        _verify = verify;
    }

    /// <inheritdoc cref="VerifySettings.UseTextForParameters"/>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        _settings.UseTextForParameters(parametersText);
        return this;
    }

    /// <summary>Runs the comparison, once.</summary>
    public Task ToTask() => _task ??= _verify(_settings);

    /// <summary>Runs the comparison when awaited.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Lets a test return the comparison as its task.</summary>
    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();
}
