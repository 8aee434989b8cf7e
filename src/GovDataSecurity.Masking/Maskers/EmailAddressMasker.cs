using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks an e-mail address, keeping the first character of the local part and the domain; a local part of one character is masked.</summary>
internal sealed class EmailAddressMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var at = value.IndexOf('@');
        if (at < 0 || !EmailAddress.HasShape(value))
        {
            mask.All();
            return;
        }

        mask.Keep(at > 1 ? 1 : 0).MaskTo(at).KeepTo(value.Length);
    }
}
