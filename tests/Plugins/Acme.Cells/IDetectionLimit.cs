namespace Acme.Cells;

/// <summary>Above which value a gene counts as detected; a host may have another than the plugin.</summary>
public interface IDetectionLimit
{
    double Value { get; }
}
