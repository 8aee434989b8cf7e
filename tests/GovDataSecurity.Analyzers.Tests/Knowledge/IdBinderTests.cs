using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Tests.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Knowledge;

public sealed class IdBinderTests
{
    private static readonly string[] Pieces =
        ["System", "String", ".", ".", "*", "#ctor", "#", "name", "(", ")", "``1", "`1", "`", "``", "{", "}", "[", "]", ",", "@", "~", "^", "+", "Collections", "Generic", "List", "Item", "Concat", "(System.String)", "99999999999", "-", " ", "\u4e2d", "\0"];

    private static readonly Compilation Compilation = SampleCompilation.Build("public class C { }").Compilation;

    [Theory]
    [InlineData("M:System.String.Concat", "M:System.String.Concat", null)]
    [InlineData("M:System.String.Concat#str0", "M:System.String.Concat", "str0")]
    [InlineData("M:System.String.Concat(System.String)#str0", "M:System.String.Concat(System.String)", "str0")]
    [InlineData("M:System.String.#ctor", "M:System.String.#ctor", null)]
    [InlineData("M:System.String.#ctor#value", "M:System.String.#ctor", "value")]
    [InlineData("M:System.String.#ctor(System.Char[])", "M:System.String.#ctor(System.Char[])", null)]
    [InlineData("M:A.B#C#D(System.Int32)", "M:A.B#C#D(System.Int32)", null)]
    [InlineData("P:A.B#C", "P:A.B#C", null)]
    public void Split_AnId_GivesTheParameter(string id, string member, string? parameter) => Assert.Equal((member, parameter), IdBinder.Split(id));

    /// <summary>Whatever an id looks like, it binds or it doesn't.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Binds_AnyText_NeverThrows(int seed)
    {
        var random = new Random(seed);
        var kinds = new KindCatalog(Compilation, KnownSymbols.TryCreate(Compilation)!);
        var binder = new IdBinder(Compilation);
        for (var i = 0; i < 1500; i++)
        {
            var id = "TMPFA"[random.Next(5)] + ":" + string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var file = KnowledgeFile.Read(SourceText.From($"source\tGeneral3\t{id}\nsource\t{id[2..]}\tT:C"));
            foreach (var row in file.Lines.Select(line => line.Row).OfType<KnowledgeRow>())
            {
                binder.Binds(row.Id);
                SourceRows.Read(row.Detail, kinds);
            }

            _ = new SourceRows(file.Table, kinds, Compilation).InterestingNames.Count();
        }
    }
}
