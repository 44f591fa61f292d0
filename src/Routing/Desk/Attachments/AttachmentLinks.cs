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

    public string LinkTo(Attachment attachment)
    {
        var until = (time.GetUtcNow() + LiveFor).ToUnixTimeSeconds();
        return $"/api/v1/attachments/{attachment.Id}?t={until.ToString(CultureInfo.InvariantCulture)}.{Signature(attachment.Id, until)}";
    }

    /// <param name="token">What stands behind <c>?t=</c>.</param>
    public bool IsGood(long id, string token)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && long.TryParse(token.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(token[(dot + 1)..]), Encoding.UTF8.GetBytes(Signature(id, until)))
            && until > time.GetUtcNow().ToUnixTimeSeconds();
    }

    private string Signature(long id, long until) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_signing, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id} {until}"))));
}
