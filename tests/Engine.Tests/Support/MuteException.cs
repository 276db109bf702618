namespace CellEval.Engine.Tests;

/// <summary>An exception of which nothing can be read.</summary>
internal sealed class MuteException : Exception
{
    public override string Message => throw new InvalidOperationException("no message");

    public override string ToString() => throw new InvalidOperationException("no text");
}
