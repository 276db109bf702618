namespace Acme.Rude;

/// <summary>An exception of which nothing can be read.</summary>
public sealed class RudeException : Exception
{
    public override string Message => throw new InvalidOperationException("no message");

    public override string ToString() => throw new InvalidOperationException("no text");
}
