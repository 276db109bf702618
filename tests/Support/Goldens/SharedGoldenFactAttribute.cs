namespace CellEval.Tests;

/// <summary>A test on a case that is not in the repository: skipped, with the reason, where <see cref="Goldens.Shared"/> has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedGoldenFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the case is missing.</summary>
    /// <param name="case">The case's folder, such as <c>perturbseq</c>.</param>
    public SharedGoldenFactAttribute(string @case)
    {
        Case = @case;
        if (Goldens.Shared(@case) is null)
            Skip = $"The case {@case} is not in {Path.Combine(Goldens.SharedFolder, "golden")}; CELLEVAL_SHARED can name another folder.";
    }

    /// <summary>The case that the test needs.</summary>
    public string Case { get; }
}
