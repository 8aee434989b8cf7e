using System.Linq.Expressions;
using System.Reflection;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Replaces every labeled scalar member by a shadow property with its envelope and, for searchable ones, another with its blind index.</summary>
/// <remarks>It runs when the model is complete, so that what the application configured (nullability, length, column, indexes) carries over.</remarks>
internal sealed class ProtectionConvention(ProtectionSettings settings) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var model = (IMutableModel)modelBuilder.Metadata;
        var owners = new Dictionary<string, IReadOnlyEntityType>(StringComparer.Ordinal);
        foreach (var type in model.GetEntityTypes().OrderBy(type => type.GetAllBaseTypes().Count()).ThenBy(type => type.Name, StringComparer.Ordinal).ToList())
        {
            ComplexMembers.Refuse(type, settings);
            if (ProtectOne(type))
            {
                NameDataSet(type, owners);
            }
        }

        model.SetAnnotation(ProtectionAnnotations.Protected, settings.Signature);
    }

    private bool ProtectOne(IMutableEntityType type)
    {
        var labels = TypeLabels.Of(type.ClrType);
        var any = false;
        foreach (var member in labels.LabeledMembers.Where(member => !member.IsNested && member.Label.Level.IsAtLeast(settings.Level)))
        {
            if (type.BaseType?.FindProperty(ProtectionAnnotations.CiphertextName(member.Name)) is null)
            {
                any |= ProtectMember(type, labels, member);
            }
        }

        if (any || type.BaseType?.FindAnnotation(ProtectionAnnotations.DataSet) is not null)
        {
            CheckRow(type, labels);
            return true;
        }

        return false;
    }

    private bool ProtectMember(IMutableEntityType type, TypeLabels labels, MemberLabel member)
    {
        var name = $"{type.ShortName()}.{member.Name}";
        if (type.FindDeclaredProperty(member.Name) is not { } property)
        {
            RefuseUnlessAbsent(type, labels, member, name);
            return false;
        }

        if (StructuralRole(type, property, member) is { } role)
        {
            if (!ComesFromType(labels, member))
            {
                throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, role);
            }

            return false;
        }

        if (!FieldProtector.Supports(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
        {
            throw new GovDataSecurityException(ErrorCode.ProtectedTypeUnsupported, name, property.ClrType.Name);
        }

        RefuseFilters(type, member, name);
        RefuseConstructors(type, member, name);
        Replace(type, property, member, name);
        return true;
    }

    private void Replace(IMutableEntityType type, IMutableProperty property, MemberLabel member, string name)
    {
        var searchable = settings.IsSearchable(type.ClrType, member);
        var indexes = property.GetContainingIndexes().ToList();
        if (indexes.Count > 0 && !searchable)
        {
            throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, "index");
        }

        var column = property.GetColumnName();
        var (nullable, token, comment, length) = (property.IsNullable, property.IsConcurrencyToken, property.GetComment(), property.GetMaxLength());
        indexes.ForEach(index => index.DeclaringEntityType.RemoveIndex(index));
        type.RemoveProperty(property);
        type.AddIgnored(member.Name);

        var ciphertext = type.AddProperty(ProtectionAnnotations.CiphertextName(member.Name), typeof(string));
        ciphertext.IsNullable = nullable;
        ciphertext.IsConcurrencyToken = token;
        ciphertext.SetIsUnicode(false);
        ciphertext.SetMaxLength(EnvelopeLength.For(length, member.MemberType));
        ciphertext.SetColumnName(column);
        ciphertext.SetComment(comment);
        ciphertext.SetAnnotation(ProtectionAnnotations.Ciphertext, member.Name);
        if (searchable)
        {
            AddIndex(type, member, column + "Index", nullable, indexes);
        }
    }

    private static void AddIndex(IMutableEntityType type, MemberLabel member, string column, bool nullable, List<IMutableIndex> configured)
    {
        var blind = type.AddProperty(ProtectionAnnotations.IndexName(member.Name), typeof(string));
        blind.IsNullable = nullable;
        blind.SetIsUnicode(false);
        blind.SetMaxLength(BlindIndex.TextLength);
        blind.SetColumnName(column);
        blind.SetAnnotation(ProtectionAnnotations.Index, member.Name);
        foreach (var old in configured)
        {
            var properties = old.Properties.Select(property => property.Name == member.Name ? blind : property).ToList();
            var replacement = old.Name is null ? type.AddIndex(properties) : type.AddIndex(properties, old.Name);
            replacement.IsUnique = old.IsUnique;
            replacement.SetFilter(old.GetFilter());
        }

        if (type.FindIndex(blind) is null)
        {
            type.AddIndex(blind);
        }
    }

    /// <summary>What a property is to its row that must be readable before anything is opened, or that the database computes.</summary>
    private static string? StructuralRole(IMutableEntityType type, IMutableProperty property, MemberLabel member)
        => property.IsKey() ? "key"
            : property.IsForeignKey() ? "foreign key"
            : member.IsSubjectId ? "subject"
            : type.FindDiscriminatorProperty() == property ? "discriminator"
            : property.ValueGenerated != ValueGenerated.Never ? "value generated by the database"
            : null;

    // A label on the type labels all its members; what binds the row stays readable then. A label on the member itself is meant.
    private static bool ComesFromType(TypeLabels labels, MemberLabel member)
        => labels.Declared is { } declared
            && member.Kinds.Count == 0
            && member.Label.EffectiveLevel <= declared.EffectiveLevel
            && !member.Member.IsDefined(typeof(ClassifiedAttribute), inherit: true);

    private static void RefuseUnlessAbsent(IMutableEntityType type, TypeLabels labels, MemberLabel member, string name)
    {
        if (type.BaseType?.FindProperty(member.Name) is not null)
        {
            // The column belongs to the base type, which does not know the label.
            throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, "member of an unlabeled base");
        }

        var isNavigation = type.FindNavigation(member.Name) is not null || type.FindSkipNavigation(member.Name) is not null;
        if (isNavigation ? !ComesFromType(labels, member) : IsMappable(type, member))
        {
            throw new GovDataSecurityException(ErrorCode.ProtectedTypeUnsupported, name, member.MemberType.Name);
        }
    }

    private static bool IsMappable(IMutableEntityType type, MemberLabel member)
        => type.FindComplexProperty(member.Name) is not null
            || (!type.IsIgnored(member.Name)
                && type.FindServiceProperty(member.Name) is null
                && member.Member is PropertyInfo { CanWrite: true, GetMethod.IsPublic: true }
                && !Attribute.IsDefined(member.Member, typeof(System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute)));

    private static void CheckRow(IMutableEntityType type, TypeLabels labels)
    {
        var name = type.ShortName();
        if (type.IsOwned())
        {
            throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, "owned type");
        }

        if (type.FindPrimaryKey() is not { } key)
        {
            throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, "type without key");
        }

        if (type.GetSeedData().Any())
        {
            throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, "seed data");
        }

        foreach (var property in key.Properties)
        {
            RecordText.Check(property, $"{name}.{property.Name}");
            ((IConventionProperty)property).Builder.ValueGenerated(ValueGenerated.Never);
        }

        if (labels.SubjectMember is { } subject)
        {
            var property = type.FindProperty(subject.Name) ?? throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, $"{name}.{subject.Name}", "subject without column");
            RecordText.Check(property, $"{name}.{subject.Name}");
        }
    }

    private static void RefuseFilters(IMutableEntityType type, MemberLabel member, string name)
    {
        foreach (var filter in type.Model.GetEntityTypes().SelectMany(other => other.GetDeclaredQueryFilters()))
        {
            if (filter.Expression is { } expression && new MemberFinder(member).Finds(expression))
            {
                throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, "query filter");
            }
        }
    }

    // A row is constructed before it is opened. Entity Framework would refuse as well, but not say why.
    private static void RefuseConstructors(IMutableEntityType type, MemberLabel member, string name)
    {
        var constructors = type.ClrType.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        if (!type.IsAbstract() && Array.TrueForAll(constructors, constructor => Array.Exists(constructor.GetParameters(), parameter => parameter.ParameterType == type.ClrType
            || string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase))))
        {
            throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, name, "constructor parameter");
        }
    }

    private void NameDataSet(IMutableEntityType type, Dictionary<string, IReadOnlyEntityType> owners)
    {
        var root = type.GetRootType();
        var name = type.GetAllBaseTypesInclusive().Select(t => settings.DataSetOf(t.ClrType)).FirstOrDefault(set => set is not null) ?? root.ShortName();
        if (!AuditCode.IsCode(name))
        {
            throw new GovDataSecurityException(ErrorCode.CodeMalformed, $"DataSet<{type.ClrType.Name}>");
        }

        // Two types with one name would be one place to an envelope: rows could be swapped between them.
        if (owners.TryGetValue(name, out var owner) && owner != root)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, $"DataSet<{type.ClrType.Name}>", $"{owner.Name} = {root.Name}");
        }

        owners[name] = root;
        type.SetAnnotation(ProtectionAnnotations.DataSet, name);
    }

    private sealed class MemberFinder(MemberLabel member) : ExpressionVisitor
    {
        private bool _found;

        public bool Finds(Expression expression)
        {
            Visit(expression);
            return _found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            _found |= node.Member.Name == member.Name && node.Member.DeclaringType is { } type
                && (type.IsAssignableFrom(member.Member.DeclaringType) || member.Member.DeclaringType!.IsAssignableFrom(type));
            return base.VisitMember(node);
        }
    }
}
