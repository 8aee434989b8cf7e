using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDataSecurity.Masking.Tests;

public sealed partial class GovDataJsonExtensionsTests
{
    private const string Phone = "19900001234";
    private const string Number = "990101198503150017";

    public enum Resolver
    {
        Reflection,
        Generated,
        GeneratedFastPath,
    }

    public static TheoryData<Resolver> Resolvers => [.. Enum.GetValues<Resolver>()];

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Serialize_LabeledMembers_AreMasked(Resolver resolver)
        => Assert.Equal(
            """{"Id":"01890000-0000-7000-8000-000000000001","Name":"示**","IdNumber":"9****************7","Disability":"***","BankAccount":"************1234","MonthlyIncome":"***"}""",
            Write(FamilyMember.Example, Options(resolver)));

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Serialize_EveryKindOfMember_FailsClosed(Resolver resolver)
        => Assert.Equal(
            $$$"""
            {"Born":"{{{Mask<BirthDateAttribute>("1985-03-15")}}}","Gender":"***","Age":"{{{Mask<AgeAttribute>("41")}}}","Income":"{{{Mask<IncomeAttribute>("98765.43")}}}",
            "Alive":"***","Phone":"199****1234","Phones":["199****1234",null,"199****1234"],"ByPhone":"***","Photo":"***","Address":"***","Anything":"***","Key":"***","Both":"***","Catalog":"***",
            "Rows":[{"Name":"示**"}],"One":{"Name":"示**"},"ByName":{"a":{"Name":"示**"}},"Uscc":"91990100MA00000018","Note":"a*b","Count":3}
            """.ReplaceLineEndings(""),
            Write(new Everything(), Options(resolver)));

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Serialize_Clearance_ShowsWhatItCovers(Resolver resolver)
    {
        var all = Write(new Everything(), Options(resolver, Clearance.UpTo(DataLevel.Core)));
        var phones = Write(new Everything(), Options(resolver, Clearance.For(DataKind.Of(typeof(MobilePhoneNumberAttribute)))));

        Assert.Equal(Write(new Everything(), new JsonSerializerOptions(Plain)), all);
        Assert.Contains("\"Phones\":[\"19900001234\",null,\"19900001234\"],\"ByPhone\":{\"19900001234\":\"示例\"}", phones, StringComparison.Ordinal);
        Assert.DoesNotContain("1985-03-15", phones, StringComparison.Ordinal);
        Assert.Contains("\"Both\":\"***\"", phones, StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_ClearanceOfTheReader_IsAskedEachTime()
    {
        Func<Clearance?> current = () => Clearance.None;
        var options = new JsonSerializerOptions(Plain).WithGovDataMasking(() => current());
        var row = new Row("示例甲");

        Assert.Equal("""{"Name":"示**"}""", Write(row, options));
        current = () => Clearance.UpTo(DataLevel.General2);
        Assert.Equal("""{"Name":"示例甲"}""", Write(row, options));
        current = () => throw new InvalidOperationException();
        Assert.Equal("""{"Name":"示**"}""", Write(row, options));
        current = () => null;
        Assert.Equal("""{"Name":"示**"}""", Write(row, options));
    }

    [Fact]
    public void Serialize_OmittingNullAndDefault_DoesNotTellThatItIs()
    {
        foreach (var condition in new[] { JsonIgnoreCondition.WhenWritingNull, JsonIgnoreCondition.WhenWritingDefault })
        {
            var options = new JsonSerializerOptions(Plain) { DefaultIgnoreCondition = condition }.WithGovDataMasking();

            Assert.Equal("""{"Disability":"***","Alive":"***","Own":"***"}""", Write(new Optional(), options).Replace("\"Count\":0,", "", StringComparison.Ordinal).Replace("\"OwnCount\":0,", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Serialize_InheritanceAndPolymorphism_AreMasked()
    {
        var options = Options(Resolver.Reflection);

        Assert.Equal("""[{"$type":"child","School":"示例学校","Name":"示**"}]""", Write<Person[]>([new Child()], options));
        Assert.Equal("""{"$type":"child","School":"示例学校","Name":"示**"}""", Write<object>(new Child(), options));
        Assert.Equal("""{"Name":"示**"}""", Write<INamed>(new Official(), options));
        Assert.Equal("""{"Name":"示**"}""", Write(new Official(), options));
        Assert.Equal("""{"Name":"示**"}""", Write(new ValueRow("示例甲"), options));
        Assert.Equal("""{"Items":[{"Name":"示**"}],"Extra":{"Name":"示**"}}""", Write(new { Items = new[] { new Row("示例甲") }, Extra = (object)new Row("示例甲") }, options));
        Assert.Equal("""{"a":{"Name":"示**"}}""", Write(new Dictionary<string, Row> { ["a"] = new("示例甲") }, options));
        Assert.Equal("""{"Key":1,"Value":{"Name":"示**"}}""", Write(KeyValuePair.Create(1, new Row("示例甲")), options));
    }

    [Fact]
    public void Serialize_TypeLabels_CountForEveryMember()
    {
        Assert.Equal("""{"Text":"***","Count":"***","Note":"open"}""", Write(new Secret(), Options(Resolver.Reflection)).Replace("\"***********\"", "\"***\"", StringComparison.Ordinal));
        Refused(() => Write(new SecretList { "示例甲" }, Options(Resolver.Reflection)), ErrorCode.JsonFormRefused);
        Refused(() => Write(new HoldsSecretList(), Options(Resolver.Reflection)), ErrorCode.JsonFormRefused);
    }

    [Fact]
    public void Serialize_TypeWithAConverterOfItsOwn_IsRefused()
    {
        Refused(() => Write(new Converted { Name = "示例甲" }, Options(Resolver.Reflection)), ErrorCode.JsonFormRefused);
        var options = new JsonSerializerOptions(Plain) { Converters = { new RowConverter() } }.WithGovDataMasking();
        Refused(() => Write(new Row("示例甲"), options), ErrorCode.JsonFormRefused);
        Refused(() => Read<Row>("\"示例甲\"", options), ErrorCode.JsonFormRefused);
    }

    [Fact]
    public void Serialize_ConverterThatHidesLabeledMembers_ShowsNothing()
    {
        Assert.Equal("""{"One":"***","Many":[{"Name":"示**"}]}""", Write(new Hiding(), Options(Resolver.Reflection)));
        Assert.Equal("""{"One":"示例甲","Many":[{"Name":"示例甲"}]}""", Write(new Hiding(), Options(Resolver.Reflection, Clearance.UpTo(DataLevel.General4))));
        Masked(() => Read<Hiding>("""{"One":"示*"}""", Options(Resolver.Reflection)), "Hiding.One", "示*");
        var options = new JsonSerializerOptions(Plain) { Converters = { new RowsConverter() } }.WithGovDataMasking();
        Refused(() => Write(new List<Row> { new("示例甲") }, options), ErrorCode.JsonFormRefused);
    }

    [Fact]
    public void Serialize_NullableStructsAndSets_AreMasked()
    {
        var value = new Odd { Row = new("示例甲"), Phones = [Phone], Lazy = new[] { Phone }.Select(x => x), Wrapped = GovDataSecurity.Masking.Masked.Of<MobilePhoneNumberAttribute>(Phone, RecordReference.FromKeyedHash(new byte[32])) };

        Assert.Equal("""{"Row":{"Name":"示**"},"Phones":["199****1234"],"Lazy":["199****1234"],"Wrapped":"199****1234","Escaped":null}""", Write(value, Options(Resolver.Reflection)));
        Assert.Equal("示例乙", Read<Odd>("""{"Row":{"Name":"示例乙"}}""", Options(Resolver.Reflection))!.Row!.Value.Name);
        Masked(() => Read<Odd>("""{"Row":{"Name":"示*"}}""", Options(Resolver.Reflection)), "ValueRow.Name", "示*");
        Masked(() => Read<Odd>("""{"Escaped":"\u002a\u002A\u002a"}""", Options(Resolver.Reflection)), "Odd.Escaped", "***");
    }

    [Fact]
    public void Serialize_ContradictoryLabels_AreRefused()
        => Refused(() => Write(new Contradictory(), Options(Resolver.Reflection)), ErrorCode.LabelsUnknown);

    [Fact]
    public void Serialize_MemberConverterAndNumberHandling_AreKeptWhereShown()
    {
        var value = new Converters { Phone = Phone, Number = 7, Code = "示例" };

        Assert.Equal("""{"Phone":"199****1234","Number":"***","Code":"***"}""", Write(value, Options(Resolver.Reflection)));
        Assert.Equal("""{"Phone":"<19900001234>","Number":"7","Code":"<示例>"}""", Write(value, Options(Resolver.Reflection, Clearance.UpTo(DataLevel.General4))));
        var read = Read<Converters>("""{"Phone":"<19900001234>","Number":"7","Code":"<示例>"}""", Options(Resolver.Reflection))!;
        Assert.Equal((Phone, 7, "示例"), (read.Phone, read.Number, read.Code));
    }

    [Fact]
    public void Serialize_ThrowingGetter_IsErased()
    {
        using var failures = new FailureCount();

        Assert.Equal("""{"Name":"***","Born":"***","Note":"open"}""", Write(new Throwing(), Options(Resolver.Reflection)));
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public void Serialize_RaisedRow_ShowsNothingOfIt()
    {
        var options = new JsonSerializerOptions(Plain).WithGovDataMasking(Clearance.UpTo(DataLevel.General3), MaskingOptions.Default with { Time = new FixedTime() });

        Assert.Equal("""{"Name":"***","School":"open"}""", Write(new Pupil(), options));
        Assert.Equal("""{"Name":"示例甲","Born":"1985-03-15","School":"open"}""", Write(new Pupil { Born = new DateOnly(1985, 3, 15) }, options));
        var none = new JsonSerializerOptions(Plain).WithGovDataMasking(masking: MaskingOptions.Default with { Time = new FixedTime() });
        Assert.Equal("""{"Name":"示**","School":"open"}""", Write(new Pupil { Born = new DateOnly(1985, 3, 15) }, none));
        Assert.Equal("示例乙", Read<Pupil>("""{"Name":"示例乙","Born":"2015-06-01"}""", options)!.Name);
        Masked(() => Read<Pupil>("""{"Name":"示**"}""", options), "Pupil.Name", "示**");
    }

    [Fact]
    public void Serialize_UnlabeledMembers_AreMaskedWhenAskedFor()
    {
        var options = new JsonSerializerOptions(Plain).WithGovDataMasking(masking: MaskingOptions.Default with { MasksUnlabeled = true });

        Assert.Equal("""{"Id":7,"Text":"***","Count":"***","Any":"***","Tags":["***"],"Rows":[{"Name":"示**"}],"State":"open"}""", Write(new Unlabeled(), options));
        Assert.Equal("a*b", Read<Unlabeled>("""{"Text":"a*b"}""", options)!.Text);
    }

    [Fact]
    public void Serialize_PropertyAddedByHand_ShowsNothingOfALabeledObject()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(info =>
            {
                if (info.Type == typeof(Row))
                {
                    var extra = info.CreateJsonPropertyInfo(typeof(string), "shout");
                    extra.Get = row => ((Row)row).Name + "!";
                    info.Properties.Add(extra);
                }
            }),
            Encoder = Plain.Encoder,
        };

        Assert.Equal("""{"Name":"示**","shout":"***"}""", Write(new Row("示例甲"), options.WithGovDataMasking()));
    }

    [Fact]
    public void Serialize_NamesAndExtensionData_FollowTheMemberNotTheJsonName()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = Plain.Encoder }.WithGovDataMasking();
        var value = new Renamed { Name = "示例甲", Rest = new() { ["phone"] = JsonDocument.Parse("\"19900001234\"").RootElement } };

        Assert.Equal("""{"remark":"示**"}""", Write(value, options));
    }

    [Fact]
    public async Task Serialize_StreamsAndAsyncSequences_AreMasked()
    {
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, Rows(), Options(Resolver.Reflection));
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Equal(500, text.Split("示**").Length - 1);
        Assert.DoesNotContain("示例", text, StringComparison.Ordinal);

        static async IAsyncEnumerable<Row> Rows([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < 500; i++)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return new Row("示例甲");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Deserialize_Values_AreRead(Resolver resolver)
    {
        var plain = Write(new Everything(), new JsonSerializerOptions(Plain));
        var read = Read<Everything>(plain, Options(resolver))!;

        Assert.Equal(plain, Write(read, new JsonSerializerOptions(Plain)));
        Assert.Equal(FamilyMember.Example, Read<FamilyMember>(Write(FamilyMember.Example, new JsonSerializerOptions(Plain)), Options(resolver)));
    }

    [Theory]
    [InlineData("Name", "***")]
    [InlineData("Name", "示*")]
    [InlineData("Name", "示＊＊")]
    [InlineData("IdNumber", "9****************7")]
    [InlineData("IdNumber", "990101********0017")]
    [InlineData("IdNumber", " *** ")]
    [InlineData("IdNumber", "● ● ●")]
    [InlineData("Disability", "***")]
    [InlineData("BankAccount", "**** **** **** 1234")]
    [InlineData("MonthlyIncome", "***")]
    public void Deserialize_MaskInALabeledMember_IsRefusedByName(string member, string mask)
    {
        foreach (var options in new[] { Options(Resolver.Reflection), Options(Resolver.Generated), Options(Resolver.Reflection, Clearance.UpTo(DataLevel.Core)) })
        {
            var fields = new Dictionary<string, object?> { ["Name"] = "示例甲", ["IdNumber"] = Number, ["Disability"] = null, ["BankAccount"] = null, ["MonthlyIncome"] = 1, [member] = mask };
            Masked(() => Read<FamilyMember>(JsonSerializer.Serialize(fields), options), $"FamilyMember.{member}", mask);
        }
    }

    [Theory]
    [InlineData("""{"Phones":["19900001234","199****1234"]}""", "Everything.Phones")]
    [InlineData("""{"ByPhone":{"199****1234":"x"}}""", "Everything.ByPhone")]
    [InlineData("""{"ByPhone":{"19900001234":"***"}}""", "Everything.ByPhone")]
    [InlineData("""{"Rows":[{"Name":"示例"},{"Name":"示*"}]}""", "Row.Name")]
    [InlineData("""{"One":{"Name":"***"}}""", "Row.Name")]
    [InlineData("""{"ByName":{"a":{"Name":"***"}}}""", "Row.Name")]
    [InlineData("""{"Address":{"Street":"示例路**号"}}""", "Everything.Address")]
    [InlineData("""{"Anything":{"deep":[{"deeper":"示例***"}]}}""", "Everything.Anything")]
    [InlineData("""{"Born":"***"}""", "Everything.Born")]
    [InlineData("""{"Age":"***"}""", "Everything.Age")]
    [InlineData("""{"Photo":"***"}""", "Everything.Photo")]
    [InlineData("""{"Catalog":"***"}""", "Everything.Catalog")]
    public void Deserialize_MaskInNestedAndOtherMembers_IsRefusedByName(string json, string member)
    {
        Masked(() => Read<Everything>(json, Options(Resolver.Reflection)), member, "*");
        Masked(() => Read<Everything>(json, Options(Resolver.Generated)), member, "*");
    }

    [Fact]
    public void Deserialize_ConstructorParameters_AreRefusedBeforeTheConstructorRuns()
    {
        Constructed.Count = 0;

        Masked(() => Read<Constructed>("""{"Phone":"199****1234"}""", Options(Resolver.Reflection)), "Constructed.Phone", "199****1234");
        Assert.Equal(0, Constructed.Count);
        Assert.Equal(Phone, Read<Constructed>("""{"Phone":"19900001234"}""", Options(Resolver.Reflection))!.Phone);
    }

    [Theory]
    [InlineData("""{"Note":"***","Count":3}""")]
    [InlineData("""{"Note":"见附件*：示** 199****1234"}""")]
    public void Deserialize_AsterisksInUnlabeledMembers_AreText(string json)
        => Assert.Contains('*', Read<Everything>(json, Options(Resolver.Reflection))!.Note);

    [Fact]
    public void Deserialize_AsterisksThatAMaskOfTheKindCannotHave_AreText()
    {
        var read = Read<Words>("""{"Password":"p*ss**w0rd","Diagnosis":"G63.2*"}""", Options(Resolver.Reflection))!;

        Assert.Equal(("p*ss**w0rd", "G63.2*"), (read.Password, read.Diagnosis));
        Masked(() => Read<Words>("""{"Password":"***"}""", Options(Resolver.Reflection)), "Words.Password", "***");
    }

    [Theory]
    [InlineData(nameof(Bands.Age), "40-44", "41", "41岁", "四十一", "41-43", "")]
    [InlineData(nameof(Bands.Age), "40-44岁", "40")]
    [InlineData(nameof(Bands.Income), "5000-10000", "5000", "5000元", "5000-9000", "约五千")]
    [InlineData(nameof(Bands.Income), "5000-10000元", "9999")]
    [InlineData(nameof(Bands.Income), "0-1000", "0")]
    [InlineData(nameof(Bands.Income), "100000000+", "100000000")]
    [InlineData(nameof(Bands.Income), "<0", "-1")]
    [InlineData(nameof(Bands.Born), "198*-**-**", "1985-03-15")]
    [InlineData(nameof(Bands.Diagnosis), "J00-J99", "J45.901", "G63.2*", "哮喘")]
    [InlineData(nameof(Bands.Position), "32.0***", "32.04", "32.0")]
    public void Deserialize_Bands_AreRefusedAndValuesAreNot(string member, string band, params string[] values)
    {
        var options = Options(Resolver.Reflection);

        Masked(() => Read<Bands>($$"""{"{{member}}":"{{band}}"}""", options), $"Bands.{member}", $"\"{band}\"");
        foreach (var value in values)
        {
            Assert.NotNull(Read<Bands>($$"""{"{{member}}":"{{value}}"}""", options));
        }
    }

    [Fact]
    public void Deserialize_WhatWasWrittenMasked_IsRefusedForEveryKind()
    {
        foreach (var kind in DataKinds.All.Where(kind => kind.Level > DataLevel.General1))
        {
            foreach (var value in new[] { "示例甲", "990101198503150017", "19900001234", "41", "98765.43", "1985-03-15", "J45.901", "32.041,118.784", "示例省示例市示例区示例路1号", "e@example.org", "192.0.2.1", "x" })
            {
                var mask = Maskers.For(kind).Mask(value);
                Assert.True(MaskedText.IsMask(mask, Maskers.For(kind), hasStars: kind.AttributeType == typeof(MedicalDiagnosisAttribute) || Maskers.For(kind) == Maskers.Fixed), $"{kind}: {mask}");
                Assert.False(MaskedText.IsMask(value, Maskers.For(kind), hasStars: false), $"{kind}: {value}");
            }
        }
    }

    [Fact]
    public async Task Deserialize_FromAStreamInSmallPieces_FindsMasks()
    {
        var good = Encoding.UTF8.GetBytes(Write(new Everything(), new JsonSerializerOptions(Plain)));
        var bad = Encoding.UTF8.GetBytes(Write(new Everything { Phones = [Phone, "199****1234"] }, new JsonSerializerOptions(Plain)));
        var options = new JsonSerializerOptions(Plain) { DefaultBufferSize = 1 }.WithGovDataMasking();

        Assert.Equal(Phone, (await JsonSerializer.DeserializeAsync<Everything>(new TrickleStream(good), options))!.Phone);
        var e = await Assert.ThrowsAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<Everything>(new TrickleStream(bad), options));
        Assert.Contains("Everything.Phones", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_WrongValueInALabeledMember_TellsNothingOfIt()
    {
        var e = Assert.Throws<JsonException>(() => Read<Everything>("""{"ByPhone":{"19900001234":{}},"Note":"x"}""", Options(Resolver.Reflection)));

        Assert.DoesNotContain(Phone, e.ToString(), StringComparison.Ordinal);
        Assert.Contains("$.ByPhone", e.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_RequiredAndNonNullableMembers_AreStillDemanded()
    {
        var options = new JsonSerializerOptions(Plain) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, PropertyNameCaseInsensitive = true }.WithGovDataMasking();

        Assert.Throws<JsonException>(() => Read<FamilyMember>("""{"Name":"示例甲"}""", options));
        Assert.Throws<JsonException>(() => Read<FamilyMember>("""{"Name":null,"IdNumber":"x"}""", options));
        Assert.Throws<JsonException>(() => Read<Row>("""{"Name":null}""", options));
        Assert.Throws<JsonException>(() => Read<Row>("{}", options));
        Assert.Throws<JsonException>(() => Read<FamilyMember>("""{"Name":"示例甲","IdNumber":"x","MonthlyIncome":null}""", options));
        Masked(() => Read<Row>("""{"name":"示*"}""", options), "Row.Name", "示*");
        Assert.Null(Read<FamilyMember>("""{"Name":"示例甲","IdNumber":"x","Disability":null}""", options)!.Disability);
    }

    [Fact]
    public void Deserialize_MalformedUtf16_DoesNotGetThrough()
        => Assert.Throws<JsonException>(() => Read<Row>("""{"Name":"\ud800"}""", Options(Resolver.Reflection)));

    [Fact]
    public void WithGovDataMasking_Twice_TheLastClearanceCounts()
    {
        var options = new JsonSerializerOptions(Plain).WithGovDataMasking(Clearance.UpTo(DataLevel.Core)).WithGovDataMasking();

        Assert.Equal("""{"Name":"示**"}""", Write(new Row("示例甲"), options));
    }

    [Fact]
    public void WithGovDataMasking_UsedOptions_IsRefused()
        => Assert.Throws<InvalidOperationException>(() => JsonSerializerOptions.Default.WithGovDataMasking());

    [Fact]
    public void Serialize_ByManyThreads_GivesTheSame()
    {
        var options = Options(Resolver.Reflection);
        var expected = Write(new Everything(), Options(Resolver.Generated));

        Parallel.For(0, 500, _ => Assert.Equal(expected, Write(new Everything(), options)));
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonSerializerOptions Options(Resolver resolver, Clearance? clearance = null)
        => new JsonSerializerOptions(Plain)
        {
            TypeInfoResolver = resolver switch
            {
                Resolver.Generated => MetadataContext.Default,
                Resolver.GeneratedFastPath => FastContext.Default,
                _ => null,
            },
        }.WithGovDataMasking(clearance);

    /// <summary>The mask of a number or date, as its text, unless the kind has a masker for text only.</summary>
    private static string Mask<TKind>(string value)
        where TKind : ClassifiedAttribute
        => Maskers.For(DataKind.Of(typeof(TKind))) is var masker && masker == Maskers.Fallback ? "***" : masker.Mask(value);

    private static string Write<T>(T value, JsonSerializerOptions options) => JsonSerializer.Serialize(value, options);

    private static T? Read<T>(string json, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(json, options);

    private static void Masked(Action read, string member, string mask)
    {
        var e = Assert.Throws<JsonException>(read);
        Assert.Equal(ErrorCode.MaskedTextRefused, Assert.IsType<GovDataSecurityException>(e.InnerException).Code);
        Assert.Contains($"\"{member}\"", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(mask, e.ToString(), StringComparison.Ordinal);
    }

    private static void Refused(Action action, ErrorCode code)
    {
        var e = Assert.ThrowsAny<Exception>(action);
        Assert.Equal(code, Assert.IsType<GovDataSecurityException>(e).Code);
        Assert.DoesNotContain("示例", e.ToString(), StringComparison.Ordinal);
    }

    public enum Sex
    {
        Unknown,
        Male,
    }

    public sealed record Row([PersonName] string Name);

    public readonly record struct ValueRow([PersonName] string Name);

    public sealed record Street(string Name);

    public sealed class Everything
    {
        [BirthDate]
        public DateOnly Born { get; set; } = new(1985, 3, 15);

        [Gender]
        public Sex Gender { get; set; } = Sex.Male;

        [Age]
        public int? Age { get; set; } = 41;

        [Income]
        public decimal Income { get; set; } = 98765.43m;

        [Classified(DataLevel.General3)]
        public bool Alive { get; set; } = true;

        [MobilePhoneNumber]
        public string Phone { get; set; } = GovDataJsonExtensionsTests.Phone;

        [MobilePhoneNumber]
        public List<string?> Phones { get; set; } = [GovDataJsonExtensionsTests.Phone, null, GovDataJsonExtensionsTests.Phone];

        [MobilePhoneNumber]
        public Dictionary<string, string> ByPhone { get; set; } = new() { [GovDataJsonExtensionsTests.Phone] = "示例" };

        [FaceImage]
        public byte[] Photo { get; set; } = [1, 2, 3];

        [HomeAddress]
        public Street Address { get; set; } = new("示例路1号");

        [Classified(DataLevel.General3)]
        public object? Anything { get; set; } = JsonDocument.Parse("5").RootElement;

        [Classified(DataLevel.General3)]
        public Guid Key { get; set; } = FamilyMember.Example.Id;

        [PersonName, MobilePhoneNumber]
        public string Both { get; set; } = GovDataJsonExtensionsTests.Phone;

        [ImportantData(CatalogId = "CAT-1")]
        public string Catalog { get; set; } = "示例";

        public List<Row> Rows { get; set; } = [new("示例甲")];

        public Row? One { get; set; } = new("示例乙");

        public Dictionary<string, Row> ByName { get; set; } = new() { ["a"] = new("示例丙") };

        [UnifiedSocialCreditCode]
        public string Uscc { get; set; } = "91990100MA00000018";

        public string Note { get; set; } = "a*b";

        public int Count { get; set; } = 3;
    }

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(FamilyMember))]
    [JsonSerializable(typeof(Everything))]
    [JsonSerializable(typeof(JsonElement))]
    private sealed partial class MetadataContext : JsonSerializerContext;

    [JsonSerializable(typeof(FamilyMember))]
    [JsonSerializable(typeof(Everything))]
    [JsonSerializable(typeof(JsonElement))]
    private sealed partial class FastContext : JsonSerializerContext;

    private sealed class Optional
    {
        [DisabilityStatus]
        public string? Disability { get; init; }

        public int Count { get; init; }

        [Classified(DataLevel.General3)]
        public bool Alive { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), DisabilityStatus]
        public string? Own { get; init; }

        [JsonIgnore, DisabilityStatus]
        public string Never { get; init; } = "示例";
    }

    [JsonDerivedType(typeof(Child), "child")]
    private abstract class Person
    {
        [PersonName]
        public virtual string Name { get; } = "示";
    }

    private sealed class Child : Person
    {
        public string School => "示例学校";

        public override string Name { get; } = "示例甲";
    }

    private interface INamed
    {
        [PersonName]
        string Name { get; }
    }

    private sealed class Official : INamed
    {
        public string Name => "示例甲";
    }

    [Classified(DataLevel.General4)]
    private sealed class Secret
    {
        public string Text => "19900001234";

        public int Count => 5;

        [NotClassified("a state of the procedure")]
        public string Note => "open";
    }

    [Classified(DataLevel.General4)]
    private sealed class SecretList : List<string>;

    private sealed class HoldsSecretList
    {
        public SecretList List { get; } = ["示例甲"];
    }

    [JsonConverter(typeof(ConvertedConverter))]
    private sealed class Converted
    {
        [PersonName]
        public string? Name { get; init; }
    }

    private sealed class ConvertedConverter : JsonConverter<Converted>
    {
        public override Converted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new() { Name = reader.GetString() };

        public override void Write(Utf8JsonWriter writer, Converted value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }

    private sealed class RowConverter : JsonConverter<Row>
    {
        public override Row Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Row value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }

    private sealed class Contradictory
    {
        [PersonName, NotClassified("both at once")]
        public string Name { get; init; } = "示例甲";
    }

    private sealed class Converters
    {
        [MobilePhoneNumber, JsonConverter(typeof(BracketConverter))]
        public string? Phone { get; init; }

        [Classified(DataLevel.General3), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
        public int? Number { get; init; }

        [TradeSecret, JsonConverter(typeof(BracketConverter))]
        public string? Code { get; init; }
    }

    private sealed class Hiding
    {
        [JsonConverter(typeof(RowConverter))]
        public Row One { get; init; } = new("示例甲");

        public List<Row> Many { get; init; } = [new("示例甲")];
    }

    private sealed class RowsConverter : JsonConverter<List<Row>>
    {
        public override List<Row> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => [];

        public override void Write(Utf8JsonWriter writer, List<Row> value, JsonSerializerOptions options) => writer.WriteStringValue(value[0].Name);
    }

    private sealed class Odd
    {
        public ValueRow? Row { get; init; }

        [MobilePhoneNumber]
        public HashSet<string>? Phones { get; init; }

        [MobilePhoneNumber]
        public IEnumerable<string>? Lazy { get; init; }

        [MobilePhoneNumber]
        public Masked<string>? Wrapped { get; init; }

        [MobilePhoneNumber]
        public string? Escaped { get; init; }
    }

    private sealed class BracketConverter : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!.Trim('<', '>');

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue($"<{value}>");
    }

    private sealed class Throwing
    {
        [PersonName]
        public string Name => throw new InvalidOperationException("示例甲");

        [BirthDate]
        public DateOnly Born => throw new InvalidOperationException("示例甲");

        public string Note => "open";
    }

    [RowLabel(typeof(MinorRule))]
    private sealed class Pupil
    {
        [PersonName]
        public string Name { get; init; } = "示例甲";

        [BirthDate]
        public DateOnly Born { get; init; } = new(2015, 6, 1);

        [NotClassified("public list of schools")]
        public string School => "open";
    }

    private sealed class MinorRule : RowLabelRule<Pupil>
    {
        protected override DataLabel? Evaluate(Pupil row, DateTimeOffset on)
            => row.Born.AddYears(14) > DateOnly.FromDateTime(on.Date) ? DataLabel.At(DataLevel.General4) with { Sensitive = true } : null;
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }

    private sealed class Unlabeled
    {
        public int Id { get; init; } = 7;

        public string Text { get; init; } = "示例甲";

        public int Count => 3;

        public object Any => "示例甲";

        public string[] Tags => ["示例甲"];

        public Row[] Rows => [new("示例甲")];

        [NotClassified("a state of the procedure")]
        public string State => "open";
    }

    private sealed class Renamed
    {
        [PersonName, JsonPropertyName("remark")]
        public string? Name { get; init; }

        [JsonExtensionData, MobilePhoneNumber]
        public Dictionary<string, JsonElement>? Rest { get; init; }
    }

    private sealed class Constructed
    {
        public Constructed([MobilePhoneNumber] string phone)
        {
            Count++;
            Phone = phone;
        }

        public static int Count { get; set; }

        public string Phone { get; }
    }

    private sealed class Words
    {
        [Credential]
        public string? Password { get; init; }

        [MedicalDiagnosis]
        public string? Diagnosis { get; init; }
    }

    private sealed class Bands
    {
        [Age]
        public string? Age { get; init; }

        [Income]
        public string? Income { get; init; }

        [BirthDate]
        public string? Born { get; init; }

        [MedicalDiagnosis]
        public string? Diagnosis { get; init; }

        [PreciseLocation]
        public string? Position { get; init; }
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);
    }
}
