namespace GovDataSecurity.Masking;

/// <summary>Masks a date, keeping the decade: <c>198*-**-**</c>, <c>一九八*年**月**日</c>.</summary>
/// <remarks>Two mask characters for a month and a day however they are written, and nothing of a time of day: a missing zero tells that the number is small.</remarks>
internal sealed class BirthDateMasker : Masker
{
    private const int DecadeLength = 3;

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var date = new DateForm(value);
        if (!date.IsDate)
        {
            mask.All();
            return;
        }

        for (var i = 0; i < date.Count; i++)
        {
            var part = date[i];
            mask.KeepTo(part.Start);
            if (part.IsYear)
            {
                mask.Keep(DecadeLength).Stars(part.HiddenWidth);
            }
            else
            {
                mask.Stars(part.HiddenWidth);
            }

            mask.Drop(part.End - part.Start - (part.IsYear ? DecadeLength : 0));
        }

        mask.KeepTo(date.End).Drop(int.MaxValue);
    }
}
