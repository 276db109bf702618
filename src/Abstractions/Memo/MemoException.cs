namespace CellEval;

/// <summary>A derived value could not be computed; everybody who asks for it is told the same reason.</summary>
public sealed class MemoException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The reason, naming the key.</param>
    /// <param name="innerException">What the computation threw; null for a cycle.</param>
    public MemoException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
