using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CellEval.Engine;

/// <summary>Reads the values of a section by hand, without reflection, and notes what is wrong with its path.</summary>
internal sealed class ConfiguredSection(IConfiguration section, List<string> failures)
{
    public IEnumerable<string> Keys => section.GetChildren().Select(child => child.Key);

    private string Path => (section as IConfigurationSection)?.Path ?? "";

    public ConfiguredSection Section(string key) => new(section.GetSection(key), failures);

    public void RequireKeys(params string[] known)
    {
        RequireNoValue($"a section with {string.Join(", ", known)}");
        foreach (var child in section.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            var meant = RequestException.DidYouMean(NearMiss.Of(child.Key, known));
            failures.Add($"{child.Path}: there is no such key.{meant} There is: {string.Join(", ", known)}.");
        }
    }

    public void RequireNoValue(string expected)
    {
        if (section is IConfigurationSection { Value: { Length: > 0 } value })
            failures.Add($"{Path}: found '{value}', expected {expected}.");
    }

    public string? Text(string key) => Read(key, "a text", text => text.Length > 0 ? text : null);

    public TEnum? Choice<TEnum>(string key)
        where TEnum : struct, Enum =>
        ReadValue<TEnum>(
            key,
            "one of " + string.Join(", ", Enum.GetNames<TEnum>()),
            text => Enum.GetNames<TEnum>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
                ? Enum.Parse<TEnum>(name)
                : null);

    public int? Positive(string key) => ReadValue<int>(
        key,
        "a whole number of 1 or more",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null);

    public double? NotNegative(string key) => ReadValue<double>(
        key,
        "a number of 0 or more",
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 0 && double.IsFinite(number)
                ? number
                : null);

    // A number alone would be days, where somebody may mean seconds.
    public TimeSpan? Time(string key) => ReadValue<TimeSpan>(
        key,
        "a time above 0 as hours:minutes:seconds, such as 00:00:10 for ten seconds",
        text => text.Count(':') == 2
            && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time)
            && time > TimeSpan.Zero && time.TotalMilliseconds <= int.MaxValue
                ? time
                : null);

    /// <summary>Gets a list's items, each with its key below this section.</summary>
    public IEnumerable<(string Key, string Value)> Texts(string key)
    {
        var list = Section(key);
        list.RequireNoValue("a list");
        foreach (var item in list.Keys)
        {
            if (list.Text(item) is { } text)
                yield return ($"{key}:{item}", text);
        }
    }

    /// <summary>Gets the value of a key; null where it is not there, is null, or is a section, which is noted.</summary>
    public string? Value(string key, string expected)
    {
        var child = section.GetSection(key);
        if (!child.GetChildren().Any())
            return child.Value;
        failures.Add($"{child.Path}: found a section or list, expected {expected}.");
        return null;
    }

    /// <summary>Runs what refuses wrong values; null where it does, which is noted.</summary>
    public TResult? Try<TResult>(string key, Func<TResult> call)
        where TResult : class
    {
        try
        {
            return call();
        }
        catch (RequestException exception)
        {
            failures.Add($"{section.GetSection(key).Path}: {exception.Message}");
            return null;
        }
    }

    private T? Read<T>(string key, string expected, Func<string, T?> parse)
        where T : class
    {
        if (Value(key, expected) is not { } text)
            return null;
        if (parse(text) is { } value)
            return value;
        NoteWrong(key, text, expected);
        return null;
    }

    private T? ReadValue<T>(string key, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (Value(key, expected) is not { } text)
            return null;
        if (parse(text) is { } value)
            return value;
        NoteWrong(key, text, expected);
        return null;
    }

    private void NoteWrong(string key, string found, string expected) =>
        failures.Add($"{section.GetSection(key).Path}: found '{found}', expected {expected}.");
}
