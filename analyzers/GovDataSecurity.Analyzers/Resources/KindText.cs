using System.Globalization;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Resources;

/// <summary>The name of a kind as an argument of a message: its words in English, or its Chinese name.</summary>
internal sealed class KindText(Kind kind) : LocalizableString
{
    private readonly Kind _kind = kind;

    protected override string GetText(IFormatProvider? formatProvider)
        => _kind.Chinese.Length > 0 && Text.Messages.GetString("Language", formatProvider as CultureInfo) == "zh-Hans"
            ? _kind.Chinese
            : _kind.Name.Replace('-', ' ');

    protected override int GetHash() => _kind.GetHashCode();

    protected override bool AreEqual(object? other) => other is KindText text && text._kind.Equals(_kind);
}
