using GovDataSecurity.Masking;
using NLog;
using NLog.Config;
using NLog.Targets;

namespace GovDataSecurity.NLog;

/// <summary>Puts a redacting target in front of every target that a configuration logs to.</summary>
internal static class TargetWrapping
{
    /// <summary>Wraps the targets of a configuration that aren't wrapped yet.</summary>
    public static void Wrap(LoggingConfiguration? configuration, LogFactory factory, LogRedactor redactor)
    {
        if (configuration is null)
        {
            return;
        }

        var wrappers = new Dictionary<Target, RedactingTarget>();
        foreach (var rule in configuration.LoggingRules)
        {
            for (var i = 0; i < rule.Targets.Count; i++)
            {
                var target = rule.Targets[i];
                if (target is RedactingTarget)
                {
                    continue;
                }

                if (!wrappers.TryGetValue(target, out var wrapper))
                {
                    wrapper = new RedactingTarget(redactor) { Name = $"{target.Name}_redacted", WrappedTarget = target };
                    wrappers.Add(target, wrapper);
                    configuration.AddTarget(wrapper);
                }

                rule.Targets[i] = wrapper;
            }
        }

        if (wrappers.Count > 0)
        {
            factory.ReconfigExistingLoggers();
        }
    }
}
