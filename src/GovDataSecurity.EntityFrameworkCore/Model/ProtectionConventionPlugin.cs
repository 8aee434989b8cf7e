using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Adds <see cref="ProtectionConvention"/> to the conventions of the provider.</summary>
internal sealed class ProtectionConventionPlugin(ProtectionSettings settings) : IConventionSetPlugin
{
    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        // First, because the other finalizing conventions map and validate what is then in the model.
        conventionSet.ModelFinalizingConventions.Insert(0, new ProtectionConvention(settings));
        return conventionSet;
    }
}
