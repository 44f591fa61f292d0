using System.Net;
using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.Access.Oidc;
using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;
using Messaging.Testing.Oidc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Access;

/// <summary>The whole way over a provider of this process: our page, theirs, and back.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private OidcProvider _provider = null!;
    private MailboxServer _server = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _provider = await OidcProvider.StartAsync();
        _server = await MailboxServer.StartAsync(
            (OidcSettings.AuthorityKey, _provider.Authority.ToString()),
            ("Oidc:ClientId", OidcProvider.ClientId),
            ("Oidc:ClientSecret", OidcProvider.ClientSecret),
            ("Oidc:Label", "省统一身份认证"));
        await _server.Services.PrepareFirstAdministratorAsync(Cancel);
        await UsingAsync(accounts => accounts.AddAsync(new NewAccount("fenban", "林分办", [Role.Dispatcher], []), Some.Admin, Cancel));
        await UsingAsync(accounts => accounts.AddAsync(new NewAccount("guanli", "王管理", [Role.Admin], []), Some.Admin, Cancel));
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = _server.Address };
    }

    [Fact]
    public async Task Who_is_signed_in_there_is_signed_in_here_as_the_member_of_that_name()
    {
        _provider.Person = "FenBan";
        Assert.Contains("省统一身份认证", WebUtility.HtmlDecode(await _browser.GetStringAsync("/sign-in", Cancel)), StringComparison.Ordinal);

        var (page, trail) = await FollowAsync("/sign-in/oidc?returnUrl=%2Fconsole%3Ftab%3Dopen");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/console?tab=open", trail[^1].PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/api/v1/items", Cancel)).StatusCode);
        Assert.Equal("/no-access", (await _browser.GetAsync("/settings/members", Cancel)).Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task An_administrator_who_came_that_way_is_not_asked_for_a_second_step_here()
    {
        _provider.Person = "guanli";

        var (page, trail) = await FollowAsync("/sign-in/oidc");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/settings/members", trail[^1].PathAndQuery);
    }

    [Theory]
    [InlineData("a-stranger")]
    [InlineData("")]
    public async Task Who_has_no_account_is_told_to_ask_the_administrator_and_gets_none(string person)
    {
        _provider.Person = person;
        var before = (await UsingAsync(accounts => accounts.ListAsync(Some.Admin, Cancel))).Count;

        var (page, _) = await FollowAsync("/sign-in/oidc");

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("请联系本单位系统管理员", await ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await _browser.GetAsync("/console", Cancel)).StatusCode);
        Assert.Equal(before, (await UsingAsync(accounts => accounts.ListAsync(Some.Admin, Cancel))).Count);
    }

    [Fact]
    public async Task Who_has_left_the_office_does_not_get_in_and_an_open_session_ends()
    {
        _provider.Person = "fenban";
        await FollowAsync("/sign-in/oidc");
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/console", Cancel)).StatusCode);

        await UsingAsync(async accounts =>
        {
            var row = (await accounts.ListAsync(Some.Admin, Cancel)).Single(row => row.UserName == "fenban");
            await accounts.ChangeAsync(row.MemberId, row.DisplayName, row.Roles, row.Divisions, active: false, Some.Admin, Cancel);
            return true;
        });

        Assert.Equal(HttpStatusCode.Found, (await _browser.GetAsync("/console", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await FollowAsync("/sign-in/oidc")).Page.StatusCode);
    }

    [Theory]
    [InlineData(OidcFault.Issuer)]
    [InlineData(OidcFault.Audience)]
    [InlineData(OidcFault.Signature)]
    [InlineData(OidcFault.Nonce)]
    [InlineData(OidcFault.State)]
    public async Task A_forged_answer_signs_nobody_in(OidcFault fault)
    {
        (_provider.Person, _provider.Fault) = ("fenban", fault);

        var (page, _) = await FollowAsync("/sign-in/oidc");

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("这次登录没有完成", await ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await _browser.GetAsync("/console", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_here_signs_out_there_and_leads_back()
    {
        _provider.Person = "fenban";
        await FollowAsync("/sign-in/oidc");
        var form = await _browser.GetStringAsync("/password", Cancel);
        Assert.Contains(_provider.Authority.Authority, (await _browser.GetAsync("/password", Cancel)).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var token = System.Text.RegularExpressions.Regex.Match(form, "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

        var left = await _browser.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Cancel);
        Assert.Equal(HttpStatusCode.Found, (await _browser.GetAsync("/console", Cancel)).StatusCode);
        var (page, trail) = await FollowAsync(left.Headers.Location!.ToString());

        var ended = Assert.Single(_provider.Ended);
        Assert.NotEmpty(ended["id_token_hint"].ToString());
        Assert.Equal("/sign-in", trail[^1].AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task An_account_may_be_without_a_password_and_then_opens_by_none()
    {
        var row = (await UsingAsync(accounts => accounts.ListAsync(Some.Admin, Cancel))).Single(row => row.UserName == "fenban");
        await UsingAsync(async accounts =>
        {
            await accounts.RemovePasswordAsync(row.MemberId, Some.Admin, Cancel);
            return true;
        });
        _provider.Person = "fenban";

        using var visitor = new Workbench.WorkbenchOffice.Browserless(_server.Address);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync("fenban", "")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await FollowAsync("/sign-in/oidc")).Page.StatusCode);
    }

    [Fact]
    public async Task A_service_that_is_away_is_told_and_the_password_still_opens()
    {
        await _provider.DisposeAsync();

        var (page, _) = await FollowAsync("/sign-in/oidc");

        Assert.Contains("暂时无法连接", await ReadAsync(page), StringComparison.Ordinal);
        using var admin = new Workbench.WorkbenchOffice.Browserless(_server.Address);
        Assert.Equal(HttpStatusCode.Found, (await admin.SignInAsync("admin", "first-password-1")).StatusCode);
    }

    [Theory]
    [InlineData("Oidc:Authority", "not an address")]
    [InlineData("Oidc:Authority", "http://login.example")]
    [InlineData("Oidc:ClientId", "")]
    [InlineData("Oidc:ClientSecret", " ")]
    public void A_wrong_setting_stops_the_start_and_names_the_key(string key, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Oidc:Authority"] = "https://login.example",
            ["Oidc:ClientId"] = "mailbox",
            ["Oidc:ClientSecret"] = "secret",
            [key] = value,
        };

        var wrong = Assert.Throws<WrongConfigurationException>(() => OidcSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Equal(key, wrong.Key);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    private async Task<(HttpResponseMessage Page, List<Uri> Trail)> FollowAsync(string path)
    {
        var trail = new List<Uri> { new(_server.Address, path) };
        var page = await _browser.GetAsync(trail[0], Cancel);
        while (page.StatusCode is HttpStatusCode.Found && trail.Count < 12)
        {
            trail.Add(new Uri(trail[^1], page.Headers.Location!));
            page = await _browser.GetAsync(trail[^1], Cancel);
        }

        return (page, trail);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage page) => WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancel));

    private async Task<T> UsingAsync<T>(Func<Accounts, Task<T>> act)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<Accounts>());
    }
}
