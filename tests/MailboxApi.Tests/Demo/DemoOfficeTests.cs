using Messaging.MailboxApi.Demo;
using Messaging.MailboxApi.Verbs;
using Messaging.MailboxApi.Workbench;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.MailboxApi.Tests.Demo;

public sealed class DemoOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mailbox-demo-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_demonstration_shows_the_year_in_many_states_and_a_second_start_finds_it_as_it_was()
    {
        await using var app = await BuiltAsync();
        await DemoOffice.PrepareAsync(app, Cancel);
        var first = await ItemsAsync(app);

        await DemoOffice.PrepareAsync(app, Cancel);

        Assert.Equal(first.Select(item => item.Number), (await ItemsAsync(app)).Select(item => item.Number));
        Assert.True(first.Count >= 50);
        Assert.Superset(
            new HashSet<ItemState>
            {
                ItemState.Registered, ItemState.Accepted, ItemState.Dispatched, ItemState.InHandling, ItemState.InReview, ItemState.Answered,
                ItemState.Completed, ItemState.Returned, ItemState.Declined, ItemState.Referred, ItemState.Withdrawn,
            },
            first.Select(item => item.State).ToHashSet());
        Assert.True(first.Select(item => item.Source).Distinct().Count() >= 8);
        Assert.Contains(first, item => item.ReceivedOn < first.Max(newest => newest.ReceivedOn).AddDays(-300));
        Assert.All(first, item => Assert.True(item.ReceivedAt <= TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public async Task A_database_in_real_use_is_not_turned_into_a_demonstration()
    {
        await using var app = await BuiltAsync();
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel))
        {
            db.Members.Add(new Routing.Mailbox.People.Member { DisplayName = "某某", Roles = [Routing.Mailbox.People.Role.Admin] });
            await db.SaveChangesAsync(Cancel);
        }

        await Assert.ThrowsAsync<UsageException>(() => DemoOffice.PrepareAsync(app, Cancel));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("https://api.weixin.qq.com", "")]
    [InlineData("http://127.0.0.1:9000", "wx-local")]
    public void A_demonstration_sends_nothing_over_the_real_WeChat(string? api, string appId)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("WeChat:AppId", "wx-local"), new("WeChat:ApiBaseUrl", api), new("ConnectionStrings:Mailbox", "Data Source=data/mailbox.db")]).Build();

        DemoOffice.Configure(configuration);

        Assert.Equal(appId, configuration["WeChat:AppId"]);
        Assert.Equal("Data Source=data/demo.db", configuration["ConnectionStrings:Mailbox"]);
    }

    private async Task<WebApplication> BuiltAsync()
    {
        var builder = new VerbEnvironment([]).Builder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"),
            new("ConnectionStrings:Mailbox", $"Data Source={Path.Combine(_folder, "shown.db")}"),
        ]);
        DemoOffice.Configure(builder.Configuration);
        builder.Services.AddSingleton(new DemoMode(On: true));
        var app = builder.BuildMailbox();
        await app.Services.GetRequiredService<Schema>().PrepareAsync(Cancel);
        return app;
    }

    private static async Task<List<MailboxItem>> ItemsAsync(WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
        return await db.Items.AsNoTracking().OrderBy(item => item.Number).ToListAsync(Cancel);
    }
}
