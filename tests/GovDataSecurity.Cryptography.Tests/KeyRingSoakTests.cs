using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit.Abstractions;

namespace GovDataSecurity.Cryptography.Tests;

[Trait("Category", "Soak")]
public sealed class KeyRingSoakTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Churn_ProcessesKilledAtRandom_LosesNothingAndRevivesNothing()
    {
        if (Environment.GetEnvironmentVariable("GDS_SOAK") != "1")
        {
            output.WriteLine("skipped: set GDS_SOAK=1");
            return;
        }

        using var folder = new TestFolder();
        KeyRing.Create(TestKeys.Options(folder)).Dispose();
        File.WriteAllBytes(Path.Combine(folder.Path, "ring.pfx"), TestKeys.Certificate.Export(X509ContentType.Pkcs12));
        var lines = new List<string>();
        for (var round = 0; round < 8; round++)
        {
            var children = Enumerable.Range(0, 3).Select(i => Child.Start("churn", folder.Path, $"{(round * 3) + i}")).ToList();
            var outputs = children.ConvertAll(static child => child.StandardOutput.ReadToEndAsync());
            var errors = children.ConvertAll(static child => child.StandardError.ReadToEndAsync());
            foreach (var child in children)
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(300, 1200));
                child.Kill();
            }

            foreach (var text in await Task.WhenAll(errors))
            {
                Assert.Equal("", text);
            }

            // A line that the kill cut off was not said.
            lines.AddRange((await Task.WhenAll(outputs)).SelectMany(static text => text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)));
            children.ForEach(static child => child.Dispose());
        }

        using var ring = KeyRing.Open(TestKeys.Options(folder));
        var destroyed = lines.Where(static line => line.StartsWith("destroyed", StringComparison.Ordinal)).Select(static line => int.Parse(line.Split(' ')[1])).ToHashSet();
        Assert.All(destroyed, number => Assert.True(ring.WasDestroyed(Child.Scope(number))));
        var opened = 0;
        foreach (var parts in lines.Select(static line => line.Split(' ')).Where(static parts => parts[0] == "sealed"))
        {
            var envelope = Envelope.Parse(parts[2]);
            if (ring.WasDestroyed(Child.Scope(int.Parse(parts[1]))))
            {
                Refusal.Of(ErrorCode.KeyDestroyed, () => ring.Get(envelope.KeyId));
            }
            else
            {
                Assert.True(ring.Get(envelope.KeyId).TryOpen(envelope, [], out _));
                opened++;
            }
        }

        output.WriteLine($"{lines.Count} operations, {destroyed.Count} destructions acknowledged, {opened} envelopes open, {ring.Count} keys");
        Assert.True(destroyed.Count > 10);
        Assert.Single(Directory.GetFiles(folder.Ring, "keys-*"));
        Assert.Single(Directory.GetFiles(folder.Epoch, "epoch-*"));
    }
}
