using System.Text;
using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class TextPiecesTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n ", 0)]
    [InlineData("您好。", 1)]
    public void A_short_text_is_one_message_and_an_empty_one_none(string text, int expected) =>
        Assert.Equal(expected, TextPieces.Of(text).Count);

    [Fact]
    public void A_text_of_just_2048_bytes_is_one_message()
    {
        var text = new string('路', 682) + "ab";

        Assert.Equal(2048, Encoding.UTF8.GetByteCount(text));
        Assert.Equal([text], TextPieces.Of(text));
        Assert.Equal(2, TextPieces.Of(text + "c").Count);
    }

    [Fact]
    public void A_long_answer_is_cut_after_sentences_and_nothing_is_lost()
    {
        var sentences = Enumerable.Range(1, 200).Select(n => $"第{n}条：您反映的国道坑槽问题已转养护单位处理，预计三日内修复。").ToList();
        var text = string.Concat(sentences);

        var pieces = TextPieces.Of(text);

        Assert.All(pieces, piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 1, 2048));
        Assert.All(pieces, piece => Assert.EndsWith("。", piece, StringComparison.Ordinal));
        Assert.Equal(text, string.Concat(pieces));
    }

    [Fact]
    public void A_closing_quotation_mark_stays_with_its_sentence()
    {
        var text = new string('甲', 15) + "说“好的。”" + new string('乙', 15);

        Assert.Equal([new string('甲', 15) + "说“好的。”", new string('乙', 15)], TextPieces.Of(text, 66));
    }

    [Fact]
    public void Without_a_sentence_end_a_comma_serves() =>
        Assert.Equal(["甲甲甲甲，", "乙乙乙乙乙乙"], TextPieces.Of("甲甲甲甲，乙乙乙乙乙乙", 20));

    [Fact]
    public void An_emoji_is_never_cut_in_two()
    {
        var family = "👨‍👩‍👧‍👦";
        var text = string.Concat(Enumerable.Repeat(family, 200));

        var pieces = TextPieces.Of(text);

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.Equal(0, piece.Length % family.Length));
        Assert.All(pieces, piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 1, 2048));
    }

    [Fact]
    public void A_character_longer_than_a_message_ends_too()
    {
        var text = "e" + new string('\u0301', 3000);

        var pieces = TextPieces.Of(text);

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 1, 2048));
    }
}
