using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Tests.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Knowledge;

public sealed class MethodKnowledgeTests
{
    private const string Source = """
        using System.Collections.Generic;
        using System.Linq.Expressions;
        using GovDataSecurity;
        namespace Vendor
        {
            public class MarkAttribute : System.Attribute { }
            public interface IBus
            {
                void Post(string address, object body);
                void Post(string body);
                bool TryPost(string address, out string answer);
                string Subject { get; set; }
                [Sink(SinkKind.File, MaxLevel = DataLevel.General2)] void Keep(string text);
            }
            public class Bus : IBus
            {
                public virtual void Post(string to, object content) { }
                public void Post(string body) { }
                public bool TryPost(string address, out string answer) { answer = ""; return true; }
                public string Subject { get; set; } = "";
                void IBus.Keep(string text) { }
                public void Other(string text) { }
                [Mark] public void Marked(string text, int count) { }
                [Mark] public string MarkedProperty { get; set; } = "";
                public T Echo<T>(T value, string note) => value;
                public string this[string key] { get => ""; set { } }
            }
            public class QuietBus : Bus { public override void Post(string to, object content) { } }
            public class SubBus : Bus { }
            public interface IStore : IDictionary<string, string> { }
            public class Query { public void Where(Expression<System.Func<string, bool>> filter) { } public void Where(string sql) { } }
            public static class Extensions
            {
                public static void Publish(this string message, object state) { }
            }
            public class Own
            {
                [Declassifier(DeclassificationMethod.Encryption)] public static string Lock(string value) => value;
                [Declassifier(DeclassificationMethod.Pseudonymization)] public static string Name(string value) => value;
                [Declassifier(DeclassificationMethod.Aggregation)] public static string Sum(string value) => value;
                [Sink(SinkKind.ModelPrompt)] public static void Ask(string question, out string answer) => answer = "";
                [Sink(SinkKind.Output)] public static void Show(string value) { }
                public static void Part([Sink(SinkKind.Cache)] string key, string value) { }
                [Sink(SinkKind.Url)] public string Address { get; set; } = "";
                public class Failure : System.Exception { public Failure(string message, string note) : base(message) { } }
            }
        }
        namespace Vendor.Inner { public class Deep { public void Post(string text) { } } }
        """;

    private static readonly Compilation Compilation = SampleCompilation.Build(Source).Compilation;

    private static readonly MethodKnowledge Packaged = new(KnowledgeTable.Packaged.Table, KnownSymbols.TryCreate(Compilation)!);

    [Theory]
    [InlineData("log", "log log")]
    [InlineData("log(address)", "log -")]
    [InlineData("log(address,body)", "log log")]
    [InlineData("log(1)", "- log")]
    [InlineData("log(nothing|1)", "- log")]
    [InlineData("log(address|1)", "log -")]
    [InlineData("log(-address)", "- log")]
    [InlineData("log(-address,-body)", "-")]
    [InlineData("log(nothing)", "-")]
    [InlineData("log(this)", "-")]
    [InlineData("url(address);queue/members(body)", "url queue")]
    [InlineData("url(address);queue", "url queue")]
    [InlineData("none", "-")]
    [InlineData("none(address);log", "- log")]
    public void Parameters_OfADetail_AreThoseItNames(string detail, string expected)
        => Assert.Equal(expected, Sinks(Knowledge($"sink\t{detail}\tM:Vendor.IBus.Post(System.String,System.Object)").Of(Method("Vendor.IBus", "Post"))));

    [Fact]
    public void Parameters_OfEveryOverload_AreFoundInEach()
    {
        var knowledge = Knowledge("sink\tlog(body)\tM:Vendor.IBus.Post");
        Assert.Equal(["- log", "log"], Compilation.GetTypeByMetadataName("Vendor.IBus")!.GetMembers("Post").Cast<IMethodSymbol>().Select(method => Sinks(knowledge.Of(method))));
    }

    [Theory]
    [InlineData("log/text", "Text")]
    [InlineData("log", "Elements")]
    [InlineData("log/members", "Members")]
    [InlineData("sql", "Columns")]
    [InlineData("cache", "Members")]
    public void View_IsThatOfTheKindOrTheRow(string detail, string expected)
        => Assert.Equal(expected, Knowledge($"sink\t{detail}\tM:Vendor.IBus.Post").Of(Method("Vendor.IBus", "Post")).SinkAt(0)!.View.ToString());

    [Fact]
    public void MaxLevel_IsThatOfTheRowOrTheAttribute()
    {
        var knowledge = Knowledge("sink\tsql<=General3\tM:Vendor.IBus.Post");
        Assert.Equal(30, knowledge.Of(Method("Vendor.IBus", "Post")).SinkAt(0)!.MaxLevel);
        Assert.Equal(20, knowledge.Of(Method("Vendor.IBus", "Keep")).SinkAt(0)!.MaxLevel);
    }

    [Theory]
    [InlineData("Vendor.Bus", "log log")]
    [InlineData("Vendor.QuietBus", "log log")]
    public void Row_OnAnInterface_HoldsForImplementations(string type, string expected)
        => Assert.Equal(expected, Sinks(Knowledge("sink\tlog\tM:Vendor.IBus.Post").Of(Method(type, "Post"))));

    [Fact]
    public void Row_OnTheOverride_CountsBeforeThatOnTheInterface()
    {
        var knowledge = Knowledge("sink\tlog\tM:Vendor.IBus.Post", "sink\tnone\tT:Vendor.QuietBus");
        Assert.False(knowledge.Of(Method("Vendor.QuietBus", "Post")).HasSinks);
        Assert.True(knowledge.Of(Method("Vendor.Bus", "Post")).HasSinks);
    }

    [Fact]
    public void Row_OnAMethod_CountsBeforeThatOnItsType()
    {
        var knowledge = Knowledge("sink\tlog\tT:Vendor.IBus", "sink\tsql\tM:Vendor.IBus.Post");
        Assert.Equal("sql sql", Sinks(knowledge.Of(Method("Vendor.IBus", "Post"))));
        Assert.Equal("log -", Sinks(knowledge.Of(Method("Vendor.IBus", "TryPost"))));
    }

    [Fact]
    public void Row_OnAnAttribute_HoldsForWhatCarriesIt()
    {
        var knowledge = Knowledge("sink\tlog\tA:Vendor.MarkAttribute");
        Assert.Equal("log log", Sinks(knowledge.Of(Method("Vendor.Bus", "Marked"))));
        Assert.Equal("log", knowledge.SinkOf(Property("Vendor.Bus", "MarkedProperty"))?.Kind);
        Assert.False(knowledge.Of(Method("Vendor.Bus", "Other")).HasSinks);
    }

    [Theory]
    [InlineData("M:Vendor.*.Post", "Vendor.Bus", "Post", true)]
    [InlineData("M:Vendor.*.Post", "Vendor.Inner.Deep", "Post", true)]
    [InlineData("M:Vendor.Inner.*.Post", "Vendor.Inner.Deep", "Post", true)]
    [InlineData("M:Vendor.Inner.*.Post", "Vendor.Bus", "Post", false)]
    [InlineData("M:Vendor.*.Post", "Vendor.Bus", "Other", false)]
    [InlineData("M:Vendor.Bus.Echo", "Vendor.Bus", "Echo", true)]
    [InlineData("M:Vendor.Bus.Echo``1", "Vendor.Bus", "Echo", true)]
    [InlineData("M:Vendor.Bus.Echo``2", "Vendor.Bus", "Echo", false)]
    [InlineData("M:Vendor.Bus.Ech", "Vendor.Bus", "Echo", false)]
    public void Row_ByName_HoldsForTheTypesOfTheNamespace(string id, string type, string method, bool expected)
        => Assert.Equal(expected, Knowledge("sink\tlog\t" + id).Of(Method(type, method)).HasSinks);

    [Theory]
    [InlineData("log", false, "- log")]
    [InlineData("log(this)", true, "log -")]
    [InlineData("log;log(this)", true, "log log")]
    [InlineData("log(0)", false, "log -")]
    public void Receiver_OfAnExtension_IsMeantByThisOnly(string detail, bool expected, string sinks)
    {
        var facts = Knowledge($"sink\t{detail}\tM:Vendor.Extensions.Publish").Of(Method("Vendor.Extensions", "Publish"));
        Assert.Equal(expected, facts.Receiver is not null);
        Assert.Equal(sinks, Sinks(facts));
    }

    [Fact]
    public void Parameters_OfAReducedExtension_CountTheReceiver()
    {
        var tree = Parse("using Vendor; class C { void M() => \"a\".Publish(1); }");
        var compilation = Compilation.AddSyntaxTrees(tree);
        var call = tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>().Single();
        var method = (IMethodSymbol)compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol!;
        Assert.NotNull(method.ReducedFrom);
        Assert.Equal("log", Knowledge("sink\tlog\tM:Vendor.Extensions.Publish").SinkOf(method.Parameters[0])?.Kind);
    }

    [Fact]
    public void ExpressionTrees_AreNotPassedOn()
    {
        var knowledge = Knowledge("sink\tsql\tM:Vendor.Query.Where");
        Assert.Equal(["-", "sql"], Compilation.GetTypeByMetadataName("Vendor.Query")!.GetMembers("Where").Cast<IMethodSymbol>().Select(method => Sinks(knowledge.Of(method))));
    }

    [Theory]
    [InlineData("Lock", "Encryption")]
    [InlineData("Name", "Pseudonymization")]
    [InlineData("Sum", "Masking")]
    [InlineData("Show", "None")]
    public void Declassifies_IsWhatTheAttributeSays(string method, string expected)
        => Assert.Equal(expected, Knowledge().Of(Method("Vendor.Own", method)).Declassifies.ToString());

    [Theory]
    [InlineData("Ask", "prompt -")]
    [InlineData("Show", "-")]
    [InlineData("Part", "cache -")]
    public void Parameters_OfSinkAttributes_AreThoseMarked(string method, string expected)
        => Assert.Equal(expected, Sinks(Knowledge().Of(Method("Vendor.Own", method))));

    [Fact]
    public void SinkOf_AProperty_IsWhereAssignedValuesGo()
    {
        var knowledge = Knowledge("sink\tlog\tP:Vendor.IBus.Subject", "sink\tcache\tP:Vendor.Bus.Item");
        Assert.Equal("log", knowledge.SinkOf(Property("Vendor.IBus", "Subject"))?.Kind);
        Assert.Equal("log", knowledge.SinkOf(Property("Vendor.Bus", "Subject"))?.Kind);
        Assert.Equal("cache", knowledge.SinkOf(Property("Vendor.Bus", "this[]"))?.Kind);
        Assert.Equal("url", knowledge.SinkOf(Property("Vendor.Own", "Address"))?.Kind);
        Assert.Null(knowledge.SinkOf(Property("Vendor.Bus", "MarkedProperty")));
    }

    [Fact]
    public void SinkOf_AnIndexerOfADictionary_DependsOnTheTypeOfTheValue()
    {
        var knowledge = Knowledge("sink\theader\tT:Vendor.IStore");
        var store = Compilation.GetTypeByMetadataName("Vendor.IStore")!;
        var dictionary = store.AllInterfaces.Single(face => face.Name == "IDictionary");
        var indexer = dictionary.GetMembers("this[]").OfType<IPropertySymbol>().Single();
        Assert.Equal("header", knowledge.SinkOf(indexer, store)?.Kind);
        Assert.Null(knowledge.SinkOf(indexer, dictionary));
        Assert.Equal("header header", Sinks(knowledge.Of(dictionary.GetMembers("Add").OfType<IMethodSymbol>().Single(), store)));
    }

    [Theory]
    [InlineData("System.Console", "Out", "System.IO.TextWriter", "WriteLine", "console")]
    [InlineData("System.Exception", "Data", "System.Collections.IDictionary", "Add", "exception")]
    [InlineData("System.Exception", "Data", "System.Collections.IDictionary", "Contains", null)]
    public void SinkOfReceiver_IsForWhatPutsSomethingIn(string type, string property, string calledType, string called, string? expected)
        => Assert.Equal(expected, Packaged.SinkOfReceiver(Property(type, property), Method(calledType, called))?.Kind);

    [Theory]
    [InlineData("System.IO.TextWriter", "Write", null, "file")]
    [InlineData("System.IO.TextWriter", "Write", "System.IO.StreamWriter", "file")]
    [InlineData("System.IO.TextWriter", "Write", "System.IO.StringWriter", "-")]
    public void Of_AMethodOnADerivedType_IsWhatThatTypeSays(string type, string method, string? receiver, string expected)
        => Assert.Equal(expected, Sinks(Packaged.Of(Method(type, method), receiver is null ? null : Compilation.GetTypeByMetadataName(receiver))));

    [Theory]
    [InlineData("System.Security.Cryptography.HMACSHA256", "Pseudonymization")]
    [InlineData("System.Security.Cryptography.SHA256", "None")]
    [InlineData("System.Security.Cryptography.MD5", "None")]
    public void Of_ComputeHash_DependsOnTheKey(string type, string expected)
    {
        var facts = Packaged.Of(Method("System.Security.Cryptography.HashAlgorithm", "ComputeHash"), Compilation.GetTypeByMetadataName(type));
        Assert.Equal(expected, facts.Declassifies.ToString());
        Assert.True(facts.IsCarrier);
    }

    [Theory]
    [InlineData("System.IO.FileStream", "file", false)]
    [InlineData("System.IO.StreamWriter", "file", false)]
    [InlineData("System.IO.MemoryStream", null, true)]
    [InlineData("System.Security.Cryptography.CryptoStream", null, true)]
    [InlineData("System.IO.Stream", null, false)]
    public void SinkOf_AType_IsWhereWritersOverItLead(string type, string? sink, bool isNone)
    {
        var symbol = Compilation.GetTypeByMetadataName(type)!;
        Assert.Equal(sink, Packaged.SinkOf(symbol)?.Kind);
        Assert.Equal(isNone, Packaged.IsNoSink(symbol));
    }

    [Theory]
    [InlineData("System.InvalidOperationException", true)]
    [InlineData("System.Net.Http.HttpRequestException", true)]
    [InlineData("Vendor.Own+Failure", false)]
    [InlineData("System.Text.StringBuilder", false)]
    public void Constructor_OfAReferencedException_TakesItsMessage(string type, bool expected)
    {
        var constructor = Compilation.GetTypeByMetadataName(type)!.InstanceConstructors.First(method => method.Parameters.Length > 0 && method.Parameters[0].Type.SpecialType == SpecialType.System_String && method.DeclaredAccessibility == Accessibility.Public);
        Assert.Equal(expected, Packaged.Of(constructor).SinkAt(0)?.Kind == "exception");
    }

    [Fact]
    public void Returned_OfDefine_IsTheLog()
        => Assert.Equal("log", Knowledge("sinkfactory\tlog\tM:Vendor.Bus.Echo").Of(Method("Vendor.Bus", "Echo")).Returned?.Kind);

    [Theory]
    [InlineData("EncodeForXml")]
    [InlineData("HtmlEncode")]
    [InlineData("Escape")]
    [InlineData("Mask")]
    [InlineData("Encrypt")]
    [InlineData("Md5")]
    public void Declassifies_ByItsNameAlone_Nothing(string name)
    {
        var compilation = Compilation.AddSyntaxTrees(Parse($"public static class Lookalike {{ public static string {name}(string value) => value; }}"));
        var method = (IMethodSymbol)compilation.GetTypeByMetadataName("Lookalike")!.GetMembers(name)[0];
        Assert.Equal(MethodFacts.None, Packaged.Of(method) with { });
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));

    private static MethodKnowledge Knowledge(params string[] rows)
        => new(KnowledgeTable.Merge([KnowledgeFile.Read(SourceText.From(string.Join('\n', rows)))]), KnownSymbols.TryCreate(Compilation)!);

    private static IMethodSymbol Method(string type, string name) => Compilation.GetTypeByMetadataName(type)!.GetMembers(name).OfType<IMethodSymbol>().First();

    private static IPropertySymbol Property(string type, string name) => Compilation.GetTypeByMetadataName(type)!.GetMembers(name).OfType<IPropertySymbol>().First();

    private static string Sinks(MethodFacts facts) => facts.Parameters.IsEmpty ? "-" : string.Join(' ', facts.Parameters.Select(sink => sink?.Kind ?? "-"));
}
