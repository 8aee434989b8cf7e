using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks a name, keeping the surname; of names with segments and in other scripts the first character.</summary>
internal sealed class PersonNameMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!PersonName.HasShape(value) || value.Length == 1)
        {
            mask.All();
            return;
        }

        mask.Keep(Surname.IsCompound(value) && !PersonName.HasSegments(value) ? 2 : 1);
    }
}
