using static GovDataSecurity.Identifiers.RecognitionEvidence;

namespace GovDataSecurity.Identifiers;

/// <summary>Finds addresses: parts that end in 省, 市, 区, 路, 村, 号, 室 and their like, one behind the other, from the large to the small.</summary>
internal static class AddressReader
{
    private const int MaxName = 10;
    private const int MaxFirstName = 6;
    private const int MaxParts = 14;
    private const int CueReach = 6;
    private const int InstitutionReach = 14;
    private const string Ordinals = "甲乙丙丁东西南北中新老前后";
    private const string ChineseNumerals = "一二三四五六七八九十百零〇";

    /// <summary>What is counted, where a number isn't a room.</summary>
    private static readonly CharacterSet Measures = new("年月日时分秒元万亿个人次件条米吨%度平公");

    /// <summary>Looks through a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">What was found before, in order: no address goes over it.</param>
    /// <param name="found">Where addresses go.</param>
    public static void Read(ReadOnlySpan<char> text, ReadOnlySpan<RecognizedSpan> others, ref FoundSpans found)
    {
        var other = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (other < others.Length && at >= others[other].Start)
            {
                at = others[other++].End - 1;
                continue;
            }

            if (text[at] < '\u4E00')
            {
                continue;
            }

            var isProvince = AddressWords.Provinces.LengthAt(text, at) > 0;
            if (!isProvince && !IsStart(text, at))
            {
                continue;
            }

            var limited = text.Slice(0, other < others.Length ? others[other].Start : text.Length);
            var parts = Parse(limited, at, isProvince);
            if (parts.Count > 0 && !isProvince && LaterStart(text, at, parts.FirstName) is var later and > 0)
            {
                at = later;
                parts = Parse(limited, at, AddressWords.Provinces.LengthAt(text, at) > 0);
            }

            var percent = parts.Count == 0 ? 0 : Judge(text, at, parts);
            if (percent > 50)
            {
                found.Add(at, parts.End, RecognizedKind.Address, percent, AddressParts | (percent >= 85 ? Context : None));
                at = parts.End - 1;
            }
        }
    }

    /// <summary>Whether an address may begin at a place: at the beginning, behind a sign, or behind a word that leads to a place.</summary>
    private static bool IsStart(ReadOnlySpan<char> text, int at)
        => at == 0 || (!Characters.IsHan(text[at - 1]) && !Characters.IsWord(text[at - 1])) || AddressWords.Cues.LengthBefore(text, at) > 0;

    /// <summary>Where an address begins whose first part took in words before it: behind the last word that leads to a place, or at a province. 0 for nowhere else.</summary>
    private static int LaterStart(ReadOnlySpan<char> text, int start, int suffix)
    {
        for (var at = suffix - 1; at > start; at--)
        {
            if (AddressWords.Provinces.LengthAt(text, at) > 0 || (AddressWords.Cues.LengthBefore(text, at) is var cue and > 0 && (suffix - at >= 2 || cue >= 2)))
            {
                return at;
            }
        }

        return 0;
    }

    private static AddressShape Parse(ReadOnlySpan<char> text, int start, bool isProvince)
    {
        var shape = new AddressShape { End = start };
        var at = start;
        if (isProvince)
        {
            at += AddressWords.Provinces.LengthAt(text, at);
            var suffix = AddressWords.RegionWords.LengthAt(text, at);
            // 新疆维吾尔自治区: the people of the region stand between.
            for (var skipped = 1; suffix == 0 && skipped <= 4 && at + skipped < text.Length; skipped++)
            {
                if (Characters.StandsAt(text, at + skipped, "自治区"))
                {
                    suffix = skipped + 3;
                }
            }

            at += suffix;
            shape.Regions++;
            shape.Count++;
            shape.End = at;
        }

        while (shape.Count < MaxParts)
        {
            var from = at + (shape.Count > 0 && at + 1 < text.Length && text[at] is ' ' or '-' ? 1 : 0);
            var end = shape.Count == 0 ? -1 : NumberEnd(text, from, ref shape);
            if (end < 0)
            {
                end = NameEnd(text, from, shape.Count == 0 ? MaxFirstName : MaxName, ref shape);
            }

            if (end < 0)
            {
                break;
            }

            shape.Count++;
            shape.End = at = end;
        }

        return shape;
    }

    /// <summary>The index behind a number and its unit, such as 12号 or 三单元; behind digits alone where a house goes before; -1 for anything else.</summary>
    private static int NumberEnd(ReadOnlySpan<char> text, int start, ref AddressShape shape)
    {
        var at = start;
        if (at < text.Length && Ordinals.IndexOf(text[at]) >= 0)
        {
            at++;
        }

        var digits = at;
        while (at < text.Length && (AsciiText.IsDigit(text[at]) || text[at] is >= '０' and <= '９' || ChineseNumerals.IndexOf(text[at]) >= 0
            || (at > digits && text[at] is '-' or '－' or '—' or '之' && at + 1 < text.Length && AsciiText.IsDigit(text[at + 1]))))
        {
            at++;
        }

        // A座, 12B栋
        if (at < text.Length && AsciiText.IsUpper(text[at]) && AddressWords.UnitWords.LengthAt(text, at + 1) > 0)
        {
            at++;
        }

        if (at == digits)
        {
            return -1;
        }

        var unit = AddressWords.UnitWords.LengthAt(text, at);
        if (unit > 0 && !(text[at] == '户' && at + 1 < text.Length && text[at + 1] == '籍') && !(text[at] == '期' && shape.Places == 0))
        {
            shape.Numbers++;
            at += unit;

            // 99号之二
            return at + 1 < text.Length && text[at] == '之' && (AsciiText.IsDigit(text[at + 1]) || IsNumeral(text[at + 1])) ? at + 2 : at;
        }

        var isRoom = at - digits is >= 2 and <= 9 && AsciiText.IsDigit(text[digits]) && shape.Numbers + shape.Places > 0 && !shape.EndsInBareNumber
            && (at >= text.Length || !Characters.IsHan(text[at]) || (at - digits is 3 or 4 && shape.Numbers > 0 && !Measures.Contains(text[at])));
        if (isRoom && Characters.IsBoundary(text, at))
        {
            shape.Numbers++;
            shape.EndsInBareNumber = true;
            return at;
        }

        return -1;
    }

    /// <summary>The index behind a name and what sort of place it is, such as 鼓楼区; -1 for anything else.</summary>
    private static int NameEnd(ReadOnlySpan<char> text, int start, int maxName, ref AddressShape shape)
    {
        for (var at = start; at < text.Length && at - start <= maxName; at++)
        {
            var c = text[at];
            if (AddressWords.Firsts.Contains(c) && at > start)
            {
                var end = SuffixEnd(text, at, ref shape);
                if (end > at)
                {
                    shape.FirstName = shape.Count == 0 ? at : shape.FirstName;

                    // 祝家庄村, 锦里西路: the name of the one place has the name of another in it.
                    for (var further = SuffixEnd(text, end, ref shape); further > end; further = SuffixEnd(text, end, ref shape))
                    {
                        end = further;
                    }

                    return end;
                }
            }

            if (!Characters.IsHan(c) || AddressWords.Stops.Contains(c) || (shape.Count > 0 && AddressWords.Cues.LengthBefore(text, at + 1) >= 2))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The index behind a word for a sort of place; the place itself when there is none.</summary>
    private static int SuffixEnd(ReadOnlySpan<char> text, int at, ref AddressShape shape)
    {
        if (AddressWords.TownWords.LengthAt(text, at) is var town and > 0)
        {
            shape.Towns++;
            return at + town;
        }

        if (AddressWords.PlaceWords.LengthAt(text, at) is var place and > 0 && !IsInsideName(text, at, place))
        {
            shape.Places++;
            return at + place;
        }

        if (AddressWords.RegionWords.LengthAt(text, at) is var region and > 0 && !IsInsideName(text, at, region))
        {
            shape.Regions++;
            return at + region;
        }

        if (AddressWords.RoadWords.LengthAt(text, at) is var road and > 0 && !IsInsideName(text, at, road))
        {
            shape.Roads++;
            return at + road;
        }

        return at;
    }

    /// <summary>市民, 路口, 街道, 城市, 村民: the character belongs to the next word.</summary>
    private static bool IsInsideName(ReadOnlySpan<char> text, int at, int length)
    {
        var next = at + length < text.Length ? text[at + length] : '\0';
        return length == 1 && text[at] switch
        {
            '市' => next is '民' or '场' or '政' or '容',
            '区' => next is '域' or '间' or '别',
            '村' => next is '民' or '镇' or '委',
            '路' => next is '口' or '灯' or '面' or '段' or '边' or '上' or '由',
            '街' => next is '道' or '边',
            '道' => next is '路',
            '城' => next is '市' or '区' or '乡' or '管' or '东' or '西' or '南' or '北',
            '里' => next is '程' or '面',
            '园' => next is '区' or '林',
            '县' => next is '级' or '委',
            '桥' or '院' or '府' or '楼' or '湾' or '坊' => next is not ('\0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9' or '甲' or '乙') && !IsNumeral(next),
            _ => false,
        };
    }

    private static bool IsNumeral(char c) => ChineseNumerals.IndexOf(c) >= 0;

    private static int Judge(ReadOnlySpan<char> text, int start, in AddressShape parts)
    {
        var isHome = HasWord(text, start, CueReach, AddressWords.HomeCues);
        var isDetailed = parts.Numbers > 0 && parts.Roads + parts.Places + parts.Towns + parts.Regions > 0;
        if (!isDetailed)
        {
            return isHome && parts.Regions >= 2 ? (parts.Count >= 3 ? 75 : 60) : isHome && parts.Regions >= 1 && parts.Towns + parts.Places + parts.Roads >= 1 ? 70
                : parts.Count >= 4 && parts.Regions >= 1 && parts.Places >= 1 && parts.Roads >= 1 ? 62
                : parts.Regions >= 2 && parts.Towns + parts.Places >= 1 && parts.Count >= 4 ? 62 : 0;
        }

        if (!isHome && (HasWord(text, start, InstitutionReach, AddressWords.Institutions) || IsInstitution(text, parts.End)))
        {
            return 45;
        }

        // One road and one number may be anything that is numbered.
        return isHome ? 92 : parts.Count >= 3 ? 85 : parts.Roads + parts.Places > 0 ? 68 : 55;
    }

    /// <summary>Whether one of some words ends in the text directly before a place.</summary>
    private static bool HasWord(ReadOnlySpan<char> text, int at, int reach, WordMap words)
    {
        for (var end = at; end > 0 && at - end < reach; end--)
        {
            if (words.LengthBefore(text, end) > 0)
            {
                return true;
            }

            if (text[end - 1] is '。' or '；' or ';' or '\n' or '，' or ',')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the place is that of a public body named behind it: 示例路1号市政府.</summary>
    private static bool IsInstitution(ReadOnlySpan<char> text, int end)
    {
        for (var at = end; at < text.Length && at - end < 10 && Characters.IsHan(text[at]); at++)
        {
            if (AddressWords.PublicBodies.LengthBefore(text, at + 1) > 1)
            {
                return true;
            }
        }

        return false;
    }
}
