using CellEval.Naming;

namespace CellEval.DifferentialExpression;

/// <summary>Checks DE tables that a user gives against the perturbations of the run.</summary>
internal static class GivenTableCheck
{
    /// <summary>Refuses a table of other perturbations, or with repeated rows.</summary>
    /// <exception cref="InputException">The table does not fit the run.</exception>
    public static void Require(DeRows rows, PerturbationList perturbations)
    {
        string[] targets = [.. rows.TargetNames.Where(target => target != perturbations.Control)];
        if (NameDifference.Describe(rows.Name, targets, "the run", perturbations) is { } difference)
        {
            throw new InputException(
                $"{rows.Name}: the targets of this DE table are not the perturbations of the run: {difference}. Real and predicted "
                + $"side must have the same perturbations (the control is '{perturbations.Control}'): check that the tables belong "
                + "together, and the name of the control.");
        }

        rows.RequireDistinct(perturbations);
    }
}
