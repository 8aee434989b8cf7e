namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS3001: which labeled values stand in what is logged.</summary>
public sealed class LoggedValueTests
{
    [Fact]
    public Task Value_InAnArgument_IsReported() => Case.Log("""
        logger.LogInformation("{IdNumber}", {|GDS3001:member.IdNumber|});
        logger.LogInformation("{Phone}", {|GDS3001:phone|});
        logger.LogInformation("{Name} {IdNumber} {Plan}", {|GDS3001:member.Name|}, {|GDS3001:member.IdNumber|}, member.Plan);
        logger.LogInformation("{Income} {Birth}", {|GDS3001:member.Income|}, {|GDS3001:member.Birth|});
        logger.LogInformation("{Pension}", {|GDS3001:member.Pension|});
        logger.LogInformation("{Pension}", {|GDS3001:member.Pension|}!.Value);
        logger.LogInformation("{IsDisabled} {Not}", {|GDS3001:member.IsDisabled|}, !{|GDS3001:member.IsDisabled|});
        logger.LogInformation("{Site}", {|GDS3001:member.Site|});
        logger.LogInformation("{Guardians}", {|GDS3001:member.Guardians|});
        logger.LogInformation("{Guardian}", {|GDS3001:member.Guardians|}[0]);
        logger.LogInformation("{District}", {|GDS3001:member.Home|}!.District);
        logger.LogInformation("{IdNumber}", {|GDS3001:family.Head.IdNumber|});
        logger.LogInformation("{IdNumber}", {|GDS3001:members[0].IdNumber|});
        logger.LogInformation("{IdNumber}", {|GDS3001:Text.ReadIdNumber()|});
        """).RunAsync();

    [Fact]
    public Task Value_InterpolatedOrConcatenated_IsReported() => Case.Log("""
        logger.LogInformation($"{{|GDS3001:member.IdNumber|}}");
        logger.LogInformation($"at {DateTime.UnixEpoch}: {{|GDS3001:member.Income|}:F2} and {{|GDS3001:member.Name|},10}");
        logger.LogInformation("id " + {|GDS3001:member.IdNumber|} + " done");
        logger.LogInformation("income " + {|GDS3001:member.Income|});
        logger.LogInformation("income " + {|GDS3001:member.Income|} * 12);
        logger.LogInformation(string.Format("{0} {1}", member.Id, {|GDS3001:member.Name|}));
        logger.LogInformation(string.Concat("a", {|GDS3001:member.Name|}));
        logger.LogInformation(string.Join(",", "a", {|GDS3001:member.Name|}));
        logger.LogInformation(string.Join(",", members.Select(m => {|GDS3001:m.Name|})));
        logger.LogInformation("{Text}", new StringBuilder().Append("id ").Append({|GDS3001:member.IdNumber|}).ToString());
        logger.LogInformation("{Text}", "Hello {name}".Replace("{name}", {|GDS3001:member.Name|}));
        logger.LogInformation(FormattableString.Invariant($"{{|GDS3001:member.Name|}}"));
        logger.LogInformation(string.Create(null, $"{{|GDS3001:member.Name|}}"));
        """).RunAsync();

    [Fact]
    public Task Value_BehindAnOperator_IsReported() => Case.Log("""
        logger.LogInformation("{Id}", member.Plan == "a" ? {|GDS3001:member.IdNumber|} : "none");
        logger.LogInformation("{Id}", {|GDS3001:member.Passport|} ?? {|GDS3001:member.IdNumber|});
        logger.LogInformation("{Id}", member.Plan switch { "a" => {|GDS3001:member.Name|}, _ => "none" });
        logger.LogInformation("{Id}", {|GDS3001:maybe?.IdNumber|});
        logger.LogInformation("{Id}", {|GDS3001:maybe?.IdNumber.Trim()|});
        logger.LogInformation("{Id}", (object){|GDS3001:member.IdNumber|});
        logger.LogInformation("{Id}", ({|GDS3001:member.IdNumber|} as object));
        logger.LogInformation("{Id}", ({|GDS3001:member.IdNumber|}));
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}!);
        logger.LogInformation("{Id}", await Task.FromResult({|GDS3001:member.IdNumber|}));
        logger.LogInformation("{Id}", await Task.Run(() => {|GDS3001:member.IdNumber|}));
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}[..6]);
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}[^1]);
        logger.LogInformation("{Id}", new[] { {|GDS3001:member.IdNumber|} });
        logger.LogInformation("{Id}", new List<string> { {|GDS3001:member.IdNumber|} });
        logger.LogInformation("{Id}", ((string[])[{|GDS3001:member.IdNumber|}]));
        logger.LogInformation("{Id}", (member.Id, {|GDS3001:member.Name|}));
        logger.LogInformation("{Id}", new { member.Id, {|GDS3001:member.Name|} });
        logger.LogInformation("{Id}", new Address({|GDS3001:member.Name|}, "1"));
        string? text = null;
        logger.LogInformation("{Id}", text = {|GDS3001:member.IdNumber|});
        string? other = null, third = null;
        logger.LogInformation("{Id}", other ??= {|GDS3001:member.IdNumber|});
        logger.LogInformation("{Id}", third += {|GDS3001:member.IdNumber|});
        """).RunAsync();

    [Fact]
    public Task Value_OfTheTypeItself_IsReported() => Case.Log("""
        logger.LogInformation("{Key}", {|GDS3001:Access.Key|});
        logger.LogInformation("{Token}", {|GDS3001:Access.Token|});
        logger.LogInformation($"key {{|GDS3001:Access.Key|}}");
        logger.LogInformation("key " + {|GDS3001:Access.Key|} + Access.Name);
        """).WithSource("Access.cs", """
        using GovDataSecurity;

        namespace Sample;

        [Classified(DataLevel.General4)]
        public sealed class Access
        {
            public const string Name = "access";
            [Credential] public const string Key = "key";
            [Credential] public static string Token { get; set; } = "";
        }
        """).RunAsync();

    [Fact]
    public Task Value_InsideItsProperty_IsReported() => Case.Log("").WithSource("Access.cs", """
        #nullable enable
        using System;
        using GovDataSecurity;

        namespace Sample;

        public sealed class Access
        {
            private string _name = "";

            [PersonName]
            public string Name
            {
                get => _name;
                set
                {
                    Console.WriteLine({|GDS3001:value|});
                    _name = value;
                }
            }

            public string Plan
            {
                get => "";
                set => Console.WriteLine(value);
            }
        }
        """).RunAsync();

    [Fact]
    public Task Value_ThroughACall_IsReported() => Case.Log("""
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}.ToString());
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}.ToUpperInvariant().Trim());
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}.Substring(6, 8));
        logger.LogInformation("{Income}", {|GDS3001:member.Income|}.ToString("F2"));
        logger.LogInformation("{Income}", Math.Round({|GDS3001:member.Income|}, 2));
        logger.LogInformation("{Pension}", {|GDS3001:member.Pension|}.GetValueOrDefault());
        logger.LogInformation("{Year}", {|GDS3001:member.Birth|}.Year);
        logger.LogInformation("{Next}", {|GDS3001:member.Birth|}.AddYears(1));
        logger.LogInformation("{Disabled}", {|GDS3001:member.IsDisabled|}.ToString());
        logger.LogInformation("{Id}", Text.Frame({|GDS3001:member.IdNumber|}));
        logger.LogInformation("{Id}", Short({|GDS3001:member.IdNumber|}));
        logger.LogInformation("{Id}", Uri.EscapeDataString({|GDS3001:member.IdNumber|}));
        logger.LogInformation("{Id}", Convert.ToBase64String(Encoding.UTF8.GetBytes({|GDS3001:member.IdNumber|})));
        logger.LogInformation("{Id}", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes({|GDS3001:member.IdNumber|}))));
        logger.LogInformation("{Names}", members.Where(m => m.Plan == "a").Select(m => {|GDS3001:m.Name|}).ToList());
        logger.LogInformation("{Names}", from m in members where m.Name != "" select {|GDS3001:m.Name|});
        logger.LogInformation("{Names}", members.AsQueryable().OrderBy(m => m.IdNumber).Select(m => {|GDS3001:m.Name|}));
        logger.LogInformation("{Sum}", members.Sum(m => {|GDS3001:m.Income|}));
        logger.LogInformation("{Names}", member.Guardians.Select(g => {|GDS3001:g|}.Trim()));
        """).RunAsync();

    [Fact]
    public Task Verdict_AboutAValue_IsNotReported() => Case.Log("""
        logger.LogInformation("{Name}", nameof(member.IdNumber));
        logger.LogInformation("{Length}", member.IdNumber.Length);
        logger.LogInformation("{Length}", maybe?.IdNumber?.Length);
        logger.LogInformation("{Count}", member.Guardians.Count);
        logger.LogInformation("{Any}", member.Guardians.Any());
        logger.LogInformation("{Missing}", member.Passport is null);
        logger.LogInformation("{Missing}", string.IsNullOrEmpty(member.Passport));
        logger.LogInformation("{Adult}", member.Birth < new DateOnly(2008, 1, 1));
        logger.LogInformation("{Rich}", member.Income > 10_000m ? "yes" : "no");
        logger.LogInformation("{Both}", member.IsDisabled && member.Income > 10_000m);
        logger.LogInformation("{Form}", member.IdNumber is [_, .., 'X']);
        logger.LogInformation("{Has}", member.Pension.HasValue);
        logger.LogInformation("{At}", member.IdNumber.IndexOf('X'));
        logger.LogInformation("{Order}", member.IdNumber.CompareTo("a") + member.Income.CompareTo(3m) + string.Compare(member.Name, "a"));
        logger.LogInformation("{Hash}", member.Income.GetHashCode());
        logger.LogInformation("{Equal}", member.IdNumber.Equals("a"));
        logger.LogInformation("{Equal}", (member.Name, member.Plan) == ("a", "b"));
        logger.LogInformation("{Count}", members.Count(m => m.Name == "a"));
        logger.LogInformation("{Id}", members.OrderBy(m => m.IdNumber).Select(m => m.Id).First());
        logger.LogInformation("{Id}", members.First(m => m.IdNumber == "a").Id);
        logger.LogInformation("{Id}", members.AsQueryable().Where(m => m.IdNumber == "a").OrderBy(m => m.Name).Select(m => m.Id).First());
        logger.LogInformation("{Type}", member.IdNumber.GetType());
        logger.LogInformation("{Type}", typeof(FamilyMember));
        logger.LogInformation("{Error}", member.Plan switch { "a" => "b", _ => throw new InvalidOperationException(member.Plan) });
        """).RunAsync();

    [Fact]
    public Task Value_Declassified_IsNotReported() => Case.Log("""
        logger.LogInformation("{Id}", Text.Hide(member.IdNumber));
        logger.LogInformation($"{Text.Hide(member.IdNumber)}");
        logger.LogInformation("{Id}", GovDataSecurity.Masking.Mask.ResidentIdNumber(member.IdNumber));
        logger.LogInformation("{Id}", GovDataSecurity.Masking.Mask.ResidentIdNumber(maybe?.IdNumber)?.Trim());
        logger.LogInformation("{Member}", GovDataSecurity.Masking.ObjectMasker.Format(member));
        logger.LogInformation("{Names}", members.Select(m => Text.Hide(m.Name)));
        logger.LogInformation("{Names}", member.Guardians.Select(Text.Hide));
        logger.LogInformation("{Names}", member.Guardians.Select(g => Text.Hide(g)));
        logger.LogInformation("{Region}", Text.Region(member.IdNumber));
        logger.LogInformation("{Pseudonym}", Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(new byte[32], Encoding.UTF8.GetBytes(member.IdNumber))));
        """).RunAsync();

    [Fact]
    public Task Value_PublicOrNotClassifiedOrUnlabeled_IsNotReported() => Case.Log("""
        logger.LogInformation("{Id} {Plan} {Town} {Employer}", member.Id, member.Plan, member.Town, member.Employer);
        logger.LogInformation("{Sheet}", member.Home!.Sheet);
        """).RunAsync();

    [Fact]
    public Task Value_AsAKeyOfALookup_IsNotReported() => Case.Log("""
        var byNumber = new Dictionary<string, int>();
        logger.LogInformation("{Status}", register.StatusOf(member.IdNumber));
        logger.LogInformation("{Id}", register.Find(member.IdNumber).Id);
        logger.LogInformation("{Count}", byNumber[member.IdNumber]);
        """).RunAsync();

    [Fact]
    public Task Value_OutsideALog_IsNotReported() => Case.Log("""
        var text = member.Name + member.IdNumber;
        register.Find(member.IdNumber);
        Text.Frame(member.Name);
        member.Guardians.Add(member.Name);
        """).RunAsync();
}
