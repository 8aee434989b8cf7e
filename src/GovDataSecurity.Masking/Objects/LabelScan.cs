using System.Collections;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>Looks for a labeled object inside a value whose type alone doesn't tell.</summary>
internal readonly struct LabelScan
{
    /// <summary>Items beyond this number are not looked at: what is not known counts as labeled.</summary>
    public const int MaxItems = 1000;

    private const int MaxDepth = 8;

    private readonly List<object> _path;

    public LabelScan() => _path = [];

    /// <summary>Whether a value is or contains a labeled object. Reads only members that may hold one; one that cannot be read counts.</summary>
    public bool Finds(object? value)
    {
        if (value is null)
        {
            return false;
        }

        var profile = TypeProfile.Of(value.GetType());
        if (profile.Exposure != Exposure.Possible)
        {
            return profile.Exposure == Exposure.Certain;
        }

        if (_path.Any(outer => ReferenceEquals(outer, value)))
        {
            return false;
        }

        if (_path.Count == MaxDepth)
        {
            return true;
        }

        _path.Add(value);
        var found = FindsInside(value, profile);
        _path.RemoveAt(_path.Count - 1);
        return found;
    }

    private bool FindsInside(object value, TypeProfile profile)
    {
        switch (profile.Nature)
        {
            case TypeNature.Sequence:
                // What has no count may be a query or a generator: it is not run a second time.
                return value is not ICollection { Count: <= MaxItems } items || FindsInItems(items);
            case TypeNature.Tuple:
                return FindsInTuple((ITuple)value);
            case TypeNature.Pair or TypeNature.Object:
                return FindsInMembers(value, profile);
            default:
                return true;
        }
    }

    private bool FindsInItems(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (Finds(item))
            {
                return true;
            }
        }

        return false;
    }

    private bool FindsInTuple(ITuple tuple)
    {
        for (var i = 0; i < tuple.Length; i++)
        {
            if (Finds(tuple[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool FindsInMembers(object value, TypeProfile profile)
    {
        foreach (var member in profile.Members)
        {
            if (member.MayExpose && Finds(member.Label.GetValue(value)))
            {
                return true;
            }
        }

        return false;
    }
}
