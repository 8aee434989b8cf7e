namespace GovDataSecurity.Identifiers;

/// <summary>Where the parts of a landline number stand in the text, in UTF-16 units.</summary>
public readonly struct LandlineNumberParts
{
    internal LandlineNumberParts(int areaCodeStart, int areaCodeLength, int numberStart, int numberLength, int extensionStart, int extensionLength)
    {
        AreaCodeStart = areaCodeStart;
        AreaCodeLength = areaCodeLength;
        NumberStart = numberStart;
        NumberLength = numberLength;
        ExtensionStart = extensionStart;
        ExtensionLength = extensionLength;
    }

    /// <summary>The first digit of the area code, behind its leading 0.</summary>
    public int AreaCodeStart { get; }

    /// <summary>Two or three digits; 0 for 400 and 800 numbers.</summary>
    public int AreaCodeLength { get; }

    /// <summary>The first digit of the number.</summary>
    public int NumberStart { get; }

    /// <summary>Seven or eight digits; of 400 and 800 numbers the whole, with its hyphens.</summary>
    public int NumberLength { get; }

    /// <summary>The first digit of the extension.</summary>
    public int ExtensionStart { get; }

    /// <summary>The digits of the extension; 0 without one.</summary>
    public int ExtensionLength { get; }
}
