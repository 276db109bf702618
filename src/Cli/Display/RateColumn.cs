using Spectre.Console;
using Spectre.Console.Rendering;

namespace CellEval.Cli.Display;

/// <summary>Shows how fast a stage goes: <c>12,345 cells/s</c>.</summary>
internal sealed class RateColumn : ProgressColumn
{
    private const string Key = "rate";

    /// <summary>Sets the text of a bar.</summary>
    public static void Set(ProgressTask bar, string rate) => bar.State.Update<RateText>(Key, _ => new RateText(rate));

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.State.Get<RateText>(Key).Text ?? "").RightJustified();

    private readonly record struct RateText(string Text);
}
