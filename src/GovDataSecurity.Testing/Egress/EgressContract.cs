namespace GovDataSecurity.Testing;

/// <summary>A test's contract with an application: whatever it does with a labeled model, no labeled value is seen outside.</summary>
/// <remarks>
/// <para>Fill the model with simulated values, let the application log, serialize and export it, and hand over what came out. Values are looked for whole and in parts that no mask keeps; as plain text and
/// behind JSON, URL, XML and Base64 encoding, hexadecimal digits, UTF-16, GB 18030, zip and gzip, several of them at once; full-width, in groups, in other case.</para>
/// <para>Failures are exceptions, so any test framework shows them. They name members and places, never values.</para>
/// </remarks>
public static class EgressContract
{
    /// <summary>Runs the application with a model and fails when a labeled value of the model is seen outside.</summary>
    /// <param name="model">An object with labels, or a collection of such.</param>
    /// <param name="run">Lets the application work, and hands over what came out.</param>
    /// <param name="options">What may be seen; only public data when nothing is said.</param>
    /// <returns>What was looked through and looked for.</returns>
    /// <exception cref="GovDataSecurityException"><see cref="ErrorCode.EgressLeaked"/>: a value was seen. <see cref="ErrorCode.EgressBlind"/>: nothing came out, or nothing could have been found, so the
    /// test proves nothing. <see cref="ErrorCode.EgressControlMissing"/>: what should have been seen wasn't.</exception>
    public static EgressReport Assert(object model, Action<Egress> run, EgressOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(run);
        var egress = new Egress(model, options ?? new EgressOptions());
        run(egress);
        return egress.Verify();
    }

    /// <inheritdoc cref="Assert" />
    public static async Task<EgressReport> AssertAsync(object model, Func<Egress, Task> run, EgressOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(run);
        var egress = new Egress(model, options ?? new EgressOptions());
        await run(egress).ConfigureAwait(false);
        return egress.Verify();
    }
}
