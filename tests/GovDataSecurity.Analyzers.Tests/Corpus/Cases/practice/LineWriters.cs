// 文本:字符串构建、自定义插值处理器、跨度、写入器。
using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Lines;

[InterpolatedStringHandler]
public ref struct LineHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + formattedCount * 8);

    public readonly void AppendLiteral(string value) => _text.Append(value);

    public readonly void AppendFormatted<T>(T value) => _text.Append(value);

    public readonly void AppendFormatted<T>(T value, string? format)
        where T : IFormattable => _text.Append(value.ToString(format, CultureInfo.InvariantCulture));

    public readonly override string ToString() => _text.ToString();
}

public static class Lines
{
    public static string Make(LineHandler handler) => handler.ToString();

    public static StringBuilder Field(this StringBuilder text, string name, object? value) => text.Append(name).Append(':').Append(value).AppendLine();
}

public sealed class LineWriters(ILogger<LineWriters> logger)
{
    private static readonly CompositeFormat Card = CompositeFormat.Parse("[{0,-8}|{1}]");

    public void Builders(FamilyMember member)
    {
        var text = new StringBuilder();
        text.AppendFormat(CultureInfo.InvariantCulture, "{0}-{1}", member.Version, member.Relation);
        logger.LogInformation("{Text}", text); // clean
        text.AppendJoin('、', member.Guardians);
        logger.LogInformation("{Text}", text); // GDS3001
        var other = new StringBuilder("成员").Field("版本", member.Version).Field("类别", member.Disability);
        logger.LogInformation("{Other}", other.ToString(0, 10)); // GDS3001
        var third = new StringBuilder().Field("版本", member.Version).Field("项目", member.Scheme);
        logger.LogInformation("{Third}", third); // clean
        var interpolated = new StringBuilder();
        interpolated.Append(CultureInfo.InvariantCulture, $"收入 {member.MonthlyIncome:F2} 元");
        logger.LogInformation("{Text}", interpolated.ToString()); // GDS3001
        logger.LogInformation("{Text}", interpolated.Length); // clean
    }

    public void Handlers(FamilyMember member)
    {
        var line = Lines.Make($"成员 {member.Id:N} {member.Version}");
        logger.LogInformation("{Line}", line); // clean
        var leaking = Lines.Make($"成员 {member.Name} {member.Version}");
        logger.LogInformation("{Line}", leaking); // GDS3001 hard
        logger.LogInformation("{Card}", string.Format(CultureInfo.InvariantCulture, Card, member.Version, member.Scheme)); // clean
        logger.LogInformation("{Card}", string.Format(CultureInfo.InvariantCulture, Card, member.Version, member.Phone)); // GDS3001
        FormattableString formattable = $"{member.Address}";
        logger.LogInformation("{Text}", FormattableString.Invariant(formattable)); // GDS3001
        logger.LogInformation("{Format}", formattable.ArgumentCount); // clean
        var raw = $$"""{"name":"{{member.Name}}","version":{{member.Version}}}""";
        logger.LogInformation("{Raw}", raw); // GDS3001
    }

    public void Spans(FamilyMember member)
    {
        Span<char> buffer = stackalloc char[64];
        if (member.Birth.TryFormat(buffer, out var written, "yyyyMMdd"))
        {
            logger.LogInformation("{Written}", written); // clean
            logger.LogInformation("{Birth}", new string(buffer[..written])); // GDS3001
        }

        Span<char> safe = stackalloc char[16];
        member.Version.TryFormat(safe, out _);
        logger.LogInformation("{Version}", safe.ToString()); // clean
        Span<char> mixed = stackalloc char[64];
        mixed.TryWrite($"{member.Scheme}/{member.BankAccount}", out var length);
        logger.LogInformation("{Mixed}", mixed[..length].ToString()); // GDS3001 hard
        Span<byte> bytes = stackalloc byte[64];
        Utf8.TryWrite(bytes, $"{member.Phone}", out var count);
        logger.LogInformation("{Bytes}", Convert.ToHexString(bytes[..count])); // GDS3001 hard
        var created = string.Create(6, member.IdNumber, static (span, number) => number.AsSpan(0, 6).CopyTo(span));
        logger.LogInformation("{Created}", created); // GDS3001 hard
        var stars = string.Create(6, member.IdNumber, static (span, _) => span.Fill('*'));
        logger.LogInformation("{Stars}", stars.Length); // clean
        foreach (var range in member.IdNumber.AsSpan().Split('-'))
        {
            logger.LogInformation("{Part}", member.IdNumber[range]); // GDS3001
        }

        logger.LogInformation("{Index}", member.IdNumber.AsSpan().IndexOf('X')); // clean
    }

    public void Writers(FamilyMember member)
    {
        using var writer = new StringWriter();
        writer.Write("{0} {1}", member.Version, member.Relation);
        logger.LogInformation("{Written}", writer.ToString()); // clean
        writer.WriteLine(member.Name.AsSpan());
        logger.LogInformation("{Written}", writer.ToString()); // GDS3001
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteNumber("version", member.Version);
            json.WriteString("phone", member.Phone);
            json.WriteEndObject();
        }

        logger.LogInformation("{Json}", Encoding.UTF8.GetString(output.WrittenSpan)); // GDS3001
        logger.LogInformation("{Count}", output.WrittenCount); // clean
        var document = new StringBuilder();
        using (var xml = XmlWriter.Create(document))
        {
            xml.WriteStartElement("member");
            xml.WriteAttributeString("version", XmlConvert.ToString(member.Version));
            xml.WriteElementString("scheme", member.Scheme);
            xml.WriteEndElement();
        }

        logger.LogInformation("{Xml}", document); // clean
        using (var xml = XmlWriter.Create(document))
        {
            xml.WriteElementString("disability", member.Disability);
        }

        logger.LogInformation("{Xml}", document.ToString()); // GDS3001
        var rented = ArrayPool<char>.Shared.Rent(18);
        member.IdNumber.CopyTo(0, rented, 0, 18);
        logger.LogInformation("{Rented}", new string(rented, 0, 18)); // GDS3001
        ArrayPool<char>.Shared.Return(rented, clearArray: true);
        logger.LogInformation("{Masked}", Mask.ResidentIdNumber(member.IdNumber)); // clean
    }
}
