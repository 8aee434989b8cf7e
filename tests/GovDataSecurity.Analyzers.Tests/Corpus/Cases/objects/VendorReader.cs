using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using Vendor.Cards;

namespace Gov.Counter;

/// <summary>第三方读卡器: sources, sinks and declassifiers that only a knowledge file names.</summary>
public sealed class VendorReader(ILogger<VendorReader> logger, ICardReader reader, VendorJournal journal)
{
    public async Task Read(FamilyMember member)
    {
        var card = reader.Read();
        logger.LogInformation("读卡 {Model} {Slot}", card.ReaderModel, card.Slot); // clean
        logger.LogInformation("读卡 {Name}", card.HolderName); // GDS3001
        logger.LogInformation("读卡 {Number}", CardText.Encode(card.CardNumber)); // GDS3001
        logger.LogInformation("读卡 {Number}", CardText.Shorten(card.CardNumber)); // clean
        logger.LogInformation("读卡 {Number}", Mask.ResidentIdNumber(card.CardNumber)); // clean
        var number = await reader.ReadNumberAsync();
        logger.LogInformation("读卡 {Number}", number); // GDS3001
        logger.LogInformation("固件 {Firmware}", reader.Firmware()); // clean
        logger.LogInformation("读卡 {Card}", card); // clean
        logger.LogInformation("读卡 {@Card}", card); // GDS3002
        journal.Append("成员 " + member.Name); // GDS3001
        journal.Append("成员 " + member.Scheme); // clean
        journal.Append(card.HolderName); // GDS3001
        journal.Count(member.Guardians.Count); // clean
        logger.LogInformation("一致 {Same}", card.CardNumber == member.IdNumber); // clean
    }
}
