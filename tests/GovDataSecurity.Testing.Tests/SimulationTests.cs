using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing.Tests;

public sealed class SimulationTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly SimulatedFamily[] Families = [.. new Simulation(42).Families().Take(20_000)];

    private static readonly SimulatedCitizen[] Citizens = [.. Families.SelectMany(family => family.Members)];

    [Fact]
    public void Citizens_AMillion_NoTwoEqualAndNoneUnderAnIssuedDivision() => AssertNoTwoEqual(1_000_000);

    [Fact]
    [Trait("Category", "Soak")]
    public void Citizens_TwentyMillion_NoTwoEqualAndNoneUnderAnIssuedDivision()
        => AssertNoTwoEqual(Environment.GetEnvironmentVariable("GDS_SOAK") == "1" ? 20_000_000 : 10_000);

    [Fact]
    public async Task Citizens_AsAsynchronousStream_AreTheSame()
    {
        var ids = new List<string>();
        await foreach (var citizen in new Simulation(42).Citizens().ToAsyncEnumerable().Take(50))
        {
            ids.Add(citizen.IdNumber);
        }

        Assert.Equal(Citizens.Take(50).Select(citizen => citizen.IdNumber), ids);
    }

    [Fact]
    public void Citizens_IdNumbers_AreValidAndAgreeWithTheRest()
        => Assert.All(Citizens, citizen =>
        {
            Assert.True(ResidentIdNumber.Check(citizen.IdNumber).IsValid);
            Assert.True(ResidentIdNumber.TryGetBirthDate(citizen.IdNumber, out var birth));
            Assert.Equal(citizen.BirthDate, DateOnly.FromDateTime(birth));
            Assert.True(ResidentIdNumber.TryGetAge(citizen.IdNumber, Today.ToDateTime(default), out var age));
            Assert.Equal(age, citizen.Age);
            Assert.Equal(citizen.Gender == "男" ? Gender.Male : Gender.Female, ResidentIdNumber.GetGender(citizen.IdNumber));
            Assert.StartsWith(Array.Find(Province.All, province => citizen.IdNumber.StartsWith($"{province.Code}", StringComparison.Ordinal))!.Name, citizen.Address, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-28")]
    [InlineData("2025-02-28")]
    [InlineData("2025-12-31")]
    [InlineData("1950-01-01")]
    [InlineData("9999-12-31")]
    public void Citizens_OnAnyDay_AreAsOldAsTheirIdNumbersSay(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.All(new Simulation(3, today).Citizens().Take(5_000), citizen =>
        {
            Assert.True(ResidentIdNumber.TryGetAge(citizen.IdNumber, today.ToDateTime(default), out var age));
            Assert.Equal(age, citizen.Age);
        });
    }

    [Fact]
    public void Citizens_EveryValue_IsRecognizedAsSimulated()
        => Assert.All(Citizens, citizen =>
        {
            Assert.True(Simulated.IsSimulated<PersonNameAttribute>(citizen.Name));
            Assert.True(PersonName.HasShape(citizen.Name));
            Assert.True(Simulated.IsSimulated<ResidentIdNumberAttribute>(citizen.IdNumber));
            Assert.True(Simulated.IsSimulated<HomeAddressAttribute>(citizen.Address));
            Assert.True(citizen.MobilePhone is null || Simulated.IsSimulated<MobilePhoneNumberAttribute>(citizen.MobilePhone));
            Assert.True(citizen.Email is null || Simulated.IsSimulated<EmailAddressAttribute>(citizen.Email));
            Assert.True(citizen.BankAccount is null || Simulated.IsSimulated<BankAccountNumberAttribute>(citizen.BankAccount));
            Assert.True(citizen.VehiclePlate is null || Simulated.IsSimulated<VehiclePlateNumberAttribute>(citizen.VehiclePlate));
        });

    [Fact]
    public void Citizens_WhatBelongsToOnePerson_IsNobodyElses()
    {
        AssertUnique(Citizens.Select(citizen => citizen.IdNumber));
        AssertUnique(Citizens.Select(citizen => citizen.MobilePhone));
        AssertUnique(Citizens.Select(citizen => citizen.Email));
        AssertUnique(Citizens.Select(citizen => citizen.BankAccount));
        AssertUnique(Citizens.Select(citizen => citizen.VehiclePlate));
    }

    [Fact]
    public void Citizens_ByAge_LiveAsIsPlausible()
        => Assert.All(Citizens, citizen =>
        {
            Assert.InRange(citizen.Age, 0, 100);
            if (citizen.Age < 18)
            {
                Assert.Equal("未婚", citizen.MaritalStatus);
                Assert.Contains(citizen.Occupation, new[] { "学龄前儿童", "学生" });
                Assert.Null(citizen.BankAccount);
                Assert.Null(citizen.VehiclePlate);
                Assert.Equal(0, citizen.MonthlyIncome);
                Assert.NotNull(citizen.GuardianName);
            }
            else
            {
                Assert.Null(citizen.GuardianName);
                Assert.Null(citizen.GuardianIdNumber);
                Assert.NotNull(citizen.BankAccount);
            }

            Assert.True(citizen.Age >= 6 || citizen.MobilePhone is null && citizen.Occupation == "学龄前儿童");
            Assert.True(citizen.MaritalStatus != "已婚" || citizen.Age >= (citizen.Gender == "男" ? 22 : 20));
            Assert.True(citizen.Education is not ("硕士研究生" or "博士研究生") || citizen.Age >= 23);
            Assert.True(citizen.Occupation is not ("医生" or "教师" or "律师") || citizen.Education is "大学本科" or "硕士研究生" or "博士研究生");
            Assert.True(citizen.Occupation != "退休人员" || citizen.Age >= 55);
        });

    [Fact]
    public void Families_Members_FitEachOther()
        => Assert.All(Families, family =>
        {
            Assert.Equal(FamilyRelation.Head, family.Head.Relation);
            Assert.Equal(1, family.Members.Count(member => member.Relation == FamilyRelation.Head));
            Assert.Single(family.Members.Select(member => (member.FamilyNumber, member.Address, member.Ethnicity, member.IdNumber[..6])).Distinct());
            Assert.InRange(family.Members.Count, 1, 7);
            SimulatedCitizen[] couple = [.. family.Members.Where(member => member.Relation is FamilyRelation.Head or FamilyRelation.Spouse)];
            Assert.True(couple.Length == 1 ? family.Head.MaritalStatus != "已婚" : couple.All(member => member.MaritalStatus == "已婚") && couple[0].Gender != couple[1].Gender);
            var father = Array.Find(couple, member => member.Gender == "男");
            SimulatedCitizen[] children = [.. family.Members.Where(member => member.Relation == FamilyRelation.Child)];
            for (var i = 0; i < children.Length; i++)
            {
                var child = children[i];
                Assert.All(couple, parent => Assert.InRange(parent.Age - child.Age, 18, 60));
                Assert.True(i == 0 || children[i - 1].Age - child.Age >= 2);
                Assert.Equal(FamilyNameOf(father ?? family.Head), FamilyNameOf(child));
                Assert.True(child.Age >= 18 || couple.Any(parent => (parent.Name, parent.IdNumber) == (child.GuardianName, child.GuardianIdNumber)));
            }

            Assert.All(family.Members.Where(member => member.Relation == FamilyRelation.Parent), parent => Assert.InRange(parent.Age - family.Head.Age, 18, 45));
        });

    [Fact]
    public void Families_OfManyKinds_AreAmongThem()
    {
        Assert.Contains(Citizens, citizen => citizen.Name.Contains('·', StringComparison.Ordinal));
        Assert.Contains(Citizens, citizen => citizen.Name.EnumerateRunes().Any(rune => !rune.IsBmp));
        Assert.Contains(Citizens, citizen => citizen.Name.StartsWith("欧阳示例", StringComparison.Ordinal));
        Assert.Contains(Citizens, citizen => citizen.IdNumber[^1] == 'X');
        Assert.Contains(Citizens, citizen => citizen.BirthDate is { Month: 2, Day: 29 });
        Assert.Contains(Citizens, citizen => citizen.Age == 0);
        Assert.Contains(Citizens, citizen => citizen.Age > 90);
        Assert.Contains(Citizens, citizen => citizen.Disability is not null);
        Assert.Contains(Families, family => family.Members.Any(member => member.Relation == FamilyRelation.Parent));
        Assert.Contains(Families, family => family.Members.Any(member => member.Age < 18) && family.Members.Count(member => member.Age >= 18) == 1);
        Assert.InRange(Citizens.Count(citizen => citizen.Gender == "男") / (double)Citizens.Length, 0.45, 0.55);
        Assert.True(Citizens.Select(citizen => citizen.Name).Distinct().Count() > 2_000);
    }

    [Fact]
    public void Simulation_SameSeed_SamePeopleInAnyCultureAndOrder()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "ar-SA", "th-TH", "fa-IR", "zh-CN", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                var again = new Simulation(42);
                Assert.Equal(Families[777].Members, again.Family(777).Members);
                Assert.Equal(Families[3].Members, again.Family(3).Members);
                Assert.Equal(Citizens.Take(100), again.Citizens().Take(100));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Simulation_SameSeed_SamePeopleAsEver()
    {
        var head = Families[0].Head;
        var people = JsonSerializer.SerializeToUtf8Bytes(Citizens.Take(10_000), new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var companies = JsonSerializer.SerializeToUtf8Bytes(new Simulation(42).Companies().Take(1_000));
        var values = JsonSerializer.SerializeToUtf8Bytes(DataKinds.All.SelectMany(kind => new Simulation(42).Values(kind).Take(100)));

        Assert.Equal("王示例昕 537259198901314612 15404724958 云南省示例市示例区昊然路634号17栋4单元302室", $"{head.Name} {head.IdNumber} {head.MobilePhone} {head.Address}");
        Assert.Equal("47543cd7f4e820cd34c37732b365a2d395ba479de1eb26a575b4584dbb04652f", Convert.ToHexStringLower(SHA256.HashData([.. people, .. companies, .. values])));
    }

    [Fact]
    public void Simulation_OtherSeed_OtherPeople()
    {
        var others = new Simulation(43).Citizens().Take(10_000).Select(citizen => citizen.IdNumber).ToHashSet();

        Assert.Empty(Citizens.Take(10_000).Where(citizen => others.Contains(citizen.IdNumber)).Skip(5));
    }

    [Fact]
    public async Task Families_OnManyThreads_AreTheSame()
    {
        var simulation = new Simulation(42);
        var made = new SimulatedFamily[2_000];
        await Parallel.ForAsync(0, made.Length, (number, _) =>
        {
            made[number] = simulation.Family(number);
            return ValueTask.CompletedTask;
        });

        Assert.Equal(Families.Take(made.Length).SelectMany(family => family.Members), made.SelectMany(family => family.Members));
    }

    [Fact]
    public void Family_NoSuchPlace_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Simulation().Family(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Simulation().Family(Simulation.MaxFamilies));
        Assert.NotNull(new Simulation().Family(Simulation.MaxFamilies - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Simulation(1, new DateOnly(1949, 12, 31)));
    }

    private static void AssertNoTwoEqual(int count)
    {
        var numbers = new long[count];
        var made = 0;
        foreach (var citizen in new Simulation(7).Citizens().Take(count))
        {
            if (ResidentIdNumber.HasIssuedDivision(citizen.IdNumber))
            {
                Assert.Fail("A division that was issued.");
            }

            numbers[made++] = long.Parse(citizen.IdNumber.AsSpan(0, 17), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        Assert.Equal(count, made);
        Array.Sort(numbers);
        for (var i = 1; i < count; i++)
        {
            if (numbers[i - 1] == numbers[i])
            {
                Assert.Fail("Two people have the same number.");
            }
        }
    }

    private static void AssertUnique(IEnumerable<string?> values)
    {
        string[] present = [.. values.OfType<string>()];
        Assert.True(present.Length > 1_000);
        Assert.Equal(present.Length, present.Distinct(StringComparer.Ordinal).Count());
    }

    private static string FamilyNameOf(SimulatedCitizen citizen)
    {
        var dot = citizen.Name.IndexOf('·', StringComparison.Ordinal);
        return dot >= 0 ? citizen.Name[dot..] : citizen.Name[..citizen.Name.IndexOf("示例", StringComparison.Ordinal)];
    }
}
