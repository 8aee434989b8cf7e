using System.Globalization;
using System.Text;

namespace GovDataSecurity.Masking.Tests;

public sealed class CsvPolicyTests
{
    [Fact]
    public void Parse_EveryRule_IsUnderstood()
    {
        var policy = Parse("""
            // for the exchange platform
            {
              "columns": {
                " 姓名 ": "person-name",
                "身份证号": "resident-id-number",
                "备注": "all",
                "密码": "fixed",
                "内部编号": "drop",
                "受理日期": { "show": "the date is public" },
                "单位": { "first": 2, "last": 1, },
              },
              "others": "drop",
              "header": true,
              "delimiter": "\t",
              "encoding": "gb18030",
              "formulas": "keep",
            }
            """);

        Assert.Equal(7, policy.Columns.Count);
        Assert.Equal("person-name", policy.Columns["姓名"].Kind!.Name);
        Assert.Equal("the date is public", policy.Columns["受理日期"].ShownBecause);
        Assert.True(policy.Columns["内部编号"].IsDropped);
        Assert.Equal(CsvColumnRule.Fixed, policy.Columns["密码"]);
        Assert.Equal((CsvColumnRule.Drop, true, '\t', false), (policy.Others, policy.HasHeader, policy.Delimiter, policy.GuardsFormulas));
        Assert.Equal("gb18030", policy.Encoding!.WebName, ignoreCase: true);
        var plain = Parse("""{"columns":{"1":"all"},"header":false}""");
        Assert.Equal((CsvColumnRule.Fixed, false, ',', true), (plain.Others, plain.HasHeader, plain.Delimiter, plain.GuardsFormulas));
        Assert.Null(plain.Encoding);
    }

    [Fact]
    public void CheckStrength_WideMaskBesideAShownAge_Warns()
    {
        var policy = Parse("""
            {
              "columns": {
                "身份证号": { "kind": "resident-id-number", "first": 6, "last": 4 },
                "年龄": { "show": "statistics", "kind": "age" },
                "手机": "mobile-phone-number",
                "备注": { "show": "public" }
              }
            }
            """);

        var warning = Assert.Single(policy.CheckStrength());

        Assert.Equal(("身份证号", 3_317, 33), (warning.Column, warning.Alone, warning.Together));
        Assert.Equal(["年龄"], warning.Companions);
        Assert.Equal(new KeptCharacters(6, 4), policy.Columns["身份证号"].Kept);
        Assert.Equal(2, policy.CheckStrength(new MaskStrengthPolicy { FewestCandidates = 20_000 }).Count);
    }

    [Theory]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"kind\": \"person-name\", \"first\": 1 }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"kind\": \"person-name\" }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"kind\": \"nobody\", \"first\": 1 }\n}}", 3, "columns.姓名")]
    [InlineData("", 1, "{")]
    [InlineData("[]", 1, "{")]
    [InlineData("{}", 1, "columns")]
    [InlineData("{\n\"columns\": {}\n}", 2, "columns")]
    [InlineData("{\n\n\"columms\": {}\n}", 3, "columms")]
    [InlineData("{\n\"columns\": {\n\"姓名\": \"person-nam\"\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": \"person-name\",\n\"姓名\": \"all\"\n}}", 4, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": \"person-name\",\n\" 姓名\": \"all\"\n}}", 4, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"\": \"person-name\"\n}}", 3, "columns.")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"show\": \" \" }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"show\": true }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"show\": \"x\", \"first\": 1 }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"first\": -1 }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": { \"first\": 1.5 }\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\n\"姓名\": null\n}}", 3, "columns.姓名")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"},\n\"others\": \"show\"}", 3, "others")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"},\n\"delimiter\": \"，\"}", 3, "delimiter")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"},\n\"encoding\": \"latin1\"}", 3, "encoding")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"},\n\"header\": \"no\"}", 3, "header")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"},\n\"header\": false}", 2, "columns")]
    [InlineData("{\n\"columns\": {\"01\": \"all\"},\n\"header\": false}", 2, "columns")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"},\n\"columns\": {}}", 3, "columns")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"}\n} x", 3, "columns")]
    [InlineData("{\n\"columns\": {\"a\": \"all\"}\n", 3, "columns")]
    [InlineData("{\n\"columns\": {\"a\": \"\\ud800\"}}", 2, "columns.a")]
    [InlineData("{\n\"columns\": {\"a\": \"all\" \"b\": 1}}", 2, "columns.a")]
    public void Parse_Malformed_NamesLineAndPlace(string json, int line, string place)
    {
        var e = Assert.Throws<GovDataSecurityException>(() => Parse(json));

        Assert.Equal(ErrorCode.MaskingPolicyMalformed, e.Code);
        Assert.Contains($"\"policy.json\" is malformed in line {line}, at {place}.", e.MessageIn(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains($"“policy.json”第 {line} 行 {place} 处", e.MessageIn(CultureInfo.GetCultureInfo("zh-Hans")), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AnyBytes_GivesAPolicyOrRefuses()
    {
        var good = Encoding.UTF8.GetBytes("""{"columns":{"姓名":"person-name","b":{"show":"r"}},"others":"drop","header":true}""");
        var random = new Lcg(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = (byte[])good.Clone();
            for (var n = 0; n <= random.Below(3); n++)
            {
                bytes[random.Below(bytes.Length)] = (byte)random.Below(256);
            }

            try
            {
                CsvPolicy.Parse(bytes.AsSpan(0, random.Below(bytes.Length + 1)));
            }
            catch (GovDataSecurityException e)
            {
                Assert.Equal(ErrorCode.MaskingPolicyMalformed, e.Code);
            }
        }
    }

    [Fact]
    public void Others_ShowingRule_IsRefused()
        => Assert.Equal(ErrorCode.ArgumentInvalid, Assert.Throws<GovDataSecurityException>(() => new CsvPolicy { Columns = new Dictionary<string, CsvColumnRule>(), Others = CsvColumnRule.Show("x") }).Code);

    [Fact]
    public void Load_MissingOrUnreadable_IsRefusedByName()
    {
        Assert.Equal(ErrorCode.FileNotFound, Assert.Throws<GovDataSecurityException>(() => CsvPolicy.Load(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()))).Code);
        Assert.Equal(ErrorCode.FileUnreadable, Assert.Throws<GovDataSecurityException>(() => CsvPolicy.Load(Path.GetTempPath())).Code);
    }

    private static CsvPolicy Parse(string json) => CsvPolicy.Parse(Encoding.UTF8.GetBytes(json), "policy.json");
}
