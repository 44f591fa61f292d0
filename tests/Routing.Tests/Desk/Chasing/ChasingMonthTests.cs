using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Tests.Reports;
using Messaging.Testing;
using Messaging.Testing.Chasing;

namespace Messaging.Routing.Tests.Desk.Chasing;

/// <summary>
/// A month of an office on two nodes, over the Labour Day holiday with its make-up Saturday: answers, extensions, redos and reassignments, nodes
/// that die before, between and while they send.
/// </summary>
public sealed class ChasingMonthTests
{
    private const int Items = 240;
    private const int Seed = 20260413;

    private static readonly (int Hour, int Minute)[] Beats =
        [(0, 10), (8, 25), (8, 35), (10, 0), (11, 59), (12, 10), (14, 20), (14, 31), (16, 0), (17, 59), (18, 1), (22, 0)];

    /// <summary>Both nodes are down: steps are missed.</summary>
    private static readonly DateOnly[] Down = [new(2026, 4, 21), new(2026, 4, 22), new(2026, 5, 9)];

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Over_a_month_on_two_nodes_with_kills_every_reminder_is_given_once_and_none_missed(string provider)
    {
        await using var office = await ChasingOffice.OpenAsync(provider);
        office.GoTo(4, 13, 0, 5);
        var random = new Seeded(Seed);
        var working = Days(new(2026, 4, 14), 60).Where(ExpectedSteps.Works).ToList();
        var items = new Dictionary<string, SeenItem>();
        for (var i = 0; i < Items; i++)
        {
            var (due, division) = (working[random.Next(25)], random.Next(2) == 0 ? "EXP" : "RTB");
            items[await office.ItemAsync(due, division)] = new SeenItem(due, division);
        }

        var expected = new ExpectedSteps();
        Office[] nodes = [office.Office.AnotherNode(), office.Office.AnotherNode()];
        foreach (var day in Days(new(2026, 4, 13), 33))
        {
            foreach (var (hour, minute) in Beats)
            {
                office.GoTo(day.Month, day.Day, hour, minute);
                if (hour is 10 or 16)
                {
                    await LiveAsync(office, items, random, day, working);
                }

                if (!Down.Contains(day))
                {
                    await BeatAsync(office, nodes, random, items, expected, day);
                }
            }
        }

        await DrainAsync(office, nodes[0]);
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await CheckAsync(office, items, expected);
    }

    /// <summary>What happens to items of a day.</summary>
    private static async Task LiveAsync(ChasingOffice office, Dictionary<string, SeenItem> items, Seeded random, DateOnly today, List<DateOnly> working)
    {
        foreach (var number in items.Keys.Order(StringComparer.Ordinal).Where(_ => random.Next(40) == 0).ToList())
        {
            var item = items[number];
            var division = item.Divisions[^1];
            var later = working.Where(day => day > today && day > item.DueOn).Skip(random.Next(4) + 1).First();
            switch (item.Answered, random.Next(4))
            {
                case (true, _):
                    await office.ChangeAsync(number, (i, now) => i.Reopen("未解决", (new ItemClock(today, 3), later), Some.Manager, now));
                    (item.Answered, item.DueOn) = (false, later);
                    break;
                case (_, 0) when item.DueOn >= today && !item.Extended:
                    await office.ChangeAsync(number, (i, now) => i.AskExtension(5, "待鉴定", 10, Some.MemberOf(division), now));
                    await office.ChangeAsync(number, (i, now) => i.GrantExtension(_ => later, Some.Reviewer, now));
                    (item.Extended, item.DueOn) = (true, later);
                    break;
                case (_, 1):
                    item.Divisions.Add(division == "EXP" ? "RTB" : "EXP");
                    await office.ChangeAsync(number, (i, now) => i.Assign(item.Divisions[^1], null, Some.Dispatcher, now));
                    break;
                default:
                    await office.ChangeAsync(number, (i, now) => i.WriteDraft("已核查处理。", Some.MemberOf(division), now));
                    await office.ChangeAsync(number, (i, now) => i.Approve(Some.Reviewer, now));
                    item.Answered = true;
                    break;
            }
        }
    }

    private static async Task BeatAsync(
        ChasingOffice office, Office[] nodes, Seeded random, Dictionary<string, SeenItem> items, ExpectedSteps expected, DateOnly today)
    {
        if (ExpectedSteps.InHours(office.Office.Clock.GetUtcNow()))
        {
            foreach (var (number, item) in items.Where(pair => !pair.Value.Answered))
            {
                expected.Look(number, item.DueOn, today);
            }
        }

        var dying = random.Next(nodes.Length);
        switch (random.Next(8))
        {
            case 0:
                // It has decided and dies before it sends.
                await nodes[dying].Get<DecideReminders>().ExecuteAsync(TestContext.Current.CancellationToken);
                await nodes[dying].DisposeAsync();
                nodes[dying] = office.Office.AnotherNode();
                break;
            case 1:
                await DieSendingAsync(office, nodes[dying], handedOver: random.Next(2) == 0);
                await nodes[dying].DisposeAsync();
                nodes[dying] = office.Office.AnotherNode();
                break;
        }

        await Task.WhenAll(nodes.Select(node => node.Get<Chase>().ExecuteAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task DieSendingAsync(ChasingOffice office, Office node, bool handedOver)
    {
        using var killed = new CancellationTokenSource();
        office.Mail.Plan(handOver =>
        {
            if (handedOver)
            {
                handOver();
            }

            killed.Cancel();
            throw new OperationCanceledException(killed.Token);
        });
        try
        {
            await node.Get<Chase>().ExecuteAsync(killed.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        // There was nothing to send; nobody else is to meet the plan.
        office.Mail.Unplan();
    }

    /// <summary>The group takes so many messages a minute, and a dead worker's lease runs out.</summary>
    private static async Task DrainAsync(ChasingOffice office, Office node)
    {
        office.GoTo(5, 18, 9);
        for (var minute = 0; minute < 20; minute++)
        {
            await node.Get<SendNotices>().ExecuteAsync(TestContext.Current.CancellationToken);
            office.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task CheckAsync(ChasingOffice office, Dictionary<string, SeenItem> items, ExpectedSteps expected)
    {
        var reminders = await office.RemindersAsync();
        Assert.Equal(
            expected.All.Select(pair => $"{pair.Key} {pair.Value}").Order(),
            reminders.Select(reminder => $"{(reminder.Item!.Number, reminder.Step, reminder.Day)} {reminder.Skipped}").Order());
        Assert.All(reminders, reminder => Assert.True(ExpectedSteps.InHours(reminder.DecidedAt)));
        Assert.All(office.Mail.All.Concat(office.Group.All), message => Assert.True(ExpectedSteps.InHours(message.At)));
        Assert.True(reminders.Count > Items && reminders.Any(reminder => reminder.Skipped));

        var told = office.Mail.All.Concat(office.Group.All)
            .SelectMany(message => message.Lines().Select(line => (message.To, line.Number, line.Step, Day: Day(line.Text))))
            .ToLookup(line => line);
        Assert.All(told, line => Assert.Single(line));
        var byId = office.People.Values.ToDictionary(member => member.Id, member => member.Email);
        foreach (var reminder in reminders)
        {
            Assert.Equal(reminder.Skipped, reminder.Notices.Count == 0);
            foreach (var notice in reminder.Notices)
            {
                var to = notice.MemberId is { } id ? byId[id] : null;
                var times = told[(to, reminder.Item!.Number, reminder.Step.Zh(), reminder.Day)].Count();
                Assert.True(
                    notice.State switch
                    {
                        NoticeState.Sent => times == 1,
                        NoticeState.Unknown => times <= 1,
                        NoticeState.Dropped => times == 0,
                        _ => false,
                    },
                    $"{notice.State} and told {times} times: {reminder.Item.Number} {reminder.Step}");
            }
        }

        var notices = reminders.SelectMany(reminder => reminder.Notices).ToList();
        Assert.Contains(notices, notice => notice.State is NoticeState.Unknown);
        Assert.DoesNotContain(office.Mail.All, message => message.To == "left@example.gov.cn");
        foreach (var division in new[] { "EXP", "RTB" })
        {
            Assert.All(
                office.Mail.All.Where(message => message.To!.StartsWith(division, StringComparison.OrdinalIgnoreCase)).SelectMany(message => message.Lines()),
                line => Assert.Contains(division, items[line.Number].Divisions));
        }

        Assert.All(reminders.Where(reminder => reminder.Step is ReminderStep.FiveDaysOver), reminder => Assert.NotNull(reminder.Item!.SupervisedAt));
    }

    private static DateOnly Day(string line) => DateOnly.ParseExact(line.Split(' ')[3][..10], "yyyy-MM-dd");

    private static IEnumerable<DateOnly> Days(DateOnly from, int count) => Enumerable.Range(0, count).Select(from.AddDays);

    private sealed class SeenItem(DateOnly dueOn, string division)
    {
        public DateOnly DueOn { get; set; } = dueOn;

        /// <summary>All that have or had it.</summary>
        public List<string> Divisions { get; } = [division];

        public bool Answered { get; set; }

        public bool Extended { get; set; }
    }
}
