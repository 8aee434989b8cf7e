using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>What stands in the place of a value of which nothing is shown: <c>***</c> where text fits, an empty array, the default of a number or date, otherwise nothing.</summary>
internal static class ErasedValue
{
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The default of a value type needs no constructor.")]
    public static object? For(Type slot)
    {
        if (slot.IsAssignableFrom(typeof(string)))
        {
            return MaskWriter.FixedMask;
        }

        if (slot.IsSZArray)
        {
            return Array.CreateInstanceFromArrayType(slot, 0);
        }

        return slot.IsValueType && Nullable.GetUnderlyingType(slot) is null ? RuntimeHelpers.GetUninitializedObject(slot) : null;
    }
}
