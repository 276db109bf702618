namespace VerifyTests;

/// <summary>How one snapshot is named. Has the shape of Verify's type of this name.</summary>
public sealed class VerifySettings
{
    internal string? ParametersText { get; private set; }

    /// <summary>Names the snapshot <c>Class.Method_text</c>: needed where a test method has parameters.</summary>
    /// <param name="parametersText">Tells the rows of a theory apart.</param>
    public void UseTextForParameters(string parametersText)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(parametersText);
        ParametersText = parametersText;
    }
}
