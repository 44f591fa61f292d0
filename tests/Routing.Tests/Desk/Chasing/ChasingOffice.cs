using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Store;
using Messaging.Testing;
using Messaging.Testing.Chasing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Routing.Tests.Desk.Chasing;

/// <summary>An office whose people have addresses and whose ways out are watched.</summary>
internal sealed class ChasingOffice : IAsyncDisposable
{
    private int _numbers;

    private ChasingOffice(Office office, WatchedWay mail, WatchedWay group) => (Office, Mail, Group) = (office, mail, group);

    public Office Office { get; }

    public WatchedWay Mail { get; }

    public WatchedWay Group { get; }

    /// <summary>Members by the name before the @ of their address.</summary>
    public Dictionary<string, Member> People { get; } = [];

    public static async Task<ChasingOffice> OpenAsync(string provider = Databases.Sqlite, bool configured = true)
    {
        var clock = new WatchedWay[2];
        var office = await Office.OnAsync(provider, more: services =>
        {
            services.AddSingleton<INoticeWay>(nodes => clock[0] ??= new WatchedWay(NoticeWay.EMail, nodes.GetRequiredService<TimeProvider>()));
            services.AddSingleton<INoticeWay>(nodes => clock[1] ??= new WatchedWay(NoticeWay.WorkWeChat, nodes.GetRequiredService<TimeProvider>()));
            services.AddSingleton(new ChasingOptions
            {
                Ways = configured ? new HashSet<NoticeWay> { NoticeWay.EMail, NoticeWay.WorkWeChat } : new HashSet<NoticeWay>(),
                BaseUrl = new Uri("https://mailbox.example/"),
            });
        });
        _ = office.Get<IEnumerable<INoticeWay>>();
        var opened = new ChasingOffice(office, clock[0], clock[1]);
        await opened.AddAsync("exp", Role.Division, "EXP");
        await opened.AddAsync("rtb", Role.Division, "RTB");
        await opened.AddAsync("left", Role.Division, "EXP", active: false);
        await opened.AddAsync("dispatcher", Role.Dispatcher);
        await opened.AddAsync("reviewer", Role.Reviewer);
        await opened.AddAsync("manager", Role.Manager);
        return opened;
    }

    public Task AddAsync(string name, Role role, string? division = null, bool active = true, string? email = "") =>
        Office.Get<StoreWriter>().RunAsync(
            (db, _) =>
            {
                var member = new Member
                {
                    DisplayName = name,
                    Roles = [role],
                    Divisions = division is null ? [] : [division],
                    Active = active,
                    Email = email == "" ? $"{name}@example.gov.cn" : email,
                };
                db.Members.Add(member);
                People[name] = member;
                return Task.FromResult(true);
            },
            TestContext.Current.CancellationToken);

    /// <summary>Keeps what a test changed of a member.</summary>
    public Task KeepAsync(Member member) => Office.Get<StoreWriter>().RunAsync(
        (db, _) =>
        {
            db.Members.Update(member);
            return Task.FromResult(true);
        },
        TestContext.Current.CancellationToken);

    /// <summary>An item due on that day, with a division unless null is given.</summary>
    public async Task<string> ItemAsync(DateOnly? dueOn, string? division = "EXP", ItemKind kind = ItemKind.Complaint)
    {
        var number = TrackingNumber.Format(2026, Interlocked.Increment(ref _numbers));
        await Office.Get<StoreWriter>().RunAsync(
            (db, _) =>
            {
                var now = Office.Clock.Now();
                var item = MailboxItem.Register(
                    new NewItem
                    {
                        Number = number,
                        Source = "letter",
                        Kind = kind,
                        KindSure = true,
                        Text = Some.Matter,
                        ReplyTo = new ReplyAddress(DeliveryWay.Post),
                        ReceivedAt = now,
                        DueOn = dueOn,
                    },
                    Actor.Citizen,
                    now);
                if (division is not null)
                {
                    item.Assign(division, null, Some.Dispatcher, now);
                }

                db.Items.Add(item);
                return Task.FromResult(true);
            },
            TestContext.Current.CancellationToken);
        return number;
    }

    public Task ChangeAsync(string number, Action<MailboxItem, DateTimeOffset> verb) => Office.Get<StoreWriter>().RunAsync(
        async (db, cancel) =>
        {
            verb(await db.Items.Include(item => item.Deliveries).SingleAsync(item => item.Number == number, cancel), Office.Clock.Now());
            return true;
        },
        TestContext.Current.CancellationToken);

    /// <summary>Moves the clock forward to that time in China.</summary>
    public void GoTo(int month, int day, int hour, int minute = 0) =>
        Office.Clock.SetUtcNow(new DateTimeOffset(2026, month, day, hour, minute, 0, ChinaTime.Offset));

    public Task ChaseAsync() => Office.Get<Chase>().ExecuteAsync(TestContext.Current.CancellationToken);

    /// <summary>Everything recorded, in order.</summary>
    public async Task<List<Reminder>> RemindersAsync()
    {
        await using var db = Office.Read();
        return await db.Reminders.AsNoTracking()
            .Include(reminder => reminder.Item)
            .Include(reminder => reminder.Notices)
            .OrderBy(reminder => reminder.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
