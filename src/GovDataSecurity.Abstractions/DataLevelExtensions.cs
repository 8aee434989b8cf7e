namespace GovDataSecurity;

/// <summary>Comparison and display of <see cref="DataLevel"/>.</summary>
public static class DataLevelExtensions
{
    /// <summary>The level that counts: an unlabeled item, or a value outside the scale, counts as <see cref="DataLevel.General4"/> or higher.</summary>
    /// <param name="level">A level as declared.</param>
    /// <returns><paramref name="level"/> itself, <see cref="DataLevel.General4"/> for <see cref="DataLevel.Unlabeled"/>; a value above
    /// <see cref="DataLevel.Core"/> counts as <see cref="DataLevel.Core"/>.</returns>
    public static DataLevel Effective(this DataLevel level) => level switch
    {
        DataLevel.Unlabeled => DataLevel.General4,
        > DataLevel.Core => DataLevel.Core,
        _ => level,
    };

    /// <summary>The higher of two effective levels.</summary>
    /// <param name="level">One level.</param>
    /// <param name="other">The other level.</param>
    /// <returns>An effective level, never <see cref="DataLevel.Unlabeled"/>.</returns>
    public static DataLevel Max(this DataLevel level, DataLevel other)
    {
        DataLevel a = level.Effective(), b = other.Effective();
        return a >= b ? a : b;
    }

    /// <summary>Whether <paramref name="level"/>, taken as it counts, is <paramref name="floor"/> or above.</summary>
    /// <param name="level">The level to test.</param>
    /// <param name="floor">The level to reach.</param>
    /// <returns><see langword="true"/> when the effective level reaches the effective floor.</returns>
    public static bool IsAtLeast(this DataLevel level, DataLevel floor) => level.Effective() >= floor.Effective();

    /// <summary>The name of a level in Chinese, as reports and messages print it.</summary>
    /// <param name="level">A level; values between the named ones print as the next lower named one with <c>+</c>.</param>
    /// <returns>For example <c>一般3级</c>.</returns>
    public static string ToChinese(this DataLevel level) => level switch
    {
        DataLevel.Unlabeled => "未标注",
        < DataLevel.General1 => "一般1级",
        DataLevel.General1 => "一般1级",
        < DataLevel.General2 => "一般1级+",
        DataLevel.General2 => "一般2级",
        < DataLevel.General3 => "一般2级+",
        DataLevel.General3 => "一般3级",
        < DataLevel.General4 => "一般3级+",
        DataLevel.General4 => "一般4级",
        < DataLevel.Important => "一般4级+",
        DataLevel.Important => "重要数据",
        < DataLevel.Core => "重要数据+",
        _ => "核心数据",
    };
}
