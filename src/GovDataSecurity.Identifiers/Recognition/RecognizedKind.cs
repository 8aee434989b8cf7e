namespace GovDataSecurity.Identifiers;

/// <summary>The kinds that are recognized in text. The order is that of <see cref="RecognizedKinds"/>.</summary>
internal enum RecognizedKind : byte
{
    ResidentId,
    ForeignerResidenceId,
    Passport,
    Permit,
    OfficerId,
    DriverArchive,
    Mobile,
    Landline,
    Email,
    IpAddress,
    MacAddress,
    Device,
    BankAccount,
    Plate,
    Vin,
    CreditCode,
    OrganizationCode,
    License,
    PersonName,
    HomeAddress,
}
