using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Testing.Tests;

public sealed class EgressContractTests
{
    private static readonly Applicant Model = new() { Id = new Guid("0190a2f4-1111-7000-8000-00000000abcd") };

    private static readonly string[] Values =
        [Model.Name, Model.IdNumber, "1985-03-15", Model.Phone!, Model.Email!, Model.Address, Model.Account!, "41370.50", Model.Request!];

    public static TheoryData<string, string> Encodings => new()
    {
        { "plain", "plain" },
        { "upper", "plain" },
        { "full width", "plain" },
        { "grouped", "plain" },
        { "json", "json" },
        { "json in json", "json>json" },
        { "html", "html" },
        { "url", "url" },
        { "url lower", "url" },
        { "url gb", "url>gb18030" },
        { "base64", "base64" },
        { "base64 shifted", "base64" },
        { "base64 lines", "base64" },
        { "base64 url", "base64" },
        { "base64 utf-16", "base64>utf-16le" },
        { "url in base64", "base64>url" },
        { "json in base64 in json", "base64>json" },
        { "hex", "hex" },
        { "hex shifted", "hex" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_AValueInAnyEncoding_IsALeakOfItsMember(string encoding, string reported)
    {
        foreach (var value in Values)
        {
            var refusal = Refusal(egress => egress.Text("export", $"header;{Encode(encoding, value)};end"));

            Assert.Equal(ErrorCode.EgressLeaked, refusal.Code);
            Assert.Contains(Leaks(refusal), IsWhole);
            if (value == Model.Name && encoding != "upper")
            {
                Assert.Contains($"Applicant.Name → export ({reported}, 5/5)", Leaks(refusal));
            }

            AssertSaysNoValue(refusal);
        }
    }

    [Theory]
    [InlineData("utf-8", "plain")]
    [InlineData("utf-16le", "utf-16le")]
    [InlineData("utf-16le odd", "utf-16le")]
    [InlineData("utf-16be", "utf-16be")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("gzip", "gzip")]
    [InlineData("zip", "zip")]
    [InlineData("zip name", "plain")]
    [InlineData("zip utf-16", "zip>utf-16le")]
    public void Stream_AValueInAnyEncoding_IsALeak(string encoding, string reported)
    {
        var refusal = Refusal(egress => egress.Stream("export", new MemoryStream(Bytes(encoding, $"列一,列二\r\n{string.Concat(Enumerable.Repeat("空,空\r\n", 50))}{Model.Name},x\r\n"))));

        Assert.Contains(Leaks(refusal), leak => leak.StartsWith($"Applicant.Name → export ({reported}, 5/5", StringComparison.Ordinal));
        AssertSaysNoValue(refusal);
    }

    [Fact]
    public void Stream_NothingButAUtf16Name_IsALeak()
        => Assert.Contains("Applicant.Name → export (utf-16le, 5/5)", Leaks(Refusal(egress => egress.Stream("export", new MemoryStream(Encoding.Unicode.GetBytes(Model.Name))))));

    [Theory]
    [InlineData("1547123****", "Applicant.Phone", "7/11")]
    [InlineData("9901011985********", "Applicant.IdNumber", "10/18")]
    [InlineData("******19850315****", "Applicant.IdNumber", "8/18")]
    [InlineData("990101********0017", "Applicant.IdNumber", "6/18")]
    [InlineData("99############0017", "Applicant.IdNumber", "4/18")]
    [InlineData("９９０１＊＊＊＊", "Applicant.IdNumber", "4/18")]
    [InlineData("9901xxxxxxxxxxxxxx", "Applicant.IdNumber", "4/18")]
    [InlineData("1547***0986", "Applicant.Phone", "4/11")]
    [InlineData("6299 77** **** 8957", "Applicant.Account", "6/19")]
    [InlineData("欧阳示**", "Applicant.Name", "3/5")]
    [InlineData("user 77670581 paid", "Applicant.Account", "8/19")]
    [InlineData("送至致远路12号3栋2单元", "Applicant.Address", "")]
    [InlineData("*阳示例轩", "Applicant.Name", "4/5")]
    [InlineData("诊断：慢性肾脏病长期透析", "Applicant.Request", "")]
    [InlineData("houxq.seve", "Applicant.Email", "10/24")]
    public void Text_PartThatNoMaskKeeps_IsALeakWithItsLength(string text, string member, string share)
    {
        var refusal = Refusal(egress => egress.Text("export", text));

        Assert.Contains(Leaks(refusal), leak => leak.StartsWith(member + " → export (plain, " + share, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9****************7")]
    [InlineData("154****0986")]
    [InlineData("**** **** **** 8957")]
    [InlineData("欧阳***")]
    [InlineData("9902*** 1546** *0987 9x 0017.csv 9901/**")]
    public void Text_NoMoreThanAMaskKeeps_IsNoLeak(string text) => EgressContract.Assert(Model, egress => egress.Text("export", text));

    [Fact]
    public void Model_CollectionWithMembersAndMembersThatThrow_IsLookedThrough()
    {
        var refusal = Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(new Household { Model }, egress => egress.Text("export", "15400001234")));

        Assert.Equal(["Household.Contact → export (plain, 11/11)"], Leaks(refusal));
        Assert.Contains("Household.Broken", EgressContract.Assert(new { Household = new Household { Model } }, egress => egress.Text("export", "something")).UncheckedMembers);
    }

    [Fact]
    public void Text_MasksOfTheValues_AreNoLeak()
    {
        var masks = TypeLabels.Of<Applicant>().LabeledMembers.Where(member => member.Kinds.Count == 1)
            .Select(member => Maskers.For(member.Kinds[0]).Mask(Convert.ToString(member.GetValue(Model), System.Globalization.CultureInfo.InvariantCulture)));

        var report = EgressContract.Assert(Model, egress => egress.Text("export", string.Join(',', masks) + $",{Model.Id},{Model.CaseNumber},男,示例省示例市民政局 13800000000 2026-11-22T04:02:43 1985"));

        Assert.Empty(report.Leaks);
        Assert.Equal(["Applicant.Gender"], report.UncheckedMembers);
        Assert.Contains("Applicant.IdNumber", report.CheckedMembers);
        Assert.Contains("export", report.Channels.Keys);
    }

    [Fact]
    public void Json_WithOptionsOfTheApplication_IsLookedThrough()
    {
        var refusal = Refusal(egress => egress.Json(Model, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        string[] members = ["Name", "IdNumber", "Birth", "Phone", "Email", "Address", "Account", "Income", "Face", "Request"];
        Assert.All(members, member => Assert.Contains(Leaks(refusal), leak => leak.StartsWith($"Applicant.{member} → JSON Applicant (", StringComparison.Ordinal)));
        EgressContract.Assert(Model, egress => egress.Json(new { Model.Id, Name = Mask.PersonName(Model.Name) }));
    }

    [Fact]
    public void Assert_NothingSeen_IsBlind()
    {
        string[] empty = [""];
        Assert.Equal(ErrorCode.EgressBlind, Refusal(_ => { }).Code);
        Assert.Equal(ErrorCode.EgressBlind, Refusal(egress => egress.Text("export", empty[0])).Code);
        Assert.Equal(ErrorCode.EgressBlind, Refusal(egress => egress.Stream("export", new MemoryStream())).Code);
        Assert.Contains("second", Refusal(egress =>
        {
            egress.Text("first", "something");
            egress.Text("second", "");
        }).Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.EgressBlind, Refusal(egress =>
        {
            egress.Text("export", "something");
            _ = egress.Logs;
        }).Code);
    }

    [Fact]
    public void Assert_NothingToLookFor_IsBlind()
    {
        object[] models = [new { Id = 5 }, Array.Empty<Applicant>(), new Applicant { Name = "", IdNumber = "", Birth = default, Phone = null, Email = null, Address = "", Account = null, Income = 0, Face = null, Request = null, Gender = "女" } with { Birth = default }];
        foreach (var model in models[..2])
        {
            var refusal = Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(model, egress => egress.Text("export", "something")));
            Assert.Equal(ErrorCode.EgressBlind, refusal.Code);
        }
    }

    [Fact]
    public void Expect_ControlThatIsNotSeen_Fails()
    {
        Assert.Equal(ErrorCode.EgressControlMissing, Refusal(egress =>
        {
            egress.Expect(Model.CaseNumber);
            egress.Text("export", "another case");
        }).Code);
        EgressContract.Assert(Model, egress =>
        {
            egress.Expect(Model.CaseNumber);
            egress.Stream("export", new MemoryStream(Bytes("zip utf-16", $"case {Model.CaseNumber}")));
        });
    }

    [Fact]
    public void Options_VisibleLevelAndAllowedTexts_AreNoLeak()
    {
        var options = new EgressOptions { VisibleUpTo = DataLevel.General2, Allowed = ["致远路"] };

        EgressContract.Assert(Model, egress => egress.Text("for the office", $"{Model.Name} 1985-03-15 {Model.Email} 致远路"), options);
        Assert.Contains(Leaks(Refusal(egress => egress.Text("for the office", $"{Model.Name} {Model.IdNumber}"), options)), leak => leak.StartsWith("Applicant.IdNumber", StringComparison.Ordinal));
    }

    [Fact]
    public void Options_ValueThatIsVisibleElsewhereInTheModel_IsNoLeak()
    {
        SimulatedCitizen[] family = [.. new Simulation(42).Families().First(family => family.Members.Any(member => member.GuardianName is not null)).Members];
        var guardian = family.First(member => member.GuardianName is not null).GuardianName!;

        EgressContract.Assert(family, egress => egress.Text("for the office", guardian), new EgressOptions { VisibleUpTo = DataLevel.General2 });
        Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(family, egress => egress.Text("for the office", guardian)));
    }

    [Fact]
    public void Options_SensitiveValues_AreVisibleFromGeneral4On()
    {
        var model = new SimulatedCompany[] { new Simulation(42).Companies().First() };

        Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(model, egress => egress.Text("export", model[0].BankAccount), new EgressOptions { VisibleUpTo = DataLevel.General3 }));
        Assert.Equal(ErrorCode.EgressBlind, Assert.Throws<GovDataSecurityException>(
            () => EgressContract.Assert(model, egress => egress.Text("export", model[0].BankAccount), new EgressOptions { VisibleUpTo = DataLevel.General4 })).Code);
    }

    [Fact]
    public void Text_AnythingAtAll_NeverThrowsButForLeaks()
    {
        var numbers = new RandomNumbers(99);
        string[] pieces = ["\\", "\\u", "\\ud83d", "%", "%E4", "&#x", "&amp;", "\0", "\ud800", "\udc00", "𠮷", "PK\x03\x04", "AAAA", "====", "*", "99", "示例", " ", "-", "\r\n", "ﬀ", "\u200b", "deadbeef", "０"];
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, numbers.Between(1, 40)).Select(_ => pieces[numbers.Below(pieces.Length)]));
            EgressContract.Assert(Model, egress =>
            {
                egress.Text("export", text);
                egress.Stream("bytes", new MemoryStream(Encoding.Unicode.GetBytes(text)));
                egress.Stream("archive", new MemoryStream([0x50, 0x4B, 3, 4, .. Encoding.UTF8.GetBytes(text)]));
            });
        }
    }

    [Fact]
    public void Model_ValuesThatShowThemselvesMasked_AreLookedForInFull()
    {
        var reference = RecordReference.FromKeyedHash([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var model = new { Phone = Masked.Of<MobilePhoneNumberAttribute>("15471230986", reference) };

        EgressContract.Assert(model, egress =>
        {
            egress.Text("export", $"{model.Phone}");
            using var factory = LoggerFactory.Create(logging => logging.AddProvider(egress.Logs));
            factory.CreateLogger("intake").LogInformation("called {Phone}", model.Phone);
        });
        var refusal = Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(model, egress => egress.Text("export", "15471230986")));
        Assert.Equal(["Masked<mobile-phone-number> → export (plain, 11/11)"], Leaks(refusal));
    }

    [Fact]
    public void Model_LabeledMembersWithoutAnythingToRead_AreTold()
    {
        var report = EgressContract.Assert(new { Model, Case = new Sealed() }, egress => egress.Text("export", "something"));

        Assert.Contains("Sealed.Content", report.UncheckedMembers);
    }

    [Fact]
    public void Model_InsideCollectionsAndObjects_IsFoundWithCycles()
    {
        var child = new Applicant { Name = "欧阳示例星", IdNumber = "990101201506010030", Phone = null };
        var family = new Applicant { Children = { child } };
        child.Children.Add(family);
        var wrapped = new Dictionary<string, object> { ["family"] = (1, new[] { family }) };

        Assert.Contains("Applicant.IdNumber → export (plain, 18/18)", Leaks(Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(wrapped, egress => egress.Text("export", child.IdNumber)))));
    }

    [Fact]
    public void Stream_ValueAtAnyPlaceOfALongOne_IsFound()
    {
        foreach (var place in new[] { 0, 1_048_570, 1_114_100, 1_114_108, 3_000_000 })
        {
            var bytes = new byte[3_100_000];
            Array.Fill(bytes, (byte)'.');
            Encoding.UTF8.GetBytes(Model.IdNumber).CopyTo(bytes, place);

            Assert.Contains("Applicant.IdNumber → export (plain, 18/18)", Leaks(Refusal(egress => egress.Stream("export", new MemoryStream(bytes)))));
        }
    }

    [Fact]
    public void FileAndFolder_ContentAndNames_AreLookedThroughAndNotRepeated()
    {
        var folder = Directory.CreateTempSubdirectory("egress");
        try
        {
            Assert.Equal(ErrorCode.EgressBlind, Refusal(egress => egress.Folder(folder.FullName)).Code);
            var inner = folder.CreateSubdirectory("inner").FullName;
            File.WriteAllText(Path.Combine(inner, "a.csv"), "nothing");
            EgressContract.Assert(Model, egress => egress.Folder(folder.FullName));
            EgressContract.Assert(Model, egress => egress.File(Path.Combine(inner, "a.csv")));

            File.WriteAllText(Path.Combine(inner, "b.csv"), Model.IdNumber, Encoding.Unicode);
            using (File.Open(Path.Combine(inner, "a.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            {
                Assert.Contains(Leaks(Refusal(egress => egress.Folder(folder.FullName))), leak => leak.StartsWith("Applicant.IdNumber → ", StringComparison.Ordinal) && leak.Contains("b.csv (utf-16le, 18/18)", StringComparison.Ordinal));
            }

            File.Delete(Path.Combine(inner, "b.csv"));
            File.WriteAllText(Path.Combine(inner, $"{Model.Name}.csv"), "nothing");
            var refusals = new[] { Refusal(egress => egress.Folder(folder.FullName)), Refusal(egress => egress.File(Path.Combine(inner, $"{Model.Name}.csv"))) };
            Assert.All(refusals, refusal =>
            {
                Assert.Contains(Leaks(refusal), leak => leak.StartsWith("Applicant.Name → ", StringComparison.Ordinal));
                AssertSaysNoValue(refusal);
            });
            Assert.Equal(ErrorCode.FileNotFound, Refusal(egress => egress.File(Path.Combine(inner, "c.csv"))).Code);
            Assert.Equal(ErrorCode.FileNotFound, Refusal(egress => egress.Folder(Path.Combine(inner, "c"))).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Text_LogsOfAHundredStrangers_AreNoLeak()
    {
        SimulatedCitizen[] model = [.. new Simulation(11).Citizens().Take(100)];
        var others = new Simulation(12);
        DataKind[] identifying = [.. DataKinds.All.Where(kind => kind.Role == IdentifierRole.Direct)];
        var numbers = new RandomNumbers(13);
        var log = new StringBuilder();
        for (var line = 0; line < 3_000; line++)
        {
            log.Append($"2026-11-22T0{numbers.Below(10)}:{numbers.Between(10, 59)}:{numbers.Between(10, 59)}.{numbers.Below(1000):D3} 申请 {numbers.Next():x16} 已受理，编号 {numbers.Below(1_000_000_000)}，用时 {numbers.Below(100_000)} 毫秒，")
                .AppendJoin(',', others.Values(identifying[line % identifying.Length]).Skip(line % 7).Take(1)).Append('\n');
        }

        var report = EgressContract.Assert(model, egress => egress.Text("log", log.ToString()));

        Assert.Contains("SimulatedCitizen.IdNumber", report.CheckedMembers);
        Assert.Contains("SimulatedCitizen.Name", report.CheckedMembers);
    }

    [Fact]
    public async Task AssertAsync_FromManyThreads_SeesAll()
    {
        var report = await EgressContract.AssertAsync(Model, async egress => await Parallel.ForAsync(0, 100, (i, _) =>
        {
            egress.Text("export", $"line {i}");
            return ValueTask.CompletedTask;
        }));

        Assert.Equal(Enumerable.Range(0, 100).Sum(i => $"line {i}".Length), report.Channels["export"]);
    }

    [Fact]
    public void Stream_DamagedArchives_AreLookedThroughAsTheyAre()
    {
        var zip = Bytes("zip", Model.Name);
        foreach (var length in new[] { 4, 10, zip.Length / 2, zip.Length - 1 })
        {
            EgressContract.Assert(Model with { Name = "张示例" }, egress => egress.Stream("export", new MemoryStream(zip[..length])));
        }

        byte[] gzip = [0x1F, 0x8B, 8, 0, 1, 2, 3, .. Encoding.UTF8.GetBytes(Model.IdNumber)];
        Assert.Contains("Applicant.IdNumber → export (plain, 18/18)", Leaks(Refusal(egress => egress.Stream("export", new MemoryStream(gzip)))));
    }

    private sealed class Sealed
    {
        [CriminalRecord]
        public Stream Content { get; } = Stream.Null;
    }

    private sealed class Household : List<Applicant>
    {
        [MobilePhoneNumber]
        public string Contact { get; } = "15400001234";

        [PersonName]
        public string Broken => throw new InvalidOperationException(Model.Name);
    }

    private static GovDataSecurityException Refusal(Action<Egress> run, EgressOptions? options = null)
        => Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(Model, run, options));

    private static string[] Leaks(GovDataSecurityException refusal) => refusal.Message.Split('\n', StringSplitOptions.TrimEntries)[1..];

    private static bool IsWhole(string leak)
    {
        var share = leak[(leak.LastIndexOf(' ') + 1)..^1].Split('/');
        return share[0] == share[1];
    }

    private static void AssertSaysNoValue(GovDataSecurityException refusal)
        => Assert.All(Values, value => Assert.DoesNotContain(value, refusal.Message, StringComparison.OrdinalIgnoreCase));

    private static string Encode(string encoding, string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        return encoding switch
        {
            "upper" => value.ToUpperInvariant(),
            "full width" => string.Concat(value.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
            "grouped" => value.All(char.IsAsciiDigit) ? string.Join(' ', value.Chunk(4).Select(group => new string(group))) : value,
            "json" => JsonSerializer.Serialize(value),
            "json in json" => JsonSerializer.Serialize(JsonSerializer.Serialize("\"" + value)),
            "html" => string.Concat(value.Select(c => c > '~' ? $"&#x{(int)c:X};" : WebUtility.HtmlEncode(c.ToString()))),
            "url" => Uri.EscapeDataString(value),
            "url lower" => WebUtility.UrlEncode(value).ToLowerInvariant(),
            "url gb" => string.Concat(Gb18030(value).Select(b => $"%{b:X2}")),
            "base64" => Convert.ToBase64String(utf8),
            "base64 shifted" => "path/" + Convert.ToBase64String([1, .. utf8, 2]),
            "base64 lines" => Convert.ToBase64String([.. new byte[50], .. utf8, 0, .. utf8], Base64FormattingOptions.InsertLineBreaks),
            "base64 url" => Convert.ToBase64String(utf8).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            "base64 utf-16" => Convert.ToBase64String(Encoding.Unicode.GetBytes(value)),
            "url in base64" => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Concat(utf8.Select(b => $"%{b:X2}")))),
            "json in base64 in json" => JsonSerializer.Serialize(Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(value.Select(c => $"\\u{(int)c:x4}"))))),
            "hex" => Convert.ToHexString(utf8),
            "hex shifted" => "a" + Convert.ToHexStringLower(utf8),
            _ => value,
        };
    }

    private static byte[] Bytes(string encoding, string text)
    {
        switch (encoding)
        {
            case "utf-16le":
                return Encoding.Unicode.GetBytes(text);
            case "utf-16le odd":
                return [0, .. Encoding.Unicode.GetBytes(text)];
            case "utf-16be":
                return Encoding.BigEndianUnicode.GetBytes(text);
            case "gb18030":
                return Gb18030(text);
            case "gzip":
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
                    {
                        gzip.Write(Encoding.UTF8.GetBytes(text));
                    }

                    return packed.ToArray();
                }

            case "zip":
                return Zip("sheet.xml", Encoding.UTF8.GetBytes(text));
            case "zip name":
                return Zip(text[^12..].ReplaceLineEndings(" "), "nothing"u8.ToArray());
            case "zip utf-16":
                return Zip("sheet.txt", Encoding.Unicode.GetBytes(text));
            default:
                return Encoding.UTF8.GetBytes(text);
        }
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
}
