using System.Text;

namespace GovDataSecurity.Destruction.Tests;

public sealed class DestructionCertificateTests
{
    [Fact]
    public void Compose_StatesAssumptionsAndLimits_InBothLanguages()
    {
        var certificate = SampleOrders.Certificate();

        foreach (var statement in certificate.Assumptions.Concat(certificate.NotClaimed).Append(certificate.Residual))
        {
            Assert.All(statement.English, c => Assert.InRange(c, ' ', '~'));
            Assert.Contains(statement.Chinese, c => c is >= '\u4e00' and <= '\u9fff');
        }

        Assert.Contains(certificate.Assumptions, statement => statement.Code == "replaced-epoch-key-absent");
        Assert.Contains(certificate.NotClaimed, statement => statement.Code == "data-given-out");
    }

    [Fact]
    public void Json_IsReadable_AndNeverClaimsCompliance()
    {
        var text = Encoding.UTF8.GetString(SampleOrders.Certificate().ToUtf8Json());

        Assert.Contains("纪元密钥", text, StringComparison.Ordinal);
        Assert.DoesNotContain("合规", text, StringComparison.Ordinal);
        Assert.DoesNotContain("complian", text, StringComparison.OrdinalIgnoreCase);
    }

    private static string DigestOf(string lines) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(lines)));

    [Fact]
    public void ObjectDigest_IsTheSha256OfTheDocumentedLines()
    {
        var lines = $"gds-destruction-manifest-1\nnanjing\nrelief\n40\nsubject {SampleOrders.Reference(1).Hex}\nlocation db:relief 4 4\n";

        Assert.Equal(DigestOf(lines), SampleOrders.Certificate().ObjectDigest);

        var related = SampleOrders.Certificate().Object with { RelatedDataSets = ["payments", "notes"] };
        Assert.Equal(DigestOf(lines.Replace("40\n", "40\nrelated payments\nrelated notes\n", StringComparison.Ordinal)), related.ComputeDigest());
    }
}
