using System.Net;
using System.Text.RegularExpressions;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.MailboxApi.Tests.Workbench;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Access;

/// <summary>Each test has an administrator of its own; the phone is <see cref="Totp"/> over the secret that the page shows.</summary>
public sealed partial class TwoFactorTests(WorkbenchOffice office) : IClassFixture<WorkbenchOffice>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_is_led_to_set_the_second_step_up_and_may_put_it_off_for_14_days()
    {
        await office.AddAsync("putting-off", Role.Admin);
        using var person = office.Visitor();

        var answer = await person.SignInAsync("putting-off", WorkbenchOffice.Password);
        var page = await ReadAsync(await person.GetAsync("/two-factor?returnUrl=%2Fsettings%2Foffice"));

        Assert.Equal("/two-factor?returnUrl=%2Fsettings%2Fmembers", PathOf(answer));
        Assert.Contains("<a href=\"/settings/office\">稍后设置（还剩 14 天）</a>", page, StringComparison.Ordinal);
        Assert.Contains("otpauth://totp/", page, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/settings/members")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/api/v1/divisions")).StatusCode);
    }

    [Fact]
    public async Task After_14_days_nothing_else_opens_until_it_is_set_up()
    {
        await office.AddAsync("too-late", Role.Admin);
        using var person = office.Visitor();
        await person.SignInAsync("too-late", WorkbenchOffice.Password);
        await ChangeAsync("too-late", user => user.FirstSignInAt = user.FirstSignInAt!.Value.AddDays(-14));

        Assert.Equal("/two-factor?returnUrl=%2Fsettings%2Fmembers", PathOf(await person.GetAsync("/settings/members")));
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/api/v1/divisions")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.PostWithoutTokenAsync("/_blazor/negotiate")).StatusCode);
        Assert.DoesNotContain("稍后设置（", await ReadAsync(await person.GetAsync("/two-factor")), StringComparison.Ordinal);

        await SetUpAsync(person);

        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/settings/members")).StatusCode);
    }

    [Fact]
    public async Task With_the_second_step_the_password_alone_opens_nothing_and_a_code_opens_once()
    {
        await office.AddAsync("careful-admin", Role.Admin);
        using var first = office.Visitor();
        await first.SignInAsync("careful-admin", WorkbenchOffice.Password);
        var (secret, _) = await SetUpAsync(first);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/settings/members")).StatusCode);

        using var person = office.Visitor();
        var asked = await person.SignInAsync("careful-admin", WorkbenchOffice.Password, "/sign-in?returnUrl=%2Fsettings%2Foffice");
        Assert.Equal("/sign-in/code?returnUrl=%2Fsettings%2Foffice", PathOf(asked));
        Assert.Equal(HttpStatusCode.Found, (await person.GetAsync("/settings/members")).StatusCode);

        Assert.Contains("验证码不正确", await ReadAsync(await person.EnterCodeAsync(SetUpCode(secret))), StringComparison.Ordinal);
        var next = Totp.Code(secret, Now + 1);
        Assert.Equal("/settings/office", PathOf(await person.EnterCodeAsync(next, "/sign-in/code?returnUrl=%2Fsettings%2Foffice")));
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/settings/members")).StatusCode);

        using var thief = office.Visitor();
        await thief.SignInAsync("careful-admin", WorkbenchOffice.Password);
        Assert.Contains("验证码不正确", await ReadAsync(await thief.EnterCodeAsync(next)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/settings/members")).StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_phone_once()
    {
        await office.AddAsync("lost-phone", Role.Admin);
        using var first = office.Visitor();
        await first.SignInAsync("lost-phone", WorkbenchOffice.Password);
        var (_, codes) = await SetUpAsync(first);
        Assert.Equal(8, codes.Distinct().Count());

        using var person = office.Visitor();
        await person.SignInAsync("lost-phone", WorkbenchOffice.Password);
        Assert.Equal(HttpStatusCode.Found, (await person.EnterCodeAsync(codes[3].ToLowerInvariant())).StatusCode);
        Assert.Contains("还有 <b>7</b> 个恢复码", await ReadAsync(await person.GetAsync("/two-factor")), StringComparison.Ordinal);

        using var again = office.Visitor();
        await again.SignInAsync("lost-phone", WorkbenchOffice.Password);
        Assert.Equal(HttpStatusCode.OK, (await again.EnterCodeAsync(codes[3])).StatusCode);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_old_ones_worthless()
    {
        await office.AddAsync("new-codes", Role.Admin);
        using var person = office.Visitor();
        await person.SignInAsync("new-codes", WorkbenchOffice.Password);
        var (_, old) = await SetUpAsync(person);

        var page = await ReadAsync(await person.PostAsync(
            "/two-factor", "/two-factor", ("_handler", "two-factor-change"), ("Form.Code", old[0]), ("Form.Act", "codes")));
        Assert.Equal(8, Codes(page).Except(old).Count());

        using var later = office.Visitor();
        await later.SignInAsync("new-codes", WorkbenchOffice.Password);
        Assert.Equal(HttpStatusCode.OK, (await later.EnterCodeAsync(old[1])).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await later.EnterCodeAsync(Codes(page)[1])).StatusCode);
    }

    [Fact]
    public async Task Another_phone_needs_a_code_and_then_a_new_secret()
    {
        await office.AddAsync("new-phone", Role.Admin);
        using var person = office.Visitor();
        await person.SignInAsync("new-phone", WorkbenchOffice.Password);
        var (secret, codes) = await SetUpAsync(person);

        await person.PostAsync("/two-factor", "/two-factor", ("_handler", "two-factor-change"), ("Form.Code", "000"), ("Form.Act", "phone"));
        Assert.Contains("已启用", await ReadAsync(await person.GetAsync("/two-factor")), StringComparison.Ordinal);
        await person.PostAsync("/two-factor", "/two-factor", ("_handler", "two-factor-change"), ("Form.Code", codes[0]), ("Form.Act", "phone"));
        var (another, _) = await SetUpAsync(person, 1);

        Assert.NotEqual(secret, another);
    }

    [Fact]
    public async Task Wrong_codes_close_the_account_for_the_place_also_when_the_password_comes_right_in_between()
    {
        await office.AddAsync("guessed", Role.Admin);
        using var first = office.Visitor();
        await first.SignInAsync("guessed", WorkbenchOffice.Password);
        var (secret, _) = await SetUpAsync(first);

        using var thief = office.Visitor();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await thief.SignInAsync("guessed", WorkbenchOffice.Password);
            await thief.EnterCodeAsync("12345x");
        }

        Assert.Contains("已锁定", await ReadAsync(await thief.SignInAsync("guessed", WorkbenchOffice.Password)), StringComparison.Ordinal);

        // The person's own device is another place.
        await first.PostAsync("/sign-out", formOn: "/password");
        await first.SignInAsync("guessed", WorkbenchOffice.Password);
        Assert.Equal(HttpStatusCode.Found, (await first.EnterCodeAsync(Totp.Code(secret, Now + 1))).StatusCode);
    }

    [Fact]
    public async Task Another_administrator_resets_the_second_step_and_only_an_administrator()
    {
        var member = await office.AddAsync("reset-me", Role.Admin);
        using var person = office.Visitor();
        await person.SignInAsync("reset-me", WorkbenchOffice.Password);
        await SetUpAsync(person);

        await Assert.ThrowsAsync<Messaging.Routing.Mailbox.NotAllowedException>(() => office.UsingAccountsAsync(async accounts =>
        {
            await accounts.ResetSecondFactorAsync(member, Some.Dispatcher, Cancel);
            return true;
        }));
        await office.UsingAccountsAsync(async accounts =>
        {
            await accounts.ResetSecondFactorAsync(member, Some.Admin, Cancel);
            return true;
        });

        Assert.Equal("/sign-in", new Uri(office.Server.Address, PathOf(await person.GetAsync("/settings/members"))).AbsolutePath);
        Assert.Equal("/two-factor?returnUrl=%2Fsettings%2Fmembers", PathOf(await person.SignInAsync("reset-me", WorkbenchOffice.Password)));
    }

    [Fact]
    public async Task The_database_holds_neither_the_secret_nor_a_recovery_code()
    {
        await office.AddAsync("secretive", Role.Admin);
        using var person = office.Visitor();
        await person.SignInAsync("secretive", WorkbenchOffice.Password);
        var (secret, codes) = await SetUpAsync(person);

        await using var db = await DbAsync();
        var kept = string.Join('\n', await db.UserTokens.Select(token => token.Value).ToListAsync(Cancel));

        Assert.NotEmpty(kept);
        Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase);
        Assert.All(codes, code => Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_clerk_is_not_asked_and_may_set_it_up()
    {
        await office.AddAsync("willing", Role.Dispatcher);
        using var person = office.Visitor();

        Assert.Equal("/console", PathOf(await person.SignInAsync("willing", WorkbenchOffice.Password)));
        await SetUpAsync(person);

        using var later = office.Visitor();
        Assert.Equal("/sign-in/code", PathOf(await later.SignInAsync("willing", WorkbenchOffice.Password)));
    }

    private static long Now => new AuthenticatorClock(TimeProvider.System).Step;

    // Set up with the last half minute's or this one's: whichever it was, it and those before are used.
    private static string SetUpCode(string secret) => Totp.Code(secret, Now);

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> SetUpAsync(WorkbenchOffice.Browserless person, int ahead = 0)
    {
        var page = await ReadAsync(await person.GetAsync("/two-factor"));
        var secret = SecretOnPage().Match(page).Groups["secret"].Value.Replace(" ", "", StringComparison.Ordinal);
        var done = await ReadAsync(await person.PostAsync(
            "/two-factor", "/two-factor", ("_handler", "two-factor"), ("Form.Code", Totp.Code(secret, Now + ahead))));
        Assert.Contains("两步验证已启用", done, StringComparison.Ordinal);
        return (secret, Codes(done));
    }

    private static List<string> Codes(string page) => [.. CodeOnPage().Matches(page).Select(match => match.Groups["code"].Value)];

    private static string PathOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return new Uri(new Uri("http://here"), answer.Headers.Location!).PathAndQuery;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    private async Task ChangeAsync(string userName, Action<SignIn> change)
    {
        await using var db = await DbAsync();
        change(await db.Users.FirstAsync(user => user.UserName == userName, Cancel));
        await db.SaveChangesAsync(Cancel);
    }

    private Task<MailboxDb> DbAsync() => office.Server.Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);

    [GeneratedRegex("wb-secret\"[^>]*>(?<secret>[A-Z2-7 ]+)<")]
    private static partial Regex SecretOnPage();

    [GeneratedRegex("<li[^>]*><code[^>]*>(?<code>[A-Z0-9-]+)</code>")]
    private static partial Regex CodeOnPage();
}
