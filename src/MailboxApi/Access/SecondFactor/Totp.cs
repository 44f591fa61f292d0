using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>Time-based codes of six digits (动态验证码), RFC 6238 as every authenticator app computes them.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    /// <param name="secret">In base 32.</param>
    /// <param name="step">The half minute.</param>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 with SHA-1 is what the apps on people's phones know.")]
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (value % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Decode(string secret)
    {
        var bytes = new List<byte>(secret.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in secret)
        {
            (bits, count) = (((bits << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xfff, count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
