using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>A member that is stored as an envelope.</summary>
internal sealed class ProtectedMember
{
    private readonly Func<object, object?> _get;
    private readonly Action<object, object?> _set;

    public ProtectedMember(ProtectedEntity entity, IProperty ciphertext)
    {
        Entity = entity;
        Ciphertext = ciphertext;
        Name = (string)ciphertext.FindAnnotation(ProtectionAnnotations.Ciphertext)!.Value!;
        Label = entity.Labels.Find(Name)!;
        ValueType = Nullable.GetUnderlyingType(Label.MemberType) ?? Label.MemberType;
        Index = entity.EntityType.FindProperty(ProtectionAnnotations.IndexName(Name));
        _get = Getter(entity.EntityType.ClrType, Label.Member);
        _set = Setter(entity.EntityType.ClrType, Label.Member);
    }

    public ProtectedEntity Entity { get; }

    public string Name { get; }

    public MemberLabel Label { get; }

    public Type MemberType => Label.MemberType;

    /// <summary>The type of the member without <see cref="Nullable{T}"/>.</summary>
    public Type ValueType { get; }

    public IProperty Ciphertext { get; }

    /// <summary>The property with the blind index; <see langword="null"/> when the member is not searchable.</summary>
    public IProperty? Index { get; }

    public DataKind? Kind => Label.Kinds.Count > 0 ? Label.Kinds[0] : null;

    /// <summary>Type and member, for messages.</summary>
    public string FullName => $"{Entity.Name}.{Name}";

    public object? Get(object row) => _get(row);

    public void Set(object row, object? value) => _set(row, value);

    private static Func<object, object?> Getter(Type type, MemberInfo member)
    {
        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Expression.MakeMemberAccess(Expression.Convert(row, type), member), typeof(object)), row).Compile();
    }

    private static Action<object, object?> Setter(Type type, MemberInfo member)
    {
        var (target, memberType) = Writable(type, member);
        if (target is FieldInfo { IsInitOnly: true } readOnly)
        {
            return readOnly.SetValue;
        }

        var row = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        return Expression.Lambda<Action<object, object?>>(
            Expression.Assign(Expression.MakeMemberAccess(Expression.Convert(row, target.DeclaringType!), target), Expression.Convert(value, memberType)), row, value).Compile();
    }

    private static (MemberInfo Target, Type Type) Writable(Type type, MemberInfo member)
    {
        if (member is FieldInfo field)
        {
            return (field, field.FieldType);
        }

        // A setter may stand on a base class only, and be private there.
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            const BindingFlags declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            if (t.GetProperty(member.Name, declared) is { CanWrite: true } property)
            {
                return (property, property.PropertyType);
            }

            if (t.GetField($"<{member.Name}>k__BackingField", declared) is { } backing)
            {
                return (backing, backing.FieldType);
            }
        }

        throw new GovDataSecurityException(ErrorCode.ProtectedTypeUnsupported, $"{type.Name}.{member.Name}", "get");
    }
}
