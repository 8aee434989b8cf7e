using System.Collections;
using Microsoft.Extensions.Logging;

namespace Gov.Silent;

internal sealed class MemberBag : IEnumerable<FamilyMember>
{
    private readonly List<FamilyMember> _rows = [];

    public IEnumerator<FamilyMember> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class Badge
{
    private string _name = "";
    private string _phone = "";
    private int _uses;

    public string this[int part] => part == 0 ? _name : _phone;

    public static implicit operator string(Badge badge) => badge._phone;

    public static explicit operator int(Badge badge) => badge._uses;

    public static string operator +(Badge a, Badge b) => a._phone + b._phone;

    public void Load(FamilyMember m)
    {
        _name = m.Name;
        _phone = m.Phone ?? "";
        _uses = m.Version;
    }

    public void Deconstruct(out string name, out int uses)
    {
        name = _name;
        uses = _uses;
    }

    public override string ToString() => _name;
}

internal sealed class BadgePrinter(ILogger<BadgePrinter> logger, Badge badge, MemberBag bag)
{
    public void Each()
    {
        foreach (var one in bag)
        {
            logger.LogInformation("{Name}", one.Name); // GDS3001
        }
    }

    public void Converted()
    {
        string text = badge;
        logger.LogInformation("{Text}", text); // GDS3001
        logger.LogInformation("{Uses}", (int)badge); // clean
    }

    public void Taken()
    {
        var (name, uses) = badge;
        logger.LogInformation("{Name}", name); // GDS3001
        logger.LogInformation("{Uses}", uses); // clean
    }

    public void Indexed() => logger.LogInformation("{Part}", badge[1]); // GDS3001 GDS3001

    public void Printed() => logger.LogInformation($"{badge}"); // GDS3001|GDS3002

    public void Passed() => logger.LogInformation("{Badge}", badge); // GDS3001|GDS3002

    public void Summed(Badge other) => logger.LogInformation("{Sum}", badge + other); // GDS3001
}
