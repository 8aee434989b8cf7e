using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS3002: which objects show labeled members where they are logged.</summary>
public sealed class LoggedObjectTests
{
    [Fact]
    public Task Record_Printed_IsReported() => Case.Log("""
        logger.LogInformation("{Member}", {|GDS3002:member|});
        logger.LogInformation($"{{|GDS3002:member|}}");
        logger.LogInformation("member " + {|GDS3002:member|});
        logger.LogInformation({|GDS3002:member|}.ToString());
        logger.LogInformation("{Member}", {|GDS3002:maybe|}?.ToString());
        logger.LogInformation(string.Format("{0}", {|GDS3002:member|}));
        logger.LogInformation("{Member}", (object){|GDS3002:member|});
        logger.LogInformation("{Member}", member.Plan == "a" ? {|GDS3002:member|} : null);
        logger.LogInformation("{Member}", {|GDS3002:maybe|} ?? member);
        logger.LogInformation("{Member}", {|GDS3002:family.Head|});
        logger.LogInformation("{Member}", {|GDS3002:members[0]|});
        logger.LogInformation("{Member}", {|GDS3002:register.Find("1")|});
        logger.LogInformation("{Member}", await Task.FromResult({|GDS3002:member|}));
        logger.LogInformation("{Member}", await Task.Run(() => {|GDS3002:register.Find("1")|}));
        logger.LogInformation("{Household}", {|GDS3002:household|});
        logger.LogInformation("{Pair}", (1, {|GDS3002:member|}));
        logger.LogInformation("{Anonymous}", new { {|GDS3002:member|} });
        var local = member;
        logger.LogInformation("{Member}", {|GDS3002:local|});
        foreach (var one in members)
        {
            logger.LogInformation("{Member}", {|GDS3002:one|});
        }

        var pair = (1, member);
        logger.LogInformation("{Pair}", {|GDS3002:pair|});
        var entry = new KeyValuePair<int, FamilyMember>(1, member);
        logger.LogInformation("{Entry}", {|GDS3002:entry|});
        var anonymous = new { member };
        logger.LogInformation("{Anonymous}", {|GDS3002:anonymous|});
        """).RunAsync();

    [Fact]
    public Task Record_InASequence_IsReportedWhereElementsArePrinted() => Case.Log("""
        logger.LogInformation("{Members}", {|GDS3002:members|});
        logger.LogInformation("{Members}", {|GDS3002:family.Members|});
        logger.LogInformation("{Members}", {|GDS3002:members.Where(m => m.Name != "").ToList()|});
        logger.LogInformation("{Members}", {|GDS3002:members.ToDictionary(m => m.Id)|});
        logger.LogInformation("{Members}", members.Select(m => {|GDS3002:m|}));
        logger.LogInformation(string.Join(",", {|GDS3002:members|}));
        Console.WriteLine(members);
        logger.LogInformation($"{members}");
        logger.LogInformation("members " + members);
        """).RunAsync();

    [Fact]
    public Task Object_TakenApart_IsReported() => Case.Log("""
        logger.LogInformation("{@Family}", {|GDS3002:family|});
        logger.LogInformation("{Plan} {@Member,10:x}", member.Plan, {|GDS3002:member|});
        logger.LogInformation("{{@no}} {@Members}", {|GDS3002:members|});
        logger.LogInformation("{@Families}", new List<Family> { {|GDS3002:family|} });
        logger.LogInformation("{@Head}", new { {|GDS3002:family.Head|} });
        logger.LogInformation("{Json}", System.Text.Json.JsonSerializer.Serialize({|GDS3002:family|}));
        """).RunAsync();

    [Fact]
    public Task Object_ThatShowsNothing_IsNotReported() => Case.Log("""
        logger.LogInformation("{Family}", family);
        logger.LogInformation("{$Family}", family);
        logger.LogInformation("{Family} {@Plan}", family, member.Plan);
        logger.LogInformation("{{@Family}} {Family}", family);
        logger.LogInformation("{Id} {Plan}", member.Id, member.Plan);
        logger.LogInformation("{Count}", members.Count);
        logger.LogInformation("{Member}", Text.Hide(member));
        logger.LogInformation("{Member}", member is null);
        logger.LogInformation("{Member}", GovDataSecurity.Masking.ObjectMasker.Format(member));
        logger.LogInformation("{Members}", GovDataSecurity.Masking.ObjectMasker.Format(members));
        logger.LogInformation("{Members}", members.Select(GovDataSecurity.Masking.ObjectMasker.Format));
        """).RunAsync();

    [Fact]
    public Task Copy_WithMaskedMembers_IsNotReported() => Case.LogFile(Case.Method("""
        var card = new Card(member.Name, 1);
        logger.LogInformation("{Card}", card with { Name = GovDataSecurity.Masking.Mask.PersonName(card.Name) });
        logger.LogInformation("{Card}", new Card(GovDataSecurity.Masking.Mask.PersonName(member.Name), 1));
        logger.LogInformation("{Cards}", new List<Card> { card }.Select(c => c with { Name = "*" }));
        logger.LogInformation("{Card}", card with { Name = {|GDS3001:member.IdNumber|} });
        logger.LogInformation("{Card}", {|GDS3002:card with { Size = 2 }|});
        logger.LogInformation("{Card}", {|GDS3002:card|});
        logger.LogInformation("{Card}", new Card({|GDS3001:member.IdNumber|}, 1));
        """) + """
        public sealed record Card([ResidentIdNumber] string Name, int Size);
        """).RunAsync();

    [Fact]
    public Task Record_WithItsOwnToString_IsNotReported() => Case.LogFile(Case.Method("""
        Own own = null!;
        OwnMembers ownMembers = null!;
        Derived derived = null!;
        Loud loud = null!;
        logger.LogInformation("{Own} {OwnMembers} {Derived} {Loud}", own, ownMembers, derived, {|GDS3002:loud|});
        logger.LogInformation("{@Own}", {|GDS3002:own|});
        logger.LogInformation("{Constant}", new Base("a"));
        """) + """
        public sealed record Own([PersonName] string Name) { public override string ToString() => "own"; }
        public sealed record OwnMembers([PersonName] string Name) { private bool PrintMembers(StringBuilder text) => false; }
        public record Quiet([PersonName] string Name) { public sealed override string ToString() => "quiet"; }
        public sealed record Derived(string Name) : Quiet(Name);
        public record Base([PersonName] string Name);
        public sealed record Loud(string Name) : Base(Name);
        """).RunAsync();

    [Fact]
    public Task Member_ThatPrintsItsTypeOrIsHidden_DoesNotShow() => Case.LogFile(Case.Method("""
        Photo photo = null!;
        Hidden hidden = null!;
        Point? point = null;
        Node node = null!;
        IChild child = null!;
        logger.LogInformation("{Photo} {Hidden} {Node} {Point}", photo, hidden, node, {|GDS3002:point|});
        logger.LogInformation("{@Photo}", {|GDS3002:photo|});
        logger.LogInformation("{@Hidden}", {|GDS3002:hidden|});
        logger.LogInformation("{Json}", System.Text.Json.JsonSerializer.Serialize(hidden));
        logger.LogInformation("{@Node} {@Child}", node, {|GDS3002:child|});
        """) + """
        public sealed record Photo([FaceImage] byte[] Image, [GuardianInformation] List<string> Guardians);
        public sealed record Hidden
        {
            [PersonName] internal string Name { get; init; } = "";
            [PersonName] public static string Latest { get; set; } = "";
            [PersonName] private string? _name = null;
            [System.Text.Json.Serialization.JsonIgnore] public FamilyMember? Member => null;
            public override string ToString() => "";
        }
        public interface IParent { [PersonName] string Name { get; } }
        public interface IChild : IParent;
        public readonly record struct Point([PreciseLocation] double Latitude);
        public sealed record Node(Node? Next, IReadOnlyList<Node> Others);
        """).RunAsync();

    [Fact]
    public Task Record_FromMetadata_IsReported() => Case.LogFile(Case.Method("""
        GovDataSecurity.Analyzers.Tests.Library.Citizen citizen = null!;
        var spot = Last.Spot;
        logger.LogInformation("{Citizen} {Spot}", {|GDS3002:citizen|}, {|GDS3002:spot|});
        logger.LogInformation("{Name}", {|GDS3001:citizen.Name|});
        logger.LogInformation("{Quiet}", new GovDataSecurity.Analyzers.Tests.Library.QuietCitizen("a"));
        """) + """
        public static class Last { public static GovDataSecurity.Analyzers.Tests.Library.Spot Spot; }
        """).WithReferences(typeof(Library.Citizen).Assembly).RunAsync();

    [Fact]
    public Task Message_NamesTheHighestMember_InBothLanguages() => Task.WhenAll(
        Case.Log("""logger.LogInformation("{Member}", {|#0:member|});""")
            .Expect(Testing.Expected.Diagnostic("GDS3002").At(0).WithAnyAdditionalLocations().WithSeverity(DiagnosticSeverity.Warning)
                .WithMessage("The object shows 'FamilyMember.Site' (important data, Important; labeled members shown: 9) and is written to the log by 'LogInformation'. Print it masked: ObjectMasker.Format"))
            .RunAsync(),
        Case.Log("""logger.LogInformation("{Member}", {|#0:member|});""").WithCulture("zh-CN")
            .Expect(Testing.Expected.Diagnostic("GDS3002").At(0).WithAnyAdditionalLocations()
                .WithMessage("该对象会显示“FamilyMember.Site”（重要数据，重要数据；共 9 个已标注成员），并被“LogInformation”写入日志。请脱敏输出：ObjectMasker.Format"))
            .RunAsync());
}
