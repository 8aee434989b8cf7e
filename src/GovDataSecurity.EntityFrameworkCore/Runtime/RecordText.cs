using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The text of a key as envelopes and key scopes are bound to it: the same for the same key, whatever the culture or database.</summary>
internal static class RecordText
{
    private static readonly HashSet<Type> Supported =
    [
        typeof(Guid), typeof(string),
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
    ];

    public static void Check(IReadOnlyProperty property, string name)
    {
        var type = property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!Supported.Contains(type.IsEnum ? Enum.GetUnderlyingType(type) : type))
        {
            throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, $"key ({type.Name})");
        }
    }

    /// <summary>The text of one part of a key.</summary>
    /// <param name="value">The part, as the entity holds it.</param>
    /// <param name="property">The property it belongs to.</param>
    /// <returns>The text; <see langword="null"/> for null and for an empty text.</returns>
    public static string? Of(object? value, IReadOnlyProperty property) => Stored(value, property) switch
    {
        Guid guid => guid.ToString("D"),
        string { Length: > 0 } text => text,
        Enum constant => constant.ToString("D"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whether a value is what a key holds before anybody set it.</summary>
    /// <param name="value">The value, as the entity holds it.</param>
    /// <param name="property">The property it belongs to.</param>
    /// <returns><see langword="true"/> for null, the empty text, zero and the empty Guid.</returns>
    public static bool IsUnset(object? value, IReadOnlyProperty property)
        => Of(value, property) is null || Stored(value, property) is ValueType stored && stored.Equals(Activator.CreateInstance(stored.GetType()));

    /// <summary>The text of a key: of its only part, or of all parts with their lengths, so that no two keys have the same.</summary>
    /// <param name="parts">The texts of the parts.</param>
    /// <returns>The text; <see langword="null"/> when a part is missing.</returns>
    public static string? Join(IReadOnlyList<string?> parts)
        => parts.Any(part => part is null) ? null
            : parts.Count == 1 ? parts[0]
            : string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part!.Length}:{part};")));

    private static object? Stored(object? value, IReadOnlyProperty property)
        => value is not null && property.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value;
}
