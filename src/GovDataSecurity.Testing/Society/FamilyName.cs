namespace GovDataSecurity.Testing;

/// <summary>What members of a family share in their names: a surname before the given name, or a part behind a middle dot.</summary>
internal readonly record struct FamilyName(string Text, bool IsBehindDot)
{
    /// <summary>A surname: of one character, of two, or seldom one that systems lose.</summary>
    public static FamilyName Surname(ref RandomNumbers numbers) => new(
        numbers.Below(1000) switch
        {
            < 20 => numbers.Pick(Lexicon.CompoundSurnames),
            < 23 => numbers.Pick(Lexicon.RareEndings),
            _ => numbers.PickFrequent(Lexicon.Surnames),
        },
        IsBehindDot: false);

    /// <summary>The part behind the dot of names in some minority languages.</summary>
    public static FamilyName BehindDot(ref RandomNumbers numbers) => new(Lexicon.Mark + numbers.Pick(Lexicon.MaleEndings), IsBehindDot: true);

    /// <summary>The name of a member: 王示例轩, 欧阳示例, 买买提·示例强.</summary>
    public string NameOf(bool isMale, ref RandomNumbers numbers)
    {
        if (IsBehindDot)
        {
            return $"{numbers.Pick(isMale ? Lexicon.DottedMaleNames : Lexicon.DottedFemaleNames)}·{Text}";
        }

        return string.Concat(Text, Lexicon.Mark, numbers.Below(100) switch
        {
            < 12 => "",
            12 => numbers.Pick(Lexicon.RareEndings),
            _ => numbers.Pick(isMale ? Lexicon.MaleEndings : Lexicon.FemaleEndings),
        });
    }
}
