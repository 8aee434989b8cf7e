using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace GovDataSecurity.Masking;

/// <summary>Masks a table of comma-separated values column by column, one record after the other, in constant memory.</summary>
/// <remarks>
/// <para>A column that the policy does not name, and a field beyond the last column, is masked as <c>***</c>. In a record with another number of fields than the
/// header, shown columns are masked too, since a field that is missing moves all others; empty fields at the end don't count. A table in which no column of the policy is found is
/// refused: its first record may be data. So is a table in which a shown column's name stands twice.</para>
/// <para>The header's names are shown, unless the policy doesn't name them and they look like data: more than four digits in a row, an <c>@</c>, a line break.</para>
/// <para>Quoting that RFC 4180 does not allow ends the masking: a field that moves to another column would be shown there.</para>
/// <para>One object serves all threads.</para>
/// </remarks>
public sealed class CsvMasker
{
    /// <summary>The longest record, in bytes: a quote that is never closed must not take the memory.</summary>
    public const int MaxRecordSize = 16 << 20;

    private const int LongestName = 64;
    private const int MostDigits = 4;

    private readonly CsvPolicy _policy;
    private readonly MaskerRegistry _maskers;

    /// <summary>Prepares masking by a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="maskers">Which masker serves which kind; without it, those of the SDK.</param>
    public CsvMasker(CsvPolicy policy, MaskerRegistry? maskers = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _maskers = maskers ?? MaskerRegistry.Default;
    }

    /// <summary>Masks a table.</summary>
    /// <param name="input">The table; it is read to its end and stays open.</param>
    /// <param name="output">Where the masked table goes, as UTF-8 with a line feed after each record; it stays open.</param>
    /// <param name="cancellationToken">Ends the masking after the record at hand.</param>
    /// <returns>What was met.</returns>
    /// <exception cref="GovDataSecurityException">The table does not fit the policy, and nothing was written; or it is malformed, and what was written before is masked.</exception>
    public CsvMaskingResult Mask(Stream input, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var (table, encoding) = CsvEncodings.Detect(input, _policy.Encoding);
        var isUtf8 = encoding.CodePage == Encoding.UTF8.CodePage;
        var options = new CsvReaderOptions
        {
            Separator = _policy.Delimiter,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = MaxRecordSize,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
        };
        var text = isUtf8 ? null : new StreamReader(table, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        using var reader = text is null ? CsvReader.Create(table, options) : CsvReader.Create(text, options);
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { Separator = _policy.Delimiter, NewLine = "\n", ValidateFieldCount = false }, leaveOpen: true);
        var line = 1L;
        try
        {
            return Mask(reader, writer, isUtf8, ref line, cancellationToken);
        }
        catch (CsvFormatException e)
        {
            throw new GovDataSecurityException(ErrorCode.TableMalformed, Math.Max(e.LineNumber, 1), string.Create(CultureInfo.InvariantCulture, $"RFC 4180, <= {MaxRecordSize >> 20} MiB"));
        }
        catch (DecoderFallbackException)
        {
            throw new GovDataSecurityException(ErrorCode.TableMalformed, line, encoding.WebName);
        }
    }

    private CsvMaskingResult Mask(CsvReader reader, CsvWriter writer, bool isUtf8, ref long line, CancellationToken cancellationToken)
    {
        CsvColumn[]? columns = null;
        var missing = new List<string>();
        long records = 0, ragged = 0;
        var buffer = new CsvBuffer();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            line = reader.LineNumber;
            if (isUtf8 && !Utf8.IsValid(reader.RawRecord))
            {
                throw new GovDataSecurityException(ErrorCode.TableMalformed, line, "utf-8");
            }

            if (columns is null)
            {
                columns = ColumnsOf(reader, missing);
                if (_policy.HasHeader)
                {
                    WriteHeader(reader, writer, columns, buffer);
                    continue;
                }
            }

            var isRagged = IsRagged(reader, columns.Length);
            WriteRecord(reader, writer, columns, buffer, isRagged);
            records++;
            ragged += isRagged ? 1 : 0;
        }

        if (columns is null)
        {
            missing.AddRange(_policy.Columns.Keys.Order(StringComparer.Ordinal));
        }

        writer.Flush();
        return new CsvMaskingResult(records, ragged, [.. (columns ?? []).Where(column => !column.IsDeclared).Select(column => column.Name)], missing);
    }

    private CsvColumn[] ColumnsOf(CsvReader reader, List<string> missing)
    {
        var columns = new CsvColumn[reader.FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = _policy.HasHeader ? CsvPolicy.NameOf(reader.GetString(i)) : (i + 1).ToString(CultureInfo.InvariantCulture);
            var isDeclared = _policy.Columns.TryGetValue(name, out var rule);
            columns[i] = new CsvColumn(isDeclared || IsName(name) ? name : MaskWriter.FixedMask, isDeclared, rule ?? _policy.Others, _maskers);
        }

        missing.AddRange(_policy.Columns.Keys.Except(columns.Select(column => column.Name)).Order(StringComparer.Ordinal));
        if (missing.Count == _policy.Columns.Count)
        {
            throw Refused(missing);
        }

        string[] ambiguous = [.. columns.Where(column => column.IsShown).GroupBy(column => column.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        if (ambiguous.Length > 0)
        {
            throw Refused(ambiguous);
        }

        return columns.All(column => column.IsDropped) ? throw Refused(columns.Where(column => column.IsDeclared).Select(column => column.Name)) : columns;
    }

    /// <summary>Whether a text in the header that the policy doesn't name can be the name of a column: data may have got there when a line end got lost.</summary>
    private static bool IsName(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits > MostDigits || c == '@' || char.IsControl(c))
            {
                return false;
            }
        }

        return text.Length <= LongestName;
    }

    /// <summary>Only names that the policy has are said: what stands in the table may be data.</summary>
    private static GovDataSecurityException Refused(IEnumerable<string> names) => new(ErrorCode.TableRefused, string.Join(", ", names.Take(8).Select(name => $"\"{name}\"")));

    private void WriteHeader(CsvReader reader, CsvWriter writer, CsvColumn[] columns, CsvBuffer buffer)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!columns[i].IsDropped)
            {
                Write(writer, columns[i].IsDeclared || columns[i].Name != MaskWriter.FixedMask ? buffer.Field(reader, i).TrimStart('\uFEFF') : MaskWriter.FixedMask);
            }
        }

        writer.EndRecord();
    }

    private static bool IsRagged(CsvReader reader, int columns)
    {
        for (var i = columns; i < reader.FieldCount; i++)
        {
            if (!reader.GetSpan(i).IsEmpty)
            {
                return true;
            }
        }

        return reader.FieldCount < columns;
    }

    private void WriteRecord(CsvReader reader, CsvWriter writer, CsvColumn[] columns, CsvBuffer buffer, bool isRagged)
    {
        var written = 0;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var masker = Maskers.Fixed;
            if (i < columns.Length)
            {
                if (columns[i].IsDropped)
                {
                    continue;
                }

                masker = columns[i].Masker ?? (isRagged ? masker : null);
            }
            else if (_policy.Others.IsDropped)
            {
                continue;
            }

            var field = masker == Maskers.Fixed ? default : buffer.Field(reader, i);
            Write(writer, masker is null ? field : buffer.Mask(masker, field));
            written++;
        }

        if (written == 0)
        {
            // A short record of which everything was left out is still a record.
            writer.WriteField("");
        }

        writer.EndRecord();
    }

    private void Write(CsvWriter writer, ReadOnlySpan<char> value)
    {
        if (_policy.GuardsFormulas && FormulaGuard.IsFormula(value))
        {
            writer.WriteField(string.Concat([FormulaGuard.Escape], value));
        }
        else
        {
            writer.WriteField(value);
        }
    }
}
