using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MimeKit
{
    public abstract class InternetAddress
    {
    }

    public class MailboxAddress : InternetAddress
    {
        public MailboxAddress(string? name, string address) { }
    }

    public class InternetAddressList : List<InternetAddress>
    {
    }

    public abstract class MimeEntity
    {
    }

    public class TextPart : MimeEntity
    {
        public TextPart(string subtype) { }
        public string Text { get; set; } = "";
    }

    public class MimeMessage
    {
        public InternetAddressList To { get; } = [];
        public string Subject { get; set; } = "";
        public MimeEntity? Body { get; set; }
    }
}

namespace MailKit.Net.Smtp
{
    public class SmtpClient : IDisposable
    {
        public Task<string> SendAsync(MimeKit.MimeMessage message, CancellationToken cancellationToken = default) => throw null!;
        public void Dispose() { }
    }
}
