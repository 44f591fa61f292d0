using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Opens and seals messages of modes compatible and safe: AES-256-CBC over 16 random bytes, the length of the message
/// (4 bytes, big-endian), the message and the AppId, padded to a multiple of 32.
/// </summary>
internal sealed class WeChatCipher
{
    private const int RandomLength = 16;
    private const int HeaderLength = RandomLength + sizeof(int);
    private const int AesBlock = 16;
    private const int PaddingBlock = 32;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _key;
    private readonly byte[] _appId;

    public WeChatCipher(string encodingAesKey, string appId)
    {
        _key = KeyOf(encodingAesKey) ?? throw new ArgumentException("43 characters of base64 expected.", nameof(encodingAesKey));
        _appId = Encoding.UTF8.GetBytes(appId);
    }

    public static bool IsKey(string? encodingAesKey) => KeyOf(encodingAesKey) is not null;

    /// <summary>The message inside.</summary>
    /// <exception cref="PushRefusedException">Anything is not as it must be; also when it is meant for another account.</exception>
    public string Open(string encrypted)
    {
        var plain = Decrypt(BytesOf(encrypted));
        var content = WithoutPadding(plain);

        if (content.Length < HeaderLength)
        {
            throw new PushRefusedException("The encrypted part is too short.");
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(content[RandomLength..]);
        if (length < 0 || length > content.Length - HeaderLength)
        {
            throw new PushRefusedException("The length inside the encrypted part is impossible.");
        }

        if (!content[(HeaderLength + length)..].SequenceEqual(_appId))
        {
            throw new PushRefusedException("The encrypted part is meant for another AppId.");
        }

        return TextOf(content.Slice(HeaderLength, length));
    }

    /// <summary>The message as base64, different at every call.</summary>
    public string Seal(string message) => Seal(message, RandomNumberGenerator.GetBytes(RandomLength));

    internal string Seal(string message, ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, RandomLength);

        var text = Encoding.UTF8.GetBytes(message);
        var length = HeaderLength + text.Length + _appId.Length;
        var padding = PaddingBlock - (length % PaddingBlock);
        var content = new byte[length + padding];

        random.CopyTo(content);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(RandomLength), text.Length);
        text.CopyTo(content, HeaderLength);
        _appId.CopyTo(content, HeaderLength + text.Length);
        content.AsSpan(length).Fill((byte)padding);

        using var aes = NewAes();
        return Convert.ToBase64String(aes.EncryptCbc(content, Iv, PaddingMode.None));
    }

    private ReadOnlySpan<byte> Iv => _key.AsSpan(0, AesBlock);

    private Aes NewAes()
    {
        var aes = Aes.Create();
        aes.Key = _key;
        return aes;
    }

    private byte[] Decrypt(byte[] cipher)
    {
        if (cipher.Length == 0 || cipher.Length % AesBlock != 0)
        {
            throw new PushRefusedException("The encrypted part is no whole number of blocks.");
        }

        using var aes = NewAes();
        return aes.DecryptCbc(cipher, Iv, PaddingMode.None);
    }

    /// <summary>By hand, because WeChat pads up to 32 bytes and .NET's PKCS#7 refuses more than AES's 16: half of all messages.</summary>
    private static ReadOnlySpan<byte> WithoutPadding(ReadOnlySpan<byte> plain)
    {
        var padding = plain[^1];
        if (padding is < 1 or > PaddingBlock || padding > plain.Length || plain[^padding..].ContainsAnyExcept(padding))
        {
            throw new PushRefusedException("The padding of the encrypted part is wrong.");
        }

        return plain[..^padding];
    }

    private static string TextOf(ReadOnlySpan<byte> message)
    {
        try
        {
            return _strict.GetString(message);
        }
        catch (DecoderFallbackException)
        {
            throw new PushRefusedException("The message inside is not UTF-8.");
        }
    }

    private static byte[] BytesOf(string encrypted)
    {
        try
        {
            return Convert.FromBase64String(encrypted);
        }
        catch (FormatException)
        {
            throw new PushRefusedException("The encrypted part is not base64.");
        }
    }

    /// <summary>43 characters are one short of base64's 44; the last may carry stray low bits, which .NET ignores as WeChat does.</summary>
    private static byte[]? KeyOf(string? encodingAesKey)
    {
        var key = new byte[32];
        return encodingAesKey is { Length: 43 }
            && Convert.TryFromBase64String(encodingAesKey + "=", key, out var written)
            && written == key.Length
                ? key
                : null;
    }
}
