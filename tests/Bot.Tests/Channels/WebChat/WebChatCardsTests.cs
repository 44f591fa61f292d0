using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat;
using Messaging.Bot.Channels.WebChat.Uploads;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Attachments;
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

    [Theory]
    [InlineData("zh-CN", "答复附有 1 个附件，请打开查看：https://mailbox.example.gov.cn/#/lookup", "查看附件", "/#/lookup")]
    [InlineData("en-US", "1 file with the answer, to be opened here: https://mailbox.example.gov.cn/?lang=en#/lookup", "See the files", "/?lang=en#/lookup")]
    public async Task An_answer_with_files_says_so_and_a_button_leads_to_them(string locale, string line, string button, string view)
    {
        var site = new Uri("https://mailbox.example.gov.cn/");
        var answer = await AnswerWithFileAsync(new DirectLineOptions { PublicBaseUrl = site }, locale);

        Assert.Contains($"\n{line}\n", answer.Text, StringComparison.Ordinal);
        var opens = answer.SuggestedActions!.Actions![0];
        Assert.Equal(("openUrl", button), (opens.Type, opens.Title));
        Assert.Equal(new Uri(site, view).AbsoluteUri, opens.Value?.GetString());
        Assert.Equal(6, answer.SuggestedActions.Actions.Count);
    }

    [Fact]
    public async Task Without_an_address_of_the_page_the_citizen_is_told_where_on_it_the_files_are()
    {
        var answer = await AnswerWithFileAsync(new DirectLineOptions(), "zh-CN");

        Assert.Contains("\n答复附有 1 个附件，请在厅长信箱网页的“查询”里，凭编号和查询码查看。\n", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.SuggestedActions!.Actions!, button => Assert.Equal("imBack", button.Type));
    }

    /// <summary>Sent as a worker takes it.</summary>
    private static async Task<Activity> AnswerWithFileAsync(DirectLineOptions options, string locale)
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });
        var chat = new WebChatOffice(office, options: options);
        await chat.Turn.StartAsync(WebChatOffice.Grant, locale);
        await chat.SayAsync(locale == "zh-CN" ? Some.Matter : "My card was charged twice at the toll station of Garden Road.", locale: locale);
        await using (var db = office.Read())
        {
            var file = FileToKeep.Of("测算表.txt", "测算表"u8.ToArray(), AttachmentPurpose.Answer);
            await office.Get<AddAttachment>().ExecuteAsync(db.Items.Single().Number, file, Some.Dispatcher, null, Cancel);
        }

        var (_, number) = await chat.ApprovedAnswerAsync();
        var taken = await office.Get<TakeDelivery>().ExecuteAsync(Cancel);
        await chat.Channel.SendAsync(taken!.Delivery, number, Cancel);
        return (await chat.SaidAsync())[^1];
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
