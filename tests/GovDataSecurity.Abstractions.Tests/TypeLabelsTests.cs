using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;

namespace GovDataSecurity.Tests;

public sealed class TypeLabelsTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(8));

    public interface IHasPhone
    {
        [MobilePhoneNumber]
        string Phone { get; }
    }

    public interface IHasPhoneAndDesk : IHasPhone
    {
        [NotClassified("furniture")]
        string Desk { get; }
    }

    [Fact]
    public void Of_InterfaceThatInheritsAnother_ReadsWhatItInherits()
        => Assert.Equal(["mobile-phone-number"], TypeLabels.Of<IHasPhoneAndDesk>().Find("Phone")!.Kinds.Select(kind => kind.Name));

    [Fact]
    public void Of_Record_ReadsItsMembers()
    {
        var labels = TypeLabels.Of<FamilyMember>();

        Assert.Equal(["Name", "IdNumber", "Disability", "MonthlyIncome"], labels.LabeledMembers.Select(member => member.Name));
        Assert.Equal(["Id"], labels.UnlabeledMembers.Select(member => member.Name));
        Assert.Equal("person-name", Assert.Single(labels.Find("Name")!.Kinds).Name);
        Assert.Equal(DataLevel.General3, labels.Find("MonthlyIncome")!.Label.Level);
        Assert.True(labels.Find("Disability")!.Label.Sensitive);
        Assert.Equal("示例", labels.Find("Name")!.GetValue(new FamilyMember { Name = "示例", IdNumber = "990101198503150017" }));
        Assert.Null(labels.Find("name"));
    }

    [Fact]
    public void Of_SameType_IsCached() => Assert.Same(TypeLabels.Of<FamilyMember>(), TypeLabels.Of(typeof(FamilyMember)));

    [Fact]
    public void Of_ManyThreads_GivesOneObject()
    {
        var all = new TypeLabels[64];

        Parallel.For(0, all.Length, i => all[i] = TypeLabels.Of<OnlyForThreads>());

        Assert.Single(all.Distinct());
    }

    [Fact]
    public void Level_IsThatOfTheHighestItem()
    {
        Assert.Equal(DataLevel.General3, TypeLabels.Of<AllLabeled>().Level);
        Assert.Equal(DataLevel.General3, TypeLabels.Of<AllLabeled>().LabeledLevel);
    }

    [Fact]
    public void Level_AnUnlabeledMember_CountsAsGeneral4()
    {
        Assert.Equal(DataLevel.General4, TypeLabels.Of<OneUnlabeled>().Level);
        Assert.Equal(DataLevel.General2, TypeLabels.Of<OneUnlabeled>().LabeledLevel);
    }

    [Theory]
    [InlineData(typeof(Derived), "IdNumber", "resident-id-number")]
    [InlineData(typeof(Derived), "Phone", "mobile-phone-number")]
    [InlineData(typeof(Hiding), "IdNumber", "resident-id-number")]
    [InlineData(typeof(WithInterface), "Phone", "mobile-phone-number")]
    [InlineData(typeof(Positional), "IdNumber", "resident-id-number")]
    [InlineData(typeof(PrimaryConstructor), "Name", "person-name")]
    [InlineData(typeof(PropertyTarget), "IdNumber", "resident-id-number")]
    [InlineData(typeof(DerivedPositional), "IdNumber", "resident-id-number")]
    [InlineData(typeof(FieldTarget), "Account", "bank-account-number")]
    [InlineData(typeof(DerivedFromAbstract), "IdNumber", "resident-id-number")]
    [InlineData(typeof(WithField), "Account", "bank-account-number")]
    [InlineData(typeof(WithPrivate), "Secret", "credential")]
    [InlineData(typeof(StructRow), "Name", "person-name")]
    [InlineData(typeof(IHasPhone), "Phone", "mobile-phone-number")]
    public void Of_LabelsFromElsewhere_AreInherited(Type type, string member, string kind)
        => Assert.Equal(kind, Assert.Single(TypeLabels.Of(type).Find(member)!.Kinds).Name);

    [Fact]
    public void Of_TypeLevelAttribute_LabelsEveryMemberButTheOnesMarked()
    {
        var labels = TypeLabels.Of<GradedAsAWhole>();

        Assert.Equal(DataLevel.Important, labels.Declared!.Level);
        Assert.Equal(DataLevel.Important, labels.Find("Plan")!.Label.Level);
        Assert.Equal(["CAT-2026-017"], labels.Find("Plan")!.CatalogIds);
        Assert.False(labels.Find("Version")!.IsLabeled);
        Assert.Equal("public version", labels.Find("Version")!.NotClassifiedReason);
    }

    [Fact]
    public void Of_TypeMarkedAsNotClassified_HoldsForMembersOfWhichNothingElseIsSaid()
    {
        var labels = TypeLabels.Of<Published>();

        Assert.Equal("published statistics", labels.Find("Count")!.NotClassifiedReason);
        Assert.Equal(["Editor", "Example"], labels.LabeledMembers.Select(member => member.Name));
        Assert.Empty(labels.UnlabeledMembers);
    }

    [Fact]
    public void Of_NestedTypes_RaiseTheMemberThatHoldsThem()
    {
        var labels = TypeLabels.Of<Family>();

        Assert.True(labels.Find("Members")!.IsNested);
        Assert.Equal(DataLevel.General4, labels.Find("Members")!.Label.Level);
        Assert.Equal(DataLevel.General4, labels.Find("ByName")!.Label.Level);
        Assert.Empty(labels.Find("Members")!.Kinds);
    }

    [Fact]
    public void Of_ACycle_Ends()
    {
        var labels = TypeLabels.Of<Node>();

        Assert.Equal(DataLevel.General2, labels.Find("Name")!.Label.Level);
        Assert.False(labels.Find("Next")!.IsLabeled);
    }

    [Fact]
    public void Of_CollectionType_HasTheLabelsOfItsItems()
        => Assert.Equal(DataLevel.General4, TypeLabels.Of<Household>().Find("Members")!.Label.Level);

    [Fact]
    public void Of_ManyTypesThatReferToEachOther_EndsSoon()
    {
        const int Count = 25;
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Dense"), AssemblyBuilderAccess.Run).DefineDynamicModule("Dense");
        TypeBuilder[] types = [.. Enumerable.Range(0, Count).Select(i => module.DefineType($"T{i}", TypeAttributes.Public))];
        foreach (var type in types)
        {
            foreach (var other in types)
            {
                type.DefineField(other.Name, other, FieldAttributes.Public);
            }
        }

        types[^1].DefineField("Name", typeof(string), FieldAttributes.Public)
            .SetCustomAttribute(new CustomAttributeBuilder(typeof(PersonNameAttribute).GetConstructor([])!, []));
        Type[] created = [.. types.Select(type => type.CreateType())];
        var clock = Stopwatch.StartNew();

        Assert.All(created[..^1], type => Assert.Equal(DataLevel.General2, TypeLabels.Of(type).Find(type == created[0] ? "T1" : "T0")!.Label.Level));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Of_ATypeThatHoldsEverLargerConstructionsOfItself_Ends()
    {
        var labels = TypeLabels.Of<Growing<int>>();

        Assert.Equal(DataLevel.General2, labels.Find("Next")!.Label.Level);
    }

    [Fact]
    public void Of_Circumstances_AreRead()
    {
        var member = TypeLabels.Of<WithCircumstances>().Find("IdNumber")!;

        Assert.Equal(["social-assistance"], member.Label.Purposes.Names);
        Assert.Equal(["示例公安/人口库/GMSFHM"], member.Label.Sources.Names);
        Assert.Equal(30, member.Retention!.TotalMonths);
        Assert.Equal("人口库", member.Source!.System);
        Assert.Equal("FamilyId", TypeLabels.Of<WithCircumstances>().SubjectMember!.Name);
    }

    [Theory]
    [InlineData(typeof(NoReason), ErrorCode.NotClassifiedWithoutReason)]
    [InlineData(typeof(Contradicting), ErrorCode.ContradictoryLabels)]
    [InlineData(typeof(NoCatalogEntry), ErrorCode.CatalogIdMissing)]
    public void Of_BadLabels_RefuseByName(Type type, ErrorCode code)
    {
        var error = Assert.Throws<GovDataSecurityException>(() => TypeLabels.Of(type));

        Assert.Equal(code, error.Code);
        Assert.Contains(type.Name + ".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LabelOf_AChildsRow_IsSensitive()
    {
        var labels = TypeLabels.Of<Person>();
        var member = labels.Find("Name")!;
        var child = new Person { Name = "示例", Birth = new DateOnly(2015, 6, 1) };
        var adult = new Person { Name = "示例", Birth = new DateOnly(1985, 3, 15) };

        Assert.True(labels.DependsOnRow);
        Assert.Equal((DataLevel.General4, true), (labels.LabelOf(member, child, Today).Level, labels.LabelOf(member, child, Today).Sensitive));
        Assert.Equal((DataLevel.General2, false), (labels.LabelOf(member, adult, Today).Level, labels.LabelOf(member, adult, Today).Sensitive));
        Assert.True(labels.LabelOf(child, Today).Sensitive);
    }

    [Fact]
    public void LabelOf_ARowOfAnotherType_Refuses()
        => Assert.Equal(
            ErrorCode.RowLabelRuleTypeMismatch,
            Assert.Throws<GovDataSecurityException>(() => TypeLabels.Of<Person>().LabelOf("not a person", Today)).Code);

    [Fact]
    public void LabelOf_AFailingRule_RefusesAndRepeatsNoValue()
    {
        var error = Assert.Throws<GovDataSecurityException>(() => TypeLabels.Of<Unlucky>().LabelOf(new Unlucky { Name = "示例甲" }, Today));

        Assert.Equal(ErrorCode.RowLabelRuleFailed, error.Code);
        Assert.DoesNotContain("示例甲", error.ToString(), StringComparison.Ordinal);
    }

    public sealed record FamilyMember
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [PersonName]
        public required string Name { get; init; }

        [ResidentIdNumber]
        public required string IdNumber { get; init; }

        [DisabilityStatus]
        public string? Disability { get; init; }

        [Classified(DataLevel.General3)]
        public decimal MonthlyIncome { get; init; }
    }

    public sealed class OnlyForThreads
    {
        [PersonName]
        public string? Name { get; init; }
    }

    public sealed class AllLabeled
    {
        [NotClassified("surrogate key")]
        public Guid Id { get; init; }

        [PersonName]
        public string? Name { get; init; }

        [MobilePhoneNumber]
        public string? Phone { get; init; }
    }

    public sealed class OneUnlabeled
    {
        [PersonName]
        public string? Name { get; init; }

        public string? Remark { get; init; }
    }

    public class Base
    {
        [ResidentIdNumber]
        public virtual string? IdNumber { get; init; }

        [MobilePhoneNumber]
        public string? Phone { get; init; }
    }

    public sealed class Derived : Base
    {
        public override string? IdNumber { get; init; }
    }

    public sealed class Hiding : Base
    {
        public new string? IdNumber { get; init; }
    }

    public sealed class WithInterface : IHasPhone
    {
        public string Phone { get; init; } = "";
    }

    public sealed record Positional([ResidentIdNumber] string IdNumber);

    public sealed class FieldTarget
    {
        [field: BankAccountNumber]
        public string? Account { get; init; }
    }

    [NotClassified("published statistics")]
    public sealed class Published
    {
        public int Count { get; init; }

        [PersonName]
        public string? Editor { get; init; }

        public FamilyMember? Example { get; init; }
    }

    public record BasePositional([ResidentIdNumber] string IdNumber);

    public sealed record DerivedPositional(string IdNumber) : BasePositional(IdNumber);

    public abstract record AbstractPositional([ResidentIdNumber] string IdNumber);

    public sealed record DerivedFromAbstract(string Number) : AbstractPositional(Number);

    public sealed record Growing<T>(Growing<List<T>>? Next, [PersonName] string? Name);

    public sealed record PropertyTarget([property: ResidentIdNumber] string IdNumber);

    public sealed class PrimaryConstructor([PersonName] string name)
    {
        public string Name => name;
    }

    public sealed class WithField
    {
        [BankAccountNumber]
        public string? Account;
    }

    public sealed class WithPrivate
    {
        [Credential]
        private string Secret { get; } = "";

        public int Length => Secret.Length;
    }

    public struct StructRow
    {
        [PersonName]
        public string? Name { get; set; }
    }

    [ImportantData(CatalogId = "CAT-2026-017")]
    public sealed class GradedAsAWhole
    {
        public string? Plan { get; init; }

        [NotClassified("public version")]
        public int Version { get; init; }
    }

    public sealed class Family
    {
        public List<FamilyMember> Members { get; } = [];

        public Dictionary<string, FamilyMember> ByName { get; } = [];
    }

    public sealed class Household
    {
        public MemberList Members { get; } = [];
    }

    public sealed class MemberList : List<FamilyMember>, IEnumerable<MemberList>
    {
        IEnumerator<MemberList> IEnumerable<MemberList>.GetEnumerator() => throw new InvalidOperationException();
    }

    public sealed class Node
    {
        [PersonName]
        public string? Name { get; init; }

        public Node? Next { get; init; }
    }

    public sealed class WithCircumstances
    {
        [SubjectId]
        [NotClassified("surrogate key")]
        public Guid FamilyId { get; init; }

        [ResidentIdNumber]
        [Purpose("social-assistance")]
        [RetainFor(Years = 2, Months = 6, Basis = "schedule-7")]
        [AuthoritativeSource("示例公安", "人口库", "GMSFHM")]
        public string? IdNumber { get; init; }
    }

    public sealed class NoReason
    {
        [NotClassified(" ")]
        public string? Name { get; init; }
    }

    public sealed class Contradicting
    {
        [PersonName]
        [NotClassified("no")]
        public string? Name { get; init; }
    }

    public sealed class NoCatalogEntry
    {
        [CoreData(CatalogId = "")]
        public string? Name { get; init; }
    }

    [RowLabel(typeof(MinorRule))]
    public sealed class Person
    {
        [PersonName]
        public string? Name { get; init; }

        [BirthDate]
        public DateOnly Birth { get; init; }
    }

    public sealed class MinorRule : RowLabelRule<Person>
    {
        protected override DataLabel? Evaluate(Person row, DateTimeOffset on)
            => row.Birth.AddYears(14) >= DateOnly.FromDateTime(on.Date) ? DataLabel.At(DataLevel.General4) with { Sensitive = true } : null;
    }

    [RowLabel(typeof(FailingRule))]
    public sealed class Unlucky
    {
        [PersonName]
        public string? Name { get; init; }
    }

    public sealed class FailingRule : RowLabelRule<Unlucky>
    {
        protected override DataLabel? Evaluate(Unlucky row, DateTimeOffset on) => throw new InvalidOperationException(row.Name);
    }
}
