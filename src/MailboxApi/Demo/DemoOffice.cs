using Messaging.Bot;
using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.Access.Oidc;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.MailboxApi.Configuration;
using Messaging.MailboxApi.Verbs;
using Messaging.Routing;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.MailboxApi.Demo;

/// <summary>A demonstration (演示): a database of its own with composed items and one account a role. A second start finds it as it was left.</summary>
internal static class DemoOffice
{
    private const string Mark = "demo";
    private const string Begun = "begun";
    private const string Ready = "ready";
    private const string Connection = "ConnectionStrings:Mailbox";
    private const string OrdinaryDatabase = "Data Source=data/mailbox.db";
    private const string DemoDatabase = "Data Source=data/demo.db";

    /// <summary>Its own database unless one is given, the administrator's known password, and no way out of the machine.</summary>
    public static void Configure(IConfiguration configuration)
    {
        if (configuration[Connection] is null or "" or OrdinaryDatabase)
        {
            configuration[Connection] = DemoDatabase;
        }

        configuration[FirstAdministrator.Key] = DemoAccounts.Password;

        // Everybody knows the password: a second step would only lock the next visitor out.
        configuration[SecondFactorRule.Key] = nameof(TwoFactorFor.Optional);
        configuration[OidcSettings.AuthorityKey] = "";
        NotifySettings.SwitchOff(configuration);
        if (!(Uri.TryCreate(configuration["WeChat:ApiBaseUrl"], UriKind.Absolute, out var api) && api.IsLoopback))
        {
            configuration["WeChat:AppId"] = "";
        }

        configuration["BotFramework:AppId"] = "";
    }

    /// <summary>Makes the accounts and plays the year, once.</summary>
    /// <exception cref="UsageException">The database is somebody's real one.</exception>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancel)
    {
        var shared = app.Services.GetRequiredService<SharedValues>();
        switch (await shared.FindAsync(Mark, cancel))
        {
            case { Value: Ready }:
                return;
            case not null:
                throw new UsageException("--demo: an earlier start was interrupted while it filled this database. Delete its file and start again.");
        }

        await MustBeEmptyAsync(app.Services, cancel);
        await shared.SetAsync(Mark, Begun, null, cancel);
        await AddAccountsAsync(app.Services, cancel);
        await PlayAsync(app, cancel);
        await shared.SetAsync(Mark, Ready, null, cancel);
    }

    public static void Tell()
    {
        Console.WriteLine("演示账号（口令均为 " + DemoAccounts.Password + "）：");
        foreach (var account in DemoAccounts.All)
        {
            Console.WriteLine($"  {account.UserName,-8}  {account.DisplayName}");
        }

        Console.WriteLine($"  {FirstAdministrator.UserName,-8}  系统管理员");
    }

    private static async Task MustBeEmptyAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(cancel);
        if (await db.Items.AnyAsync(cancel) || await db.Members.AnyAsync(cancel))
        {
            throw new UsageException("--demo: this database is in real use. Give an empty one, or leave ConnectionStrings:Mailbox out.");
        }
    }

    private static async Task AddAccountsAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.PrepareFirstAdministratorAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var admin = new Actor("member:1", new HashSet<Role> { Role.Admin }, []);
        await scope.ServiceProvider.GetRequiredService<Accounts>().SetUpAsync(DemoAccounts.All, admin, cancel);
    }

    private static async Task PlayAsync(WebApplication app, CancellationToken cancel)
    {
        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var clock = new DemoClock(now);

        // A dispatcher assigns everything, so that all ways of handling are seen.
        var intake = app.Configuration.ReadIntake() with { AutoDispatchConfidence = 1.01 };
        await using var office = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddRouting(app.Services.GetRequiredService<StoreOptions>(), intake, app.Configuration.ReadOrganisation())
            .AddBot(limitCitizens: false)
            .BuildServiceProvider();
        var people = await PeopleAsync(office, cancel);
        var desk = new DemoDesk(office, clock, now, name => people[name]);
        var items = DemoItem.ReadAll();
        for (var index = 0; index < items.Count; index++)
        {
            await desk.PlayAsync(items[index], index, cancel);
        }
    }

    private static async Task<Dictionary<string, Actor>> PeopleAsync(IServiceProvider office, CancellationToken cancel)
    {
        await using var db = await office.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(cancel);
        return (await db.Users.AsNoTracking().Include(user => user.Member).ToListAsync(cancel))
            .ToDictionary(user => user.UserName!, user => user.Member!.AsActor());
    }
}
