namespace CellEval;

/// <summary>
/// Names the class that registers services of this assembly's own: whatever its metrics take as interfaces, and its context
/// providers in their constructors. It serves hosts that are compiled with the assembly and tools that load it alike.
/// </summary>
/// <typeparam name="TServices">The class; code elsewhere in the assembly must be able to name it.</typeparam>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MetricServicesAttribute<TServices> : Attribute
    where TServices : IMetricServices;
