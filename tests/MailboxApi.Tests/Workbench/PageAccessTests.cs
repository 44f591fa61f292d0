using System.Net;

namespace Messaging.MailboxApi.Tests.Workbench;

/// <summary>Who may open which page. One office serves all: nothing here changes it.</summary>
public sealed class PageAccessTests(WorkbenchOffice office) : IClassFixture<WorkbenchOffice>
{
    [Theory]
    [InlineData("/console")]
    [InlineData("/console/items/2026-000001")]
    [InlineData("/console/enter")]
    [InlineData("/console/chasing")]
    [InlineData("/console/dispatch")]
    [InlineData("/console/wordings")]
    [InlineData("/console/wordings/1")]
    [InlineData("/dashboard")]
    [InlineData("/settings/members")]
    [InlineData("/settings/office")]
    [InlineData("/first-run")]
    [InlineData("/password")]
    [InlineData("/two-factor")]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_back_to_the_page(string page)
    {
        using var visitor = office.Visitor();

        var answer = await visitor.GetAsync(page);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
        Assert.Equal($"?returnUrl={Uri.EscapeDataString(page)}", answer.Headers.Location.Query);
    }

    [Theory]
    [InlineData("/console", "dispatcher,division,reviewer,manager")]
    [InlineData("/console/items/2026-000001", "dispatcher,division,reviewer,manager")]
    [InlineData("/console/enter", "dispatcher")]
    [InlineData("/console/chasing", "dispatcher,manager")]
    [InlineData("/console/dispatch", "dispatcher")]
    [InlineData("/console/wordings", "dispatcher,division,reviewer,manager,admin")]
    [InlineData("/console/wordings/new", "dispatcher,division,reviewer,manager,admin")]
    [InlineData("/dashboard", "dispatcher,reviewer,manager")]
    [InlineData("/settings/members", "admin")]
    [InlineData("/settings/office", "admin")]
    [InlineData("/settings/rules", "admin")]
    [InlineData("/console/settings/rules", "admin")]
    [InlineData("/settings/calendar", "admin")]
    [InlineData("/settings/wechat", "admin")]
    [InlineData("/console/settings/calendar", "admin")]
    [InlineData("/settings/router", "admin")]
    [InlineData("/console/settings/router", "admin")]
    [InlineData("/first-run", "admin")]
    public async Task A_page_opens_for_its_roles_and_for_nobody_else(string page, string roles)
    {
        foreach (var role in new[] { "dispatcher", "division", "reviewer", "manager", "admin" })
        {
            using var person = await office.AsAsync(role);

            var answer = await person.GetAsync(page);

            if (roles.Split(',').Contains(role))
            {
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{role} is kept out of {page}");
            }
            else
            {
                Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{role} gets into {page}");
                Assert.Equal("/no-access", answer.Headers.Location!.AbsolutePath);
                Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/no-access")).StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/console")]
    [InlineData("/dashboard")]
    public async Task Pages_run_no_foreign_script_and_stand_in_no_frame(string page)
    {
        using var person = await office.AsAsync("reviewer");

        var headers = (await person.GetAsync(page)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{office.Server.Address.Authority}", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("no-store", headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citizens_page_and_the_interface_keep_their_own_headers()
    {
        using var visitor = office.Visitor();

        Assert.DoesNotContain("frame-ancestors 'none'", (await visitor.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False((await visitor.GetAsync("/healthz")).Headers.Contains("Content-Security-Policy"));
    }
}
