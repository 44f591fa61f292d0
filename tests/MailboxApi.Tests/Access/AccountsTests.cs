using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Access;

public sealed class AccountsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_database_gets_one_administrator_and_a_second_start_none()
    {
        await using var server = await MailboxServer.StartAsync(("Bootstrap:AdminPassword", ""));

        var first = await server.Services.PrepareFirstAdministratorAsync(Cancel);
        var second = await server.Services.PrepareFirstAdministratorAsync(Cancel);

        Assert.Matches(@"^sign in as admin / [a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5} ", first!);
        Assert.Null(second);
    }

    [Fact]
    public async Task Two_nodes_that_start_together_make_one_administrator()
    {
        await using var server = await MailboxServer.StartAsync();

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.Services.PrepareFirstAdministratorAsync(Cancel)));

        Assert.Single(told, told => told is not null);
    }

    [Theory]
    [InlineData("short1")]
    [InlineData("onlylettershere")]
    [InlineData("123456789012")]
    [InlineData("admin-2026-henan")]
    [InlineData("aaaaaaaaaa1")]
    [InlineData("password-2026")]
    public void A_weak_first_password_stops_the_start_and_names_the_key(string password)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(FirstAdministrator.Key, password)]).Build();

        var wrong = Assert.Throws<WrongConfigurationException>(() => FirstAdministrator.Setting.Read(configuration));

        Assert.Equal(FirstAdministrator.Key, wrong.Key);
        Assert.DoesNotContain(password, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_made_password_is_allowed_and_never_the_same()
    {
        var made = Enumerable.Range(0, 50).Select(_ => PasswordRule.Generate()).ToList();

        Assert.All(made, password => Assert.True(PasswordRule.Allows("admin", password)));
        Assert.Equal(50, made.Distinct().Count());
    }

    [Fact]
    public async Task Of_two_people_at_the_set_up_page_one_sets_the_office_up()
    {
        await using var server = await StartedAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async n =>
        {
            try
            {
                await UsingAsync(server, accounts => accounts.SetUpAsync([Clerk($"clerk-{n}")], Some.Admin, Cancel));
                return "done";
            }
            catch (RefusedException refused)
            {
                return refused.Code;
            }
        }));

        Assert.Equal(["done", "first-run.over", "first-run.over", "first-run.over"], tries.Order(StringComparer.Ordinal));
        Assert.Equal(2, (await UsingAsync(server, accounts => accounts.ListAsync(Some.Admin, Cancel))).Count);
    }

    [Fact]
    public async Task One_bad_account_makes_none_of_the_set_up()
    {
        await using var server = await StartedAsync();

        var invalid = await Assert.ThrowsAsync<InvalidInputException>(() => UsingAsync(
            server, accounts => accounts.SetUpAsync([Clerk("fenban"), Clerk("shenhe") with { Password = "short" }], Some.Admin, Cancel)));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => UsingAsync(
            server, accounts => accounts.SetUpAsync([Clerk("fenban"), Clerk("FENBAN")], Some.Admin, Cancel)));

        Assert.Equal("password.weak", invalid.Code);
        Assert.Equal("member.name-taken", refused.Code);
        Assert.Single(await UsingAsync(server, accounts => accounts.ListAsync(Some.Admin, Cancel)));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var server = await StartedAsync();
        var admin = Assert.Single(await UsingAsync(server, accounts => accounts.ListAsync(Some.Admin, Cancel)));

        foreach (var (roles, active) in new[] { (new[] { Role.Admin }, false), (new[] { Role.Manager }, true) })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => UsingAsync(server, async accounts =>
            {
                await accounts.ChangeAsync(admin.MemberId, admin.DisplayName, roles, [], active, Some.Admin, Cancel);
                return true;
            }));
            Assert.Equal("member.last-admin", refused.Code);
        }
    }

    [Theory]
    [InlineData("张三", "张三", "Dispatcher", "", "member.user-name")]
    [InlineData("zhang", " ", "Dispatcher", "", "member.display-name")]
    [InlineData("zhang", "张三", "", "", "member.roles")]
    [InlineData("zhang", "张三", "Intake", "", "member.roles")]
    [InlineData("zhang", "张三", "Division", "", "member.divisions")]
    [InlineData("zhang", "张三", "Dispatcher", "EXP", "member.divisions")]
    [InlineData("zhang", "张三", "Division", "NOWHERE", "division.unknown")]
    public async Task An_account_that_could_not_work_is_refused(string userName, string name, string role, string division, string code)
    {
        await using var server = await StartedAsync();
        var account = new NewAccount(userName, name, role == "" ? [] : [Enum.Parse<Role>(role)], division == "" ? [] : [division]);

        var invalid = await Assert.ThrowsAsync<InvalidInputException>(() => UsingAsync(server, accounts => accounts.AddAsync(account, Some.Admin, Cancel)));

        Assert.Equal(code, invalid.Code);
    }

    [Fact]
    public async Task Only_an_administrator_manages_people()
    {
        await using var server = await StartedAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => UsingAsync(server, accounts => accounts.ListAsync(Some.Dispatcher, Cancel)));
        await Assert.ThrowsAsync<NotAllowedException>(() => UsingAsync(server, accounts => accounts.AddAsync(Clerk("x1"), Some.Reviewer, Cancel)));
        await Assert.ThrowsAsync<NotAllowedException>(() => UsingAsync(server, accounts => accounts.ResetPasswordAsync(1, Some.Manager, Cancel)));
    }

    private static NewAccount Clerk(string userName) => new(userName, "某某", [Role.Dispatcher], []);

    private static async Task<MailboxServer> StartedAsync()
    {
        var server = await MailboxServer.StartAsync();
        await server.Services.PrepareFirstAdministratorAsync(Cancel);
        return server;
    }

    private static async Task<T> UsingAsync<T>(MailboxServer server, Func<Accounts, Task<T>> act)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<Accounts>());
    }
}
