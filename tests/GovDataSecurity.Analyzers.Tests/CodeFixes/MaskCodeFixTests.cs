namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class MaskCodeFixTests
{
    [Fact]
    public Task Value_OfAKind_IsMaskedByItsMasker() => Fixes(
        """
        logger.LogInformation("{IdNumber} {Phone}", {|GDS3001:member.IdNumber|}, {|GDS3001:phone|});
        logger.LogInformation($"name {{|GDS3001:member.Name|}}");
        logger.LogInformation("name " + {|GDS3001:member.Name|});
        Console.WriteLine({|GDS3001:member.Passport|});
        Console.WriteLine({|GDS3001:Text.ReadRecord()|});
        """,
        """
        logger.LogInformation("{IdNumber} {Phone}", Mask.ResidentIdNumber(member.IdNumber), Mask.MobilePhoneNumber(phone));
        logger.LogInformation($"name {Mask.PersonName(member.Name)}");
        logger.LogInformation("name " + Mask.PersonName(member.Name));
        Console.WriteLine(Mask.PassportNumber(member.Passport));
        Console.WriteLine(Mask.As<MedicalRecordAttribute>(Text.ReadRecord()));
        """);

    [Fact]
    public Task Value_ThatMayNotShowAPart_IsMaskedWhole() => Fixes(
        """
        logger.LogInformation("{Site}", {|GDS3001:member.Site|});
        logger.LogInformation("{Birth}", {|GDS3001:member.Birth|});
        logger.LogInformation("{IsDisabled}", {|GDS3001:member.IsDisabled|});
        Console.WriteLine({|GDS3001:member.Income|});
        """,
        """
        logger.LogInformation("{Site}", Mask.All(member.Site));
        logger.LogInformation("{Birth}", Mask.All(member.Birth));
        logger.LogInformation("{IsDisabled}", Mask.All(member.IsDisabled));
        Console.WriteLine(Mask.All(member.Income));
        """);

    [Fact]
    public Task Value_InAnExpression_IsMaskedWhereItCompiles() => Fixes(
        """
        logger.LogInformation("{Id}", {|GDS3001:maybe?.IdNumber|});
        logger.LogInformation("{Id}", {|GDS3001:maybe?.IdNumber.Trim()|});
        logger.LogInformation("{Id}", member.Plan == "a" ? {|GDS3001:member.IdNumber|} : "none");
        logger.LogInformation("{Id}", {|GDS3001:member.Passport|} ?? "none");
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}.Substring(6, 8));
        logger.LogInformation("{Id}", {|GDS3001:member.IdNumber|}.ToString());
        logger.LogInformation("{Income}", {|GDS3001:member.Income|} * 12);
        logger.LogInformation("{Income}", {|GDS3001:member.Income|}.ToString("F2"));
        logger.LogInformation("{Income}", Math.Round({|GDS3001:member.Income|}, 2));
        logger.LogInformation("{Year}", {|GDS3001:member.Birth|}.Year);
        logger.LogInformation($"{{|GDS3001:member.Income|}:F2} {{|GDS3001:member.Birth|},10}");
        logger.LogInformation("{Who}", new { member.Id, {|GDS3001:member.Name|} });
        logger.LogInformation("{Who}", new { Full = {|GDS3001:member.Name|} });
        logger.LogInformation("{Names}", members.Select(m => {|GDS3001:m.Name|}));
        """,
        """
        logger.LogInformation("{Id}", Mask.ResidentIdNumber(maybe?.IdNumber));
        logger.LogInformation("{Id}", Mask.ResidentIdNumber(maybe?.IdNumber.Trim()));
        logger.LogInformation("{Id}", member.Plan == "a" ? Mask.ResidentIdNumber(member.IdNumber) : "none");
        logger.LogInformation("{Id}", Mask.PassportNumber(member.Passport) ?? "none");
        logger.LogInformation("{Id}", Mask.ResidentIdNumber(member.IdNumber).Substring(6, 8));
        logger.LogInformation("{Id}", Mask.ResidentIdNumber(member.IdNumber));
        logger.LogInformation("{Income}", Mask.All(member.Income * 12));
        logger.LogInformation("{Income}", Mask.All(member.Income.ToString("F2")));
        logger.LogInformation("{Income}", Mask.All(Math.Round(member.Income, 2)));
        logger.LogInformation("{Year}", Mask.All(member.Birth.Year));
        logger.LogInformation($"{Mask.All(member.Income)} {Mask.All(member.Birth),10}");
        logger.LogInformation("{Who}", new { member.Id, Name = Mask.PersonName(member.Name) });
        logger.LogInformation("{Who}", new { Full = Mask.PersonName(member.Name) });
        logger.LogInformation("{Names}", members.Select(m => Mask.PersonName(m.Name)));
        """);

    [Fact]
    public Task Object_IsPrintedMasked() => Fixes(
        """
        logger.LogInformation("{Member}", {|GDS3002:member|});
        logger.LogInformation("{@Family}", {|GDS3002:family|});
        logger.LogInformation("{Members}", {|GDS3002:members|});
        logger.LogInformation($"{{|GDS3002:household|}}");
        logger.LogInformation({|GDS3002:member|}.ToString());
        logger.LogInformation("{Who}", new { {|GDS3002:family.Head|} });
        Console.WriteLine({|GDS3002:member|});
        """,
        """
        logger.LogInformation("{Member}", ObjectMasker.Format(member));
        logger.LogInformation("{@Family}", ObjectMasker.Format(family));
        logger.LogInformation("{Members}", ObjectMasker.Format(members));
        logger.LogInformation($"{ObjectMasker.Format(household)}");
        logger.LogInformation(ObjectMasker.Format(member));
        logger.LogInformation("{Who}", new { Head = ObjectMasker.Format(family.Head) });
        Console.WriteLine(ObjectMasker.Format(member));
        """);

    [Fact]
    public Task Value_ThatIsKeptOrHandedOn_StaysAsItIs() => Fixes(
        """
        string? text = null, other = null;
        logger.LogInformation("{Id}", text = {|GDS3001:member.IdNumber|});
        logger.LogInformation($"{other += {|GDS3001:member.IdNumber|}}");
        logger.LogInformation("{Id}", Text.Frame({|GDS3001:member.IdNumber|}));
        logger.LogInformation("{Id}", Text.Frame({|GDS3001:member.IdNumber|}.Trim()).Trim());
        """,
        """
        string? text = null, other = null;
        logger.LogInformation("{Id}", Mask.ResidentIdNumber(text = member.IdNumber));
        logger.LogInformation($"{Mask.ResidentIdNumber(other += member.IdNumber)}");
        logger.LogInformation("{Id}", Mask.ResidentIdNumber(Text.Frame(member.IdNumber)));
        logger.LogInformation("{Id}", Mask.ResidentIdNumber(Text.Frame(member.IdNumber.Trim())).Trim());
        """);

    [Fact]
    public Task TypedParameter_ThatTakesNoText_GetsNoFix() => Testing.Verify.CodeFix<Analyzers.Rules.FlowAnalyzer, Analyzers.CodeFixes.MaskCodeFix>()
        .WithReferenceTo<ClassifiedAttribute>().WithReferenceTo<Microsoft.Extensions.Logging.ILogger>().WithReferences(typeof(Masking.ObjectMasker).Assembly)
        .WithSource("Model.cs", Case.Model).WithSource(Case.Method("""
            Log.Income(logger, {|GDS3001:member.Income|});
            Log.Member(logger, {|GDS3002:member|});
            """) + """
            internal static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "{Income}")]
                public static partial void Income(ILogger logger, decimal income);

                [LoggerMessage(2, LogLevel.Information, "{Member}")]
                public static partial void Member(ILogger logger, FamilyMember member);
            }
            """)
        .WithGenerator(Testing.InBoxGenerator.LoggerMessage)
        .WithoutFix().RunAsync();

    [Fact]
    public Task Compilation_WithoutTheMaskers_GetsNoFix() => Testing.Verify.CodeFix<Analyzers.Rules.FlowAnalyzer, Analyzers.CodeFixes.MaskCodeFix>()
        .WithReferenceTo<ClassifiedAttribute>()
        .WithSource("""
            using System;
            using GovDataSecurity;
            public sealed record Person([PersonName] string Name)
            {
                public void Print() => Console.WriteLine($"{{|GDS3001:Name|}} {{|GDS3002:this|}}");
            }
            """)
        .WithoutFix().RunAsync();

    private static Task Fixes(string before, string after) => Case.Mask(before).WithFixed(Case.Masked(after)).RunAsync();
}
