using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Attachments;

/// <summary>Links to one file that live for a day (附件链接), for programs and pages that show an item to who may see it.</summary>
public sealed class AttachmentLinks(Keys keys, TimeProvider time)
{
    private static readonly TimeSpan LiveFor = TimeSpan.FromHours(24);

    private readonly byte[] _signing = keys.DeriveKey("attachment links");

    public string LinkTo(Attachment attachment) => $"/api/v1/attachments/{attachment.Id}?t={TokenFor(Subject(attachment.Id))}";

    /// <summary>For a place that knows a file by item and number only; it makes an address of its own around it.</summary>
    public string TokenFor(string itemNumber, int no) => TokenFor(Subject(itemNumber, no));

    /// <param name="token">What stands behind <c>?t=</c>.</param>
    public bool IsGood(long id, string token) => IsGood(Subject(id), token);

    public bool IsGood(string itemNumber, int no, string token) => IsGood(Subject(itemNumber, no), token);

    private static string Subject(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Subject(string itemNumber, int no) => string.Create(CultureInfo.InvariantCulture, $"{itemNumber}/{no}");

    private string TokenFor(string subject)
    {
        var until = (time.GetUtcNow() + LiveFor).ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{until}.{Signature(subject, until)}");
    }

    private bool IsGood(string subject, string token)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && long.TryParse(token.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(token[(dot + 1)..]), Encoding.UTF8.GetBytes(Signature(subject, until)))
            && until > time.GetUtcNow().ToUnixTimeSeconds();
    }

    private string Signature(string subject, long until) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_signing, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{subject} {until}"))));
}
