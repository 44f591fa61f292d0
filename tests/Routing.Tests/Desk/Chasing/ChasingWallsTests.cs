using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk.Chasing;

/// <summary>What is kept from a division is not told to it by a reminder either.</summary>
public sealed class ChasingWallsTests
{
    private static readonly DateOnly Due = new(2026, 3, 23);

    [Fact]
    public async Task An_accusation_is_told_to_nobody_of_the_accused_division_and_by_number_not_to_the_group()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.AddAsync("both", Role.Division, "RTB");
        office.People["both"].Roles = [Role.Division, Role.Dispatcher, Role.Manager];
        await office.KeepAsync(office.People["both"]);
        var number = await office.ItemAsync(Due, "EXP");
        await office.ChangeAsync(number, (item, now) => item.ConfirmAccusation(["RTB"], "反映其工作人员", Some.Dispatcher, now));

        foreach (var day in new[] { 19, 23, 24, 30 })
        {
            office.GoTo(3, day, 9);
            await office.ChaseAsync();
        }

        Assert.Equal(
            ["exp@example.gov.cn", "manager@example.gov.cn"], office.Mail.All.Select(mail => mail.To).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(4, office.Group.All.Count);
        Assert.All(office.Group.All, message => Assert.DoesNotContain(number, message.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_of_the_division_may_be_told_the_dispatcher_is_beside_the_manager()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due, "HWY-TRUNK");

        office.GoTo(3, 24, 9);
        await office.ChaseAsync();

        Assert.Equal(
            ["dispatcher@example.gov.cn", "manager@example.gov.cn"], office.Mail.All.Select(mail => mail.To).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_turns_out_to_accuse_a_division_after_it_was_decided_does_not_reach_it()
    {
        await using var office = await ChasingOffice.OpenAsync();
        var number = await office.ItemAsync(Due, "RTB");
        office.GoTo(3, 23, 9);
        await office.Office.Get<DecideReminders>().ExecuteAsync(TestContext.Current.CancellationToken);
        await office.ChangeAsync(number, (item, now) => item.ConfirmAccusation(["RTB"], "反映其工作人员", Some.Dispatcher, now));

        await office.ChaseAsync();

        Assert.Empty(office.Mail.All);
        Assert.Empty(office.Group.All.SelectMany(message => message.Lines()));
    }

    [Fact]
    public async Task The_lists_show_an_accused_dispatcher_nothing_of_it()
    {
        await using var office = await ChasingOffice.OpenAsync();
        var number = await office.ItemAsync(Due, "EXP");
        await office.ChangeAsync(number, (item, now) => item.ConfirmAccusation(["RTB"], "反映其工作人员", Some.Dispatcher, now));
        office.GoTo(3, 23, 9);
        await office.ChaseAsync();
        var accused = new Actor("member:99", new HashSet<Role> { Role.Division, Role.Dispatcher }, ["RTB"]);
        var find = office.Office.Get<FindReminders>();

        Assert.Empty(await find.ListAsync(new ReminderQuery(), accused, TestContext.Current.CancellationToken));
        Assert.Empty(await find.OfItemAsync(number, accused, TestContext.Current.CancellationToken));
        Assert.Empty(await office.Office.Get<FindChased>().ListAsync(ChasedList.Today, 10, accused, TestContext.Current.CancellationToken));
        Assert.Equal(2, (await find.ListAsync(new ReminderQuery(Number: number, From: Due, To: Due), Some.Manager, TestContext.Current.CancellationToken)).Count);
        Assert.Single(await office.Office.Get<FindChased>().ListAsync(ChasedList.Today, 10, Some.Manager, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_clock_that_stands_still_is_not_chased_until_it_runs_again()
    {
        await using var office = await ChasingOffice.OpenAsync();
        var number = await office.ItemAsync(Due, kind: ItemKind.Disclosure);
        await office.ChangeAsync(number, (item, now) => item.PauseClock(PauseReason.ThirdParty, null, null, Some.MemberOf("EXP"), now));
        office.GoTo(3, 23, 9);
        await office.ChaseAsync();
        Assert.Empty(await office.RemindersAsync());

        await office.ChangeAsync(number, (item, now) => item.ResumeClock(_ => new DateOnly(2026, 3, 24), null, Some.MemberOf("EXP"), now));
        office.GoTo(3, 24, 9);
        await office.ChaseAsync();

        Assert.Equal(new DateOnly(2026, 3, 24), (await office.RemindersAsync())[^1].Day);
    }
}
