using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CellEval.Engine;

/// <summary>Tells <c>IOptionsMonitor</c> that the configuration was loaded again.</summary>
internal sealed class ConfigurationChange(IConfiguration section) : IOptionsChangeTokenSource<EvaluationOptions>
{
    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => section.GetReloadToken();
}
