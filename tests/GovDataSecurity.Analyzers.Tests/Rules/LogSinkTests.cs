using GovDataSecurity.Analyzers.Testing;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS3001 and GDS3002: which calls write to a log.</summary>
public sealed class LogSinkTests
{
    [Fact]
    public Task Logger_InEveryWay_IsASink() => Case.Log("""
        logger.LogTrace("{Id}", {|GDS3001:member.IdNumber|});
        logger.LogDebug(new EventId(1, "a"), "{Id}", {|GDS3001:member.IdNumber|});
        logger.LogWarning(new InvalidOperationException({|GDS3001:{|GDS3003:member.Name|}|}), "{Id}", {|GDS3001:member.IdNumber|});
        logger.LogError({|GDS3001:member.Name|});
        logger.LogCritical("{Id}", new object[] { {|GDS3001:member.IdNumber|} });
        logger.Log(LogLevel.Information, "{Id}", {|GDS3001:member.IdNumber|});
        LoggerExtensions.LogInformation(logger, "{Id}", {|GDS3001:member.IdNumber|});
        logger.LogInformation(args: [{|GDS3001:member.IdNumber|}], message: "{Id}");
        logger.Log(LogLevel.Information, 1, {|GDS3002:member|}, null, (state, _) => $"{{|GDS3001:state.Name|}}");
        logger.Log(LogLevel.Information, 1, family, null, (state, _) => $"{{|GDS3001:state.Head.Name|}}");
        logger.Log(LogLevel.Information, 1, {|GDS3001:member.Name|}, null, (state, _) => "");
        using var a = logger.BeginScope("{Id}", {|GDS3001:member.IdNumber|});
        using var b = logger.BeginScope(new Dictionary<string, object> { ["Id"] = {|GDS3001:member.IdNumber|} });
        using var c = logger.BeginScope({|GDS3002:member|});
        logger?.LogInformation("{Id}", {|GDS3001:member.IdNumber|});
        ((ILogger)logger!).LogInformation("{Id}", {|GDS3001:member.IdNumber|});
        """).RunAsync();

    [Fact]
    public Task Console_InEveryWay_IsASink() => Case.Log("""
        Console.Write({|GDS3001:member.IdNumber|});
        Console.WriteLine({|GDS3001:member.Income|});
        Console.WriteLine("{0} {1}", member.Id, {|GDS3001:member.IdNumber|});
        Console.WriteLine($"{{|GDS3001:member.IdNumber|}}");
        Console.WriteLine({|GDS3002:member|});
        Console.Out.WriteLine({|GDS3001:member.IdNumber|});
        Console.Error.Write({|GDS3001:member.IdNumber|});
        await Console.Error.WriteLineAsync({|GDS3001:member.IdNumber|});
        Console.WriteLine(member.Id);
        Console.WriteLine("{@a}", family);
        """).RunAsync();

    [Fact]
    public Task TraceAndDebug_AreSinks() => Case.LogFile(Case.Method("""
        Trace.WriteLine({|GDS3001:member.IdNumber|});
        Trace.TraceInformation("{0}", {|GDS3001:member.IdNumber|});
        Trace.TraceError($"{{|GDS3001:member.IdNumber|}}");
        Trace.Write({|GDS3002:member|});
        Debug.WriteLine({|GDS3001:member.IdNumber|});
        Debug.WriteLine({|GDS3002:member|}, "members");
        Debug.WriteLineIf(true, $"id {{|GDS3001:member.IdNumber|}}");
        Debug.Assert(member.Income > 0, $"income {{|GDS3001:member.Income|}}");
        Debug.Assert(member.IdNumber.Length == 18);
        Debug.Assert(member.IsDisabled);
        Trace.WriteLineIf(member.IsDisabled, "disabled");
        Trace.WriteLineIf(member.IsDisabled, {|GDS3001:member.IsDisabled|});
        Console.WriteLine({|GDS3001:member.IsDisabled|});
        Debug.Indent();
        """)).WithSymbols("TRACE", "DEBUG").RunAsync();

    [Fact]
    public Task LoggerMessageMethods_AreSinks() => Case.LogFile(Case.Method("""
        Log.Checked(logger, {|GDS3001:member.IdNumber|});
        Log.Member(logger, {|GDS3002:member|});
        Log.Family(logger, family);
        Log.FamilyWhole(logger, {|GDS3002:family|});
        logger.Named({|GDS3001:member.Name|}, member.Id);
        """) + """
        internal static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "checked {IdNumber}")]
            public static partial void Checked(ILogger logger, string idNumber);

            [LoggerMessage(2, LogLevel.Information, "checked {Member}")]
            public static partial void Member(ILogger logger, FamilyMember member);

            [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "checked {Family}")]
            public static partial void Family(ILogger logger, Family family);

            [LoggerMessage(4, LogLevel.Information, "checked {@Family}")]
            public static partial void FamilyWhole(ILogger logger, Family family);

            [LoggerMessage(5, LogLevel.Information, "checked {Name} {Id}")]
            public static partial void Named(this ILogger logger, string name, Guid id);
        }
        """).WithGenerator(InBoxGenerator.LoggerMessage).RunAsync();

    [Fact]
    public Task SinkAttribute_OnLogs_IsHonored() => Case.LogFile(Case.Method("""
        Journal.Write({|GDS3001:member.IdNumber|});
        Journal.Note(member.Name, {|GDS3001:member.IdNumber|});
        Journal.Note(member.Name, {|GDS3002:member|});
        Journal.Internal({|GDS3001:member.IdNumber|}, member.Name);
        var journal = new Journal({|GDS3001:member.IdNumber|}) { Line = {|GDS3001:member.Name|} };
        journal.Line = {|GDS3001:member.IdNumber|};
        journal.Line = member.Plan;
        Journal.Send(member.IdNumber);
        "x".Append({|GDS3001:member.IdNumber|});
        IJournal<string> typed = null!;
        typed.Keep({|GDS3001:member.IdNumber|});
        new KeptJournal().Keep({|GDS3001:member.IdNumber|});
        """) + """
        public static class JournalExtensions { public static void Append(this string journal, [Sink(SinkKind.Log)] string text) { } }
        public interface IJournal<T> { void Keep([Sink(SinkKind.Log)] T text); }
        public sealed class KeptJournal : IJournal<string> { public void Keep(string text) { } }

        public sealed class Journal([Sink(SinkKind.Log)] string first)
        {
            [Sink(SinkKind.Log)] public string Line { get; set; } = first;
            [Sink(SinkKind.Log)] public static void Write(string text) { }
            public static void Note(string who, [Sink(SinkKind.Log)] object text) { }
            [Sink(SinkKind.Log, MaxLevel = DataLevel.General2)] public static void Internal(string a, string b) { }
            public static void Send([Sink(SinkKind.Output)] string text) { }
        }
        """).RunAsync();

    [Fact]
    public Task Compilation_WithoutTheLabels_IsLeftAlone() => Verify.Analyzer<Analyzers.Rules.FlowAnalyzer>().WithSource("""
        using System;
        public sealed class PersonNameAttribute : Attribute;
        public sealed record Person([property: PersonName] string Name)
        {
            public void Print() => Console.WriteLine(Name);
        }
        """).RunAsync();

    [Fact]
    public Task Message_NamesAllItShould_InBothLanguages() => Task.WhenAll(
        Case.Log("""Console.WriteLine({|#0:member.IdNumber|});""")
            .Expect(Expected.Diagnostic("GDS3001").At(0).WithAnyAdditionalLocations().WithSeverity(DiagnosticSeverity.Warning)
                .WithMessage("'FamilyMember.IdNumber' (resident id number, General3) is written to the console by 'WriteLine'. Mask it: Mask.ResidentIdNumber"))
            .RunAsync(),
        Case.Log("""Console.WriteLine({|#0:member.Passport|});""").WithCulture("zh-Hans")
            .Expect(Expected.Diagnostic("GDS3001").At(0).WithAnyAdditionalLocations()
                .WithMessage("“FamilyMember.Passport”（护照号码，一般3级）被“WriteLine”写入控制台。请脱敏：Mask.PassportNumber"))
            .RunAsync());

    [Fact]
    public Task Message_WithoutTheMaskers_NamesWhatToWrite() => Verify.Analyzer<Analyzers.Rules.FlowAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource("""
        using System;
        using GovDataSecurity;
        public sealed class Person
        {
            [PersonName] public string Name { get; set; } = "";
            public void Print() => Console.WriteLine({|#0:Name|});
        }
        """)
        .Expect(Expected.Diagnostic("GDS3001").At(0).WithAnyAdditionalLocations()
            .WithMessage("'Person.Name' (person name, General2) is written to the console by 'WriteLine'. Mask it: call a masker of GovDataSecurity.Masking, or a method of your own marked [Declassifier]"))
        .RunAsync();

    [Fact]
    public Task AdditionalLocation_IsTheDeclaration() => Verify.Analyzer<Analyzers.Rules.FlowAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource("""
        using System;
        using GovDataSecurity;
        public sealed class Person
        {
            [PersonName] public string {|#1:Name|} { get; set; } = "";
            public void Print() => Console.WriteLine({|#0:Name|});
        }
        """)
        .Expect(Expected.Diagnostic("GDS3001").At(0).WithAdditionalLocations(1))
        .RunAsync();

    [Fact]
    public Task AdditionalLocation_InAnotherProject_IsLeftOut() => Verify.Analyzer<Analyzers.Rules.FlowAnalyzer>().WithReferenceTo<ClassifiedAttribute>()
        .WithProject("Library", project => project.WithReferenceTo<ClassifiedAttribute>().WithSource("""
            using GovDataSecurity;
            public sealed class Person { [PersonName] public string Name { get; set; } = ""; }
            """))
        .WithSource("""
            using System;
            public static class Program { public static void Print(Person person) => Console.WriteLine({|#0:person.Name|}); }
            """)
        .Expect(Expected.Diagnostic("GDS3001").At(0).WithAdditionalLocations())
        .RunAsync();

    [Fact]
    public Task Severity_ByEditorConfig_IsKept() => Case.Log("""Console.WriteLine({|GDS3001:member.IdNumber|});""")
        .WithEditorConfig("""
            root = true
            [*.cs]
            dotnet_diagnostic.GDS3001.severity = error
            """)
        .ExpectSeverity("GDS3001", DiagnosticSeverity.Error)
        .RunAsync();
}
