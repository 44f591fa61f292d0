using Messaging.Bot.Activities;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Demo;

/// <summary>Takes one composed item through the real acts, as far as its fate goes, on the set clock.</summary>
internal sealed class DemoDesk(IServiceProvider office, DemoClock clock, DateTimeOffset now, Func<string, Actor> who)
{
    private const string Nobody = "demo";

    private T Act<T>()
        where T : notnull => office.GetRequiredService<T>();

    private Actor Dispatcher => who("fenban");

    private Actor Reviewer => who("shenhe");

    public async Task PlayAsync(DemoItem item, int index, CancellationToken cancel)
    {
        var received = Received(item, index);
        clock.Set(received);
        var number = item.Source is DeliveryWay.WebChat or DeliveryWay.WeChat
            ? await HearAsync(item, index, cancel)
            : await FileAsync(item, index, received, cancel);
        if (item.Fate is "registered" or "joining")
        {
            return;
        }

        Step(received.AddHours(2));
        switch (item.Fate)
        {
            case "accepted":
                await Act<AcceptItem>().ExecuteAsync(number, Dispatcher, null, cancel);
                return;
            case "declined":
                await Act<DeclineItem>().ExecuteAsync(number, item.Reason!, Dispatcher, null, cancel);
                return;
            case "referred":
                var authority = Act<Organisation>().FindAuthority(item.Division!)!.Zh;
                await Act<ReferItem>().ExecuteAsync(number, authority, item.Reason, Dispatcher, null, cancel);
                return;
            case "withdrawn":
                await Act<ChangeItem>().RunAsync(number, Dispatcher, null, (it, at) => it.Withdraw(Actor.Citizen, at), cancel);
                return;
        }

        await Act<AssignItem>().ExecuteAsync(number, item.Division!, null, Dispatcher, null, cancel);
        await HandleAsync(item, number, received, cancel);
    }

    private async Task HandleAsync(DemoItem item, string number, DateTimeOffset received, CancellationToken cancel)
    {
        var clerk = Clerk(item.Division!);
        if (item.Fate == "dispatched")
        {
            return;
        }

        Step(received.AddHours(5));
        if (item.Fate == "returned")
        {
            var (reason, duty) = (item.Reason!.Split('|')[0], item.Reason.Split('|')[1]);
            await Act<ReturnItem>().ExecuteAsync(number, reason, duty, clerk, null, cancel);
            return;
        }

        await Act<TakeItem>().ExecuteAsync(number, clerk, null, cancel);
        if (item.Fate == "taken")
        {
            return;
        }

        var signed = Signed(item, received);
        Step(signed.AddHours(-6));
        var drafted = await Act<AnswerItem>().ExecuteAsync(number, item.Answer!, item.DisclosureAnswer, clerk, null, cancel);
        if (item.Fate == "review")
        {
            return;
        }

        Step(signed);
        if (item.Fate == "sentback")
        {
            await Act<ReviewAnswer>().SendBackAsync(number, item.Reason!, Reviewer, drafted!.Version, cancel);
            return;
        }

        var approved = await Act<ReviewAnswer>().ApproveAsync(number, Reviewer, drafted!.Version, cancel);
        await DeliverAsync(item, approved!.Deliveries[^1], cancel);
    }

    private async Task DeliverAsync(DemoItem item, Delivery delivery, CancellationToken cancel)
    {
        Step(clock.GetUtcNow().AddMinutes(DeliveryWay.IsChannel(delivery.Way) ? 1 : 180));
        switch (item.Fate)
        {
            case "answered":
                return;
            case "failed":
                await Act<RecordDelivery>().FailedAsync(delivery.Id, item.Reason!, cancel);
                return;
            case "unknown":
                await Act<RecordDelivery>().UnknownAsync(delivery.Id, item.Reason!, cancel);
                return;
        }

        if (DeliveryWay.IsChannel(delivery.Way))
        {
            await Act<RecordDelivery>().DeliveredAsync(delivery.Id, delivery.Way == DeliveryWay.WeChat ? "errcode 0" : "网页已读取", askedRating: true, cancel);
            return;
        }

        var how = delivery.Way switch
        {
            DeliveryWay.Post => "挂号信寄出",
            DeliveryWay.Visit => "当面送达",
            _ => "来源平台已公布答复",
        };
        await Act<ConfirmDelivery>().ExecuteAsync(delivery.Id, how, clock.GetUtcNow(), null, Dispatcher, cancel);
    }

    private async Task<string> FileAsync(DemoItem item, int index, DateTimeOffset received, CancellationToken cancel)
    {
        var filed = await Act<FileItem>().ExecuteAsync(
            new ItemToFile
            {
                Source = item.Source,
                ExternalId = $"YS-{index:D3}",
                Kind = item.Kind,
                Title = item.Title,
                Text = item.Text,
                Place = item.Place,
                ReceivedAt = received,
                SubmitterName = item.Named ? "演示市民" : null,
                SubmitterPhone = item.Named ? "00000000000" : null,
            },
            Dispatcher,
            cancel);
        return filed.Item.Number;
    }

    /// <summary>The citizen says it line by line, and, unless still speaking, that this was all.</summary>
    private async Task<string> HearAsync(DemoItem item, int index, CancellationToken cancel)
    {
        string? number = null;
        var lines = item.Text.Split('\n').ToList();
        if (item.Fate is not "joining")
        {
            lines.Add("说完了");
        }

        for (var line = 0; line < lines.Count; line++)
        {
            var activity = new Activity { Type = ActivityTypes.Message, Text = lines[line] };
            var said = await Act<FileMessage>().ExecuteAsync(
                new IncomingMessage { Channel = item.Source, Account = Nobody, Sender = $"demo-{index}", MessageId = $"demo-{index}-{line}", Text = lines[line] },
                async (turn, token) => (await Act<MailboxBot>().AnswerAsync(turn, activity, token)).Text ?? "",
                cancel);
            number ??= said.ItemNumber;
        }

        return number ?? throw new InvalidOperationException($"The composed message {index} was taken for small talk.");
    }

    private Actor Clerk(string division) =>
        new[] { "yunguan", "gonglu", "bangong" }.Select(who).First(clerk => clerk.Covers(division));

    private DateTimeOffset Received(DemoItem item, int index)
    {
        var day = ChinaTime.DateOf(now).AddDays(-item.DaysAgo);
        var at = ChinaTime.StartOf(day).AddHours(8.5 + (index * 37 % 90 / 10.0));
        return item.Fate is "joining" ? now : at < now ? at : now.AddMinutes(-40 + index % 30);
    }

    private DateTimeOffset Signed(DemoItem item, DateTimeOffset received)
    {
        var last = Act<WorkingCalendar>().AddWorkingDays(ChinaTime.DateOf(received), item.WorkingDays) ?? ChinaTime.DateOf(received).AddDays(item.WorkingDays);
        return ChinaTime.StartOf(last).AddHours(16);
    }

    /// <summary>Time goes forward only, and never past today.</summary>
    private void Step(DateTimeOffset to)
    {
        var at = to < now ? to : now;
        if (at > clock.GetUtcNow())
        {
            clock.Set(at);
        }
    }
}
