using Messaging.Bot.Activities;

namespace Messaging.Bot.Tests.Activities;

public sealed class ActivityTests
{
    private static readonly Activity _said = new()
    {
        Type = ActivityTypes.Message,
        Id = "c1|0000018",
        ChannelId = "webchat",
        Conversation = new ConversationAccount { Id = "c1" },
        From = new ChannelAccount { Id = "dl_6f", Role = Roles.User },
        Recipient = new ChannelAccount { Id = "mailbox-bot", Name = "厅长信箱" },
        Locale = "zh-CN",
        Text = "你好",
    };

    [Fact]
    public void A_reply_goes_back_to_the_sender_and_names_what_it_answers()
    {
        var reply = _said.Reply("已收到");

        Assert.Equal("已收到", reply.Text);
        Assert.Equal("c1|0000018", reply.ReplyToId);
        Assert.Equal(("mailbox-bot", "bot"), (reply.From?.Id, reply.From?.Role));
        Assert.Equal(("dl_6f", "user"), (reply.Recipient?.Id, reply.Recipient?.Role));
        Assert.Equal(("webchat", "c1", "zh-CN"), (reply.ChannelId, reply.Conversation?.Id, reply.Locale));
        Assert.Null(reply.Id);
    }

    [Fact]
    public void An_answer_sent_days_later_finds_its_way_by_the_reference()
    {
        var later = _said.Reference() with { ActivityId = null };

        var answer = later.Address(Activity.Message("答复"));

        Assert.Equal(("dl_6f", "c1"), (answer.Recipient?.Id, answer.Conversation?.Id));
        Assert.Null(answer.ReplyToId);
    }

    [Fact]
    public void A_button_says_its_own_words()
    {
        var message = Activity.Message("还有要补充的吗？", "说完了", "新留言");

        Assert.Equal(["imBack", "imBack"], message.SuggestedActions!.Actions!.Select(action => action.Type));
        Assert.Equal(["说完了", "新留言"], message.SuggestedActions.Actions!.Select(action => action.Value?.GetString()));
    }
}
