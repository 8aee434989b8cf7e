using System.Globalization;
using System.Text;

namespace GovDataSecurity.Analyzers.Benchmarks.Stress;

/// <summary>The cases: each alone must come to an end, soon.</summary>
internal static class StressSet
{
    private const string Model = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using GovDataSecurity;
        public class Citizen
        {
            [ResidentIdNumber] public string Id { get; set; } = "";
            [PersonName] public string Name { get; set; } = "";
            [Classified(DataLevel.General3)] public decimal Income { get; set; }
            public string Plan { get; set; } = "";
            public string Next { get; set; } = "";
            public int State { get; set; }
        }

        """;

    public static IEnumerable<StressCase> All()
    {
        yield return Method("2,000 branches", $"var s = c.Plan;\n{Repeat(2_000, i => $"if (c.State == {i}) s = {(i % 2 == 0 ? "c.Id" : "c.Plan + s")};")}\nConsole.WriteLine(s);");
        yield return Method("2,000 branches with a sink in each", $"var s = c.Plan;\n{Repeat(2_000, i => $"if (c.State == {i}) {{ s += c.Id; Console.WriteLine(s); }}")}");
        yield return Method("300 nested branches", $"var s = c.Plan;\n{Repeat(300, i => $"if (c.State > {i}) {{ s += c.Name;")}{new string('}', 300)}\nConsole.WriteLine(s);");
        yield return Method("switch of 500 cases", $"var s = c.Plan;\nswitch (c.State)\n{{\n{Repeat(500, i => $"case {i}: s = {(i % 3 == 0 ? "c.Id" : "s + c.Plan")}; {(i % 5 == 0 ? "goto case " + ((i + 7) % 500) + ";" : "break;")}")}\n}}\nConsole.WriteLine(s);");
        yield return Method("switch expression of 500 arms", $"Console.WriteLine(c switch {{ {Repeat(500, i => $"{{ State: {i}, Name: var n{i} }} when n{i}.Length > {i} => c.Id + n{i},")} _ => c.Plan }});");
        yield return Method("switch of 500 cases in a loop", $"var s = c.Plan; var t = s;\nwhile (s.Length < 100)\n{{\nswitch (c.State)\n{{\n{Repeat(500, i => $"case {i}: t = s; s = {(i % 3 == 0 ? "c.Id" : "t + c.Plan")}; c.State = {i + 1}; break;")}\n}}\n}}\nConsole.WriteLine(s);");
        yield return Type("mutual recursion of 200 methods", $"{Repeat(200, i => $"public static string F{i}(string a, Citizen c, int n) => n == 0 ? a + c.Name : F{(i + 1) % 200}(F{(i * 7 + 3) % 200}(a, c, n - 1), c, n - 1);")}\npublic static void Run(Citizen c) => Console.WriteLine(F0(c.Id, c, 3));");
        yield return Type("calls of all by all, 60 methods", $"{Repeat(60, i => $"public static string F{i}(string a, int n) {{ var s = a; {Repeat(60, j => $"if (n == {j}) s += F{j}(s, n - 1);")} Console.WriteLine(s); return s; }}")}\npublic static void Run(Citizen c) => Console.WriteLine(F0(c.Id, 3));");
        yield return Type("three calls a method, 14 levels deep", $"{Repeat(14, i => $"public static string F{i}(string a, Citizen c) => F{i + 1}(a, c) + F{i + 1}(a + c.Plan, c) + F{i + 1}(c.Name, c);")}\npublic static string F14(string a, Citizen c) {{ Console.WriteLine(a); return a + c.Id; }}\npublic static void Run(Citizen c) => Console.WriteLine(F0(c.Plan, c));");
        yield return Method("method of 3,000 lines", $"{Repeat(1_000, i => $"var v{i} = {(i == 0 ? "c.Id" : $"v{i / 2} + c.Plan")};\nc.Plan = v{i};\nConsole.WriteLine(v{i}.Length);")}\nConsole.WriteLine(v999);");
        yield return Method("method of 3,000 lines of calls", $"var log = new StringBuilder();\n{Repeat(3_000, i => $"log.Append({(i % 10 == 0 ? "c.Id" : "c.Plan")});")}\nConsole.WriteLine(log);");
        yield return Method("sum of 2,000 texts", $"Console.WriteLine(c.Id{Repeat(2_000, i => i % 2 == 0 ? " + c.Plan" : " + c.Name")});");
        yield return Method("interpolation of 1,000 holes", $"Console.WriteLine($\"{string.Concat(Enumerable.Repeat("{c.Plan}{c.Id,10}", 500))}\");");
        yield return Method("chain of 500 calls", $"Console.WriteLine(new StringBuilder(){Repeat(500, i => i % 5 == 0 ? ".Append(c.Id)" : ".Append(c.Plan)")});");
        yield return Method("200 lambdas", $"var s = c.Plan;\n{Repeat(200, i => $"Func<string, string> f{i} = a => {(i == 0 ? "a" : $"f{i - 1}(a)")} + s; s = f{i}(c.Id);")}\nConsole.WriteLine(s);");
        yield return Method("200 lambdas in one list", $"var s = c.Plan; var fs = new List<Func<string, string>>();\n{Repeat(200, i => $"fs.Add(a => {{ s += a + c.Id; return s; }});")}\nforeach (var f in fs) Console.WriteLine(f(c.Plan));");
        yield return Method("20 lambdas in each other", $"var s = c.Plan;\n{Repeat(20, i => $"Action a{i} = () => {{ s += c.Id; Console.WriteLine(s);")}{Repeat(20, i => $"}}; a{19 - i}();")}");
        yield return Method("200 local functions", $"var s = c.Plan;\n{Repeat(200, i => $"string F{i}(string a) {{ s += a; return {(i == 0 ? "s" : $"F{i - 1}(a + c.Name)")}; }}")}\nConsole.WriteLine(F199(c.Id));");
        yield return Source("interface with 300 implementations", $"public interface IStep {{ string Run(string a, IStep next); }}\n{Repeat(300, i => $"public class Step{i} : IStep {{ public string Run(string a, IStep next) => next.Run(a + {i}, this); }}")}\npublic static class Entry {{ public static void Run(Citizen c, IStep s) => Console.WriteLine(s.Run(c.Id, s)); }}");
        yield return Source("200 calls of an interface with 300 implementations", $"public interface IStep {{ string Run(string a); }}\n{Repeat(300, i => $"public class Step{i} : IStep {{ public string Run(string a) => a + {i}; }}")}\npublic static class Entry {{ public static void Run(Citizen c, IStep s) {{ {Repeat(200, i => "Console.WriteLine(s.Run(c.Id));")} }} }}");
        yield return Source("30 overrides below each other, each calling its base", $"public class B0 {{ public virtual string Run(Citizen c) => c.Id; }}\n{Repeat(30, i => $"public class B{i + 1} : B{i} {{ public override string Run(Citizen c) => base.Run(c) + Other(this, c); static string Other(B0 b, Citizen c) => b.Run(c); }}")}\npublic static class Entry {{ public static void Run(Citizen c, B0 b) => Console.WriteLine(b.Run(c)); }}");
        yield return Source("300 members, each taking the one before, backwards", $"{Repeat(300, i => $"public class Copy{i} {{ public string Value {{ get; set; }} = \"\"; public static Copy{i} Of({(i == 299 ? "Citizen c" : $"Copy{i + 1} c")}) => new() {{ Value = c.{(i == 299 ? "Id" : "Value")} }}; }}")}\npublic static class Entry {{ public static void Run(Copy0 c) => Console.WriteLine(c.Value); }}");
        yield return Source("generic methods that grow their type", "public class Box<T> { public T Value = default!; }\npublic static class Entry { public static string F<T>(T a, Citizen c, int n) => n == 0 ? c.Id : F(new Box<T> { Value = a }, c, n - 1) + F(new List<T> { a }, c, n - 1);\npublic static void Run(Citizen c) => Console.WriteLine(F(c, c, 3)); }");
        yield return Source("a type of 60 members of itself", $"#nullable disable\npublic record Node([ResidentIdNumber] string Id, {string.Join(", ", Enumerable.Range(0, 60).Select(i => $"Node N{i}"))});\npublic static class Entry {{ public static void Run(Node n) {{ {Repeat(60, i => $"n = n.N{i} with {{ N{(i + 1) % 60} = n, Id = n.N{(i + 7) % 60}.Id }};")} Console.WriteLine(n); }} }}");
        yield return Source("40 types that all hold all", $"{Repeat(40, i => $"public record E{i}({string.Join(", ", Enumerable.Range(0, 40).Select(j => $"E{j} M{j}, List<E{j}> L{j}"))}, [PersonName] string Name);")}\npublic static class Entry {{ public static void Run(E0 e) {{ Console.WriteLine(e); Console.WriteLine(e.M1.M2.M3.L4[0].Name); }} }}");
        yield return Method("loops in loops, 12 deep, 60 locals handed round", $"{Repeat(60, i => $"var v{i} = c.Plan;")}\nv0 = c.Id;\n{Repeat(12, i => $"while (c.State > {i}) {{ {Repeat(5, j => $"v{(i * 5) + j} = v{((i * 5) + j + 59) % 60};")}")}{new string('}', 12)}\nConsole.WriteLine(v59);");
        yield return Method("60 tries in each other", $"var s = c.Plan;\n{Repeat(60, i => "try { s += c.Plan;")}\ns = c.Id;\n{Repeat(60, i => $"}} catch (Exception e{i}) when (e{i}.Message == s) {{ s += e{i}.Message; Console.WriteLine(s); }} finally {{ s += c.Name; }}")}");
        yield return Method("500 conditional expressions in each other", $"Console.WriteLine({Repeat(500, i => $"c.State == {i} ? {(i % 2 == 0 ? "c.Id" : "c.Plan")} : ")}c.Name);");
        yield return Method("list of 3,000 elements", $"var list = new List<string> {{ {Repeat(3_000, i => i % 2 == 0 ? "c.Id," : "c.Plan,")} }};\nforeach (var s in list) Console.WriteLine(s);");
        yield return Method("query of 100 steps", $"IEnumerable<string> q = new[] {{ c }}.Select(x => x.Id){Repeat(100, i => i % 2 == 0 ? ".Where(x => x.Length > 1)" : ".Select(x => x + c.Name)")};\nforeach (var s in q) Console.WriteLine(s);");
        yield return Source("10,000 short methods", $"public static class Entry {{\n{Repeat(10_000, i => $"public static string F{i}(Citizen c) => c.Plan + {(i % 10 == 0 ? "c.Id" : "c.State")};")}\n}}");
        yield return Source("async and iterators, 300", $"public static class Entry {{\n{Repeat(300, i => $"public static async Task<string> A{i}(Citizen c) {{ await Task.Yield(); return {(i == 0 ? "c.Id" : $"await A{i - 1}(c)")}; }}\npublic static IEnumerable<string> I{i}(Citizen c) {{ foreach (var s in {(i == 0 ? "new[] { c.Id }" : $"I{i - 1}(c)")}) yield return s + c.Name; }}")}\npublic static async Task Run(Citizen c) {{ Console.WriteLine(await A299(c)); foreach (var s in I299(c)) Console.WriteLine(s); }}\n}}");
    }

    private static StressCase Source(string name, string source) => new(name, Model + source);

    private static StressCase Type(string name, string members) => Source(name, $"public static class Entry {{\n{members}\n}}");

    private static StressCase Method(string name, string statements) => Type(name, $"public static void Run(Citizen c)\n{{\n{statements}\n}}");

    private static string Repeat(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line(i)}\n");
        }

        return text.ToString();
    }
}
