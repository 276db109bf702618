namespace CellEval.Numerics;

/// <summary>Some real rows, laid out for all workers: filled panel by panel, then only read.</summary>
internal interface IRealTile
{
    /// <summary>Gets the number of panels.</summary>
    int Panels { get; }

    /// <summary>Gets the most rows that there is room for.</summary>
    int Capacity { get; }

    /// <summary>Moves to other rows, all panels of which are then to be filled.</summary>
    void MoveTo(int first, int count);

    /// <summary>Fills a panel. Panels may be filled by several threads at once.</summary>
    void Fill(int panel);
}
