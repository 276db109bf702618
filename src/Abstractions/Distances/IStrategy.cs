namespace CellEval;

/// <summary>
/// What interfaces have in common whose implementations are chosen by name: classes marked with
/// <see cref="StrategyAttribute"/>. Implementations have no state and may be used by several threads.
/// </summary>
public interface IStrategy;
