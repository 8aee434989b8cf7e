using System.Buffers;
using System.Text;
using SocialAssistance.Model;

namespace SocialAssistance.Narrative;

/// <summary>Looks for the values of the applications in files: as UTF-8 and as UTF-16, byte by byte.</summary>
internal sealed class PlantedValues
{
    private readonly SearchValues<string> _patterns;

    public PlantedValues(IEnumerable<FamilyMember> members)
        => _patterns = SearchValues.Create(
            [.. members.SelectMany(ValuesOf).Distinct(StringComparer.Ordinal).SelectMany(value => new[] { Encoding.UTF8.GetBytes(value), Encoding.Unicode.GetBytes(value) }).Select(Encoding.Latin1.GetString)],
            StringComparison.Ordinal);

    /// <summary>How many planted values stand in a file, or in all files of a folder.</summary>
    public int CountIn(string path)
        => File.Exists(path)
            ? CountInFile(path)
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Sum(CountInFile);

    private int CountInFile(string file)
    {
        // Another connection may have the database open: it is read beside it.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        // One byte, one character: so that text of any encoding can be searched for.
        ReadOnlySpan<char> text = Encoding.Latin1.GetString(bytes);
        var count = 0;
        for (var at = text.IndexOfAny(_patterns); at >= 0; at = text.IndexOfAny(_patterns))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }

    private static IEnumerable<string> ValuesOf(FamilyMember member)
    {
        yield return member.Name;
        yield return member.IdNumber;
        yield return member.Address;
        if (member.Phone is not null)
        {
            yield return member.Phone;
        }

        if (member.BankAccount is not null)
        {
            yield return member.BankAccount;
        }

        if (member.Disability is not null)
        {
            yield return member.Disability;
        }
    }
}
