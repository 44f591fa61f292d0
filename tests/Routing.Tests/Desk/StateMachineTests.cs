using System.Reflection;
using Messaging.Routing.Desk;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>Every state × verb × role: allowed and where it leads, or refused with its code and nothing changed.</summary>
public sealed class StateMachineTests(StateMachineTests.OneOffice fixture) : IClassFixture<StateMachineTests.OneOffice>
{
    private static readonly ItemState[] SeenByDivision =
    [
        ItemState.Dispatched, ItemState.InHandling, ItemState.InReview, ItemState.AwaitingSupplement,
        ItemState.Answered, ItemState.Delivered, ItemState.Completed,
    ];

    // Delivered is passed through in one act: proof completes the item at once.
    private static readonly ItemState[] Reachable = [.. Enum.GetValues<ItemState>().Where(state => state is not ItemState.Delivered)];

    private static readonly Role[] Roles = Enum.GetValues<Role>();

    public static readonly TheoryData<string> Verbs = [.. VerbTable.All.Select(verb => verb.Name)];

    [Theory, MemberData(nameof(Verbs))]
    public async Task In_every_state_and_role_a_verb_is_allowed_or_refused_as_the_table_says(string name)
    {
        var verb = VerbTable.All.Single(verb => verb.Name == name);
        foreach (var state in Reachable)
        {
            foreach (var role in Roles)
            {
                var (number, version) = await ItemsInEveryState.AddAsync(fixture.Office, state, verb.On);

                var came = await OutcomeAsync(verb, number, ActorOf(role), version);

                Assert.True(Expected(verb, state, role) == came, $"{verb.Name} in {state} by {role}: {came}, expected {Expected(verb, state, role)}");
                var after = await fixture.Office.Get<FindItems>().OneAsync(number, Some.Dispatcher, TestContext.Current.CancellationToken);
                Assert.Equal(Enum.TryParse<ItemState>(came, out var moved) ? moved : state, after!.State);
                Assert.True(Enum.IsDefined(typeof(ItemState), came) || after.Version == version, $"{verb.Name} in {state} by {role} left a trace");
            }
        }
    }

    [Fact]
    public void A_verb_of_the_entity_is_played_by_the_table_or_named_here_with_its_reason()
    {
        string[] played =
        [
            "Accept", "Decline", "Refer", "Assign", "Take", "Return", "AskSupplement", "Supplement", "AskExtension", "GrantExtension",
            "RefuseExtension", "WriteDraft", "SendBack", "Approve", "Merge", "Unmerge", "Withdraw", "Invalidate", "Urge", "Reopen", "CallBack",
            "CorrectKind", "AddNote", "ConfirmAccusation", "ClearAccusation", "CorrectAccused", "KeepConfidential", "ConfirmReceipt", "PauseClock", "ResumeClock", "CloseAbandoned",
        ];

        // By the system, the citizen or a list, where there is no role to try; each has its own tests.
        string[] elsewhere =
        [
            "Register", "AssignBySuggestion", "Join", "CloseJoining", "AnswerUpstream", "DispatchUpstream", "EndUpstream", "RecordSent", "RecordDelivered", "ReadByCitizen",
            "RecordUnknown", "RecordFailed", "RetryDelivery", "TryNextRung", "LoseAttachment", "RecordRatingAsked", "AnswerAlong", "Supervise", "CarryOver", "Archive", "Rate",
            "Publish", "Unpublish", "Redate", "FindAccusation", "OpenPerson", "AddAttachment",
        ];
        var verbs = typeof(MailboxItem).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.Name is not ("IsJoinable" or "Marks" or "TakesSupplement" or "Accuses" or "HasRoomFor" or "HasDrafted" or "HasWrittenAnswer" or "IsKeptFrom"))
            .Select(method => method.Name)
            .Distinct();

        Assert.Equal(played.Concat(elsewhere).Order(StringComparer.Ordinal), verbs.Order(StringComparer.Ordinal));
    }

    private async Task<string> OutcomeAsync(VerbTable.Verb verb, string number, Actor by, int version)
    {
        try
        {
            return await verb.Call(fixture.Office, number, by, version) is { } item ? item.State.ToString() : "not found";
        }
        catch (NotAllowedException)
        {
            return "not allowed";
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
    }

    private static string Expected(VerbTable.Verb verb, ItemState state, Role role)
    {
        if (!verb.Roles.Contains(role))
        {
            // A source's client enters what its own citizens bring and take back; this item came by letter, from another source.
            return role is Role.Intake && verb.Name is "withdraw" or "supplemented" or "keep-confidential" ? "not found" : "not allowed";
        }

        if (role is Role.Division && !SeenByDivision.Contains(state))
        {
            return "not found";
        }

        return verb.Moves.TryGetValue(state, out var moved) ? moved.ToString() : verb.Otherwise.GetValueOrDefault(state, verb.Code);
    }

    private static Actor ActorOf(Role role) => role switch
    {
        Role.Division => ItemsInEveryState.Author,
        Role.Intake => Some.Intake("app"),
        _ => Some.Person($"a-{role}", role),
    };

    public sealed class OneOffice : IAsyncLifetime
    {
        public Office Office { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Office = await Office.OnSqliteAsync();
            await ItemsInEveryState.AddAsync(Office, ItemState.Dispatched, ItemsInEveryState.Other);
        }

        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }
}
