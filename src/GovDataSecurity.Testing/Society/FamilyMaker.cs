namespace GovDataSecurity.Testing;

/// <summary>Makes families, each from the seed and its number alone.</summary>
internal sealed class FamilyMaker(ulong seed, DateOnly today)
{
    // Four phones a family: then the numbers of all families have room among the eight digits behind the prefix.
    private const int Phones = 4;
    private const int YoungestWithPhone = 12;
    private const int YoungestDriver = 18;
    private const int OldestDriver = 75;

    private readonly Permutation _slots = new(IdSlots.Families, RandomNumbers.Mix(seed, 1));
    private readonly ValueSequence _mobiles = new(ContactNumbers.Mobiles, typeof(MobilePhoneNumberAttribute), seed);
    private readonly ValueSequence _emails = new(ContactNumbers.Emails, typeof(EmailAddressAttribute), seed);
    private readonly ValueSequence _cards = new(AccountNumbers.BankCards, typeof(BankAccountNumberAttribute), seed);
    private readonly ValueSequence _plates = new(VehicleNumbers.Plates, typeof(VehiclePlateNumberAttribute), seed);

    public static long Count => (long)IdSlots.Families;

    public SimulatedFamily Make(long number)
    {
        var slots = new IdSlots(_slots[(ulong)number]);
        var numbers = new RandomNumbers(RandomNumbers.Mix(seed, (ulong)number ^ 0x66616D696C79));
        var ethnicity = LifeCourse.Ethnicity(ref numbers);
        var people = Household.Gather(LifeCourse.HasDottedNames(ethnicity), ref numbers);
        var address = MarkedTexts.AddressIn(Division.ProvinceOf(slots.Division), ref numbers);
        var members = new SimulatedCitizen[people.Count];
        var phones = 0;
        for (var i = 0; i < members.Length; i++)
        {
            var person = people[i];
            var birth = BirthDate(person.Age, slots.MonthOf(i), ref numbers);
            var education = LifeCourse.Education(person.Age, ref numbers);
            var occupation = LifeCourse.Occupation(person.Age, person.IsMale, education, ref numbers);
            var place = ((ulong)number * IdSlots.Members) + (ulong)i;
            var hasPhone = person.Age >= YoungestWithPhone && phones < Phones;
            var isMinor = person.Age < LifeCourse.AgeOfMajority;
            var guardian = isMinor ? GuardianOf(members.AsSpan(0, i), ref numbers) : null;
            members[i] = new SimulatedCitizen
            {
                FamilyNumber = number,
                Relation = person.Relation,
                Name = person.Name.NameOf(person.IsMale, ref numbers),
                IdNumber = PersonNumbers.ResidentId(slots.Division, birth, slots.SequenceOf(i, person.IsMale)),
                BirthDate = birth,
                Age = person.Age,
                Gender = LifeCourse.Genders[person.IsMale ? 0 : 1],
                Ethnicity = ethnicity,
                MaritalStatus = person.MaritalStatus,
                Education = education,
                Occupation = occupation,
                MobilePhone = hasPhone ? _mobiles[((ulong)number * Phones) + (ulong)phones++] : null,
                Email = hasPhone && numbers.Chance(60) ? _emails[place] : null,
                Address = address,
                BankAccount = isMinor ? null : _cards[place],
                VehiclePlate = person.Age is >= YoungestDriver and <= OldestDriver && numbers.Chance(25) ? _plates[place] : null,
                Disability = numbers.Chance(6) ? numbers.Pick(LifeCourse.Disabilities) : null,
                MonthlyIncome = LifeCourse.Income(occupation, ref numbers),
                GuardianName = guardian?.Name,
                GuardianIdNumber = guardian?.IdNumber,
            };
        }

        return new SimulatedFamily(number, members);
    }

    /// <summary>A day of a month on which somebody is born who is so old today.</summary>
    private DateOnly BirthDate(int age, int month, ref RandomNumbers numbers)
    {
        var day = numbers.Between(1, DateTime.DaysInMonth(2001, month));
        var isYetToCome = month > today.Month || month == today.Month && day > today.Day;
        var year = today.Year - age - (isYetToCome ? 1 : 0);
        var isLeapDay = month == 2 && day == 28 && today.Month != 2 && DateTime.IsLeapYear(year) && numbers.Chance(50);
        return new DateOnly(year, month, isLeapDay ? 29 : day);
    }

    /// <summary>One of the parents: children come behind head and spouse.</summary>
    private static SimulatedCitizen GuardianOf(ReadOnlySpan<SimulatedCitizen> before, ref RandomNumbers numbers)
        => before.Length > 1 && before[1].Relation == FamilyRelation.Spouse && numbers.Chance(50) ? before[1] : before[0];
}
