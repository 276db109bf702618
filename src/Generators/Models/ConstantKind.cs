namespace CellEval.Generators.Models;

/// <summary>How a constant is written in C#.</summary>
internal enum ConstantKind
{
    Null,
    Flag,
    WholeNumber,
    LongWholeNumber,
    Number,
    Text,
    EnumMember,
    EnumNumber,
}
