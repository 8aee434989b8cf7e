using System.Buffers.Binary;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Replaces names of persons by simulated ones, the same for the same name or person everywhere in a purpose: <c>欧阳示宁</c>.</summary>
/// <remarks>
/// <para>A simulated name is a surname, one of two characters among ten, the character 示 (as in 示例, example), and one more. Hardly anybody is called so;
/// <see cref="IsSimulated"/> recognizes them. It shows nothing of the name, neither surname nor length.</para>
/// <para>There are 19,360 of them, 12,980 for a gender: different names soon share one, two of 164 with a probability of one half. They are for reading,
/// not for joining: join by a pseudonym. Safe for concurrent use.</para>
/// </remarks>
public sealed class FakeNames : IDisposable
{
    private const string Marker = "示";

    private readonly DerivedKey _key;

    /// <summary>Makes names for a purpose.</summary>
    /// <param name="keys">Where the key comes from.</param>
    /// <param name="purpose">What the data with the names is for.</param>
    /// <param name="epoch">The epoch of the key, from 1 on.</param>
    /// <exception cref="GovDataSecurityException">No purpose, or the ring refuses a key (<see cref="KeyRing.GetOrCreate"/>).</exception>
    public FakeNames(PseudonymKeys keys, AuditCode purpose, int epoch = 1)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _key = keys.Derive(purpose, epoch, "fake name");
    }

    /// <summary>Whether a name is one that this class makes.</summary>
    /// <param name="name">Any text.</param>
    /// <returns><see langword="true"/> for a surname of its list, 示, and a last character of its lists.</returns>
    public static bool IsSimulated(ReadOnlySpan<char> name)
    {
        var marker = name.IndexOf(Marker, StringComparison.Ordinal);
        return marker is 1 or 2 && name.Length == marker + 2 && FakeNameLists.IsLast(name[^1]) && FakeNameLists.IsSurname(name[..marker]);
    }

    /// <summary>The simulated name for a name.</summary>
    /// <param name="name">A name, whose spelling is normalized; or, better, an identifier of the person: two people of one name then get two.</param>
    /// <param name="kind">The kind of what is given; a name when <see langword="null"/>.</param>
    /// <param name="gender">Whose name it is to sound like; <see cref="Gender.Unknown"/> for any. Another gender gives another name, so give it always or
    /// never.</param>
    /// <returns>Three or four characters; the empty text for nothing but white space.</returns>
    /// <exception cref="GovDataSecurityException">Malformed text (<see cref="ErrorCode.MalformedText"/>), or the key was destroyed
    /// (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public string Of(ReadOnlySpan<char> name, DataKind? kind = null, Gender gender = Gender.Unknown)
    {
        using var form = new ValueForm(name, kind ?? DataKind.Of(typeof(PersonNameAttribute)), stackalloc char[ValueForm.InitialLength]);
        if (form.Text.IsEmpty)
        {
            _key.ThrowIfUnusable();
            return "";
        }

        Span<byte> hash = stackalloc byte[SuiteAlgorithms.HashSize];
        _key.Hash("gds fake name v1", form, null, hash);
        return string.Concat(Choose(FakeNameLists.Surnames, hash), Marker, Choose(FakeNameLists.Lasts(gender), hash[16..]));
    }

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _key.Dispose();

    private static string Choose(IReadOnlyList<string> list, ReadOnlySpan<byte> hash) => list[(int)(BinaryPrimitives.ReadUInt128BigEndian(hash) % (uint)list.Count)];
}
