namespace GovDataSecurity.Identifiers;

/// <summary>The kinds that are recognized in text. The order is that of <see cref="RecognizedKinds"/>.</summary>
internal enum RecognizedKind : byte
{
    ResidentId,
    ForeignerId,
    Passport,
    Permit,
    OfficerId,
    DriverArchive,
    Mobile,
    Landline,
    Email,
    Ip,
    Mac,
    Device,
    BankAccount,
    Plate,
    Vin,
    CreditCode,
    OrgCode,
    License,
    Name,
    Address,
}
