using System.ComponentModel;

namespace CellEval.SourceGenModel;

/// <summary>The finished contexts of a run, in the run's scope.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRunContexts
{
    /// <summary>Gets a context.</summary>
    /// <typeparam name="TContext">Its type.</typeparam>
    /// <returns>The context.</returns>
    /// <exception cref="InvalidOperationException">No metric of the run needs it, so it was not built.</exception>
    TContext GetContext<TContext>()
        where TContext : class;
}
