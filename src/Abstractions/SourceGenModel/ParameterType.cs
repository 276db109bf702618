using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>The types that swept parameters and options can have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterType
{
    /// <summary><see cref="bool"/>.</summary>
    Flag,

    /// <summary><see cref="int"/>.</summary>
    WholeNumber,

    /// <summary><see cref="long"/>.</summary>
    LongWholeNumber,

    /// <summary><see cref="double"/>.</summary>
    Number,

    /// <summary><see cref="string"/>.</summary>
    Text,

    /// <summary>An enum.</summary>
    Choice,

    /// <summary>An interface derived from <see cref="IStrategy"/>; its values are chosen by name.</summary>
    Strategy,
}
