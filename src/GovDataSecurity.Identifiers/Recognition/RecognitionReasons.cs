namespace GovDataSecurity.Identifiers;

/// <summary>The words for each evidence. Each combination is put together once.</summary>
internal static class RecognitionReasons
{
    private static readonly (RecognitionEvidence Evidence, string Words)[] Words =
    [
        (RecognitionEvidence.CheckDigit, "check digit"),
        (RecognitionEvidence.Date, "birth date"),
        (RecognitionEvidence.Province, "province"),
        (RecognitionEvidence.AssignedRange, "assigned range"),
        (RecognitionEvidence.FamilyName, "surname"),
        (RecognitionEvidence.Title, "form of address"),
        (RecognitionEvidence.AddressParts, "address parts"),
        (RecognitionEvidence.Context, "context word"),
        (RecognitionEvidence.Neighbor, "beside other finds"),
        (RecognitionEvidence.Form, "form"),
    ];

    private static readonly string?[] Reasons = new string?[1 << Words.Length];

    public static string Of(RecognitionEvidence evidence)
        => Reasons[(int)evidence] ??= string.Join(", ", Words.Where(word => (evidence & word.Evidence) != 0).Select(word => word.Words));
}
