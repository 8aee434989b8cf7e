using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDataSecurity.Masking;

/// <summary>A JSON property of a labeled type, and how its value is masked.</summary>
/// <remarks>Where a row label rule exists, only the object tells how: then a text is masked when it is read from the object, and any other value is left out
/// unless it is shown.</remarks>
internal sealed class MaskedProperty
{
    /// <summary>The property whose getter has just failed on this thread: the value that comes next isn't one.</summary>
    [ThreadStatic]
    private static MaskedProperty? _failed;

    private readonly JsonMasking _masking;
    private readonly TypeLabels _labels;
    private readonly MemberLabel? _member;
    private readonly Type _type;
    private readonly Masker _masker;
    private readonly bool _hasStars;
    private readonly bool _hidesMembers;

    private MaskedProperty(JsonMasking masking, TypeLabels labels, MemberLabel? member, JsonPropertyInfo property)
    {
        _masking = masking;
        _labels = labels;
        _member = member;
        _type = property.PropertyType;
        Name = $"{labels.Type.Name}.{member?.Name ?? property.Name}";
        _hidesMembers = member is { IsNested: true } && property.CustomConverter is not null;
        _masker = member?.Kinds is [var kind] ? masking.Options.Maskers.For(kind) : Maskers.Fallback;

        // What is masked whole or not at all may have a star of its own: a password, a code of a disease.
        _hasStars = _masker == Maskers.Fixed || member?.Kinds is [{ AttributeType: var attribute }] && attribute == typeof(MedicalDiagnosisAttribute);
    }

    /// <summary>The type and its member, for messages.</summary>
    public string Name { get; }

    /// <summary>Whether what the converter gets is to be written as it is.</summary>
    private bool IsDecidedByRow => _labels.DependsOnRow && _member is not null;

    /// <summary>Masks a property in the metadata.</summary>
    public static void Attach(JsonMasking masking, TypeLabels labels, MemberLabel? member, JsonPropertyInfo property)
    {
        if (property.IsExtensionData)
        {
            property.Get = static _ => null;
            return;
        }

        var masked = new MaskedProperty(masking, labels, member, property);
        if (property.Get is { } get)
        {
            property.Get = row => masked.Read(row, get);
            var given = property.ShouldSerialize;
            var condition = property.Options.DefaultIgnoreCondition;
            if (masked.IsDecidedByRow && masked._type != typeof(string))
            {
                property.ShouldSerialize = (row, value) => masked.Of(row).IsShown && (given?.Invoke(row, value) ?? masked.IsWritten(value, condition));
            }
            else if (given is not null || condition != JsonIgnoreCondition.Never)
            {
                // Leaving out what is null or zero would tell that it is.
                property.ShouldSerialize = (row, value) => masked.Of(row) is { IsShown: false } treatment && (treatment.IsErased || value is not null) || (given?.Invoke(row, value) ?? masked.IsWritten(value, condition));
            }
        }

        property.CustomConverter = new MaskingConverter(masked, property);
        property.NumberHandling = null;
        property.ObjectCreationHandling = null;
    }

    /// <summary>Where a converter of the property takes its metadata from: what it hides is shown or masked as a whole.</summary>
    public IJsonTypeInfoResolver UnmaskedResolver => _masking.Inner;

    /// <summary>What happens to a value that the converter gets.</summary>
    public MemberTreatment OfValue() => _failed == this ? MemberTreatment.Erase : IsDecidedByRow ? MemberTreatment.Show : Of(_labels);

    /// <summary>Whether a text given for the member is no value of it but a mask.</summary>
    public bool IsMask(string text) => _member is { IsLabeled: true } && MaskedText.IsMask(text, _masker, _hasStars);

    private MemberTreatment Of(object row)
    {
        if (_member is null)
        {
            // Somebody added the property by hand: what it shows of the labeled object is not known.
            return MemberTreatment.Erase;
        }

        var treatment = new RowTreatments(_labels, row, _masking.Options, _masking.ClearanceOfNow()).Of(_member, isRowShown: false);
        if (treatment != MemberTreatment.Unknown)
        {
            return treatment;
        }

        // A converter of the property writes the members of its value as it likes.
        return _hidesMembers ? MemberTreatment.Erase : _member.IsNested || !_masking.Options.MasksUnlabeled ? MemberTreatment.Show : treatment;
    }

    private object? Read(object row, Func<object, object?> get)
    {
        _failed = null;
        var isText = _type == typeof(string);
        var treatment = Of(row);
        if (treatment.IsShown)
        {
            return get(row);
        }

        try
        {
            var value = get(row);
            return isText && IsDecidedByRow ? JsonMask.Of(value, treatment) : value;
        }
        catch (Exception)
        {
            // Its message may hold the value.
            MaskingMetrics.CountFailure("getter");
            _failed = this;
            return ErasedValue.For(_type);
        }
    }

    private bool IsWritten(object? value, JsonIgnoreCondition condition)
        => condition switch
        {
            JsonIgnoreCondition.WhenWritingNull => value is not null,
            JsonIgnoreCondition.WhenWritingDefault => value is not null && !(_type.IsValueType && value.Equals(ErasedValue.For(_type))),
            _ => true,
        };
}
