using CsvHelper;

namespace GovDataSecurity.Masking;

/// <summary>Memory for one field and its mask, used again for each.</summary>
internal sealed class CsvBuffer
{
    private char[] _field = new char[256];
    private char[] _mask = new char[256];

    /// <summary>A field of the record, until the next call.</summary>
    public ReadOnlySpan<char> Field(CsvReader reader, int index)
    {
        // UTF-8 has at least as many bytes as UTF-16 has units.
        Grow(ref _field, reader.GetSpan(index).Length);
        return _field.AsSpan(0, reader.GetChars(index, _field));
    }

    /// <summary>The mask of a field, until the next call.</summary>
    public ReadOnlySpan<char> Mask(Masker masker, ReadOnlySpan<char> field)
    {
        Grow(ref _mask, Masker.MaxLength(field.Length));
        return masker.TryMask(field, _mask, out var written) ? _mask.AsSpan(0, written) : MaskWriter.FixedMask;
    }

    private static void Grow(ref char[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = new char[Math.Max(size, 2 * buffer.Length)];
        }
    }
}
