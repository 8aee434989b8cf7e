using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>An identifier of which each character has a number of values of its own; perhaps one of them is a check digit.</summary>
internal sealed class DigitModel : CandidateModel
{
    private readonly int[] _values;
    private readonly int _checkDivisor;

    private DigitModel(int[] values, KeptCharacters kept, int checkDivisor)
    {
        _values = values;
        _checkDivisor = checkDivisor;
        DefaultKept = kept;
    }

    public override KeptCharacters DefaultKept { get; }

    /// <param name="values">How many values each character has.</param>
    /// <param name="first">What the default mask keeps at the beginning.</param>
    /// <param name="last">What it keeps at the end.</param>
    /// <param name="checkDivisor">How many values a check digit has; it removes all but one of so many values, wherever it stands.</param>
    public static DigitModel Of(string values, int first, int last, int checkDivisor = 1)
        => new([.. values.Split(' ').Select(value => int.Parse(value, CultureInfo.InvariantCulture))], new KeptCharacters(first, last), checkDivisor);

    public override double Count(KeptCharacters kept, KnownFacts facts)
    {
        var hidden = 1d;
        for (var i = kept.First; i < _values.Length - kept.Last; i++)
        {
            hidden *= _values[i];
        }

        return hidden / _checkDivisor;
    }
}
