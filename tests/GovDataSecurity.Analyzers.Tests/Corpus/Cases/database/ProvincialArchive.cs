// 归档到 PostgreSQL 和 MySQL,含批量导入。
using System;
using System.Collections.Generic;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using MySqlConnector;
using Npgsql;
using NpgsqlTypes;

namespace Corpus.Database.ProvincialArchive;

public sealed record VehicleOwner
{
    public required Guid Id { get; init; }
    [PersonName] public required string Name { get; init; }
    [VehiclePlateNumber] public required string Plate { get; init; }
    [DriverLicenseArchiveNumber] public required string LicenseArchive { get; init; }
    [HomeAddress] public string? Address { get; init; }
    public required string BranchCode { get; init; }
}

public sealed class OwnerArchive(NpgsqlDataSource source, MySqlConnection legacy)
{
    public async Task StoreAsync(VehicleOwner owner)
    {
        await using var command = source.CreateCommand("insert into owners(id, body, branch) values($1, $2, $3)");
        command.Parameters.Add(new NpgsqlParameter { Value = owner.Id }); // clean
        command.Parameters.Add(new NpgsqlParameter { Value = JsonSerializer.Serialize(owner) }); // GDS2001
        command.Parameters.Add(new NpgsqlParameter { Value = owner.BranchCode }); // clean
        await command.ExecuteNonQueryAsync();
    }

    public async Task StoreMaskedAsync(VehicleOwner owner)
    {
        await using var command = source.CreateCommand("insert into owners_public(id, body) values($1, $2)");
        command.Parameters.Add(new NpgsqlParameter { Value = owner.Id }); // clean
        command.Parameters.Add(new NpgsqlParameter { Value = ObjectMasker.Format(owner) }); // clean
        await command.ExecuteNonQueryAsync();
    }

    public async Task LegacyAsync(VehicleOwner owner)
    {
        await using var command = new MySqlCommand("replace into owner(id, plate, digest) values(@id, @plate, @digest)", legacy);
        command.Parameters.AddWithValue("@id", owner.Id.ToString("N")); // clean
        command.Parameters.AddWithValue("@plate", owner.Plate.ToUpperInvariant()); // GDS2001
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(owner.LicenseArchive)));
        command.Parameters.AddWithValue("@digest", digest); // GDS2001
        await command.ExecuteNonQueryAsync();
    }

    public async Task LegacyKeyedAsync(VehicleOwner owner, byte[] key)
    {
        await using var command = new MySqlCommand("replace into owner(id, digest) values(@id, @digest)", legacy);
        command.Parameters.AddWithValue("@id", owner.Id.ToString("N")); // clean
        var digest = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(owner.LicenseArchive)));
        command.Parameters.AddWithValue("@digest", digest); // clean
        await command.ExecuteNonQueryAsync();
    }

    public async Task AddressAsync(VehicleOwner owner)
    {
        await using var command = new MySqlCommand(null!, legacy);
        if (owner.Address is { Length: > 0 } address)
        {
            command.CommandText = $"update owner set address = '{address.Replace("'", "''")}' where id = '{owner.Id:N}'"; // GDS2001
        }
        else
        {
            command.CommandText = $"update owner set address = null where id = '{owner.Id:N}'"; // clean
        }

        await command.ExecuteNonQueryAsync();
    }

    public async Task BatchAsync(IEnumerable<VehicleOwner> owners)
    {
        foreach (var (_, plate) in Pairs(owners))
        {
            await using var command = source.CreateCommand("insert into plates(plate) values($1)");
            command.Parameters.Add("p", NpgsqlDbType.Varchar).Value = plate; // GDS2001 hard
            await command.ExecuteNonQueryAsync();
        }
    }

    private static IEnumerable<(Guid Id, string Plate)> Pairs(IEnumerable<VehicleOwner> owners)
    {
        foreach (var owner in owners)
        {
            yield return (owner.Id, owner.Plate);
        }
    }
}
