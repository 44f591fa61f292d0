using System.Text.RegularExpressions;
using Messaging.Bot.Activities;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Tests.Channels.WebChat;

/// <summary>A citizen whose page is in English.</summary>
public sealed partial class EnglishConversationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_opens_the_English_page_is_greeted_in_English()
    {
        await using var office = await Office.OnSqliteAsync();
        var chat = new WebChatOffice(office);

        await chat.Turn.StartAsync(WebChatOffice.Grant, "en-US");

        var greeting = (await chat.SaidAsync())[^1];
        Assert.DoesNotMatch(Han(), greeting.Text!);
        Assert.Equal(["Check progress", "New message", "Help"], greeting.SuggestedActions!.Actions!.Select(button => button.Title));
    }

    [Fact]
    public async Task A_receipt_is_English_and_names_number_and_code_in_both_languages()
    {
        await using var office = await Office.OnSqliteAsync();
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, "en");

        var receipt = await SayAsync(chat, "The lamp in the tunnel of Garden Road has been dark for a week.");

        await using var db = office.Read();
        var item = await db.Items.SingleAsync(Cancel);
        Assert.StartsWith("Your message is registered:", receipt.Text, StringComparison.Ordinal);
        Assert.Contains($"Number 编号：{item.Number}\nCode 查询码：", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("待分办 (to be assigned)", receipt.Text, StringComparison.Ordinal);
        Assert.Contains(item.Kind.Zh(), receipt.Text, StringComparison.Ordinal);
        Assert.Contains($"Answer by 答复期限：{item.DueOn:yyyy-MM-dd}", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("说完了", receipt.SuggestedActions!.Actions![0].Title, StringComparison.Ordinal);
        Assert.Equal(
            "Copy number and code",
            Assert.Single(receipt.Attachments!).Content!.Value.GetProperty("actions")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Who_writes_Chinese_is_answered_in_Chinese_whatever_the_client_says()
    {
        await using var office = await Office.OnSqliteAsync();
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, "en-US");

        var receipt = await SayAsync(chat, "花园路隧道ETC旁边的灯黑了一星期");

        Assert.DoesNotContain("Number", receipt.Text, StringComparison.Ordinal);
        Assert.Equal("说完了", receipt.SuggestedActions!.Actions![0].Title);
    }

    [Fact]
    public async Task The_conversation_goes_on_in_English_by_its_buttons()
    {
        await using var office = await Office.OnSqliteAsync();
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, "en");
        var receipt = await SayAsync(chat, "The lamp in the tunnel of Garden Road has been dark for a week.");

        var joined = await SayAsync(chat, "It is the one near the school.");
        var done = await PressAsync(chat, receipt, "That's all");
        var progress = await PressAsync(chat, done, "Check progress");
        var help = await PressAsync(chat, progress, "Help");
        var asked = await PressAsync(chat, help, "New message");

        var number = Number().Match(receipt.Text!).Value;
        Assert.StartsWith($"Added to number {number}.", joined.Text, StringComparison.Ordinal);
        Assert.StartsWith($"Number {number} is complete.", done.Text, StringComparison.Ordinal);
        Assert.Contains($"Number {number}: registered, to be assigned; answer by ", progress.Text, StringComparison.Ordinal);
        Assert.All([joined, done, help, asked], said => Assert.DoesNotMatch(Han(), said.Text!));
        await using var db = office.Read();
        Assert.Equal(1, await db.Items.CountAsync(Cancel));
    }

    [Fact]
    public async Task An_answer_comes_with_English_words_around_it_and_is_rated_by_its_buttons()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, "en");
        await SayAsync(chat, "My card was charged twice at the toll station of Garden Road.");
        var (delivery, number) = await chat.ApprovedAnswerAsync();
        await using (var db = office.Read())
        {
            delivery = (await db.Deliveries.Include(row => row.Item).SingleAsync(row => row.Id == delivery.Id, Cancel))!;
        }

        await chat.Channel.SendAsync(delivery, number, Cancel);
        var answer = (await chat.SaidAsync())[^1];
        var rated = await PressAsync(chat, answer, "Very dissatisfied");

        Assert.StartsWith($"The answer to your matter (number {number}):\n已退回原卡。\nPlease rate this answer", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith($"Thank you for your rating (number {number}). We are sorry", rated.Text, StringComparison.Ordinal);
        await using var after = office.Read();
        Assert.Equal(1, (await after.Items.SingleAsync(Cancel)).Score);
    }

    [Fact]
    public async Task Who_goes_back_to_the_Chinese_page_is_answered_in_Chinese()
    {
        await using var office = await Office.OnSqliteAsync();
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, "en");
        await SayAsync(chat, Some.Matter);

        await chat.SayAsync("查进度", locale: "zh-CN");

        Assert.StartsWith("您在这里反映的事项：", (await chat.SaidAsync())[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<Activity> SayAsync(WebChatOffice chat, string words)
    {
        await chat.SayAsync(words, locale: "en-US");
        return (await chat.SaidAsync())[^1];
    }

    private static Task<Activity> PressAsync(WebChatOffice chat, Activity under, string button) =>
        SayAsync(chat, Assert.Single(under.SuggestedActions!.Actions!, one => one.Value!.Value.GetString() == button).Value!.Value.GetString()!);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex Number();
}
