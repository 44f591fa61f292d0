using System.Net;
using Messaging.MailboxApi.Access.Entry;
using Messaging.MailboxApi.Tests.Workbench;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Access;

public sealed class WrongTriesTests(WorkbenchOffice office) : IClassFixture<WorkbenchOffice>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_and_closed_as_one_that_somebody_has()
    {
        await office.AddAsync("somebody", Role.Dispatcher);
        var answers = new List<string>[] { [], [] };
        foreach (var (name, told) in new[] { ("somebody", answers[0]), ("nobody-at-all", answers[1]) })
        {
            using var visitor = office.Visitor();
            for (var attempt = 0; attempt < 7; attempt++)
            {
                var page = WebUtility.HtmlDecode(await (await visitor.SignInAsync(name, "not-the-password-1")).Content.ReadAsStringAsync(Cancel));
                told.Add(page.Contains("已锁定", StringComparison.Ordinal) ? "closed" : page.Contains("不正确", StringComparison.Ordinal) ? "wrong" : page);
            }
        }

        Assert.Equal(["wrong", "wrong", "wrong", "wrong", "wrong", "closed", "closed"], answers[0]);
        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task A_stranger_can_not_lock_a_person_out_of_the_persons_own_device()
    {
        await office.AddAsync("victim", Role.Dispatcher);
        using var person = office.Visitor();
        await person.SignInAsync("victim", WorkbenchOffice.Password);
        await person.PostAsync("/sign-out", formOn: "/password");

        using var stranger = office.Visitor();
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await stranger.SignInAsync("victim", "not-the-password-1");
        }

        Assert.Equal(HttpStatusCode.Found, (await person.SignInAsync("victim", WorkbenchOffice.Password)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_at_another_address_closes_the_account_for_that_address_only()
    {
        await UsingAsync(async tries =>
        {
            for (var attempt = 0; attempt < 5; attempt++)
            {
                Assert.True(await tries.TakeAsync("elsewhere", At("203.0.113.9"), code: false, Cancel));
            }

            Assert.False(await tries.TakeAsync("ELSEWHERE", At("203.0.113.9"), code: false, Cancel));
            Assert.True(await tries.TakeAsync("elsewhere", At("198.51.100.7"), code: false, Cancel));
            Assert.NotNull(await tries.ClosedUntilAsync("elsewhere", Cancel));
        });
    }

    [Fact]
    public async Task Tries_from_many_addresses_close_the_account_for_strange_devices_and_not_for_a_known_one()
    {
        await UsingAsync(async tries =>
        {
            for (var address = 0; address < 50; address++)
            {
                Assert.True(await tries.TakeAsync("hunted", At($"203.0.113.{address}"), code: false, Cancel));
            }

            Assert.False(await tries.TakeAsync("hunted", At("198.51.100.7"), code: false, Cancel));
            Assert.True(await tries.TakeAsync("hunted", new SignInPlace("device:own", Known: true), code: false, Cancel));
        });
    }

    [Fact]
    public async Task One_address_can_not_try_many_names()
    {
        await UsingAsync(async tries =>
        {
            for (var name = 0; name < 60; name++)
            {
                Assert.True(await tries.TakeAsync($"name-{name}", At("192.0.2.1"), code: false, Cancel));
            }

            Assert.False(await tries.TakeAsync("one-more", At("192.0.2.1"), code: false, Cancel));
        });
    }

    [Fact]
    public async Task Many_at_once_are_not_more_than_one_after_the_other()
    {
        await UsingAsync(async tries =>
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tries.TakeAsync("parallel", At("192.0.2.77"), code: false, Cancel)));

            Assert.Equal(5, taken.Count(one => one));
        });
    }

    [Fact]
    public async Task What_was_closed_opens_after_its_time_and_no_typed_name_is_kept()
    {
        await UsingAsync(async tries =>
        {
            for (var attempt = 0; attempt < 6; attempt++)
            {
                await tries.TakeAsync("my-own-password-1", At("192.0.2.5"), code: false, Cancel);
            }

            await using var db = await office.Server.Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
            var rows = await db.SignInTries.ToListAsync(Cancel);
            Assert.DoesNotContain(rows, row => row.Account.Contains("password", StringComparison.OrdinalIgnoreCase));
            var past = TimeProvider.System.GetUtcNow().AddYears(-1);
            await db.SignInTries.ExecuteUpdateAsync(change => change.SetProperty(row => row.Until, past), Cancel);

            Assert.True(await tries.TakeAsync("my-own-password-1", At("192.0.2.5"), code: false, Cancel));
        });
    }

    private static SignInPlace At(string address) => new(address, Known: false);

    private async Task UsingAsync(Func<WrongTries, Task> act)
    {
        await using var scope = office.Server.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<WrongTries>());
    }
}
