namespace SocialAssistance.Narrative;

/// <summary>What the sample says about itself, checked while it says it.</summary>
internal sealed class Claims(TextWriter output)
{
    private int _failed;

    /// <summary>Whether everything that was claimed so far holds.</summary>
    public bool AllHold => _failed == 0;

    /// <summary>How many claims were checked.</summary>
    public int Count { get; private set; }

    /// <summary>Says something and whether it holds.</summary>
    public void Check(bool holds, string claim)
    {
        Count++;
        _failed += holds ? 0 : 1;
        output.WriteLine($"  {(holds ? "✓" : "✗")} {claim}");
    }

    /// <summary>Says that something is refused, and checks that it is refused for the right reason.</summary>
    public async Task RefusesAsync(Func<Task> attempt, GovDataSecurity.ErrorCode expected, string claim)
    {
        try
        {
            await attempt();
            Check(false, claim);
        }
        catch (GovDataSecurity.GovDataSecurityException refusal)
        {
            Check(refusal.Code == expected, claim);
            output.WriteLine($"    {refusal.Message}");
        }
    }
}
