using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Tests.Desk;

/// <summary>From whom a text that accuses is kept.</summary>
public sealed class ReadAccusationTests
{
    private static readonly ReadAccusation Accusations = new(new AccusationExaminer(Organisation.Bundled()), Organisation.Bundled());

    private static readonly DivisionSuggestion[] Likely = [new("RTB-TAXI", 0.6, []), new("EXP", 0.2, []), new("HWY-TRUNK", 0.03, [])];

    [Fact]
    public void An_accusation_of_nobody_known_by_name_is_hidden_from_whoever_might_get_it()
    {
        var finding = Accusations.Read(null, "你们厅的工作人员推诿扯皮，态度恶劣", null, ItemKind.Complaint, Likely);

        Assert.Equal(Accusation.Found, finding.State);
        Assert.Equal(["EXP", "RTB"], finding.Accused);
    }

    [Fact]
    public void An_accusation_of_a_named_division_is_hidden_from_that_one_alone()
    {
        var finding = Accusations.Read(null, "航务局的科长收红包", null, ItemKind.Complaint, Likely);

        Assert.Equal(["WTR"], finding.Accused);
    }
}
