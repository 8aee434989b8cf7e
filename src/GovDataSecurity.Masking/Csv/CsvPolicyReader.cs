using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovDataSecurity.Masking;

/// <summary>Reads a policy token by token, so that every error has its line.</summary>
internal ref struct CsvPolicyReader
{
    private const string RootForm = """{ "columns": { … }, "others": …, "header": …, "delimiter": …, "encoding": …, "formulas": … }""";
    private const string RuleForm = "\"<kind>\" (govdata kinds) | \"all\" | \"fixed\" | \"drop\" | { \"show\": \"<reason>\", \"kind\": \"<kind>\" } | { \"kind\": \"<kind>\", \"first\": 0…, \"last\": 0… }";
    private const int LongestPlace = 80;

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _name;
    private Utf8JsonReader _reader;
    private string _place;

    public CsvPolicyReader(ReadOnlySpan<byte> json, string name)
    {
        _json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        _name = name;
        _place = "{";
        _reader = new Utf8JsonReader(_json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
    }

    public CsvPolicy Read()
    {
        Dictionary<string, CsvColumnRule>? columns = null;
        var others = CsvColumnRule.Fixed;
        bool hasHeader = true, guards = true;
        var delimiter = ',';
        Encoding? encoding = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var columnsLine = 1L;

        Expect(JsonTokenType.StartObject, RootForm);
        while (NextProperty(RootForm) is { } key)
        {
            if (!seen.Add(key))
            {
                throw Malformed(RootForm);
            }

            Next(RootForm);
            switch (key)
            {
                case "columns":
                    columnsLine = Line();
                    columns = ReadColumns();
                    break;
                case "others":
                    others = Choose("\"fixed\" | \"drop\"", ("fixed", CsvColumnRule.Fixed), ("drop", CsvColumnRule.Drop));
                    break;
                case "formulas":
                    guards = Choose("\"escape\" | \"keep\"", ("escape", true), ("keep", false));
                    break;
                case "header":
                    hasHeader = _reader.TokenType switch
                    {
                        JsonTokenType.True => true,
                        JsonTokenType.False => false,
                        _ => throw Malformed("true | false"),
                    };
                    break;
                case "delimiter":
                    delimiter = Choose("\",\" | \";\" | \"\\t\" | \"|\"", (",", ','), (";", ';'), ("\t", '\t'), ("|", '|'));
                    break;
                case "encoding":
                    encoding = Choose("\"utf-8\" | \"gb18030\" | \"gbk\" | \"utf-16\"", [.. CsvEncodings.Named]);
                    break;
                default:
                    throw Malformed(RootForm);
            }
        }

        try
        {
            if (_reader.Read())
            {
                throw Malformed("end");
            }
        }
        catch (JsonException)
        {
            throw Malformed("end");
        }

        _place = "columns";
        if (columns is null || columns.Count == 0)
        {
            throw Malformed("\"columns\": { \"…\": … }", columnsLine);
        }

        if (!hasHeader && columns.Keys.Any(name => !IsNumber(name)))
        {
            throw Malformed("\"columns\": { \"1\": …, \"2\": … }", columnsLine);
        }

        return new CsvPolicy { Columns = columns, Others = others, HasHeader = hasHeader, Delimiter = delimiter, Encoding = encoding, GuardsFormulas = guards };
    }

    private static bool IsNumber(string name)
        => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && name[0] != '0';

    private Dictionary<string, CsvColumnRule> ReadColumns()
    {
        const string Form = """{ "<column>": <rule>, … }""";
        var columns = new Dictionary<string, CsvColumnRule>(StringComparer.Ordinal);
        Is(JsonTokenType.StartObject, Form);
        while (NextProperty(Form) is { } key)
        {
            var column = CsvPolicy.NameOf(key);
            _place = $"columns.{column}";
            if (column.Length == 0 || columns.ContainsKey(column))
            {
                throw Malformed(Form);
            }

            Next(RuleForm);
            columns.Add(column, ReadRule());
        }

        _place = "columns";
        return columns;
    }

    private CsvColumnRule ReadRule()
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            var text = Text(RuleForm);
            return text switch
            {
                "all" => CsvColumnRule.Mask(Maskers.Fallback),
                "fixed" => CsvColumnRule.Fixed,
                "drop" => CsvColumnRule.Drop,
                _ => CsvColumnRule.Mask(DataKinds.Find(text) ?? throw Malformed(RuleForm)),
            };
        }

        Is(JsonTokenType.StartObject, RuleForm);
        string? reason = null;
        DataKind? kind = null;
        int? first = null, last = null;
        while (NextProperty(RuleForm) is { } key)
        {
            Next(RuleForm);
            switch (key)
            {
                case "show" when reason is null && !string.IsNullOrWhiteSpace(Text(RuleForm)):
                    reason = Text(RuleForm);
                    break;
                case "kind" when kind is null:
                    kind = DataKinds.Find(Text(RuleForm)) ?? throw Malformed(RuleForm);
                    break;
                case "first" when first is null:
                    first = Count();
                    break;
                case "last" when last is null:
                    last = Count();
                    break;
                default:
                    throw Malformed(RuleForm);
            }
        }

        return (reason, first, last) switch
        {
            ({ } why, null, null) => CsvColumnRule.Show(why, kind),
            (null, not null, _) or (null, _, not null) => Keeping(kind, new KeptCharacters(first ?? 0, last ?? 0)),
            _ => throw Malformed(RuleForm),
        };
    }

    private readonly CsvColumnRule Keeping(DataKind? kind, KeptCharacters kept)
    {
        try
        {
            return kind is null ? CsvColumnRule.Mask(Maskers.KeepEnds(kept.First, kept.Last)) : CsvColumnRule.Mask(kind, kept);
        }
        catch (GovDataSecurityException e) when (e.Code == ErrorCode.MaskNotAdjustable)
        {
            throw Malformed(RuleForm);
        }
    }

    private int Count() => _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var count) && count is >= 0 and <= 100 ? count : throw Malformed(RuleForm);

    private T Choose<T>(string form, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var text = Text(form);
        foreach (var (name, value) in choices)
        {
            if (name == text)
            {
                return value;
            }
        }

        throw Malformed(form);
    }

    private string Text(string form)
    {
        Is(JsonTokenType.String, form);
        return StringOf(form);
    }

    private string StringOf(string form)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Malformed(form);
        }
    }

    /// <summary>The next property of an object; <see langword="null"/> at its end.</summary>
    private string? NextProperty(string form)
    {
        Next(form);
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        Is(JsonTokenType.PropertyName, form);
        var name = StringOf(form);
        if (_reader.CurrentDepth == 1)
        {
            _place = name;
        }

        return name;
    }

    private void Expect(JsonTokenType type, string form)
    {
        Next(form);
        Is(type, form);
    }

    private readonly void Is(JsonTokenType type, string form)
    {
        if (_reader.TokenType != type)
        {
            throw Malformed(form);
        }
    }

    private void Next(string form)
    {
        try
        {
            if (!_reader.Read())
            {
                throw Malformed(form);
            }
        }
        catch (JsonException e)
        {
            // Its message may repeat the text, which is no value of the data here, but it is in one language only.
            throw Malformed(form, (e.LineNumber ?? 0) + 1);
        }
    }

    private readonly long Line() => _json[..(int)Math.Min(_reader.TokenStartIndex, _json.Length)].Count((byte)'\n') + 1;

    private readonly GovDataSecurityException Malformed(string form) => Malformed(form, Line());

    private readonly GovDataSecurityException Malformed(string form, long line)
        => new(ErrorCode.MaskingPolicyMalformed, _name, line, _place.Length > LongestPlace ? _place[..LongestPlace] + "…" : _place, form);
}
