namespace GovDataSecurity.Auditing.Tests;

public sealed class Crc32CTests
{
    // RFC 3720 appendix B.4, and the check value of the CRC catalog.
    [Theory]
    [InlineData("313233343536373839", 0xE3069283)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", 0x8A9136AA)]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", 0x62A8AB43)]
    [InlineData("", 0)]
    public void Compute_PublishedVectors_GivesTheirValue(string hex, uint expected) => Assert.Equal(expected, Crc32C.Compute(Convert.FromHexString(hex)));
}
