using Messaging.MailboxApi.Tests.WebChat;
using Messaging.MailboxApi.Tests.WeChat;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests;

/// <summary>The same citizen's script, over HTTP, on each channel: the conversation is one.</summary>
public sealed class ConversationOnBothChannelsTests
{
    [Fact]
    public async Task On_WeChat()
    {
        await using var office = await WeChatOffice.OpenAsync();

        await ScriptAsync(new Citizen(line => office.SaysAsync(line)));
    }

    [Fact]
    public async Task In_the_web_chat()
    {
        await using var server = await MailboxServer.StartAsync();
        using var http = server.As(null);
        var page = await WebChatPage.StartedAsync(http);

        await ScriptAsync(new Citizen(async line =>
        {
            await page.SayAsync(line);
            return ActivitySet.TextOf((await page.HistoryAsync())[^1]) ?? "";
        }));
    }

    private static async Task ScriptAsync(Citizen citizen)
    {
        await citizen
            .Says("你好").Hears("厅长信箱")
            .Says("进度").Hears("还没有登记过事项")
            .Says(Some.Matter).Hears("编号：", "查询码：", "承办：", "类型：", "答复期限：")
            .Says("是3月1日上午的事").Hears("已补充").DoesNotHear("查询码")
            .Says("谢谢").Hears("不客气")
            .Says("进度").Hears("已登记");
        await citizen
            .Hears(citizen.Number)
            .Says("说完了").Hears(citizen.Number, "登记完整")
            .Says("新留言 公交车总是不到站就走").Hears("查询码：").DoesNotHear(citizen.Number);
        var second = citizen.Number;
        await citizen
            .Says("改为投诉").Hears(second, "投诉")
            .Says(() => $"已解决 {second}").Hears(second, "撤回")
            .Says(() => second).Hears("已撤回")
            .Says("帮助").Hears("您可以这样用");
    }
}
