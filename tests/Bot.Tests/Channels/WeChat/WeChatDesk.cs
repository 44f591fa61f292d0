using Messaging.Bot.Channels.WeChat;
using Messaging.Bot.Outbound;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>Office, bot and WeChat channel over HTTP with a played WeChat and a clock the test moves.</summary>
internal sealed class WeChatDesk : IAsyncDisposable
{
    public static readonly TimeSpan Budget = new WeChatOptions().ReplyBudget;

    public const string Citizen = "oABCDEFGHIJKLMNOPQRSTUVWXYZ1";
    public const string Matter = "郑州市G107国道中牟段路面有大坑，夜里很危险，请尽快修补。";

    private static readonly Actor _dispatcher = new("clerk:1", new HashSet<Role> { Role.Dispatcher }, []);
    private static readonly Actor _reviewer = new("clerk:3", new HashSet<Role> { Role.Reviewer }, []);

    private readonly EmptyMailbox _mailbox;
    private readonly WebApplication _app;

    private WeChatDesk(EmptyMailbox mailbox, WebApplication app, FakeWeChat weChat, WatchedClock clock, RecordedLog log, string mode)
    {
        (_mailbox, _app, WeChat, Clock, Log) = (mailbox, app, weChat, clock, log);
        Callbacks = new FakeWeChatCallbacks(clock) { Mode = mode };
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WatchedClock Clock { get; }

    public FakeWeChat WeChat { get; }

    public FakeWeChatCallbacks Callbacks { get; }

    public RecordedLog Log { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="with">Changes the account's settings.</param>
    public static async Task<WeChatDesk> OpenAsync(
        string mode = "safe", TimeSpan? joinFor = null, bool on = true, Func<WeChatOptions, WeChatOptions>? with = null)
    {
        var mailbox = await EmptyMailbox.MakeAsync();
        var weChat = await FakeWeChat.StartAsync(Cancel);
        var clock = new WatchedClock(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var log = new RecordedLog();

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(clock);
        mailbox.AddTo(builder.Services, joinFor);
        builder.Services.AddBot(limitCitizens: true).AddWeChat(
            on ? (with ?? (options => options))(SomeAccount.In(mode, weChat.BaseUrl)) : new WeChatOptions());

        // The test says when the workers work.
        foreach (var worker in new[] { typeof(DeliveryWorker), typeof(OwedReplyWorker), typeof(MediaWorker) })
        {
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == worker));
            builder.Services.AddSingleton(worker);
        }

        var app = builder.Build();
        app.MapWeChat();
        await app.StartAsync(Cancel);
        return new WeChatDesk(mailbox, app, weChat, clock, log, mode);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage push) => Http.SendAsync(push, Cancel);

    /// <summary>The body of the response, which must be a success.</summary>
    public async Task<string> BodyAsync(HttpRequestMessage push)
    {
        using var response = await SendAsync(push);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    /// <returns>What the citizen reads; null when nothing was said.</returns>
    public async Task<string?> HearsAsync(HttpRequestMessage push) => Callbacks.ReplyText(await BodyAsync(push));

    public Task<string?> SaysAsync(string text, string? messageId = null, string citizen = Citizen) =>
        HearsAsync(Callbacks.Text(citizen, text, messageId));

    public async Task<List<MailboxItem>> ItemsAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
        return await db.Items
            .Include(item => item.Deliveries).ThenInclude(delivery => delivery.Tries.OrderBy(one => one.Id))
            .Include(item => item.History.OrderBy(row => row.Seq))
            .Include(item => item.Attachments).Include(item => item.AwaitedFiles)
            .AsSplitQuery().AsNoTracking().OrderBy(item => item.Id).ToListAsync(Cancel);
    }

    public async Task<Conversation?> ConversationAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
        return await db.Conversations.AsNoTracking().SingleOrDefaultAsync(Cancel);
    }

    public async Task<List<string>> KeptMessagesAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
        var keys = Services.GetRequiredService<Keys>();
        return [.. (await db.InboundMessages.AsNoTracking().OrderBy(message => message.Id).ToListAsync(Cancel)).Select(message => keys.Open(message.Text))];
    }

    /// <summary>Assigned, drafted by the division, approved by a reviewer: the delivery is due.</summary>
    public async Task<MailboxItem> AnswersAsync(string number, string text)
    {
        var assigned = await Services.GetRequiredService<AssignItem>().ExecuteAsync(number, "HWY-TRUNK", null, _dispatcher, null, Cancel)
            ?? throw new InvalidOperationException("no such item");
        var division = new Actor("clerk:2", new HashSet<Role> { Role.Division }, [assigned.Division!]);
        var drafted = await Services.GetRequiredService<AnswerItem>().ExecuteAsync(number, text, division, null, Cancel);
        return (await Services.GetRequiredService<ReviewAnswer>().ApproveAsync(number, _reviewer, drafted!.Version, Cancel))!;
    }

    /// <summary>A matter told, answered and approved now.</summary>
    public async Task<string> AnsweredAsync(string answer)
    {
        await SaysAsync(Matter);
        var number = (await ItemsAsync())[^1].Number;
        await AnswersAsync(number, answer);
        return number;
    }

    public Task<int> SendOwedAsync() => Services.GetRequiredService<OwedReplyWorker>().SendDueAsync(Cancel);

    /// <summary>Waits for a reply that was acknowledged, and sends it.</summary>
    public async Task OwedIsSentAsync()
    {
        while (await SendOwedAsync() == 0)
        {
            await Task.Delay(20, Cancel);
        }
    }

    public Task<int> FetchDueAsync() => Services.GetRequiredService<MediaWorker>().FetchDueAsync(Cancel);

    public Task<int> SendDueAsync() => Services.GetRequiredService<DeliveryWorker>().SendDueAsync(Cancel);

    public async Task<Delivery> DeliveryAsync() => (await ItemsAsync()).SelectMany(item => item.Deliveries).Single();

    /// <summary>Keeps the store busy until what is returned is completed.</summary>
    public TaskCompletionSource HoldStore()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Services.GetRequiredService<StoreWriter>().RunAsync(
            async (_, _) =>
            {
                await held.Task;
                return true;
            },
            Cancel);
        return held;
    }

    /// <summary>Has an access token ready.</summary>
    public Task WarmTokenAsync() => Services.GetRequiredService<AccessTokens>().GetAsync(Cancel);

    /// <summary>Makes every further message fail to be stored.</summary>
    public async Task BreakStoreAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"InboundMessages\" RENAME TO \"Gone\"", Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await WeChat.DisposeAsync();
        _mailbox.Dispose();
    }
}
