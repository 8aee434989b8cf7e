using System.Globalization;
using System.Text;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>Code of the sizes and shapes that make analyses slow or endless. Statements stand in a method of the case, members in its class.</summary>
public static class StressSource
{
    /// <summary>As many branches after each other: their states meet again and again.</summary>
    /// <param name="statement">What stands in a branch.</param>
    public static string Branches(int count, Func<int, string> statement)
        => Lines(count, i => string.Create(CultureInfo.InvariantCulture, $"if (Environment.TickCount == {i}) {{ {statement(i)} }} else {{ GC.KeepAlive({i}); }}"));

    /// <summary>One switch with as many cases.</summary>
    /// <param name="statement">What stands in a case.</param>
    public static string Switch(int count, Func<int, string> statement)
        => $"switch (Environment.TickCount)\n{{\n{Lines(count, i => string.Create(CultureInfo.InvariantCulture, $"    case {i}: {statement(i)} break;"))}}}\n";

    /// <summary>A value that goes through as many locals, each made of the one before and of another.</summary>
    /// <param name="value">A text.</param>
    /// <param name="end">What happens to the last local, by its name.</param>
    public static string LongMethod(int lines, string value, Func<string, string> end)
    {
        ArgumentNullException.ThrowIfNull(end);
        return $"var v0 = {value};\n"
            + Lines(lines - 1, i => string.Create(CultureInfo.InvariantCulture, $"var v{i + 1} = v{i} + v{i / 2}.Length;"))
            + end(string.Create(CultureInfo.InvariantCulture, $"v{lines - 1}"));
    }

    /// <summary>Static methods <c>string Step0(string, int)</c> to <c>Step{count - 1}</c>, each of which calls the next and an earlier one, the last the first.</summary>
    public static string MutualRecursion(int count)
        => Lines(count, i => string.Create(
            CultureInfo.InvariantCulture,
            $"private static string Step{i}(string value, int depth) => depth == 0 ? value : Step{(i + 1) % count}(value + depth, depth - 1) + Step{i / 2}(value, depth - 1);"));

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(line(i)).Append('\n');
        }

        return text.ToString();
    }
}
