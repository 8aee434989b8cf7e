using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace GovDataSecurity.Auditing;

/// <summary>A text with signatures under it, each on a line.</summary>
/// <remarks>C2SP signed-note. The signatures are over the text with its last line feed, without the blank line that follows.</remarks>
internal sealed class SignedNote
{
    public const int MaxLength = 1 << 20;
    public const string CheckpointFile = "checkpoint";

    private const int MaxSignatures = 100;
    private const string LinePrefix = "\u2014 ";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        Text = text;
        Signatures = signatures;
    }

    public string Text { get; }

    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Reads the checkpoint file of a log.</summary>
    /// <returns><see langword="null"/> when there is none, or it is longer than a note may be.</returns>
    public static byte[]? ReadFile(string directory)
    {
        var path = Path.Combine(directory, CheckpointFile);
        return File.Exists(path) ? BoundedFile.Read(path, MaxLength) : null;
    }

    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        if (bytes.Length > MaxLength || TryDecode(bytes) is not { } all)
        {
            return false;
        }

        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || blank + 2 == all.Length || all[^1] != '\n')
        {
            return false;
        }

        var signatures = new List<NoteSignature>();
        foreach (var line in all[(blank + 2)..^1].Split('\n'))
        {
            if (signatures.Count == MaxSignatures || TryParseLine(line) is not { } signature)
            {
                return false;
            }

            signatures.Add(signature);
        }

        note = new SignedNote(all[..(blank + 1)], signatures);
        return true;
    }

    /// <summary>Signs a text.</summary>
    /// <param name="text">The text, ending in a line feed.</param>
    /// <param name="key">What the key is called, and its public part.</param>
    /// <param name="signer">The key.</param>
    /// <returns>The note as it stands in a file.</returns>
    public static byte[] Sign(string text, VerifierKey key, ECDsa signer)
    {
        var signature = signer.SignData(Utf8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var block = new byte[sizeof(uint) + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(block, key.Id);
        signature.CopyTo(block, sizeof(uint));
        return Utf8.GetBytes($"{text}\n{LinePrefix}{key.Name} {Convert.ToBase64String(block)}\n");
    }

    /// <summary>Looks for signatures of known keys. A line of an unknown key is ignored; a wrong signature of a known one spoils the note.</summary>
    public NoteTrust Verify(IEnumerable<VerifierKey> keys, out VerifierKey? signer)
    {
        signer = null;
        var text = Utf8.GetBytes(Text);
        foreach (var key in keys.Where(k => k.CanVerify))
        {
            if (Signatures.FirstOrDefault(s => s.KeyId == key.Id && s.Name == key.Name) is not { } signature)
            {
                continue;
            }

            if (!key.Verify(text, signature.Bytes))
            {
                signer = null;
                return NoteTrust.Bad;
            }

            signer ??= key;
        }

        return signer is null ? NoteTrust.Unknown : NoteTrust.Signed;
    }

    /// <summary>Whether a key may be called so: not empty, no white space, no plus sign.</summary>
    public static bool IsName([NotNullWhen(true)] string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return false;
        }

        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value == '+')
            {
                return false;
            }
        }

        return true;
    }

    private static string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Utf8.GetString(bytes);
            return text.Any(c => c < ' ' && c != '\n') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static NoteSignature? TryParseLine(string line)
    {
        if (!line.StartsWith(LinePrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = line[LinePrefix.Length..].Split(' ');
        return parts.Length == 2 && IsName(parts[0]) && Base64Text.TryDecode(parts[1], out var block) && block.Length > sizeof(uint)
            ? new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(block), block[sizeof(uint)..])
            : null;
    }
}
