namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>Simulated people of a division that was never issued.</summary>
public static class People
{
    public const string HeadId = "990101198503150017";
    public const string SpouseId = "990101198708220023";
    public const string ChildId = "990101201506010030";
    public const string ElderId = "99010119521103004X";

    public static readonly Guid First = new("01900000-0000-7000-8000-000000000001");
    public static readonly Guid Second = new("01900000-0000-7000-8000-000000000002");
    public static readonly Guid Third = new("01900000-0000-7000-8000-000000000003");

    /// <summary>Three households: a family with a child and her guardian, an elder alone, an empty one.</summary>
    public static IReadOnlyList<Household> Households()
    {
        var family = new Household { Id = First, Address = "示例路一号", Size = 3 };
        var alone = new Household { Id = Second, District = "9902", Address = null, Size = 1 };
        var head = Person(1, family, "示例甲", HeadId, Relation.Head, 3200.75m, visits: 4);
        head.Mobile = "13900000001";
        head.Birth = new DateOnly(1985, 3, 15);
        var spouse = Person(2, family, "示例乙", SpouseId, Relation.Spouse, 2800.5m, visits: 2);
        var child = Person(3, family, "示例丙", ChildId, Relation.Child, 0.5m, visits: 9);
        child.Disability = "听力三级";
        child.Birth = new DateOnly(2015, 6, 1);
        child.Guardian = head;
        child.Photo = [1, 2, 3, 250];
        var elder = Person(4, alone, "示例甲", ElderId, Relation.Head, 1100.25m, visits: 4);
        elder.Disability = "";
        elder.Mobile = "13900000004";
        return [family, alone, new Household { Id = Third, District = "9903", Address = "示例路三号", Size = 0 }];
    }

    public static Member Person(int number, Household household, string name, string id, Relation relation, decimal income, int visits)
    {
        var member = new Member
        {
            Id = new Guid($"01900000-0000-7000-9000-{number:x12}"),
            HouseholdId = household.Id,
            Household = household,
            Name = name,
            IdNumber = id,
            Relation = relation,
            Income = income,
            Visits = visits,
        };
        household.Members.Add(member);
        return member;
    }
}
