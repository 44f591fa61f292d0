using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification;

public class MessageReaderTests
{
    private static readonly MessageReader Reader = new(Organisation.Bundled());

    [Theory]
    [InlineData("你好")]
    [InlineData("。。。")]
    [InlineData("谢谢恁啊 事儿办妥了")]
    [InlineData("单号20180315007查下到哪一步了")]
    public void A_line_without_a_matter_is_for_nobody(string line) => Assert.Equal(FirstReading.NoMatter, Reader.Read(null, line).Label);

    [Fact]
    public void What_is_told_of_a_line_without_a_matter_begins_with_nobody()
    {
        var told = Reader.Read(null, "你好").Told;

        Assert.Equal(FirstReading.NoMatter, told[0].Label);
        Assert.Equal(told.OrderByDescending(one => one.Confidence), told);
        Assert.Equal(Reader.Read(null, "你好").Suggestions[0].Label, told[1].Label);
        Assert.True(told.Sum(one => one.Confidence) <= 1);
    }

    [Fact]
    public void What_is_told_of_a_matter_are_its_suggestions()
    {
        var read = Reader.Read(null, "出租车拒载");

        Assert.Same(read.Suggestions, read.Told);
    }

    [Fact]
    public void Asking_after_a_named_matter_still_names_its_desk() =>
        Assert.Equal("RTB-TAXI", Reader.Read(null, "我投诉的出租车咋样了").Label);

    [Fact]
    public void One_reading_says_for_whom_what_and_where()
    {
        var reading = Reader.Read(null, "俺是社旗的 出租车拒载 要投诉");

        Assert.Equal("RTB-TAXI", reading.Label);
        Assert.Equal(Intent.File, reading.Intent);
        Assert.Equal("社旗县", reading.Place?.Unit?.Name);
        Assert.Equal(Messaging.Routing.Mailbox.Items.ItemKind.Complaint, reading.Kind.Kind);
    }
}
