namespace GovDataSecurity.Identifiers;

/// <summary>One unit after the other, for platforms without vectors.</summary>
internal readonly struct ScalarBlockReader : IBlockReader
{
    public void Read(ReadOnlySpan<char> text, out CharacterBlock block)
    {
        block = default;
        for (var i = 0; i < CharacterBlock.Length; i++)
        {
            var c = text[i];
            var bit = 1UL << i;
            if (c >= '\u0080')
            {
                block.Wide |= bit;
                if ((BlockTables.LowDigitByte(c & 0xF) & BlockTables.HighDigitByte((c >> 4) & 0xF)) != 0)
                {
                    block.WideDigits |= bit;
                }

                block.HasMark |= c is BlockTables.Ordinal or BlockTables.FullWidthAt;
                continue;
            }

            var classes = BlockTables.LowClass(c & 0xF) & BlockTables.HighClass(c >> 4);
            if (classes == 0)
            {
                block.Spaces |= c == ' ' ? bit : 0;
                continue;
            }

            block.Digits |= (classes & BlockTables.Digit) != 0 ? bit : 0;
            block.Letters |= (classes & (BlockTables.LetterToO | BlockTables.LetterFromP)) != 0 ? bit : 0;
            block.HexLetters |= (classes & BlockTables.HexLetter) != 0 ? bit : 0;
            block.Hyphens |= (classes & BlockTables.Hyphen) != 0 ? bit : 0;
            block.Dots |= (classes & BlockTables.Dot) != 0 ? bit : 0;
            block.Colons |= (classes & BlockTables.Colon) != 0 ? bit : 0;
            block.Ats |= (classes & BlockTables.At) != 0 ? bit : 0;
        }
    }
}
