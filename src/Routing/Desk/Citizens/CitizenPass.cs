using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>
/// What the look-up gives who showed number and code (查询凭证), so that the code need not be sent again: good for that item, and for a short
/// while. Nothing is stored.
/// </summary>
public sealed class CitizenPass(Keys keys, TimeProvider time)
{
    public static readonly TimeSpan LiveFor = TimeSpan.FromMinutes(30);

    private readonly byte[] _signing = keys.DeriveKey("citizen passes");

    public string For(string number)
    {
        var until = (time.GetUtcNow() + LiveFor).ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{number}.{until}.{Signature(number, until)}");
    }

    /// <returns>Null when it is forged or over.</returns>
    public CitizenProof.Code? Open(string? pass) =>
        pass?.Split('.') is [var written, var end, var signature]
        && TrackingNumber.Parse(written) is { } number
        && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Signature(number, until)))
        && until > time.Now().ToUnixTimeSeconds()
            ? new CitizenProof.Code(number)
            : null;

    private string Signature(string number, long until) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_signing, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} {until}"))));
}
