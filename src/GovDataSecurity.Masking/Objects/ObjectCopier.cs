using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>Makes one masked copy for <see cref="ObjectMasker"/>.</summary>
/// <remarks>Objects are made empty, and filled one after the other: a chain of a million objects needs no deep stack, and cycles and shared references stay
/// what they are. Only collections, tuples, structs and keys of hash tables are filled at once, as deep as <see cref="MaxDepth"/>.</remarks>
internal sealed class ObjectCopier(MaskingOptions options, Clearance clearance)
{
    public const int MaxDepth = 64;

    private readonly Dictionary<CopyKey, object> _copies = [];
    private readonly Stack<Shell> _empty = [];
    private readonly HashSet<object> _filled = new(ReferenceEqualityComparer.Instance);
    private readonly List<Shell> _toCheck = [];
    private string _type = "";
    private string _member = "";
    private int _depth;
    private int _eager;

    public object? Copy(object? value, Type slot)
    {
        _type = slot.Name;
        _member = slot.Name;
        try
        {
            var copy = Copy(value, slot, MemberTreatment.Unknown);
            while (_empty.TryPop(out var shell))
            {
                Fill(shell);
            }

            foreach (var shell in _toCheck)
            {
                Check(shell);
            }

            return copy is null || slot.IsInstanceOfType(copy) ? copy : throw Refusal();
        }
        catch (Exception e) when (e is not (GovDataSecurityException or OutOfMemoryException))
        {
            // Its message may hold a value of the object.
            MaskingMetrics.CountFailure("copy");
            throw Refusal();
        }
    }

    /// <summary>Copies a value for a place of a type.</summary>
    public object? Copy(object? value, Type slot, MemberTreatment treatment)
    {
        if (treatment.IsErased)
        {
            return ErasedValue.For(slot);
        }

        if (value is null)
        {
            return null;
        }

        var profile = TypeProfile.Of(value.GetType());
        switch (profile.Nature)
        {
            case TypeNature.Text:
                return treatment.IsShown ? value : treatment.Masker is { } masker ? masker.Mask((string)value) : MaskWriter.FixedMask;
            case TypeNature.Key when treatment.Masker is null:
            case TypeNature.Scalar when treatment.IsShown:
            case TypeNature.Masked:
                return value;
            case TypeNature.Tuple or TypeNature.Pair when treatment.Masker is null:
                return Nested(value, profile, treatment);
            case TypeNature.Sequence when treatment.Masker != Maskers.Fallback:
                return Nested(value, profile, treatment);
            case TypeNature.Object when treatment.Masker is null:
                return value.GetType().IsValueType ? Nested(value, profile, treatment) : ShellOf(value, treatment);
            case TypeNature.Opaque when treatment.IsShown:
                // Nothing in it is labeled, and nobody can copy it.
                return profile.Exposure == Exposure.None ? value : throw Refusal();
            default:
                return ErasedValue.For(slot);
        }
    }

    /// <summary>Copies something that is looked up by its content, so that it must be whole before it is added.</summary>
    public object? CopyWhole(object? value, Type slot, MemberTreatment treatment)
    {
        _eager++;
        var copy = Copy(value, slot, treatment);
        _eager--;
        return copy;
    }

    public void Register(object source, MemberTreatment treatment, object copy) => _copies[new CopyKey(source, treatment)] = copy;

    public GovDataSecurityException Refusal() => new(ErrorCode.MaskedCopyRefused, _type, _member);

    private object? Nested(object value, TypeProfile profile, MemberTreatment treatment)
    {
        var key = new CopyKey(value, treatment);
        if (!value.GetType().IsValueType && _copies.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_depth == MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new GovDataSecurityException(ErrorCode.MaskedCopyTooDeep, _type, MaxDepth);
        }

        _depth++;
        object? copy;
        if (profile.Nature == TypeNature.Object)
        {
            var shell = new Shell(value, Make(value.GetType()), treatment);
            Fill(shell);
            copy = shell.Copy;
        }
        else
        {
            copy = profile.Nature == TypeNature.Sequence
                ? CollectionCopier.Copy(this, (IEnumerable)value, treatment)
                : CopyParts(value, treatment);
        }

        _depth--;
        if (copy is not null && !value.GetType().IsValueType)
        {
            _copies[key] = copy;
        }

        return copy;
    }

    private object ShellOf(object value, MemberTreatment treatment)
    {
        treatment = options.MasksUnlabeled ? treatment : MemberTreatment.Show;
        var key = new CopyKey(value, treatment);
        if (!_copies.TryGetValue(key, out var copy))
        {
            copy = Make(value.GetType());
            _copies.Add(key, copy);
            if (_eager == 0)
            {
                _empty.Push(new Shell(value, copy, treatment));
                return copy;
            }
        }

        if (_eager > 0)
        {
            if (_depth == MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                throw new GovDataSecurityException(ErrorCode.MaskedCopyTooDeep, _type, MaxDepth);
            }

            _depth++;
            Fill(new Shell(value, copy, treatment));
            _depth--;
        }

        return copy;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "An object without constructor is made empty and gets its fields.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A finalizer that was trimmed away doesn't run.")]
    private object Make(Type type)
    {
        // Two objects with one handle would release it twice.
        var hasFinalizer = type.GetMethod("Finalize", BindingFlags.Instance | BindingFlags.NonPublic, [])?.DeclaringType is { } owner && owner != typeof(object);
        return hasFinalizer || type.IsAssignableTo(typeof(MarshalByRefObject)) || type.IsAssignableTo(typeof(Exception))
            ? throw Refusal(type)
            : RuntimeHelpers.GetUninitializedObject(type);
    }

    private void Fill(Shell shell)
    {
        if (!shell.Copy.GetType().IsValueType && !_filled.Add(shell.Copy))
        {
            return;
        }

        var (outerType, outerMember) = (_type, _member);
        var source = shell.Source;
        _type = source.GetType().Name;
        var labels = TypeProfile.Of(source.GetType()).Labels ?? throw new GovDataSecurityException(ErrorCode.LabelsUnknown, _type);
        var plan = CopyPlan.Of(labels);
        var treatments = new RowTreatments(labels, source, options, clearance);
        foreach (var (field, member) in plan.Fields)
        {
            _member = member?.Name ?? field.Name;
            var treatment = Treatment(treatments, member, shell);
            field.SetValue(shell.Copy, Copy(treatment.IsErased ? null : field.GetValue(source), field.FieldType, treatment));
        }

        foreach (var member in plan.Setters)
        {
            _member = member.Name;
            Set((PropertyInfo)member.Member, shell, Treatment(treatments, member, shell));
        }

        if (plan.Computed.Length + plan.Doubtful.Length > 0)
        {
            _toCheck.Add(shell);
        }

        (_type, _member) = (outerType, outerMember);
    }

    private MemberTreatment Treatment(RowTreatments treatments, MemberLabel? member, Shell shell)
    {
        // A label that stands on an interface alone isn't among those of the type, which may look as if it had none.
        var isOfInterface = member?.Member.DeclaringType is { IsInterface: true };
        var treatment = member is null ? shell.Treatment : treatments.Of(member, shell.Treatment.IsShown && !isOfInterface);
        return treatment == MemberTreatment.Unknown && !options.MasksUnlabeled ? MemberTreatment.Show : treatment;
    }

    private void Set(PropertyInfo property, Shell shell, MemberTreatment treatment)
    {
        object? value = null;
        if (!treatment.IsErased)
        {
            try
            {
                value = property.GetValue(shell.Source);
            }
            catch (TargetInvocationException)
            {
                MaskingMetrics.CountFailure("getter");
                treatment = MemberTreatment.Erase;
            }
        }

        property.SetValue(shell.Copy, Copy(value, property.PropertyType, treatment));
    }

    private object CopyParts(object value, MemberTreatment treatment)
    {
        var type = value.GetType();
        if (value is DictionaryEntry entry)
        {
            return new DictionaryEntry(CopyWhole(entry.Key, typeof(object), treatment)!, Copy(entry.Value, typeof(object), treatment));
        }

        var types = type.GetGenericArguments();
        object?[] parts = value is ITuple tuple ? PartsOf(tuple, types.Length, value) : PartsOf(value);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Copy(parts[i], types[i], treatment);
        }

        return Construct(type, types, parts);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A tuple or pair that exists keeps the constructor that made it; otherwise the copy is refused.")]
    private object Construct(Type type, Type[] types, object?[] parts) => (type.GetConstructor(types) ?? throw Refusal(type)).Invoke(parts);

    /// <summary>The parts as the type lists them: the eighth of a long tuple is a tuple of the rest.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A tuple without its rest is refused.")]
    private object?[] PartsOf(ITuple tuple, int count, object value)
    {
        var parts = new object?[count];
        for (var i = 0; i < count; i++)
        {
            parts[i] = i < 7 ? tuple[i]
                : value.GetType() is { IsValueType: true } type ? (type.GetField("Rest") ?? throw Refusal(type)).GetValue(value)
                : (value.GetType().GetProperty("Rest") ?? throw Refusal(value.GetType())).GetValue(value);
        }

        return parts;
    }

    private object?[] PartsOf(object pair)
    {
        var labels = TypeProfile.Of(pair.GetType()).Labels ?? throw Refusal(pair.GetType());
        return [.. new[] { nameof(DictionaryEntry.Key), nameof(DictionaryEntry.Value) }.Select(name => (labels.Find(name) ?? throw Refusal(pair.GetType())).GetValue(pair))];
    }

    /// <summary>A labeled member that is worked out from others must not show on the copy what it shows on the source, and no other member may have got lost.</summary>
    private void Check(Shell shell)
    {
        var labels = TypeProfile.Of(shell.Source.GetType()).Labels!;
        var plan = CopyPlan.Of(labels);
        var treatments = new RowTreatments(labels, shell.Source, options, clearance);
        _type = shell.Source.GetType().Name;
        foreach (var member in plan.Computed)
        {
            _member = member.Name;
            if (treatments.Of(member, shell.Treatment.IsShown) is { IsShown: false, Masker: not null }
                && TryRead(member, shell.Copy, out var shown)
                && TryRead(member, shell.Source, out var value)
                && Shows(shown, value))
            {
                throw Refusal();
            }
        }

        foreach (var member in plan.Doubtful)
        {
            _member = member.Name;
            if (TryRead(member, shell.Source, out var value) && !IsNothing(value) && (!TryRead(member, shell.Copy, out var copied) || IsNothing(copied)))
            {
                throw Refusal();
            }
        }
    }

    private static bool IsNothing(object? value) => value is null || value.GetType() is { IsValueType: true } type && value.Equals(ErasedValue.For(type));

    private static bool TryRead(MemberLabel member, object instance, out object? value)
    {
        try
        {
            value = member.GetValue(instance);
            return true;
        }
        catch (Exception)
        {
            // What throws shows nothing.
            value = null;
            return false;
        }
    }

    private static bool Shows(object? shown, object? value)
    {
        if (shown is null || value is null)
        {
            return false;
        }

        if (shown is string text)
        {
            return value is string original && text == original && !MaskedText.IsNothingElse(text);
        }

        if (shown is IEnumerable items && value is IEnumerable originals)
        {
            HashSet<object> seen = [.. originals.Cast<object?>().OfType<object>()];
            return ReferenceEquals(shown, value) ? seen.Count > 0 : items.Cast<object?>().OfType<object>().Any(item => seen.Contains(item) && Shows(item, item));
        }

        return shown.GetType().IsValueType ? shown.Equals(value) && !shown.Equals(ErasedValue.For(shown.GetType())) : ReferenceEquals(shown, value);
    }

    private GovDataSecurityException Refusal(Type type) => new(ErrorCode.MaskedCopyRefused, type.Name, _member);

    /// <summary>The copy of an object, before and after it has its fields.</summary>
    private sealed record Shell(object Source, object Copy, MemberTreatment Treatment);

    /// <summary>An object as it is seen under one treatment; the same object under another one is another copy.</summary>
    private readonly struct CopyKey(object source, MemberTreatment treatment) : IEquatable<CopyKey>
    {
        private readonly object _source = source;
        private readonly MemberTreatment _treatment = treatment;

        public bool Equals(CopyKey other) => ReferenceEquals(_source, other._source) && _treatment == other._treatment;

        public override bool Equals(object? obj) => obj is CopyKey other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_source);
    }
}
