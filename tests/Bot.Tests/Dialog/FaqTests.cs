using System.Text;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WeChat;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Tests.Dialog;

/// <summary>What is offered with a receipt or on asking; the matter is filed in any case.</summary>
public sealed class FaqTests
{
    private const string Title = "ETC重复扣费、多扣费怎么退款";
    private const string Text = "请带**车牌号**和扣费记录到[发卡网点](https://etc.example.cn/wd)核查：\n\n- 核实后原路退回\n- 一般不超过15个工作日";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fitting_answer_stands_below_the_receipt_in_plain_text_and_the_matter_is_filed()
    {
        await using var office = await Office.OnSqliteAsync();
        var faq = await office.PublishAsync(Library.Faq(Title, Text));
        var citizen = DirectCitizen.On(office);

        await citizen.Says(Some.Matter).Hears(
            "编号：2026-000001", "查询码：", "承办：", "类型：", "答复期限：", Title, "带车牌号和", "发卡网点（https://etc.example.cn/wd）", "· 核实后原路退回");

        Assert.True(citizen.LastHeard.IndexOf("答复期限", StringComparison.Ordinal) < citizen.LastHeard.IndexOf(Title, StringComparison.Ordinal));
        Assert.DoesNotContain("**", citizen.LastHeard, StringComparison.Ordinal);
        await using var db = office.Read();
        Assert.Equal(Some.Matter, (await db.Items.SingleAsync(Cancel)).Text);

        await citizen.Says("是3月1日的事").Hears("已补充").DoesNotHear(Title);
        await citizen.Says($"常见问题{faq.Id}").Hears(Title, "15个工作日").DoesNotHear("已补充");
    }

    [Theory]
    [InlineData(WordingKind.Internal)]
    [InlineData(WordingKind.Template)]
    public async Task What_is_for_the_office_is_offered_to_no_citizen(WordingKind kind)
    {
        await using var office = await Office.OnSqliteAsync();
        var wording = await office.PublishAsync(Library.Faq(Title, Text, kind: kind));

        await DirectCitizen.On(office)
            .Says(Some.Matter).Hears("编号：2026-000001").DoesNotHear(Title)
            .Says("常见问题").Hears("暂时没有常见问题")
            .Says($"常见问题 {wording.Id}").Hears("没有这个编号").DoesNotHear(Title);
    }

    [Fact]
    public async Task Nothing_is_offered_with_an_accusation_or_with_another_matter()
    {
        await using var office = await Office.OnSqliteAsync();
        await office.PublishAsync(Library.Faq(Title, Text));

        await DirectCitizen.On(office)
            .Says("我要举报收费站站长收受好处，ETC重复扣费不退款").Hears("编号：2026-000001").DoesNotHear(Title)
            .Says("新留言：郑州12路公交车到站不停").Hears("编号：2026-000002").DoesNotHear(Title);
    }

    [Fact]
    public async Task The_list_holds_the_five_newest_and_each_is_told_by_its_number()
    {
        await using var office = await Office.OnSqliteAsync();
        var all = new List<Wording>();
        foreach (var no in Enumerable.Range(1, 6))
        {
            office.Clock.Advance(TimeSpan.FromMinutes(1));
            all.Add(await office.PublishAsync(Library.Faq($"第{no}个问题", $"第{no}个解答")));
        }

        await DirectCitizen.On(office)
            .Says("常见问题").Hears("第6个问题", "第2个问题", $"常见问题{all[5].Id}").DoesNotHear("第1个问题")
            .Says($"常见问题 {all[0].Id}").Hears("第1个解答")
            .Says($"常见问题第{all[2].Id}条").Hears("第3个解答")
            .Says("FAQ").Hears("第6个问题")
            .Says("帮助").Hears("常见问题");
        await using var db = office.Read();
        Assert.Equal(0, await db.Items.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("常见问题解答里写的退费办法不对，我去网点不给退")]
    [InlineData("网上的常见问题打不开")]
    [InlineData("常见问题3条都没有说到货车的通行费")]
    public async Task A_matter_that_merely_contains_the_words_is_filed(string matter)
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office).Says(matter).Hears("编号：2026-000001");
    }

    [Fact]
    public async Task An_answer_out_of_its_validity_is_told_no_more_from_midnight_in_China()
    {
        await using var office = await Office.OnSqliteAsync();
        var today = new DateOnly(2026, 3, 2);
        var faq = await office.PublishAsync(Library.Faq(Title, Text, to: today));
        var citizen = DirectCitizen.On(office);

        office.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 15, 59, 0, TimeSpan.Zero));
        await citizen.Says($"常见问题 {faq.Id}").Hears("15个工作日");
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await citizen.Says($"常见问题 {faq.Id}").Hears("没有这个编号");
    }

    [Fact]
    public async Task A_long_answer_is_cut_so_that_the_receipt_with_its_buttons_is_one_message_and_told_whole_on_asking()
    {
        await using var office = await Office.OnSqliteAsync();
        var last = "这是最后一句话。";
        var faq = await office.PublishAsync(Library.Faq(Title, string.Concat(Enumerable.Repeat("请带车牌号和扣费记录到网点核查。", 200)) + last));
        var citizen = DirectCitizen.On(office);

        await citizen.Says(Some.Matter).Hears("编号：2026-000001", "查询码：", "请带车牌号", $"（回复“常见问题{faq.Id}”看全文）").DoesNotHear(last);

        var sent = WeChatActivities.Text(Activity.Message(citizen.LastHeard, Phrases.DoneButton, Phrases.NewMatterButton, Phrases.ProgressButton));
        Assert.Contains("msgmenucontent", sent, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(sent) <= TextPieces.LargestMessage);
        await citizen.Says($"常见问题 {faq.Id}").Hears(last);
    }
}
