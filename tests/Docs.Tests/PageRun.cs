using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace CellEval.Docs.Tests;

/// <summary>Runs programs of a page in this process.</summary>
internal static class PageRun
{
    /// <summary>Loads all projects of a page and calls the program's entry point, which must not throw.</summary>
    public static async Task RunAsync(IReadOnlyList<PageCompilation> page, PageCompilation program)
    {
        var context = new AssemblyLoadContext(program.Project.Name, isCollectible: true);
        foreach (var library in page.Where(other => !other.Project.IsProgramBlock && !other.Project.IsAlone))
            Load(context, library);
        var returned = Load(context, program).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        if (returned is Task task)
            await task;
        context.Unload();
    }

    private static Assembly Load(AssemblyLoadContext context, PageCompilation compiled)
    {
        using var stream = new MemoryStream();
        var emitted = compiled.Output.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        stream.Position = 0;
        return context.LoadFromStream(stream);
    }
}
