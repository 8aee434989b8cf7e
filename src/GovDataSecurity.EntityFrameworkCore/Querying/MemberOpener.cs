namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Opens one member in the rows of one execution of a query.</summary>
internal sealed class MemberOpener(Protection protection, ProtectedMember member)
{
    private readonly string _tenant = protection.Tenant;

    /// <summary>Called by translated queries for each row.</summary>
    /// <typeparam name="T">The type that the query reads the member as.</typeparam>
    /// <param name="opener">The opener of the member.</param>
    /// <param name="envelope">The envelope; <see langword="null"/> for an empty column, or a row that an outer join did not find.</param>
    /// <param name="key">The key of the row; an array when it has several parts.</param>
    /// <param name="subject">The subject of the row; not used when the key is the subject.</param>
    /// <returns>The value.</returns>
    public static T? Open<T>(MemberOpener opener, string? envelope, object? key, object? subject)
        => envelope is not null ? (T)opener.Open(envelope, key, subject)
            : default(T) is null ? default
            : throw new InvalidOperationException("Nullable object must have a value.");

    private object Open(string envelope, object? key, object? subject)
    {
        var type = member.Entity;
        var record = key is object?[] parts
            ? RecordText.Join([.. parts.Select((part, i) => RecordText.Of(part, type.Key[i]))])
            : RecordText.Of(key, type.Key[0]);
        var owner = type.Subject is { } property ? RecordText.Of(subject, property) : record;
        return protection.Open(envelope, member, _tenant, record ?? "", owner ?? "");
    }
}
