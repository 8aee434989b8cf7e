namespace GovDataSecurity.Identifiers;

/// <summary>What an address consists of, by sorts of parts.</summary>
internal struct AddressShape
{
    public int End;
    public int Count;
    public int Regions;
    public int Towns;
    public int Places;
    public int Roads;
    public int Numbers;
    public bool EndsInBareNumber;

    /// <summary>Where the word for the sort of the first place stands.</summary>
    public int FirstName;
}
