using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Tests.Classification.Learning;

public class GramReaderTests
{
    [Theory]
    [InlineData("ＥＴＣ扣错钱了", "etc扣错钱了")]
    [InlineData("公交，怎么不来？！", "公交 怎么不来")]
    [InlineData("１０７国道", "107国道")]
    [InlineData("第Ⅱ期㎡", "第ii期m2")]
    [InlineData("路😀坏\ud83d了", "路坏了")]
    public void Width_case_and_punctuation_do_not_matter(string written, string same) =>
        Assert.Equal(GramReader.Read(null, same).Buckets, GramReader.Read(null, written).Buckets);

    [Fact]
    public void Title_and_text_read_as_one() =>
        Assert.Equal(GramReader.Read(null, "公交不来等了一小时").Buckets, GramReader.Read("公交不来", "等了一小时").Buckets);

    [Fact]
    public void The_first_words_count_again()
    {
        var late = new string('的', 30);

        Assert.True(GramReader.Read(null, "公交" + late).Buckets.Length > GramReader.Read(null, late + "公交").Buckets.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。。。")]
    [InlineData("\0\u202e")]
    public void Nothing_said_is_nothing_learnt(string text) => Assert.Empty(GramReader.Read(null, text).Buckets);
}
