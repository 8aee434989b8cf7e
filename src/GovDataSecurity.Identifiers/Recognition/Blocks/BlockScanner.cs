using System.Runtime.CompilerServices;

namespace GovDataSecurity.Identifiers;

/// <summary>One pass over a text, 64 UTF-16 units at a time. Only places at which a block has a trigger are looked at one by one.</summary>
/// <typeparam name="TReader">How a block is read.</typeparam>
internal static class BlockScanner<TReader>
    where TReader : struct, IBlockReader
{
    public static void Scan(ReadOnlySpan<char> text, bool isFolded, ref FoundSpans found)
    {
        var reader = default(TReader);
        var carry = default(BlockCarry);
        var triggers = default(BlockTriggers);
        var at = 0;
        for (; text.Length - at > CharacterBlock.Length; at += BlockTriggers.Stride)
        {
            reader.Read(text.Slice(at), out var block);
            if (BlockTriggers.Find(block, ref carry, isLast: false, ref triggers) && TriggerDispatch.IsWorthwhile(text, at, ref triggers))
            {
                TriggerDispatch.Read(text, at, triggers, isFolded, ref found);
                if (found.NeedsFolding)
                {
                    return;
                }
            }
        }

        ScanLast(text, at, carry, isFolded, ref found);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ScanLast(ReadOnlySpan<char> text, int at, BlockCarry carry, bool isFolded, ref FoundSpans found)
    {
        Span<char> last = stackalloc char[CharacterBlock.Length];
        var rest = text.Slice(at);
        rest.CopyTo(last);
        last.Slice(rest.Length).Clear();
        default(TReader).Read(last, out var block);
        var triggers = default(BlockTriggers);
        if (BlockTriggers.Find(block, ref carry, isLast: true, ref triggers))
        {
            TriggerDispatch.Read(text, at, triggers, isFolded, ref found);
        }
    }
}
