using System.Globalization;
using System.Text.Json;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Testing;
using Messaging.Testing.Accusations;

namespace Messaging.Routing.Tests.Classification.Accusations;

/// <summary>An accusation is told from a message that merely names or addresses a division.</summary>
public sealed class AccusationExaminerTests(ITestOutputHelper output)
{
    private static readonly AccusationExaminer Examiner = new(Organisation.Bundled());

    [Fact]
    public void Accusations_it_was_written_with_are_found_and_each_names_the_division_it_is_of()
    {
        Assert.InRange(Missed(AccusingTemplates.Known, "known accusations").Count, 0, 10);
        Assert.InRange(Missed(AccusingTemplates.Later, "later accusations").Count, 0, 40);
    }

    [Fact]
    public void Of_messages_that_name_or_address_a_division_98_percent_accuse_nobody()
    {
        Assert.InRange(Alarms(NamingTemplates.Known, "known messages"), 0, 20);
        Assert.InRange(Alarms(NamingTemplates.Later, "later messages"), 0, 20);
    }

    [Theory]
    [InlineData("道路运输管理局（出租车与网约车）不作为", "RTB")]
    [InlineData("运管处的人收红包", "RTB")]
    [InlineData("运 管 局 乱 罚 款", "RTB")]
    [InlineData("YGJ的科长吃拿卡要", "RTB")]
    [InlineData("運管局態度惡劣", "RTB")]
    [InlineData("运官局推诿扯皮", "RTB")]
    [InlineData("你们厅公路处那帮人就是不办事", "HWY")]
    [InlineData("高管局\n敷衍了事", "EXP")]
    [InlineData("纪检组包庇", "DISC")]
    public void A_division_is_known_by_any_of_its_names(string text, string division)
    {
        var reading = Examiner.Examine(null, text);

        Assert.True(reading.Accuses);
        Assert.Equal([division], reading.Accused);
        Assert.Contains("：“", reading.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("郑州市公安局交警支队不作为")]
    [InlineData("新郑市公路局不作为")]
    [InlineData("县运管所推诿")]
    [InlineData("村委会不作为，路没人修")]
    public void Another_authority_or_a_unit_of_a_city_or_county_is_not_ours(string text) => Assert.False(Examiner.Examine(null, text).Accuses);

    [Theory]
    [InlineData("请道路运输管理局处理")]
    [InlineData("我向公路局反映路面坑洼")]
    [InlineData("运管局的同志您好，出租车司机骂人")]
    [InlineData("高速公路管理局负责的收费站排队")]
    [InlineData("请运管局不要让司机推诿")]
    public void Naming_addressing_and_complaining_of_others_is_no_accusation(string text) => Assert.False(Examiner.Examine(null, text).Accuses);

    [Fact]
    public void What_is_said_of_the_department_without_a_name_accuses_somebody_unnamed()
    {
        var reading = Examiner.Examine(null, "你们厅里的工作人员推诿扯皮，态度恶劣");

        Assert.True(reading.Accuses);
        Assert.Empty(reading.Accused);
    }

    [Theory]
    [InlineData("", "请道路运输管理局处理。", 18)]
    [InlineData("致公路管理局：", "", 25)]
    [InlineData("运管局您好，", "", 25)]
    public void Real_messages_that_are_addressed_to_a_division_mostly_accuse_nobody(string before, string behind, int oneOf)
    {
        var all = 0;
        var accusing = 0;
        foreach (var line in File.ReadLines(SharedData.Path("data/transport-dev.jsonl")))
        {
            using var message = JsonDocument.Parse(line);
            var text = message.RootElement.GetProperty("text").GetString()!;
            all++;
            accusing += Examiner.Examine(message.RootElement.GetProperty("title").GetString(), before + text + behind).Accuses ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{accusing} of {all} real messages, addressed to a division, accuse somebody"));
        Assert.InRange(accusing, 0, all / oneOf);
    }

    [Theory]
    [InlineData("厅财务处在公开招聘中搞内定", "FIN")]
    [InlineData("运管局部分执法人员收黑钱", "RTB")]
    [InlineData("公路局面对群众投诉推诿扯皮", "HWY")]
    public void A_whole_name_is_seen_whatever_word_begins_behind_it(string text, string house)
    {
        var reading = Examiner.Examine(null, text);

        Assert.True(reading.Accuses);
        Assert.Contains(reading.Accused, code => code.Split('-')[0] == house);
    }

    private List<string> Missed((string, string)[] templates, string what)
    {
        var missed = ComposedMessages.Of(templates, 1000, seed: 11)
            .Where(message => !Examiner.Examine(message.Title, message.Text).Accused.Contains(message.Division))
            .Select(message => $"{message.Division}: {message.Title} | {message.Text}")
            .ToList();
        output.WriteLine($"{what}: {1000 - missed.Count} of 1000 found");
        missed.Distinct().Take(10).ToList().ForEach(output.WriteLine);
        return missed;
    }

    private int Alarms((string, string)[] templates, string what)
    {
        var alarms = ComposedMessages.Of(templates, 1000, seed: 12).Where(message => Examiner.Examine(message.Title, message.Text).Accuses).ToList();
        output.WriteLine($"{what}: {alarms.Count} of 1000 accuse somebody");
        return alarms.Count;
    }
}
