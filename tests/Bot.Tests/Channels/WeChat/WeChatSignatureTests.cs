using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatSignatureTests
{
    public static TheoryData<string> Signatures => Vector.Ids("signatures", vector => vector["kind"] == "signature");

    public static TheoryData<string> SortedDigests => Vector.Ids("signatures", vector => vector["kind"] == "sorted-sha1");

    public static TheoryData<string> Decrypted => Vector.Ids("decrypt", vector => vector["msgSignature"] is not null);

    public static TheoryData<string> Edges => Vector.Ids("edge");

    [Theory]
    [MemberData(nameof(Signatures))]
    public void A_published_signature_is_recomputed(string id)
    {
        Chinese.Use();
        var vector = Vector.Find("signatures", id);

        Assert.True(WeChatSignature.Matches(vector["signature"], vector["token"]!, vector["timestamp"]!, vector["nonce"]!));
    }

    [Theory]
    [MemberData(nameof(SortedDigests))]
    public void A_digest_of_more_parts_is_recomputed(string id)
    {
        Chinese.Use();
        var vector = Vector.Find("signatures", id);
        var parts = vector.Json.GetProperty("parts").EnumerateArray().Select(part => part.GetString()!).ToArray();

        Assert.Equal(vector["signature"], WeChatSignature.Of(parts));
    }

    [Theory]
    [MemberData(nameof(Decrypted))]
    public void A_published_push_bears_its_msg_signature(string id) => AssertSigned(Vector.Find("decrypt", id));

    [Theory]
    [MemberData(nameof(Edges))]
    public void The_signed_parts_are_sorted_by_byte_on_a_Chinese_machine_too(string id) => AssertSigned(Vector.Find("edge", id));

    [Fact]
    public void The_machine_that_runs_these_tests_really_sorts_Chinese_differently()
    {
        Chinese.Use();

        Assert.True(
            CultureInfo.CurrentCulture.CompareInfo.Compare("a", "B") < 0,
            "Without ICU the tests of the order would prove nothing: install libicu.");
    }

    [Theory]
    [InlineData("order-weixin-X")]
    [InlineData("order-Weixin-a")]
    [InlineData("order-abcToken-B")]
    [InlineData("order-Zt0-a")]
    public void The_order_of_the_culture_would_give_another_signature(string id)
    {
        Chinese.Use();
        var vector = Vector.Find("edge", id);
        string[] parts = [vector["token"]!, vector["timestamp"]!, vector["nonce"]!, vector["encrypt"]!];
        Array.Sort(parts, StringComparer.CurrentCulture);

        var wrong = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));

        Assert.NotEqual(vector["msgSignature"], wrong);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("335b26997f05c82243aad6b10a2d1853637e71a")]
    [InlineData("335B26997F05C82243AAD6B10A2D1853637E71A8")]
    [InlineData("335b26997f05c82243aad6b10a2d1853637e71a9")]
    [InlineData("签名签名签名")]
    public void Any_other_text_is_no_signature(string? given) =>
        Assert.False(WeChatSignature.Matches(given, "weixin", "1357982061", "1358161344"));

    [Fact]
    public void The_fixture_known_to_be_wrong_keeps_its_recomputed_signature()
    {
        var rightKey = Vector.Find("decrypt", "senparc-safe-text-rightkey");

        Assert.Contains(Vector.Read("rejected", "items"), item => item["why"]!.Contains(rightKey["msgSignature"]!, StringComparison.Ordinal));
        AssertSigned(rightKey);
    }

    private static void AssertSigned(Vector vector)
    {
        Chinese.Use();
        Assert.True(WeChatSignature.Matches(
            vector["msgSignature"], vector["token"]!, vector["timestamp"]!, vector["nonce"]!, vector["encrypt"]!));
    }
}
