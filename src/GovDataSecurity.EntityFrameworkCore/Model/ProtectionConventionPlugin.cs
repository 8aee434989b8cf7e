using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Adds <see cref="ProtectionConvention"/> to the conventions of the provider.</summary>
internal sealed class ProtectionConventionPlugin(ProtectionSettings settings) : IConventionSetPlugin
{
    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        // Once types that nothing refers to are gone, and before the conventions that map and validate what is then in the model.
        var conventions = conventionSet.ModelFinalizingConventions;
        conventions.Insert(conventions.FindIndex(convention => convention is ModelCleanupConvention) + 1, new ProtectionConvention(settings));
        return conventionSet;
    }
}
