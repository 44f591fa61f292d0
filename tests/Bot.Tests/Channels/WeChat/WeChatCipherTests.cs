using System.Text;
using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatCipherTests
{
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private const string AppId = "wx1234567890abcdef";

    public static TheoryData<string> Published => Vector.Ids("decrypt");

    public static TheoryData<string> Edges => Vector.Ids("edge");

    public static TheoryData<string> Sealed => Vector.Ids("encrypt");

    public static TheoryData<string> Negatives => Vector.Ids("negative");

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_push_opens(string id) => AssertOpens(Vector.Find("decrypt", id));

    [Theory]
    [MemberData(nameof(Edges))]
    public void Every_padding_and_character_opens(string id) => AssertOpens(Vector.Find("edge", id));

    [Theory]
    [MemberData(nameof(Sealed))]
    public void A_reply_is_sealed_byte_for_byte_as_published(string id)
    {
        var vector = Vector.Find("encrypt", id);
        var cipher = new WeChatCipher(vector["encodingAESKey"]!, vector["appId"]!);

        var encrypted = cipher.Seal(vector["message"]!, Encoding.ASCII.GetBytes(vector["random"]!));

        Assert.Equal(vector["encrypt"], encrypted);
        if (vector["msgSignature"] is { } signature)
        {
            Assert.True(WeChatSignature.Matches(signature, vector["token"]!, vector["timestamp"]!, vector["nonce"]!, encrypted));
        }
    }

    [Theory]
    [MemberData(nameof(Negatives))]
    public void A_forged_or_broken_push_is_refused(string id)
    {
        Chinese.Use();
        var vector = Vector.Find("negative", id);

        Assert.Throws<PushRefusedException>(() =>
        {
            var genuine = WeChatSignature.Matches(
                vector["msgSignature"], vector["token"]!, vector["timestamp"]!, vector["nonce"]!, vector["encrypt"]!);
            if (!genuine)
            {
                throw new PushRefusedException("signature");
            }

            // Whatever opens must at least be a push; a flipped bit may leave everything but the text in order.
            WeChatXml.Push(new WeChatCipher(vector["encodingAESKey"]!, vector["appId"]!).Open(vector["encrypt"]!));
        });
    }

    [Fact]
    public void Only_the_two_vectors_with_a_bad_signature_are_refused_for_it()
    {
        var badlySigned = Vector.Read("negative", "vectors")
            .Where(v => !WeChatSignature.Matches(v["msgSignature"], v["token"]!, v["timestamp"]!, v["nonce"]!, v["encrypt"]!))
            .Select(v => v.Id);

        Assert.Equal(["bad-signature", "signature-uppercase"], badlySigned);
    }

    [Fact]
    public void The_published_key_that_does_not_fit_its_message_is_refused()
    {
        // rejected.json, senparc-safe-text: the key printed beside the message is the wrong one.
        var vector = Vector.Find("decrypt", "senparc-safe-text-rightkey");
        var wrongKey = Vector.Find("decrypt", "senparc-compat-text")["encodingAESKey"]!;

        Assert.Throws<PushRefusedException>(() => new WeChatCipher(wrongKey, vector["appId"]!).Open(vector["encrypt"]!));
    }

    [Fact]
    public void Messages_of_every_length_come_back_as_they_went()
    {
        var cipher = new WeChatCipher(Key, AppId);

        for (var length = 0; length < 70; length++)
        {
            var message = string.Concat(Enumerable.Repeat("路", length)) + "😀";
            Assert.Equal(message, cipher.Open(cipher.Seal(message)));
        }
    }

    [Fact]
    public void The_same_message_is_never_sealed_to_the_same_text()
    {
        var cipher = new WeChatCipher(Key, AppId);

        Assert.NotEqual(cipher.Seal("收到"), cipher.Seal("收到"));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        var other = new WeChatCipher(Key, AppId);
        var encrypted = Convert.FromBase64String(other.Seal("aaaa"));

        // CBC: a flipped bit in the first block turns the same bit of the second, where the text begins at byte 4.
        encrypted[4] ^= 0x80;

        var refused = Assert.Throws<PushRefusedException>(() => other.Open(Convert.ToBase64String(encrypted)));
        Assert.Contains("UTF-8", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789ABCDEF")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789ABCDEF ")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789ABCDEF=")]
    [InlineData("钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙x")]
    public void A_key_is_43_characters_of_base64(string? key) => Assert.False(WeChatCipher.IsKey(key));

    private static void AssertOpens(Vector vector)
    {
        Chinese.Use();
        var cipher = new WeChatCipher(vector["encodingAESKey"]!, vector["appId"]!);

        Assert.Equal(vector.Plain("message"), cipher.Open(vector["encrypt"]!));
    }
}
