namespace GovDataSecurity.Testing;

/// <summary>Decides who lives together: ages that fit each other, and who is married to whom.</summary>
internal static class Household
{
    private const int OldestChildAtHome = 30;
    private const int OldestMother = 44;

    private const string Single = "未婚";
    private const string Married = "已婚";
    private const string Widowed = "丧偶";
    private const string Divorced = "离婚";

    /// <summary>The members: the head, then perhaps a spouse, children from the oldest on, parents of the head.</summary>
    public static List<Person> Gather(bool hasDottedNames, ref RandomNumbers numbers)
    {
        var age = numbers.PickByPercent([12, 33, 33, 17]) switch
        {
            0 => numbers.Between(22, 29),
            1 => numbers.Between(30, 44),
            2 => numbers.Between(45, 59),
            3 => numbers.Between(60, 74),
            _ => numbers.Between(75, 90),
        };
        var isMale = numbers.Chance(78);
        var name = NewName(hasDottedNames, ref numbers);
        var hasSpouse = numbers.Chance(age < 26 ? 30 : 80);
        var members = new List<Person>(4) { new(FamilyRelation.Head, isMale, age, name, hasSpouse ? Married : StatusAlone(age, ref numbers)) };
        var (motherAge, childName) = (isMale ? age - 2 : age, name);
        if (hasSpouse)
        {
            // Wives may marry from 20 on, husbands from 22; he is two years younger to five years older.
            var older = numbers.Between(-2, 5);
            var spouse = new Person(FamilyRelation.Spouse, !isMale, isMale ? Math.Max(20, age - older) : Math.Max(22, age + older), NewName(hasDottedNames, ref numbers), Married);
            members.Add(spouse);
            (motherAge, childName) = isMale ? (spouse.Age, name) : (age, spouse.Name);
        }

        if (members[0].MaritalStatus != Single)
        {
            AddChildren(members, motherAge, childName, ref numbers);
        }

        if (age <= 60 && numbers.Chance(12))
        {
            AddParents(members, members[0], hasDottedNames, ref numbers);
        }

        return members;
    }

    private static void AddChildren(List<Person> members, int motherAge, FamilyName name, ref RandomNumbers numbers)
    {
        var atBirth = numbers.Between(22, 34);
        for (var more = numbers.PickByPercent([22, 45, 27]); more > 0 && atBirth <= Math.Min(OldestMother, motherAge); more--)
        {
            var age = motherAge - atBirth;
            if (age <= OldestChildAtHome)
            {
                members.Add(new Person(FamilyRelation.Child, numbers.Chance(52), age, name, Single));
            }

            atBirth += numbers.Between(2, 6);
        }
    }

    private static void AddParents(List<Person> members, Person head, bool hasDottedNames, ref RandomNumbers numbers)
    {
        var motherAge = head.Age + numbers.Between(20, 34);
        var areBoth = numbers.Chance(45);
        var status = areBoth ? Married : Widowed;
        var isMotherAlone = numbers.Chance(65);
        if (areBoth || !isMotherAlone)
        {
            members.Add(new Person(FamilyRelation.Parent, true, motherAge + numbers.Between(2, 5), head.Name, status));
        }

        if (areBoth || isMotherAlone)
        {
            members.Add(new Person(FamilyRelation.Parent, false, motherAge, NewName(hasDottedNames, ref numbers), status));
        }
    }

    private static string StatusAlone(int age, ref RandomNumbers numbers)
        => age < 26 || numbers.Chance(35) ? Single : numbers.Chance(age >= 60 ? 75 : 15) ? Widowed : Divorced;

    private static FamilyName NewName(bool hasDottedNames, ref RandomNumbers numbers)
        => hasDottedNames ? FamilyName.BehindDot(ref numbers) : FamilyName.Surname(ref numbers);
}
