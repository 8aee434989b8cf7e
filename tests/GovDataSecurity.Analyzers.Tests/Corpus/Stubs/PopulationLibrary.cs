// Labeled types that come as metadata, as from a shared contracts package.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GovDataSecurity;

namespace Gov.Population
{
    public sealed record PopulationRecord
    {
        [PersonName] public string Xm { get; init; } = "";
        [ResidentIdNumber] public string Gmsfhm { get; init; } = "";
        [HomeAddress] public string? Hjdz { get; init; }
        public string Xzqh { get; init; } = "";
        public int Zt { get; init; }
    }

    public class PopulationQuery
    {
        [ResidentIdNumber] public string? Gmsfhm { get; set; }
        public string? Purpose { get; set; }
    }

    public interface IPopulationClient
    {
        Task<PopulationRecord?> QueryAsync(PopulationQuery query);
        Task<IReadOnlyList<PopulationRecord>> BatchAsync(IEnumerable<string> numbers);
        bool Exists(string number);
        [return: PersonName] string NameOf(long id);
    }

    public static class PopulationText
    {
        public static string Describe(PopulationRecord record) => "";
        [Declassifier(DeclassificationMethod.Masking)] public static string Hide(string? value) => "*";
        [return: NotClassified("division code")] public static string DivisionOf(string number) => "";
    }
}
