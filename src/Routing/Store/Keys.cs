using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Mailbox;

namespace Messaging.Routing.Store;

/// <summary>Opens and closes <see cref="ProtectedText"/>, and hashes what must be found again without being readable.</summary>
public sealed class Keys
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Dictionary<string, byte[]> _encryption = new(StringComparer.Ordinal);
    private readonly string _current;
    private readonly byte[] _hashing;

    /// <param name="keys">In the order of the file: the first hashes, the last encrypts.</param>
    public Keys(IReadOnlyList<(string Id, byte[] Secret)> keys)
    {
        foreach (var (id, secret) in keys)
        {
            _encryption[id] = Derive(secret, "mailbox fields");
        }

        _current = keys[^1].Id;
        _hashing = Derive(keys[0].Secret, "mailbox hashes");
    }

    /// <summary>Tells whether a database was written under these keys, without giving them away.</summary>
    public string Fingerprint => Hash("fingerprint", "mailbox");

    public ProtectedText Protect(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        Seal(plain, sealedBytes);
        return new ProtectedText($"{_current}:{Convert.ToBase64String(sealedBytes)}");
    }

    /// <summary>The same for a file: the key's id and its length stand before the sealed bytes.</summary>
    public byte[] ProtectBytes(ReadOnlySpan<byte> plain)
    {
        var id = Encoding.UTF8.GetBytes(_current);
        var result = new byte[1 + id.Length + NonceBytes + plain.Length + TagBytes];
        result[0] = checked((byte)id.Length);
        id.CopyTo(result, 1);
        Seal(plain, result.AsSpan(1 + id.Length));
        return result;
    }

    public ProtectedText? ProtectOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Protect(text);

    /// <exception cref="CryptographicException">The text was changed, or written under a key that is not in the file.</exception>
    public string Open(ProtectedText text)
    {
        var colon = text.Cipher.IndexOf(':');
        if (colon < 1 || !_encryption.TryGetValue(text.Cipher[..colon], out var key))
        {
            throw new CryptographicException("A protected field was written under a key that the key file does not hold.");
        }

        return Encoding.UTF8.GetString(Unseal(key, Convert.FromBase64String(text.Cipher[(colon + 1)..])));
    }

    /// <exception cref="CryptographicException">The bytes were changed, or written under a key that is not in the file.</exception>
    public byte[] OpenBytes(ReadOnlySpan<byte> cipher)
    {
        if (cipher.Length < 1 || cipher.Length < 1 + cipher[0] + NonceBytes + TagBytes
            || !_encryption.TryGetValue(Encoding.UTF8.GetString(cipher.Slice(1, cipher[0])), out var key))
        {
            throw new CryptographicException("A protected file was written under a key that the key file does not hold.");
        }

        return Unseal(key, cipher[(1 + cipher[0])..]);
    }

    /// <param name="purpose">Keeps the same value apart in different uses.</param>
    /// <param name="value">Openid, conversation id, look-up code.</param>
    public string Hash(string purpose, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_hashing, Encoding.UTF8.GetBytes($"{purpose.Length}:{purpose}{value}")));

    /// <summary>A key for another use, for example signing web-chat tokens, that stays the same as long as the file does.</summary>
    public byte[] DeriveKey(string use) => HKDF.Expand(HashAlgorithmName.SHA256, _hashing, 32, Encoding.UTF8.GetBytes(use));

    /// <summary>Nonce, cipher, tag.</summary>
    private void Seal(ReadOnlySpan<byte> plain, Span<byte> sealedBytes)
    {
        var nonce = sealedBytes[..NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_encryption[_current], TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.Slice(NonceBytes, plain.Length), sealedBytes[(NonceBytes + plain.Length)..]);
    }

    private static byte[] Unseal(byte[] key, ReadOnlySpan<byte> sealedBytes)
    {
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes.Slice(NonceBytes, plain.Length), sealedBytes[(NonceBytes + plain.Length)..], plain);
        return plain;
    }

    private static byte[] Derive(byte[] secret, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes(use));
}
