using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Tests.Dialog;

public sealed class ConversationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_gets_number_code_division_kind_and_due_day()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office).Says(Some.Matter).Hears("编号：2026-000001", "查询码：", "承办：", "类型：", "答复期限：2026年3月", "说完了");
    }

    [Fact]
    public async Task A_receipt_names_the_division_as_it_is_called_since_a_moment_ago()
    {
        await using var office = await Office.OnSqliteAsync();
        var code = office.Get<MessageReader>().Read(null, Some.Matter).Suggestions[0].Label;
        var change = office.Get<ChangeDivision>();

        await change.ExecuteAsync(code, new DivisionEdit(Name: "河南省高速公路联网中心"), Some.Admin, Cancel);
        await DirectCitizen.On(office).Says(Some.Matter).Hears("承办：河南省高速公路联网中心");

        await change.ExecuteAsync(code, new DivisionEdit(Closed: true, Successor: "TECH"), Some.Admin, Cancel);
        await DirectCitizen.On(office, "another").Says(Some.Matter).Hears("承办：科技处");
    }

    [Fact]
    public async Task Lines_within_the_window_are_one_item_with_one_number()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);

        await citizen.Says(Some.Matter).Hears("编号");
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await citizen.Says("是3月1日上午的事").Hears("2026-000001", "已补充").DoesNotHear("查询码");
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await citizen.Says("谢谢").Hears("2026-000001", "不客气");

        var item = await SingleItemAsync(office);
        Assert.Equal($"{Some.Matter}\n是3月1日上午的事\n谢谢", item.Text);
        Assert.Equal(ItemState.Registered, item.State);
        Assert.Null(item.Division);
    }

    [Fact]
    public async Task After_the_window_a_new_matter_is_a_new_item()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);

        await citizen.Says(Some.Matter).Hears("2026-000001");
        office.Clock.Advance(TimeSpan.FromMinutes(4));
        await citizen.Says("另外郑州到新密的公交车总是不到站就走").Hears("2026-000002", "查询码");
    }

    [Fact]
    public async Task Without_a_window_every_line_is_an_item()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });

        await DirectCitizen.On(office).Says(Some.Matter).Hears("2026-000001").Says("还有，入口的标志牌倒了").Hears("2026-000002", "查询码");
    }

    [Fact]
    public async Task A_new_matter_announced_is_a_new_item_at_once()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office)
            .Says(Some.Matter).Hears("2026-000001")
            .Says("新留言").Hears("新的事项")
            .Says("公交车总是不到站就走").Hears("2026-000002")
            .Says("新留言：省道103路面有大坑").Hears("2026-000003", "查询码");

        await using var db = office.Read();
        Assert.Equal("省道103路面有大坑", (await db.Items.SingleAsync(item => item.Number == "2026-000003", Cancel)).Text);
    }

    [Fact]
    public async Task Saying_done_closes_the_window()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office)
            .Says(Some.Matter).Hears("2026-000001")
            .Says("说完了。").Hears("2026-000001", "登记完整")
            .Says("公交车总是不到站就走").Hears("2026-000002")
            .Says("说完了").Hears("2026-000002")
            .Says("说完了").Hears("没有正在登记");
    }

    [Fact]
    public async Task A_dispatcher_who_assigns_ends_the_joining()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);
        await citizen.Says(Some.Matter).Hears("2026-000001");

        await office.Get<AssignItem>().ExecuteAsync("2026-000001", "EXP", null, Some.Dispatcher, null, Cancel);

        await citizen.Says("补充一句，车牌是货车").Hears("2026-000002");
    }

    [Fact]
    public async Task The_window_closes_by_itself_and_a_sure_item_goes_to_its_division()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 0.5 });
        await DirectCitizen.On(office).Says(Some.Matter).Hears("2026-000001");

        Assert.Equal(0, await office.Get<CloseJoinings>().ExecuteAsync(Cancel));
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await office.Get<CloseJoinings>().ExecuteAsync(Cancel));
        Assert.Equal(0, await office.Get<CloseJoinings>().ExecuteAsync(Cancel));

        var item = await SingleItemAsync(office);
        Assert.Equal((ItemState.Dispatched, "EXP"), (item.State, item.Division));
    }

    [Theory]
    [InlineData("我反映两个问题：一是郑州906路公交车半小时不来一辆，二是郑州出租车拒载太严重")]
    [InlineData("两个事 一个是高新区公交少 一个是我那个etc发票开不出来 郑州")]
    public async Task What_seems_to_be_several_matters_waits_for_the_dispatcher_however_sure_one_of_them_is(string line)
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 0.5 });
        await DirectCitizen.On(office).Says(line).Hears("2026-000001");
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await office.Get<CloseJoinings>().ExecuteAsync(Cancel);

        Assert.Equal(ItemState.Registered, (await SingleItemAsync(office)).State);
    }

    [Fact]
    public async Task An_unsure_item_waits_for_the_dispatcher()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 1.01 });
        await DirectCitizen.On(office).Says(Some.Matter).Hears("待分办").Says("说完了").Hears("由工作人员分办");

        Assert.Equal(ItemState.Registered, (await SingleItemAsync(office)).State);
    }

    [Fact]
    public async Task A_receipt_does_not_name_whom_the_letter_accuses_as_the_one_who_answers()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 0 });

        await DirectCitizen.On(office).Says("出租车投诉没人管，道路运输管理局的工作人员推诿扯皮，还收了公司的黑钱").Hears("编号", "待分办");
    }

    [Fact]
    public async Task An_accusation_is_never_handed_out_by_itself()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 0 });
        await DirectCitizen.On(office).Says("我要举报高速收费站站长收受好处费").Hears("待分办").Says("说完了").Hears("由工作人员分办");

        Assert.Equal(ItemState.Registered, (await SingleItemAsync(office)).State);
    }

    [Theory]
    [InlineData("你好", "厅长信箱")]
    [InlineData("谢谢", "不客气")]
    [InlineData("。。。", "没有看到具体的事项")]
    [InlineData("帮助", "您可以这样用")]
    [InlineData("进度", "还没有登记过事项")]
    [InlineData("说完了", "没有正在登记")]
    [InlineData("已解决", "没有可以撤回")]
    [InlineData("单号20180315007查下到哪一步了", "编号和查询码")]
    public async Task Talk_and_commands_are_answered_and_never_filed(string line, string heard)
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office).Says(line).Hears(heard);

        await using var db = office.Read();
        Assert.Equal(0, await db.Items.CountAsync(Cancel));
        Assert.Equal(1, await db.InboundMessages.CountAsync(Cancel));
    }

    [Fact]
    public async Task Progress_tells_ones_own_items_and_another_number_needs_its_code()
    {
        await using var office = await Office.OnSqliteAsync();
        var one = DirectCitizen.On(office);
        var other = DirectCitizen.On(office);
        await one.Says(Some.Matter).Hears("2026-000001").Says("进度").Hears("2026-000001", "已登记");

        await other
            .Says("进度").Hears("还没有登记过事项").DoesNotHear("2026-000001")
            .Says("2026-000001").Hears("查询码").DoesNotHear("已登记")
            .Says("2026-000001 AAAAAAAAAA").Hears("不对")
            .Says(() => $"编号{one.Number}，查询码{one.Code}").Hears("2026-000001", "已登记");
        await one.Says("查询 2026-000001").Hears("已登记");
    }

    [Fact]
    public async Task Ten_wrong_codes_close_a_number_for_an_hour()
    {
        await using var office = await Office.OnSqliteAsync();
        var one = DirectCitizen.On(office);
        await one.Says(Some.Matter).Hears("2026-000001");
        var stranger = DirectCitizen.On(office);
        for (var i = 0; i < 9; i++)
        {
            await stranger.Says("2026-000001 AAAAAAAAAA").Hears("不对");
        }

        await stranger
            .Says("2026-000001 AAAAAAAAAA").Hears("一小时")
            .Says(() => $"2026-000001 {one.Code}").Hears("一小时").DoesNotHear("已登记");
        office.Clock.Advance(TimeSpan.FromHours(1));
        await stranger.Says(() => $"2026-000001 {one.Code}").Hears("已登记");
    }

    [Fact]
    public async Task The_citizen_may_withdraw_and_correct_the_kind()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office)
            .Says(Some.Matter).Hears("2026-000001")
            .Says("改为投诉").Hears("投诉")
            .Says("已解决").Hears("撤回", "2026-000001")
            .Says("进度").Hears("已撤回");

        var item = await SingleItemAsync(office);
        Assert.Equal((ItemState.Withdrawn, ItemKind.Complaint, true), (item.State, item.Kind, item.KindSure));
    }

    [Fact]
    public async Task With_several_open_items_the_bot_asks_which_one_is_solved()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office)
            .Says(Some.Matter).Hears("2026-000001")
            .Says("新留言 省道103路面有大坑").Hears("2026-000002")
            .Says("说完了").Hears("2026-000002")
            .Says("已解决").Hears("编号")
            .Says("已解决 2026-000001").Hears("2026-000001", "撤回");
    }

    [Fact]
    public async Task The_whole_text_decides_the_kind_and_the_citizen_is_told_when_the_promise_changes()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office)
            .Says("公交车").Hears("类型：咨询")
            .Says("128路老是晚点，司机态度恶劣还拒载，我要投诉他").Hears("已补充", "类型：投诉", "2026年3月23日");

        Assert.Equal(ItemKind.Complaint, (await SingleItemAsync(office)).Kind);
    }

    [Fact]
    public async Task A_kind_that_the_citizen_corrected_stands_whatever_is_added()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office)
            .Says(Some.Matter).Hears("编号")
            .Says("改为建议").Hears("建议")
            .Says("我要投诉他们态度恶劣").Hears("已补充");

        Assert.Equal((ItemKind.Suggestion, true), ((await SingleItemAsync(office)).Kind, (await SingleItemAsync(office)).KindSure));
    }

    [Fact]
    public async Task A_code_written_into_the_matter_is_kept_from_every_clerk()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);
        await citizen.Says(Some.Matter).Hears("查询码");

        await citizen.Says(() => $"我的编号{citizen.Number}，查询码{citizen.Code}，麻烦尽快处理").Hears("已补充");

        var text = (await SingleItemAsync(office)).Text;
        Assert.DoesNotContain(citizen.Code, text, StringComparison.Ordinal);
        Assert.Contains("查询码已隐去", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solved_right_after_a_receipt_means_that_one()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office)
            .Says(Some.Matter).Hears("2026-000001")
            .Says("新留言 省道103路面有大坑").Hears("2026-000002")
            .Says("已解决").Hears("2026-000002", "撤回");
    }

    [Theory]
    [InlineData("请问我的留言什么时候能有进度，郑州北三环公交站牌倒了没人管")]
    [InlineData("我在2026-000001里反映的坑还没有填，昨天又有人摔了")]
    [InlineData("帮助残疾人乘坐公交的设备坏了")]
    [InlineData("大件运输通行证批了没 我网上提交的")]
    public async Task A_matter_that_contains_a_command_word_is_filed(string line)
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office).Says(line).Hears("编号", "查询码");
    }

    [Fact]
    public async Task A_deadline_that_runs_into_an_unknown_year_is_open_with_its_reason()
    {
        await using var office = await Office.OnSqliteAsync();
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 30, 1, 0, 0, TimeSpan.Zero));

        await DirectCitizen.On(office).Says(Some.Matter).Hears("答复期限：待定", "放假安排尚未公布");

        Assert.Null((await SingleItemAsync(office)).DueOn);
    }

    private static async Task<MailboxItem> SingleItemAsync(Office office)
    {
        await using var db = office.Read();
        return await db.Items.SingleAsync(Cancel);
    }
}
