// A vendor's card reader without labels: what is known about it stands in a knowledge file.
using System;
using System.Threading.Tasks;

namespace Vendor.Cards
{
    public class CardInfo
    {
        public string HolderName { get; set; } = "";
        public string CardNumber { get; set; } = "";
        public string ReaderModel { get; set; } = "";
        public int Slot { get; set; }
    }

    public interface ICardReader
    {
        CardInfo Read();
        Task<string> ReadNumberAsync();
        string Firmware();
        event EventHandler? Removed;
    }

    public static class CardText
    {
        public static string Shorten(string number) => "";
        public static string Encode(string number) => "";
    }

    public sealed class VendorJournal
    {
        public void Append(string line) { }
        public void Count(int lines) { }
    }
}
