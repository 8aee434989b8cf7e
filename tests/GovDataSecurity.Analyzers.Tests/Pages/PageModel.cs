namespace GovDataSecurity.Analyzers.Tests.Pages;

/// <summary>What the examples of the pages speak about, so that a page needs to show no more than its point. A page that declares a type of its own hides the one here.</summary>
internal static class PageModel
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using GovDataSecurity;
        using Microsoft.EntityFrameworkCore;

        namespace Sample;

        public sealed record FamilyMember
        {
            [NotClassified("key of the record")] public Guid Id { get; init; }
            [PersonName] public string Name { get; set; } = "";
            [ResidentIdNumber] public string IdNumber { get; set; } = "";
            [MobilePhoneNumber] public string? Phone { get; set; }
            [BankAccountNumber] public string? BankAccount { get; set; }
            [HomeAddress] public string? Address { get; set; }
            [BirthDate] public DateOnly Birth { get; set; }
            [Classified(DataLevel.General3)] public decimal Income { get; set; }
            [NotClassified("town of the office")] public string? Town { get; set; }
        }

        public sealed class Family
        {
            [NotClassified("key of the record")] public Guid Id { get; init; }
            public FamilyMember Head { get; init; } = new();
            public List<FamilyMember> Members { get; init; } = [];
        }

        public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options)
        {
            public DbSet<FamilyMember> Members => Set<FamilyMember>();
        }

        public interface IRegister
        {
            FamilyMember Find(Guid id);
        }
        """;

    /// <summary>What every file of an example imports.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using GovDataSecurity;
        using GovDataSecurity.Masking;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        using Microsoft.Extensions.Logging;
        using Sample;

        """;

    /// <summary>What members and statements see of their class.</summary>
    public const string Services = "ILogger logger, IRegister register, AppDbContext db, System.Data.Common.DbConnection connection, IDistributedCache cache, IMemoryCache memory, HttpClient http, Microsoft.Extensions.AI.IChatClient chat, StackExchange.Redis.IDatabase redis, Microsoft.ApplicationInsights.TelemetryClient telemetry";

    /// <summary>What statements see of their method.</summary>
    public const string Data = "FamilyMember member, Family family, List<FamilyMember> members, [MobilePhoneNumber] string phone, CancellationToken cancellationToken";
}
