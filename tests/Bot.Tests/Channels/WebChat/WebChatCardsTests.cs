using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat;
using Messaging.Bot.Channels.WebChat.Uploads;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Intake;
using Messaging.Testing;

namespace Messaging.Bot.Tests.Channels.WebChat;

/// <summary>What stands beside the words in the web chat: cards, and buttons for the grade.</summary>
public sealed class WebChatCardsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_has_a_card_that_says_the_same_and_copies_number_and_code()
    {
        await using var office = await Office.OnSqliteAsync();
        var receipt = await AfterAsync(new WebChatOffice(office), Some.Matter);

        var card = CardOf(receipt);
        var facts = card.GetProperty("body")[0].GetProperty("facts").EnumerateArray()
            .Select(fact => fact.GetProperty("title").GetString() + fact.GetProperty("value").GetString()).ToList();
        Assert.Equal(["编号", "查询码", "承办", "类型", "答复期限"], facts.Select(fact => fact!.Split('：')[0]));
        Assert.All(facts, fact => Assert.Contains(fact!, receipt.Text, StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', facts.Take(2)), card.GetProperty("actions")[0].GetProperty("data").GetProperty("mailbox").GetProperty("copy").GetString());
        Assert.StartsWith(receipt.ChannelData!.Value.GetProperty("mailbox").GetProperty("lead").GetString()!, receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_has_a_card_with_the_steps_behind_each_item()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });
        var chat = new WebChatOffice(office);
        await AfterAsync(chat, Some.Matter);
        await chat.ApprovedAnswerAsync();
        await chat.SayAsync("新留言 花园路公交站台玻璃碎了，请修理。");

        await chat.SayAsync("查进度");

        var items = CardOf((await chat.SaidAsync())[^1]).GetProperty("body").EnumerateArray().ToList();
        Assert.Equal(2, items.Count);
        Assert.Equal(["●", "●", "●", "●", "●"], StepsOf(items[1]));
        Assert.Equal("●", StepsOf(items[0])[0]);
        Assert.Equal("○", StepsOf(items[0])[4]);
    }

    [Fact]
    public async Task A_client_that_cannot_copy_is_told_how_to_keep_the_number()
    {
        await using var office = await Office.OnSqliteAsync();
        var chat = new WebChatOffice(office);
        await AfterAsync(chat, Some.Matter);

        await chat.Turn.TakeAsync(
            WebChatOffice.Grant,
            Upload.None(new Activity { Type = ActivityTypes.Message, Value = ActivityJson.ToElement(new { mailbox = new { copy = "编号：1" } }) }),
            Cancel);

        Assert.Contains("长按", (await chat.SaidAsync())[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_asks_for_a_grade_has_a_button_for_each_and_each_button_rates()
    {
        foreach (var grade in Phrases.Grades)
        {
            await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });
            var chat = new WebChatOffice(office);
            await AfterAsync(chat, Some.Matter);
            var (delivery, number) = await chat.ApprovedAnswerAsync();
            await using (var db = office.Read())
            {
                delivery = db.Deliveries.Where(row => row.Id == delivery.Id).Select(row => new { Delivery = row, row.Item }).Single().Delivery;
            }

            await chat.Channel.SendAsync(delivery, number, Cancel);

            var answer = (await chat.SaidAsync())[^1];
            Assert.Equal(Phrases.Grades, answer.SuggestedActions!.Actions!.Select(action => action.Value?.GetString()));
            await chat.SayAsync(grade);
            Assert.Contains("谢谢您的评价", (await chat.SaidAsync())[^1].Text, StringComparison.Ordinal);
        }
    }

    private static async Task<Activity> AfterAsync(WebChatOffice chat, string words)
    {
        await chat.Turn.StartAsync(WebChatOffice.Grant, "zh-CN");
        await chat.SayAsync(words);
        return (await chat.SaidAsync())[^1];
    }

    private static JsonElement CardOf(Activity activity)
    {
        var card = Assert.Single(activity.Attachments!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.ContentType);
        return card.Content!.Value;
    }

    private static List<string> StepsOf(JsonElement item) =>
    [
        .. item.GetProperty("items")[1].GetProperty("columns").EnumerateArray()
            .Select(column => column.GetProperty("items")[0].GetProperty("text").GetString()![..1]),
    ];
}
