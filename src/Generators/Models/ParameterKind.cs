namespace CellEval.Generators.Models;

/// <summary>The members of the contract's <c>ParameterType</c>, by the same names.</summary>
internal enum ParameterKind
{
    Flag,
    WholeNumber,
    LongWholeNumber,
    Number,
    Text,
    Choice,
    Strategy,
}
