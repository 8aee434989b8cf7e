using System.Collections;

namespace GovDataSecurity.Masking.Tests;

public sealed class ObjectMaskerTests
{
    [Fact]
    public void Format_LabeledRecord_PrintsItsMembersMasked()
        => Assert.Equal(FamilyMember.Masked, ObjectMasker.Format(FamilyMember.Example));

    [Fact]
    public void Format_NoValue_TellsSoOnlyWhereThatTellsNothing()
        => Assert.Equal(
            "FamilyMember { Id = 01890000-0000-7000-8000-000000000001, Name = 示**, IdNumber = 9****************7, Disability = ***, BankAccount = null, MonthlyIncome = *** }",
            ObjectMasker.Format(FamilyMember.Example with { Disability = null, BankAccount = null }));

    [Fact]
    public void Format_BareValue_ShowsNothing()
    {
        Assert.Equal("null", ObjectMasker.Format(null));
        Assert.Equal("***", ObjectMasker.Format("示例甲"));
        Assert.Equal("***", ObjectMasker.Format(98765.43m));
        Assert.Equal("***", ObjectMasker.Format(true));
        Assert.Equal("***", ObjectMasker.Format(new DateOnly(1985, 3, 15)));
        Assert.Equal("***", ObjectMasker.Format(new byte[] { 1, 2 }));
        Assert.Equal("***", ObjectMasker.Format(new[] { "示例甲" }));
        Assert.Equal("***", ObjectMasker.Format(new InvalidOperationException("示例甲")));
        Assert.Equal("***", ObjectMasker.Format(Task.FromResult(FamilyMember.Example)));
        Assert.Equal("***", ObjectMasker.Format(new Lazy<FamilyMember>(FamilyMember.Example)));
        Assert.Equal("01890000-0000-7000-8000-000000000001", ObjectMasker.Format(FamilyMember.Example.Id));
    }

    [Fact]
    public void Format_UnlabeledMember_CountsAsHigh()
        => Assert.Equal(
            "Application { Id = 7, ApplicationId = 8, Reference = 01890000-0000-7000-8000-000000000001, Applicant = 示*, Remark = ***, Count = ***, IsUrgent = ***, "
            + "Status = open, Code = 91990100MA00000018, Tags = ***, Payload = *** }",
            ObjectMasker.Format(new Application()));

    [Fact]
    public void Format_NestedObject_MasksItToo()
        => Assert.Equal(
            "Family { Head = FamilyMember { Id = 01890000-0000-7000-8000-000000000001, Name = 示**, IdNumber = 9****************7, Disability = ***, BankAccount = ************1234, MonthlyIncome = *** }, "
            + "Members = [" + FamilyMember.Masked + ", " + FamilyMember.Masked + "], Phones = [199****1234, 199****5678], Address = ***, Photo = *** }",
            ObjectMasker.Format(new Family(FamilyMember.Example, [FamilyMember.Example, FamilyMember.Example], ["19900001234", "19900005678"], new("示例路"), [1, 2, 3])));

    [Fact]
    public void Format_Cycle_Ends()
    {
        var node = new Node { Name = "示例甲" };
        node.Next = node;

        Assert.Equal("Node { Name = 示**, Next = … }", ObjectMasker.Format(node));
    }

    [Fact]
    public void Format_SameObjectTwice_PrintsItTwice()
    {
        var leaf = new Node { Name = "示例甲" };

        Assert.Equal("[Node { Name = 示**, Next = null }, Node { Name = 示**, Next = null }]", ObjectMasker.Format(new[] { leaf, leaf }));
    }

    [Fact]
    public void Format_DeepChain_StopsAtTheLimit()
    {
        var node = new Node { Name = "示例甲" };
        for (var i = 0; i < 10_000; i++)
        {
            node = new Node { Name = "示例甲", Next = node };
        }

        Assert.Equal(
            "Node { Name = 示**, Next = Node { Name = 示**, Next = … } }",
            ObjectMasker.Format(node, MaskingOptions.Default with { MaxDepth = 2 }));
        Assert.Equal(8, ObjectMasker.Format(node).Split("Node {").Length - 1);
    }

    [Fact]
    public void Format_LongCollection_StopsAtTheLimits()
    {
        var many = Enumerable.Repeat(FamilyMember.Example, 1_000_000);

        Assert.EndsWith(" }, …]", ObjectMasker.Format(many));
        Assert.Equal(20, ObjectMasker.Format(many).Split("FamilyMember").Length - 1);
        Assert.InRange(ObjectMasker.Format(many, MaskingOptions.Default with { MaxItems = int.MaxValue, MaxLength = 1000 }).Length, 1000, 1300);
    }

    [Fact]
    public void Format_Dictionary_MasksKeysToo()
        => Assert.Equal(
            "[***: " + FamilyMember.Masked + "]",
            ObjectMasker.Format(new Dictionary<string, FamilyMember> { ["990101198503150017"] = FamilyMember.Example }));

    [Fact]
    public void Format_UntypedCollection_MasksWhatIsInIt()
    {
        Assert.Equal("[" + FamilyMember.Masked + ", ***, null]", ObjectMasker.Format(new ArrayList { FamilyMember.Example, "示例甲", null }));
        Assert.Equal("[***: " + FamilyMember.Masked + "]", ObjectMasker.Format(new Hashtable { ["示例甲"] = FamilyMember.Example }));
    }

    [Fact]
    public void Format_TupleAndAnonymousObject_MasksTheirParts()
    {
        Assert.Equal("(***, " + FamilyMember.Masked + ")", ObjectMasker.Format(("示例甲", FamilyMember.Example)));
        Assert.Equal("{ Count = ***, Member = " + FamilyMember.Masked + " }", ObjectMasker.Format(new { Count = 3, Member = FamilyMember.Example }));
        Assert.Equal("{ Member = " + FamilyMember.Masked + " }", ObjectMasker.Format(new { Member = (object)FamilyMember.Example }));
    }

    [Fact]
    public void Format_LabelsFromInterfaceBaseAndParameter_AreFound()
    {
        Assert.Equal("Official { Name = 示** }", ObjectMasker.Format(new Official()));
        Assert.Equal("Child { School = ***, Name = 示** }", ObjectMasker.Format(new Child()));
        Assert.Equal("Positional { Name = 示**, Phone = 199****1234 }", ObjectMasker.Format(new Positional("示例甲", "19900001234")));
        Assert.Equal("Positional { Name = 示**, Phone = 199****1234 }", ObjectMasker.Format((object)new Positional("示例甲", "19900001234")));
        Assert.Equal("Struct { Name = 示** }", ObjectMasker.Format(new Struct("示例甲")));
        Assert.Equal("Page { Items = [Struct { Name = 示** }] }", ObjectMasker.Format(new Page<Struct>([new Struct("示例甲")])));
    }

    [Fact]
    public void Format_TypeLevelLabel_MasksEveryMember()
        => Assert.Equal("Secret { Id = ***, Text = ***, Note = open }", ObjectMasker.Format(new Secret()));

    [Fact]
    public void Format_SeveralKindsOrCatalogData_ShowsNothing()
        => Assert.Equal("Strict { Both = ***, Catalog = ***, Two = *** }", ObjectMasker.Format(new Strict()));

    [Fact]
    public void Format_ThrowingGetter_ErasesTheMemberOnly()
    {
        using var failures = new FailureCount();
        var text = ObjectMasker.Format(new Throwing());

        Assert.Equal("Throwing { Bad = ***, Name = 示**, Items = [***] }", text);
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public void Format_ContradictoryLabels_ShowsNothing()
    {
        using var failures = new FailureCount();

        Assert.Equal("Contradictory { *** }", ObjectMasker.Format(new Contradictory()));
        Assert.True(failures.Count > 0);
    }

    [Fact]
    public void Format_LabeledGetterOfErasedMember_IsNotRead()
    {
        var counting = new Counting();
        ObjectMasker.Format(counting);

        Assert.Equal(0, counting.Reads);
    }

    [Fact]
    public void Format_Query_IsNotRun()
    {
        var runs = 0;
        var query = Enumerable.Range(0, 3).Select(_ => { runs++; return FamilyMember.Example; }).AsQueryable();

        Assert.Equal("***", ObjectMasker.Format(query));
        Assert.Equal(0, runs);
    }

    [Fact]
    public void Format_MinorsRow_ShowsNothingOfIt()
    {
        var options = MaskingOptions.Default with { Time = new FixedTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)) };

        Assert.Equal("Pupil { Id = 1, Name = ***, Phone = ***, School = open }", ObjectMasker.Format(new Pupil { Born = new DateOnly(2015, 6, 1) }, options).Replace(", Born = ***", ""));
        Assert.Equal("Pupil { Id = 1, Name = 示**, Phone = 199****1234, School = open }", ObjectMasker.Format(new Pupil { Born = new DateOnly(1985, 3, 15) }, options).Replace(", Born = 198*-**-**", ""));
    }

    [Fact]
    public void Format_RowRuleThatOnlyMakesSensitive_ShowsNothing()
        => Assert.Equal("Ward { Name = *** }", ObjectMasker.Format(new Ward()));

    [Fact]
    public void Format_UnlabeledMember_IsNotReadAndDoesNotTellWhetherItHasAValue()
    {
        var silent = new Silent();

        Assert.Equal("Silent { Name = null, Remark = ***, Income = *** }", ObjectMasker.Format(silent));
        Assert.Equal(0, silent.ReadsOf());
    }

    [Fact]
    public void Format_FailingRowRule_ShowsNothingOfTheRow()
    {
        using var failures = new FailureCount();

        Assert.Equal("FailingRule { Name = *** }", ObjectMasker.Format(new FailingRule()));
        Assert.Equal(1, failures.Count);
    }

    [Fact]
    public void Format_ShownText_CannotBreakTheLine()
        => Assert.Equal("Shown { Text = a\uFFFD\uFFFDb\uFFFD\uFFFD }", ObjectMasker.Format(new Shown("a\r\nb\u202E\uD800")));

    [Fact]
    public void Format_HugeTexts_StaysBounded()
    {
        Assert.Equal("Struct { Name = *** }", ObjectMasker.Format(new Struct(new string('示', 1 << 20))));
        Assert.InRange(ObjectMasker.Format(new Shown(new string('a', 1 << 20))).Length, 16_000, 17_000);
    }

    [Fact]
    public void Format_LabeledNumber_GoesThroughTheMaskerOfItsKind()
        => Assert.Equal("Numbers { Phone = 199****1234, Born = 198*-**-**, Account = ***, Key = *** }", ObjectMasker.Format(new Numbers()));

    [Fact]
    public void Format_OwnKind_UsesTheGivenRegistry()
    {
        var options = MaskingOptions.Default with { Maskers = MaskerRegistry.Default.With<PersonNameAttribute>(Masking.Maskers.Fixed) };

        Assert.Equal("Struct { Name = *** }", ObjectMasker.Format(new Struct("示例甲"), options));
        Assert.Equal("Struct { Name = 示** }", ObjectMasker.Format(new Struct("示例甲")));
    }

    [Fact]
    public void Format_ByManyThreads_GivesTheSame()
        => Parallel.For(0, 2_000, _ => Assert.Equal(FamilyMember.Masked, ObjectMasker.Format(FamilyMember.Example)));

    private sealed class Application
    {
        public int Id => 7;

        public long ApplicationId => 8;

        public Guid Reference => FamilyMember.Example.Id;

        [PersonName]
        public string Applicant => "示例";

        public string Remark => "示例甲";

        public int Count => 3;

        public bool IsUrgent => true;

        [NotClassified("a state of the procedure")]
        public string Status => "open";

        [UnifiedSocialCreditCode]
        public string Code => "91990100MA00000018";

        public string[] Tags => ["示例甲"];

        public object Payload => "示例甲";
    }

    private sealed record Family(
        FamilyMember Head,
        IReadOnlyList<FamilyMember> Members,
        [MobilePhoneNumber] string[] Phones,
        [HomeAddress] Address Address,
        [FaceImage] byte[] Photo);

    private sealed record Address(string Street);

    private sealed class Node
    {
        [PersonName]
        public string? Name { get; init; }

        public Node? Next { get; set; }
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

    private abstract class Person
    {
        [PersonName]
        public virtual string Name => "示";
    }

    private sealed class Child : Person
    {
        public string School => "示例学校";

        public override string Name => "示例甲";
    }

    private sealed record Positional([PersonName] string Name, [property: MobilePhoneNumber] string Phone);

    private readonly record struct Struct([PersonName] string Name);

    private sealed record Page<T>(IEnumerable<T> Items);

    [Classified(DataLevel.General4)]
    private sealed class Secret
    {
        public Guid Id => FamilyMember.Example.Id;

        public string Text => "示例甲";

        [NotClassified("a state of the procedure")]
        public string Note => "open";
    }

    private sealed class Strict
    {
        [PersonName, MobilePhoneNumber]
        public string Both => "19900001234";

        [ImportantData(CatalogId = "CAT-1"), PersonName]
        public string Catalog => "示例甲";

        [CoreData(CatalogId = "CAT-1")]
        public string Two => "示例甲";
    }

    private sealed class Throwing
    {
        [PersonName]
        public string Bad => throw new InvalidOperationException("示例甲");

        [PersonName]
        public string Name => "示例甲";

        [PersonName]
        public IEnumerable<string> Items => Fail();

        private static IEnumerable<string> Fail()
        {
            foreach (var c in "例")
            {
                throw new InvalidOperationException($"示{c}甲");
            }

            yield break;
        }
    }

    private sealed class Contradictory
    {
        [PersonName, NotClassified("both at once")]
        public string Name => "示例甲";
    }

    private sealed class Counting
    {
        public int Reads;

        [DisabilityStatus]
        public string Disability
        {
            get
            {
                Reads++;
                return "一级";
            }
        }
    }

    [RowLabel(typeof(MinorRule))]
    private sealed class Pupil
    {
        public int Id => 1;

        [PersonName]
        public string Name => "示例甲";

        [MobilePhoneNumber]
        public string Phone => "19900001234";

        [BirthDate]
        public DateOnly Born { get; init; }

        [NotClassified("public list of schools")]
        public string School => "open";
    }

    private sealed class MinorRule : RowLabelRule<Pupil>
    {
        protected override DataLabel? Evaluate(Pupil row, DateTimeOffset on)
            => row.Born.AddYears(14) > DateOnly.FromDateTime(on.Date) ? DataLabel.At(DataLevel.General4) with { Sensitive = true } : null;
    }

    [RowLabel(typeof(SensitiveRule))]
    private sealed class Ward
    {
        [PersonName]
        public string Name => "示例甲";
    }

    private sealed class SensitiveRule : RowLabelRule
    {
        public override DataLabel? Evaluate(object row, DateTimeOffset on) => DataLabel.At(DataLevel.General1) with { Sensitive = true };
    }

    private sealed class Silent
    {
        private int _reads;

        [PersonName]
        public string? Name => null;

        public string? Remark => Read<string?>(null);

        public decimal? Income => Read<decimal?>(null);

        public int ReadsOf() => _reads;

        private T Read<T>(T value)
        {
            _reads++;
            return value;
        }
    }

    [RowLabel(typeof(BrokenRule))]
    private sealed class FailingRule
    {
        [PersonName]
        public string Name => "示例甲";
    }

    private sealed class BrokenRule : RowLabelRule
    {
        public override DataLabel? Evaluate(object row, DateTimeOffset on) => throw new InvalidOperationException("示例甲");
    }

    private sealed class Shown(string text)
    {
        [NotClassified("a test")]
        public string Text { get; } = text;
    }

    private sealed class Numbers
    {
        [MobilePhoneNumber]
        public long Phone => 19900001234;

        [BirthDate]
        public DateOnly Born => new(1985, 3, 15);

        [Classified(DataLevel.General2)]
        public int Account => 1234;

        [Classified(DataLevel.General2)]
        public Guid Key => FamilyMember.Example.Id;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
