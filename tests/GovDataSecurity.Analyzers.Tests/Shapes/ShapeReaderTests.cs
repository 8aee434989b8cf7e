using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GovDataSecurity.Analyzers.Tests.Shapes;

/// <summary>What objects show, by type.</summary>
public sealed class ShapeReaderTests
{
    private const string Everything = "Text Elements Members Json Newtonsoft Xml Columns";

    [Theory]
    [InlineData("Person", Everything, "Name")]
    [InlineData("Person?", Everything, "Name")]
    [InlineData("Plain", "Text Elements", "")]
    [InlineData("Plain", "Members Json Newtonsoft Xml Columns", "IdNumber")]
    [InlineData("List<Person>", "Text", "")]
    [InlineData("List<Person>", "Elements Members Json Newtonsoft Xml Columns", "Name")]
    [InlineData("Person[]", "Elements Members Json", "Name")]
    [InlineData("List<List<Person>>", "Text Elements", "")]
    [InlineData("List<List<Person>>", "Members Json Columns", "Name")]
    [InlineData("IReadOnlyDictionary<string, Plain>", "Json Members Newtonsoft", "Value.IdNumber")]
    [InlineData("Dictionary<Person, int>", "Json Elements", "Key.Name")]
    [InlineData("KeyValuePair<int, Person>", "Text Json Members", "Value.Name")]
    [InlineData("(int Number, Person Who)", "Text Members Newtonsoft", "Who.Name")]
    [InlineData("(int Number, Person Who)", "Json", "")]
    [InlineData("Tuple<int, Person>", "Text Json", "Item2.Name")]
    [InlineData("Lazy<Person>", "Text Json Members", "Value.Name")]
    [InlineData("Task<Person>", "Text", "")]
    [InlineData("Task<List<Plain>>", "Members Json", "IdNumber")]
    [InlineData("string", Everything, "")]
    [InlineData("object", Everything, "")]
    [InlineData("TAny", Everything, "")]
    [InlineData("TPerson", Everything, "Name")]
    [InlineData("Func<Person>", Everything, "")]
    [InlineData("StringBuilder", Everything, "")]
    public void Of_AType_ShowsByView(string type, string views, string expected) => Check(type, "", views, expected);

    [Theory]
    [InlineData("Result<Person>", "public record Result<T>(int Code, T Value);", Everything, "Value.Name")]
    [InlineData("Page<Plain>", "public sealed class Page<T> { public List<T> Items { get; set; } = []; public int Total { get; set; } }", "Members Json Newtonsoft Xml Columns", "Items.IdNumber")]
    [InlineData("Page<Plain>", "public sealed record Page<T>(List<T> Items);", "Text Elements", "")]
    [InlineData("Order", "public sealed record Order(Person Buyer, Person Seller);", Everything, "Buyer.Name Seller.Name")]
    [InlineData("Outer", "public sealed record Order(Person Buyer, Person Seller); public sealed record Outer(Order First, Order Second);", Everything, "First.Buyer.Name First.Seller.Name Second.Buyer.Name Second.Seller.Name")]
    [InlineData("Derived", "public sealed record Derived(string Name, string Other) : Person(Name, 1);", Everything, "Name")]
    [InlineData("DerivedClass", "public sealed class DerivedClass : Plain;", "Json Newtonsoft Xml Members Columns", "IdNumber")]
    [InlineData("IThing", "public interface IBase { [PersonName] string Name { get; } } public interface IThing : IBase;", "Members Json Newtonsoft Columns", "Name")]
    [InlineData("Whole", "[Classified(DataLevel.General3)] public sealed record Whole(int A, [property: NotClassified(\"public\")] int B);", Everything, "A")]
    [InlineData("Inside", "public sealed record Inside([property: NotClassified(\"looked at\")] Person Who);", Everything, "")]
    [InlineData("Low", "public sealed record Low([Classified(DataLevel.General1)] Person Who, [CoreData(CatalogId = \"C-1\")] Plain Site);", "Json Members", "Site Who Who.Name")]
    [InlineData("Photo", "public sealed record Photo([FaceImage] byte[] Image);", "Text Elements", "")]
    [InlineData("Photo", "public sealed record Photo([FaceImage] byte[] Image);", "Json Members Newtonsoft Xml Columns", "Image")]
    [InlineData("Node", "public sealed record Node(Node? Next, List<Node> Others, [PersonName] string Name);", "Json Members Text", "Name")]
    public void Of_AModel_ShowsEveryPath(string type, string declarations, string views, string expected) => Check(type, declarations, views, expected);

    [Theory]
    [InlineData("[JsonIgnore] public string A { get; set; }", "Json", "")]
    [InlineData("[JsonIgnore] public string A { get; set; }", "Members Newtonsoft Xml Columns", "A")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Always)] public string A { get; set; }", "Json", "")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string A { get; set; }", "Json", "A")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string A { get; set; }", "Json", "A")]
    [InlineData("[Newtonsoft.Json.JsonIgnore] public string A { get; set; }", "Newtonsoft", "")]
    [InlineData("[Newtonsoft.Json.JsonIgnore] public string A { get; set; }", "Json Members", "A")]
    [InlineData("[IgnoreDataMember] public string A { get; set; }", "Newtonsoft", "")]
    [InlineData("[System.Xml.Serialization.XmlIgnore] public string A { get; set; }", "Xml", "")]
    [InlineData("[System.Xml.Serialization.XmlIgnore] public string A { get; set; }", "Json Newtonsoft", "A")]
    [InlineData("[Mappers.NotLogged] public string A { get; set; }", "Members", "")]
    [InlineData("[Mappers.NotLogged] public string A { get; set; }", "Json", "A")]
    [InlineData("[Mappers.NotMapped] public string A { get; set; }", "Columns", "")]
    [InlineData("[Mappers.SugarColumn(IsIgnore = true)] public string A { get; set; }", "Columns", "")]
    [InlineData("[Mappers.SugarColumn(IsIgnore = false)] public string A { get; set; }", "Columns", "A")]
    [InlineData("[Mappers.Column(IsIgnore = true)] public string A { get; set; }", "Columns", "")]
    [InlineData("[Mappers.Column] public string A { get; set; }", "Columns", "A")]
    [InlineData("internal string A { get; set; }", Everything, "")]
    [InlineData("public string A { internal get; set; }", Everything, "")]
    [InlineData("public string A { get; }", "Json Members Newtonsoft Columns", "A")]
    [InlineData("public string A { get; }", "Xml", "")]
    [InlineData("public string A => \"\";", "Json Members Newtonsoft", "A")]
    [InlineData("public string A => \"\";", "Xml Columns", "")]
    [InlineData("public string A;", "Newtonsoft Xml", "A")]
    [InlineData("public string A;", "Json Members Columns", "")]
    [InlineData("[JsonInclude] public string A;", "Json", "A")]
    [InlineData("[JsonInclude] internal string A { get; set; }", "Json", "A")]
    [InlineData("[Newtonsoft.Json.JsonProperty] private string A { get; set; }", "Newtonsoft", "A")]
    [InlineData("private string A;", Everything, "")]
    [InlineData("public static string A { get; set; }", Everything, "")]
    [InlineData("[JsonExtensionData] public Dictionary<string, object> A { get; set; }", "Json", "A")]
    public void Of_AMember_ShowsByItsAttributesAndAccess(string member, string views, string expected)
        => Check("One", $"#nullable disable\npublic class One {{ [PersonName] {member} }}", views, expected);

    [Theory]
    [InlineData("[Newtonsoft.Json.JsonObject(Newtonsoft.Json.MemberSerialization.OptIn)]", "B")]
    [InlineData("[DataContract, Newtonsoft.Json.JsonObject(MemberSerialization = Newtonsoft.Json.MemberSerialization.OptIn)]", "B C")]
    [InlineData("[Newtonsoft.Json.JsonObject]", "A B C")]
    [InlineData("[Newtonsoft.Json.JsonObject(Newtonsoft.Json.MemberSerialization.Fields)]", "A B C F")]
    [InlineData("[DataContract]", "B C")]
    public void Of_ANewtonsoftContract_ShowsWhatItTakes(string attribute, string expected)
    {
        const string Members = "{ [PersonName] public string A { get; set; } = \"\"; [PersonName, Newtonsoft.Json.JsonProperty] public string B { get; set; } = \"\"; [PersonName, DataMember] public string C { get; set; } = \"\"; [PersonName] private string F = \"\"; }";
        Check("One", $"{attribute} public class One {Members}", "Newtonsoft", expected);
        Check("Two", $"{attribute} public class One; public class Two : One {Members}", "Newtonsoft", expected);
    }

    [Theory]
    [InlineData("JsonConverter(typeof(Masking))", "Json", "")]
    [InlineData("JsonConverter(typeof(Masking))", "Newtonsoft Members", "A")]
    [InlineData("JsonConverter(typeof(Plainly))", "Json", "A")]
    [InlineData("Newtonsoft.Json.JsonConverter(typeof(Masking))", "Json", "A")]
    public void Of_AMemberWithAConverter_GoesByWhatItWrites(string attribute, string views, string expected)
    {
        const string Converters = """
            public static class Hide { [Declassifier(DeclassificationMethod.Masking)] public static string All(string value) => "***"; }
            public sealed class Masking : JsonConverter<string>
            {
                public override string? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => reader.GetString();
                public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(Cover(value));
                private static string Cover(string value) => Hide.All(value);
            }
            public sealed class Plainly : JsonConverter<string>
            {
                public override string? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => Hide.All(reader.GetString()!);
                public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(value);
            }

            """;
        Check("One", Converters + $"public class One {{ [PersonName, {attribute}] public string A {{ get; set; }} = \"\"; }}", views, expected);
    }

    [Fact]
    public void Of_APolymorphicType_ShowsWhatItsDerivedTypesAdd()
    {
        const string Declarations = "[JsonDerivedType(typeof(Citizen), \"citizen\")] public class Being { public int Id { get; set; } } public class Citizen : Being { [PersonName] public string Name { get; set; } = \"\"; } public class Registry { public List<Being> All { get; set; } = []; }";
        Check("Being", Declarations, "Json", "Name");
        Check("Registry", Declarations, "Json", "All.Name");
        Check("Being", Declarations, "Members Newtonsoft Columns", "");
    }

    [Theory]
    [InlineData("Person", "Text", "Age Name")]
    [InlineData("Plain", "Text", "")]
    [InlineData("Plain", "Json", "Count IdNumber")]
    [InlineData("(int Number, Person Who)", "Text", "Number Who")]
    [InlineData("KeyValuePair<int, Person>", "Elements", "Key Value")]
    [InlineData("List<Person>", "Json", "")]
    [InlineData("Person", "Value", "")]
    public void MembersShown_AreTheOwnOnes_LabeledOrNot(string type, string view, string expected)
        => Assert.Equal(expected, new ShapeSample(type).Members(view));

    [Theory]
    [InlineData("public class A { [PersonName] public string N = \"\"; public override string ToString() => N; }", "A.ToString")]
    [InlineData("public class B { public override string ToString() => \"\"; } public class A : B;", "B.ToString")]
    [InlineData("public class A;", null)]
    [InlineData("public struct A;", null)]
    [InlineData("public record A(int N);", null)]
    [InlineData("public record A(int N) { public override string ToString() => \"\"; }", "A.ToString")]
    [InlineData("public record B(int N) { protected virtual bool PrintMembers(StringBuilder text) => true; } public record A(int M) : B(M);", "B.PrintMembers")]
    [InlineData("public abstract record B(int N) { public sealed override string ToString() => \"\"; } public record A(int M) : B(M);", "B.ToString")]
    [InlineData("public class A : IFormattable { public string ToString(string? format, IFormatProvider? provider) => \"\"; }", "A.ToString")]
    [InlineData("public class A { public string ToString(string other) => \"\"; public new string ToString() => \"\"; }", null)]
    [InlineData("public class A : Exception;", null)]
    [InlineData("public class A : List<int>;", null)]
    [InlineData("public enum A { One }", null)]
    public void WrittenToString_IsWhatAHandWrote(string declarations, string? expected)
    {
        var sample = new ShapeSample("A", declarations);
        var written = sample.Shapes.WrittenToString(sample.Type);
        Assert.Equal(expected, written is null ? null : $"{written.ContainingType.Name}.{written.Name}");
    }

    [Fact]
    public void Of_ARecordWithAHandWrittenPart_ShowsTheRest()
        => Check("A", "public record B([PersonName] string N) { protected virtual bool PrintMembers(StringBuilder text) => true; } public record A(string M, [PersonName] string Own) : B(M);", "Text", "Own");

    [Theory]
    [InlineData("int", true)]
    [InlineData("string", true)]
    [InlineData("DateOnly?", true)]
    [InlineData("Person", true)]
    [InlineData("Guid", true)]
    [InlineData("(int, int)", true)]
    [InlineData("IDisposable", true)]
    [InlineData("Plain", false)]
    [InlineData("byte[]", false)]
    [InlineData("List<int>", false)]
    [InlineData("Task<int>", true)]
    public void PrintsItself_IsWhetherTheTextIsTheValue(string type, bool expected)
    {
        var sample = new ShapeSample(type);
        Assert.Equal(expected, sample.Shapes.PrintsItself(sample.Type));
    }

    [Theory]
    [InlineData("Person", "", true)]
    [InlineData("Dictionary<int, List<Plain[]>>", "", true)]
    [InlineData("Func<int, Person>", "", true)]
    [InlineData("TPerson", "", true)]
    [InlineData("Service", "public class Service { private readonly List<Person> _all = []; }", true)]
    [InlineData("Handler", "public delegate void Handler([PersonName] string name);", true)]
    [InlineData("A", "public class A { public B? Next; } public class B { public C? Next; public A? Back; } public class C { public B? Back; public Plain? End; }", true)]
    [InlineData("A", "public class A { public B? Next; } public class B { public A? Back; }", false)]
    [InlineData("Explicit", "public interface INamed { [PersonName] string Name { get; } } public class Explicit : INamed { string INamed.Name => \"\"; }", true)]
    [InlineData("Shared", "public static class Config { } public class Shared { [PersonName] public static string Latest = \"\"; }", true)]
    [InlineData("Whole", "[Classified(DataLevel.General2)] public class Whole;", true)]
    [InlineData("Checked", "public class Checked { [NotClassified(\"a\")] public string Note = \"\"; }", false)]
    [InlineData("Action<int, string>", "", false)]
    [InlineData("Exception", "", false)]
    [InlineData("TAny", "", false)]
    [InlineData("System.Net.Http.HttpClient", "", false)]
    public void TouchesLabels_IsWhetherALabelCanBeReached(string type, string declarations, bool expected)
    {
        var sample = new ShapeSample(type, declarations);
        Assert.Equal(expected, sample.Shapes.TouchesLabels(sample.Type));
        Assert.Equal(expected, sample.Shapes.TouchesLabels(sample.Type));
    }

    [Fact]
    public void TouchesLabels_OfManyConstructionsOfOneType_MissesNone()
    {
        var members = string.Concat(Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"public Box<E{i}>? M{i}; ")));
        var enums = string.Concat(Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"public enum E{i} {{ A }} ")));
        var sample = new ShapeSample("Many", $"public class Box<T> {{ public T? Value; }} public class Many {{ {members} public Box<Person>? Last; }} {enums}");
        Assert.True(sample.Shapes.TouchesLabels(sample.Type));
    }

    [Theory]
    [InlineData("public class Node<T> { [PersonName] public string Name { get; set; } = \"\"; public Node<List<T>>? Next { get; set; } }", "Node<int>")]
    [InlineData("public class Node<T> { [PersonName] public string Name { get; set; } = \"\"; public Node<(T, T)>? Next { get; set; } public Node<Dictionary<T, T>>? Other { get; set; } }", "Node<Guid>")]
    [InlineData("public class A<T> { public B<A<T>>? One { get; set; } public B<B<T>>? Two { get; set; } } public class B<T> { public A<B<T>>? One { get; set; } public A<A<T>>? Two { get; set; } [PersonName] public string Name { get; set; } = \"\"; }", "A<int>")]
    [InlineData("public class Tree<T> where T : Tree<T> { public T? Left { get; set; } public T? Right { get; set; } [PersonName] public string Name { get; set; } = \"\"; } public class Leaf : Tree<Leaf>;", "Tree<Leaf>")]
    [InlineData("public interface ILoop<T> : IEnumerable<ILoop<T>> { [PersonName] string Name { get; } }", "ILoop<int>")]
    [InlineData("public class Self : List<Self> { [PersonName] public string Name { get; set; } = \"\"; }", "Self")]
    public void Of_ATypeThatGrowsWithoutEnd_Ends(string declarations, string type)
    {
        var watch = Stopwatch.StartNew();
        var sample = new ShapeSample(type, declarations);
        foreach (var view in Everything.Split(' '))
        {
            sample.Shown(view);
        }

        Assert.True(sample.Shapes.TouchesLabels(sample.Type));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void Of_AModelWithTooManyPaths_ShowsEveryMemberOnce()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"public class T{i} {{ [PersonName] public string N{i} {{ get; set; }} = \"\"; public T{(i + 1) % 40}? A {{ get; set; }} public T{(i + 7) % 40}? B {{ get; set; }} public List<T{(i + 13) % 40}>? C {{ get; set; }} }}\n");
        }

        var sample = new ShapeSample("T0", text.ToString());
        Assert.Equal(
            Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"N{i}")).Order(StringComparer.Ordinal),
            sample.Shapes.Of(sample.Type, Analyzers.Shapes.View.Json).Select(shown => shown.Member.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>A view shows a label only of a type that the gate lets through, whatever holds whatever.</summary>
    [Fact]
    public void Of_RandomModels_EndsAndAgreesWithTheGate()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            string[] shapes = ["T{0}?", "List<T{0}>", "G<T{0}>?", "(int, T{0}?)", "Dictionary<string, T{0}>", "Lazy<T{0}>?", "int", "string"];
            var text = new StringBuilder("public class G<T> { public T? Value { get; set; } public G<T[]>? Deeper { get; set; } }\n");
            for (var i = 0; i < 12; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"public {(random.Next(2) == 0 ? "class" : "record")} T{i} {{ ");
                for (var m = 0; m < 3; m++)
                {
                    var type = string.Format(CultureInfo.InvariantCulture, shapes[random.Next(shapes.Length)], random.Next(12));
                    text.Append(CultureInfo.InvariantCulture, $"{(random.Next(12) == 0 ? "[PersonName] " : "")}public {type} M{m} {{ get; set; }} = default!; ");
                }

                text.Append("}\n");
            }

            var sample = new ShapeSample("T0", text.ToString());
            var touches = sample.Shapes.TouchesLabels(sample.Type);
            Assert.Equal(touches, sample.Shown("Members").Length > 0);
            Assert.True(touches || Everything.Split(' ').All(view => sample.Shown(view).Length == 0));
        }
    }

    private static void Check(string type, string declarations, string views, string expected)
    {
        var sample = new ShapeSample(type, declarations);
        Assert.All(views.Split(' '), view => Assert.Equal(expected, sample.Shown(view)));
    }
}
