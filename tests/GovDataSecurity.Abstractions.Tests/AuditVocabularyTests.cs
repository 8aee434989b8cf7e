using FsCheck;

namespace GovDataSecurity.Tests;

public sealed class AuditVocabularyTests
{
    [Theory]
    [InlineData("social-assistance")]
    [InlineData("A")]
    [InlineData("320100")]
    [InlineData("2026-0017")]
    [InlineData("DO-20261121-0001")]
    [InlineData("u:zhaogong.01")]
    public void AuditCode_ACode_IsTaken(string value) => Assert.Equal(value, new AuditCode(value).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("has space")]
    [InlineData("示例")]
    [InlineData("id990101198503150017")]
    [InlineData("m13800000000")]
    [InlineData("line\nbreak")]
    [InlineData("a123456789")]
    public void AuditCode_WhatCouldHoldAValue_IsRefusedAndNotRepeated(string? value)
    {
        var error = Assert.Throws<GovDataSecurityException>(() => new AuditCode(value!));

        Assert.Equal(ErrorCode.CodeMalformed, error.Code);
        if (value is { Length: > 1 })
        {
            Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AuditCode_AnyText_IsTakenOrRefusedButNeverAltered()
        => Prop.ForAll<string>(text => !AuditCode.IsCode(text) || new AuditCode(text).Value == text).QuickCheckThrowOnFailure();

    [Fact]
    public void AuditCode_SixtyFiveCharacters_AreTooMany()
    {
        Assert.True(AuditCode.IsCode(new string('a', 64)));
        Assert.False(AuditCode.IsCode(new string('a', 65)));
        Assert.True(default(AuditCode).IsNone);
        Assert.Equal("", default(AuditCode).Value);
    }

    [Fact]
    public void RecordReference_TakesTheFirstSixteenBytes()
    {
        byte[] hash = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 17))];

        Assert.Equal("00112233445566778899aabbccddeeff", RecordReference.FromKeyedHash(hash).Hex);
        Assert.Throws<GovDataSecurityException>(() => RecordReference.FromKeyedHash(new byte[15]));
        Assert.True(default(RecordReference).IsNone);
    }
}
