namespace GovDataSecurity.Testing;

/// <summary>How unlikely it is to meet a text by chance, in bits.</summary>
internal static class Distinctiveness
{
    private const double LeastBesideMask = 13;
    private const double LeastOfValue = 16;
    private const double LeastOfWord = 30;
    private const double LeastOfPart = 20;

    // Each value has many pieces, and pieces of one kind begin alike.
    private const double PiecesGrowth = 1.5;
    private const int FewValues = 16;
    private const int NameLength = 8;
    private const int AddressLength = 40;

    public static double Of(ReadOnlySpan<char> text)
    {
        double bits = 0;
        foreach (var c in text)
        {
            bits += Of(c);
        }

        return bits;
    }

    public static double Of(char c) => c switch
    {
        >= '0' and <= '9' => 3.32,
        >= 'a' and <= 'z' => 2.5,
        '示' or '例' => 5,
        '省' or '市' or '区' or '县' or '镇' or '村' or '路' or '号' or '栋' or '室' => 3,
        _ => char.IsLetter(c) || char.IsSurrogate(c) ? 10 : 2,
    };

    /// <summary>What a whole value needs: the more, the more values there are, and more where it is a word, such as 学生.</summary>
    public static double NeededOfValue(ReadOnlySpan<char> value, bool isName, int values)
        => isName ? LeastOfValue : value.ContainsAnyExceptInRange('\u3400', '\u9FFF') ? LeastOfValue + OfNumber(values) : LeastOfWord;

    /// <summary>What a part of a value needs: the more, the more values there are, and more where it is made of words, which are common.</summary>
    public static double NeededOfPart(ReadOnlySpan<char> value, int values)
    {
        var words = !value.ContainsAnyInRange('\u3400', '\u9FFF') || value.Length <= NameLength ? 1 : value.Length <= AddressLength ? 1.5 : 2.5;
        return (LeastOfPart + (PiecesGrowth * OfNumber(values))) * words;
    }

    /// <summary>What the beginning or end of a value needs that stands beside mask characters: four digits or two characters of a name, the more, the more values there are.</summary>
    public static double NeededBesideMask(int values) => LeastBesideMask + OfNumber(values);

    private static double OfNumber(int values) => Math.Max(0, Math.Log2(values / (double)FewValues));
}
