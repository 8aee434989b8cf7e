namespace GovDataSecurity.Identifiers;

/// <summary>长途区号 in use, without the leading 0.</summary>
internal static class AreaCodes
{
    // Two digits: Beijing and the centers of the old trunk network. Three digits: by region, runs that end where a city has merged its code into that of another.
    private const string InUse = "10 20-25 27-29 "
        + "310-319 335 349-359 370-379 391-396 398 "
        + "410-419 421 427 429 431-439 451-459 464 467-479 482-483 "
        + "510-519 523 527 530-539 543 546 550-559 561-564 566 570-580 591-599 "
        + "631-635 660 662-663 668 691-692 "
        + "701 710-719 722 724 728 730-731 734-739 743-746 750-760 762-763 766 768-779 790-799 "
        + "812-813 816-818 825-827 830-839 851-859 870-879 883 886-888 891-898 "
        + "901-903 906 908-909 911-917 919 930-939 941 943 951-955 970-979 990-999";

    private const int Lowest = 10;

    private const int Highest = 999;

    private static readonly bool[] Table = NumberRanges.TryRead(InUse, Lowest, Highest)!;

    /// <summary>Whether an area has this code, two or three digits without the leading 0.</summary>
    public static bool IsInUse(int code) => code is >= Lowest and <= Highest && Table[code - Lowest];
}
