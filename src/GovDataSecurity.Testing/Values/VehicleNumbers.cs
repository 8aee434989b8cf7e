using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Numbers of vehicles that were never built or registered.</summary>
internal static class VehicleNumbers
{
    private const string PlateCharacters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const ulong Serials = 45_435_424; // 34⁵
    private const string Years = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private const string Manufacturer = "E09";
    private const string Plants = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const ulong VehiclesOfPlant = 1_000_000;

    /// <summary>A province, the office letter I, which is not used because it looks like a 1, and five characters.</summary>
    public static ValueSpace Plates { get; } = new((ulong)Province.All.Length * Serials, Plate, IsPlate);

    /// <summary>The manufacturer code E09, which ISO 3780 gives to no country, and a right check digit.</summary>
    public static ValueSpace Vins { get; } = new(VehiclesOfPlant * (ulong)(Plants.Length * Years.Length), Vin, text => text.Length == 17 && text.StartsWith(Manufacturer));

    private static string Plate(ulong number)
    {
        Span<char> plate = stackalloc char[7];
        plate[0] = Province.All[number / Serials].Plate;
        plate[1] = 'I';
        Digit.Write(plate[2..], number, PlateCharacters);
        return plate.ToString();
    }

    private static bool IsPlate(ReadOnlySpan<char> text)
        => text.Length is 7 or 8 && text[1] == 'I' && VehiclePlateNumber.IsProvince(text[0]) && text[2..].IndexOfAnyExcept(PlateCharacters) < 0;

    private static string Vin(ulong number)
    {
        var (series, vehicle) = Math.DivRem(number, VehiclesOfPlant);
        var (year, plant) = Math.DivRem(series, (ulong)Plants.Length);
        Span<char> vin = stackalloc char[17];
        Manufacturer.CopyTo(vin);
        "GDSAA".CopyTo(vin[3..]);
        vin[8] = '0';
        vin[9] = Years[(int)year];
        vin[10] = Plants[(int)plant];
        Digit.Write(vin[11..], vehicle);
        vin[8] = Checked.CharacterOf(vin, "vehicle-identification-number");
        return vin.ToString();
    }
}
