using System.Runtime.CompilerServices;

namespace GovDataSecurity.Identifiers;

/// <summary>Hands each place that a block points out to who reads its form.</summary>
internal static class TriggerDispatch
{
    /// <summary>Drops the counts among the numbers, before which no character stands that joins a number to a word, and the parts of GUIDs among the groups. Nearly all lines of a log end here.</summary>
    /// <returns>Whether anything is left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsWorthwhile(ReadOnlySpan<char> text, int at, ref BlockTriggers triggers)
    {
        for (var bits = triggers.Counts; bits != 0; bits &= bits - 1)
        {
            var start = at + TrailingZeros(bits);
            var end = AsciiText.IsDigit(text[start + 7]) ? start + 8 : start + 7;
            if (!NumberReader.IsJoint(text[start - 1]) && !Characters.IsWord(text[end]))
            {
                triggers.Numbers &= ~(bits & (ulong)-(long)bits);
            }
        }

        for (var bits = triggers.Groups; bits != 0; bits &= bits - 1)
        {
            var last = at + TrailingZeros(bits);
            if (last >= 2 && (Characters.IsLetter(text[last - 1]) || Characters.IsLetter(text[last - 2]) || Characters.IsLetter(text[last + 7]) || Characters.IsLetter(text[last + 8])))
            {
                triggers.Groups &= ~(bits & (ulong)-(long)bits);
            }
        }

        return triggers.Any;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Read(ReadOnlySpan<char> text, int at, in BlockTriggers triggers, bool isFolded, ref FoundSpans found)
    {
        if (!isFolded && (triggers.WideNumbers != 0 || triggers.HasMark) && NeedsFolding(text, at, triggers))
        {
            found.NeedsFolding = true;
            return;
        }

        for (var bits = triggers.Numbers; bits != 0; bits &= bits - 1)
        {
            NumberReader.Read(text, at + TrailingZeros(bits), ref found);
        }

        for (var bits = triggers.Groups; bits != 0; bits &= bits - 1)
        {
            GroupReader.Read(text, at + TrailingZeros(bits), ref found);
        }

        for (var bits = triggers.Codes; bits != 0; bits &= bits - 1)
        {
            CodeReader.Read(text, at + TrailingZeros(bits), ref found);
        }

        for (var bits = triggers.Suffixed; bits != 0; bits &= bits - 1)
        {
            CodeReader.ReadSuffixed(text, at + TrailingZeros(bits), ref found);
        }

        for (var bits = triggers.Plates; bits != 0; bits &= bits - 1)
        {
            PlateReader.Read(text, at + TrailingZeros(bits), ref found);
        }

        for (var bits = triggers.Ats; bits != 0; bits &= bits - 1)
        {
            EmailReader.Read(text, at + TrailingZeros(bits), ref found);
        }

        for (var bits = triggers.NetworkAddresses; bits != 0; bits &= bits - 1)
        {
            NetworkReader.Read(text, at + TrailingZeros(bits), ref found);
        }

        if (triggers.HasMark)
        {
            ReadMarks(text, at, ref found);
        }
    }

    private static bool NeedsFolding(ReadOnlySpan<char> text, int at, in BlockTriggers triggers)
    {
        for (var bits = triggers.WideNumbers; bits != 0; bits &= bits - 1)
        {
            if (FoldedText.HasNumberAt(text, at + TrailingZeros(bits)))
            {
                return true;
            }
        }

        if (triggers.HasMark)
        {
            for (var i = at; i < Math.Min(text.Length, at + BlockTriggers.Stride); i++)
            {
                if (text[i] == BlockTables.FullWidthAt && FoldedText.HasAddressAt(text, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void ReadMarks(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        for (var i = at; i < Math.Min(text.Length, at + CharacterBlock.Length); i++)
        {
            if (text[i] == BlockTables.Ordinal)
            {
                OfficerIdReader.Read(text, i, ref found);
            }
        }
    }

    private static int TrailingZeros(ulong bits)
#if NET
        => System.Numerics.BitOperations.TrailingZeroCount(bits);
#else
    {
        var count = 0;
        for (; (bits & 1) == 0; bits >>= 1)
        {
            count++;
        }

        return count;
    }
#endif
}
