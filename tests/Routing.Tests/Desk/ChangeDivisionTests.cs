using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>What an administrator changes of the catalogue while the office works (机构目录修改).</summary>
public sealed class ChangeDivisionTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static readonly Actor Admin = new("admin", new HashSet<Role> { Role.Admin }, []);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_name_is_known_here_at_once_and_on_the_other_node_within_half_a_minute(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var other = office.AnotherNode();
        var former = Name(other, "EXP");

        await ChangeAsync(office, "EXP", new DivisionEdit(Name: "河南省高速路网中心"));

        Assert.Equal("河南省高速路网中心", Name(office, "EXP"));
        Assert.Equal(former, Name(other, "EXP"));
        office.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("河南省高速路网中心", Name(other, "EXP"));
        var change = Assert.Single(await other.Get<ChangeDivision>().ListAsync(Cancel));
        Assert.Equal((DivisionField.Name, former, "河南省高速路网中心", "admin"), (change.What, change.Before, change.After, change.ChangedBy));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_examiner_hears_a_name_from_the_moment_it_is_added(string database)
    {
        await using var office = await Office.OnAsync(database);
        var examiner = office.Get<AccusationExaminer>();
        const string letter = "桃花坞值守组的人收了我的钱不办事，态度恶劣，我要举报";
        Assert.DoesNotContain("TECH", examiner.Examine(null, letter, marked: true).Accused);

        await ChangeAsync(office, "TECH", new DivisionEdit(AddedAliases: ["桃花坞值守组"]));

        Assert.Contains("TECH", examiner.Examine(null, letter, marked: true).Accused);
        Assert.Equal("TECH", office.Get<MessageReader>().Read(null, "请问桃花坞值守组在哪里").Suggestions[0].Label);
    }

    [Fact]
    public async Task A_name_that_is_taken_back_is_still_heard()
    {
        await using var office = await Office.OnSqliteAsync();
        await ChangeAsync(office, "TECH", new DivisionEdit(Name: "桃花坞值守组"));

        await ChangeAsync(office, "TECH", new DivisionEdit(Name: ""));

        var desk = office.Get<Organisation>().Find("TECH")!;
        Assert.Equal(desk.Zh, desk.Name);
        Assert.Contains("桃花坞值守组", desk.Aliases);
    }

    [Fact]
    public async Task A_name_given_up_with_new_aliases_in_one_step_is_still_heard_and_still_found()
    {
        await using var office = await Office.OnSqliteAsync();
        await ChangeAsync(office, "TECH", new DivisionEdit(Name: "河南省桃花坞值守中心"));

        await ChangeAsync(office, "TECH", new DivisionEdit(Name: "科技与信息化处", AddedAliases: ["梅花坞值守组"]));

        Assert.Equal("TECH", office.Get<Organisation>().Find("河南省桃花坞值守中心")?.Code);
        Assert.Contains("TECH", office.Get<AccusationExaminer>().Examine(null, "桃花坞值守中心的人收了我的钱不办事，态度恶劣，我要举报", marked: true).Accused);
    }

    [Fact]
    public async Task Two_divisions_share_no_name_and_desks_of_one_may_share_an_alias()
    {
        await using var office = await Office.OnSqliteAsync();

        Assert.Equal("division.taken", (await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(office, "TECH", new DivisionEdit(Name: "财务处")))).Code);
        Assert.Equal("division.taken", (await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(office, "TECH", new DivisionEdit(AddedAliases: ["运管局"])))).Code);
        await ChangeAsync(office, "RTB-BUS", new DivisionEdit(AddedAliases: ["桃花坞值守组"]));
        await ChangeAsync(office, "RTB-TAXI", new DivisionEdit(AddedAliases: ["桃花坞值守组"]));
        Assert.Equal(2, office.Get<Organisation>().Divisions.Count(desk => desk.AddedAliases.Contains("桃花坞值守组")));
    }

    [Theory]
    [InlineData("你们")]
    [InlineData("领导")]
    [InlineData("处")]
    [InlineData("一、二")]
    public async Task A_word_that_is_said_of_anybody_is_no_alias(string alias)
    {
        await using var office = await Office.OnSqliteAsync();

        var wrong = await Assert.ThrowsAsync<InvalidInputException>(() => ChangeAsync(office, "TECH", new DivisionEdit(AddedAliases: [alias])));

        Assert.Equal("division.alias", wrong.Code);
    }

    [Theory]
    [InlineData("领导")]
    [InlineData("公安局（交通）")]
    public async Task A_word_that_is_said_of_anybody_is_no_name(string name)
    {
        await using var office = await Office.OnSqliteAsync();

        var wrong = await Assert.ThrowsAsync<InvalidInputException>(() => ChangeAsync(office, "TECH", new DivisionEdit(Name: name)));

        Assert.Equal("division.name", wrong.Code);
    }

    [Fact]
    public async Task What_people_call_another_division_or_another_authority_is_nobodys_alias_here()
    {
        await using var office = await Office.OnSqliteAsync();
        var authority = office.Get<Organisation>().Authorities[0].Zh;

        foreach (var name in new[] { "执法队", authority })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(office, "TECH", new DivisionEdit(AddedAliases: [name])));
            Assert.Equal("division.taken", refused.Code);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_nodes_that_change_at_once_both_see_what_the_other_did(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var other = office.AnotherNode();

        var tries = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(n => Task.Run(() => NamedAsync(n % 2 == 0 ? office : other, n % 2 == 0 ? "TECH" : "LAW"))));

        // One of the two has the name, however often both asked for it.
        Assert.Single(tries.OfType<string>().Distinct());
        var changes = await office.Get<ChangeDivision>().ListAsync(Cancel);
        Assert.Single(changes);

        static async Task<string?> NamedAsync(Office node, string code)
        {
            try
            {
                return (await ChangeAsync(node, code, new DivisionEdit(Name: "桃花坞值守中心")))!.Code;
            }
            catch (RefusedException taken) when (taken.Code == "division.taken")
            {
                return null;
            }
        }
    }

    [Fact]
    public async Task Nobody_but_an_administrator_changes_a_division()
    {
        await using var office = await Office.OnSqliteAsync();
        var clerk = new Actor("x", new HashSet<Role> { Role.Dispatcher, Role.Reviewer, Role.Manager }, []);

        await Assert.ThrowsAsync<NotAllowedException>(() => office.Get<ChangeDivision>().OpenItemsAsync("LAW", clerk, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => office.Get<ChangeDivision>().ExecuteAsync("LAW", new DivisionEdit(Name: "桃花坞"), clerk, Cancel));
    }

    private static string Name(Office office, string code) => office.Get<Organisation>().Find(code)!.Name;

    private static Task<Division?> ChangeAsync(Office office, string code, DivisionEdit edit) =>
        office.Get<ChangeDivision>().ExecuteAsync(code, edit, Admin, Cancel);
}
