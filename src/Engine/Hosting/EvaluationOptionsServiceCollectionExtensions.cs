using CellEval.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sets up what a host's requests start from.</summary>
public static class EvaluationOptionsServiceCollectionExtensions
{
    /// <summary>
    /// Reads <see cref="EvaluationOptions"/> from configuration, whose keys are the names of the properties of
    /// <see cref="EvaluationRequest"/>. What is wrong is an <see cref="OptionsValidationException"/> that names each key, when a
    /// generic host starts or the options are first used.
    /// </summary>
    /// <param name="services">The host's services, with <c>AddCellEval</c>.</param>
    /// <param name="section">The section: <c>configuration.GetSection("CellEval")</c>. A key that CellEval does not know is an error.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection ConfigureCellEval(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IConfigureOptions<EvaluationOptions>>(
            provider => new ConfigureEvaluationOptions(section, provider.GetRequiredService<MetricRegistry>()));
        services.AddSingleton<IOptionsChangeTokenSource<EvaluationOptions>>(new ConfigurationChange(section));
        services.AddOptions<EvaluationOptions>().ValidateOnStart();
        return services;
    }
}
