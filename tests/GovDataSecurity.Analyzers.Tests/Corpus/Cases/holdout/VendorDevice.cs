using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Vendor.Cards;

namespace Gov.Devices;

internal sealed class VendorDevice(ICardReader reader, VendorJournal journal, ILogger<VendorDevice> logger)
{
    public async Task Swipe()
    {
        var card = reader.Read();
        logger.LogInformation("型号 {Model} 卡槽 {Slot}", card.ReaderModel, card.Slot); // clean
        logger.LogInformation("持卡人 {Holder}", card.HolderName); // GDS3001
        logger.LogInformation("短号 {Number}", CardText.Shorten(card.CardNumber)); // clean
        logger.LogInformation("编码 {Number}", CardText.Encode(card.CardNumber)); // GDS3001
        var number = await reader.ReadNumberAsync().ConfigureAwait(false);
        journal.Append("读卡 " + number); // GDS3001
        journal.Append("固件 " + reader.Firmware()); // clean
        journal.Count(number.Length); // clean
    }

    public async IAsyncEnumerable<CardInfo> Poll([EnumeratorCancellation] CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(500, ct);
            yield return reader.Read(); // clean
        }
    }

    public async Task Watch(CancellationToken ct)
    {
        await foreach (var card in Poll(ct).WithCancellation(ct))
        {
            journal.Append(card.CardNumber); // GDS3001
            journal.Append(card.ReaderModel); // clean
        }
    }
}
