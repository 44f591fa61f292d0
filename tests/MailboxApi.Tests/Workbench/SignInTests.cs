using System.Net;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.Workbench;

public sealed class SignInTests(WorkbenchOffice office) : IClassFixture<WorkbenchOffice>
{
    [Theory]
    [InlineData("dispatcher", "/sign-in", "/console")]
    [InlineData("manager", "/sign-in", "/dashboard")]
    [InlineData("admin", "/sign-in", "/two-factor?returnUrl=%2Fsettings%2Fmembers")] // asked for the second step first
    [InlineData("admin", "/sign-in?returnUrl=%2Fconsole", "/two-factor?returnUrl=%2Fsettings%2Fmembers")]
    [InlineData("dispatcher", "/sign-in?returnUrl=%2Fconsole%2Fitems%2F2026-000001", "/console/items/2026-000001")]
    [InlineData("dispatcher", "/sign-in?returnUrl=https%3A%2F%2Fevil.example%2F", "/console")]
    [InlineData("dispatcher", "/sign-in?returnUrl=%2F%2Fevil.example%2F", "/console")]
    [InlineData("dispatcher", "/sign-in?returnUrl=%2F%5Cevil.example", "/console")]
    public async Task Signing_in_leads_to_a_page_of_ours_that_the_person_may_open(string userName, string page, string leadsTo)
    {
        using var visitor = office.Visitor();

        var answer = await visitor.SignInAsync(userName, userName == "admin" ? WorkbenchOffice.AdminPassword : WorkbenchOffice.Password, page);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(leadsTo, new Uri(office.Server.Address, answer.Headers.Location!).PathAndQuery);
        Assert.Equal(office.Server.Address.Authority, new Uri(office.Server.Address, answer.Headers.Location!).Authority);
    }

    [Theory]
    [InlineData("dispatcher", "not-the-password-1")]
    [InlineData("nobody-here", WorkbenchOffice.Password)]
    [InlineData("", "")]
    public async Task A_wrong_name_and_a_wrong_password_are_told_alike(string userName, string password)
    {
        using var visitor = office.Visitor();

        var answer = await visitor.SignInAsync(userName, password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("用户名或口令不正确", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/console")).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_that_place_a_while_also_to_the_right_one()
    {
        await AddAsync("forgetful");
        using var visitor = office.Visitor();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.SignInAsync("forgetful", "not-the-password-1");
        }

        var answer = await visitor.SignInAsync("forgetful", WorkbenchOffice.Password);

        Assert.Contains("已锁定", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_the_office_can_not_sign_in()
    {
        await AddAsync("leaver");
        await office.UsingAccountsAsync(async accounts =>
        {
            var leaver = (await accounts.ListAsync(Some.Admin, CancellationToken.None)).Single(row => row.UserName == "leaver");
            await accounts.ChangeAsync(leaver.MemberId, leaver.DisplayName, leaver.Roles, leaver.Divisions, active: false, Some.Admin, CancellationToken.None);
            return true;
        });
        using var visitor = office.Visitor();

        var answer = await visitor.SignInAsync("leaver", WorkbenchOffice.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("已停用", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_neither_signs_in_nor_out()
    {
        using var person = await office.AsAsync("dispatcher");

        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostWithoutTokenAsync("/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostWithoutTokenAsync("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/console")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var person = await office.AsAsync("dispatcher");

        var answer = await person.PostAsync("/sign-out", formOn: "/password");

        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Found, (await person.GetAsync("/console")).StatusCode);
    }

    [Fact]
    public async Task A_person_changes_the_password_and_the_old_one_no_longer_opens()
    {
        const string wanted = "xin-kouling-77";
        await AddAsync("careful");
        using var person = office.Visitor();
        await person.SignInAsync("careful", WorkbenchOffice.Password);

        var weak = await ChangeAsync(person, WorkbenchOffice.Password, "short1");
        var wrong = await ChangeAsync(person, "not-the-password-1", wanted);
        var done = await ChangeAsync(person, WorkbenchOffice.Password, wanted);

        Assert.Contains("口令至少", weak, StringComparison.Ordinal);
        Assert.Contains("现在的口令不正确", wrong, StringComparison.Ordinal);
        Assert.Contains("口令已修改", done, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/console")).StatusCode);
        using var later = office.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await later.SignInAsync("careful", WorkbenchOffice.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await later.SignInAsync("careful", wanted)).StatusCode);
    }

    private Task AddAsync(string userName) => office.AddAsync(userName, Role.Dispatcher);

    private static async Task<string> ChangeAsync(WorkbenchOffice.Browserless person, string current, string wanted)
    {
        var answer = await person.PostAsync(
            "/password", "/password", ("_handler", "password"), ("Form.Current", current), ("Form.Wanted", wanted), ("Form.Again", wanted));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
