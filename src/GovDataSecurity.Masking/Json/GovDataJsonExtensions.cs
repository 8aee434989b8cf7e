using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovDataSecurity.Masking;

/// <summary>Masks what <c>System.Text.Json</c> writes, by label and clearance, and refuses masks that come back.</summary>
/// <remarks>
/// <para>Writing: a labeled member above the clearance is written as its mask: text through the masker of its kind, items of a collection each, everything else,
/// and what is important or core data or raised by a row label rule, as <c>***</c>; a member that only the row raises is left out where its type is not text.
/// Members that nobody labeled are written as they are, unless <see cref="MaskingOptions.MasksUnlabeled"/> says otherwise.</para>
/// <para>Reading: a mask in the place of a labeled value is refused with a <see cref="JsonException"/> that names the member and whose inner exception has the
/// code <see cref="ErrorCode.MaskedTextRefused"/>; that holds for every reader, cleared or not.</para>
/// <para>Call it last: a resolver that is put before it in <see cref="JsonSerializerOptions.TypeInfoResolverChain"/> isn't masked, and a
/// context that is made with the options puts itself in its place: make the context the options' resolver instead.</para>
/// <para>A labeled type whose JSON comes from a converter of its own, and a labeled collection type, are refused: their content cannot be masked.</para>
/// </remarks>
public static class GovDataJsonExtensions
{
    /// <summary>Switches masking on in options.</summary>
    /// <param name="options">Options that were not used yet; they are changed. Their resolver, a source-generated context too, stays the source of the metadata.</param>
    /// <param name="clearance">What the reader may see in full; without it, public data only.</param>
    /// <param name="masking">Maskers, clock, and what happens to members that nobody labeled.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options were used already, or belong to a source-generated context.</exception>
    public static JsonSerializerOptions WithGovDataMasking(this JsonSerializerOptions options, Clearance? clearance = null, MaskingOptions? masking = null)
    {
        var fixedClearance = clearance ?? Clearance.None;
        return options.WithGovDataMasking(() => fixedClearance, masking);
    }

    /// <summary>Switches masking on in options that serve several readers.</summary>
    /// <param name="options">Options that were not used yet; they are changed. Their resolver, a source-generated context too, stays the source of the metadata.</param>
    /// <param name="clearance">Is asked whenever an object is written, for example from the request. When it throws or gives <see langword="null"/>, only public data is shown.</param>
    /// <param name="masking">Maskers, clock, and what happens to members that nobody labeled.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options were used already, or belong to a source-generated context.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Options without a resolver need reflection by themselves, and say so where they are used.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
    public static JsonSerializerOptions WithGovDataMasking(this JsonSerializerOptions options, Func<Clearance?> clearance, MaskingOptions? masking = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var resolver = options.TypeInfoResolver ?? (JsonSerializer.IsReflectionEnabledByDefault ? new DefaultJsonTypeInfoResolver() : JsonTypeInfoResolver.Combine());
        options.TypeInfoResolver = resolver.WithGovDataMasking(clearance, masking);
        return options;
    }

    /// <summary>A resolver that masks what another one resolves.</summary>
    /// <param name="resolver">Any resolver. One that masks already is replaced, so that the last clearance given counts.</param>
    /// <param name="clearance">Is asked whenever an object is written. When it throws or gives <see langword="null"/>, only public data is shown.</param>
    /// <param name="masking">Maskers, clock, and what happens to members that nobody labeled.</param>
    /// <returns>The resolver.</returns>
    public static IJsonTypeInfoResolver WithGovDataMasking(this IJsonTypeInfoResolver resolver, Func<Clearance?> clearance, MaskingOptions? masking = null)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(clearance);
        var inner = resolver is MaskingTypeInfoResolver masked ? masked.Masking.Inner : resolver;
        return new MaskingTypeInfoResolver(new JsonMasking(inner, masking ?? MaskingOptions.Default, clearance));
    }
}
