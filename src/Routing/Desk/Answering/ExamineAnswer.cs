using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Examining;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>
/// 答复检查: holds a draft against its own letter, the newest answers of the office and the wordings in force. Reads only, outside the act that keeps what was found, so
/// that nobody's message waits for it.
/// </summary>
public sealed class ExamineAnswer(IDbContextFactory<MailboxDb> contexts, WordingsInForce wordings)
{
    /// <summary>So many of the newest answers are compared with; an older one that was copied is not noticed.</summary>
    public const int MostKnown = 500;

    /// <param name="number">The item.</param>
    /// <param name="text">What is about to be handed in; null for the draft that lies there.</param>
    /// <param name="by">Of the office; sees no other letter through a finding than those open to them anyway.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when there is no such item for this person, or no text.</returns>
    public async Task<IReadOnlyList<Finding>?> ExecuteAsync(string number, string? text, Actor by, CancellationToken cancel)
    {
        if (!by.IsOffice())
        {
            throw new Mailbox.NotAllowedException("Answers are examined by the office.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var item = await db.Items.AsNoTracking().VisibleTo(by).Where(i => i.Number == number)
            .Select(i => new { i.Title, i.Text, i.Draft }).FirstOrDefaultAsync(cancel);
        if (item is null || string.IsNullOrWhiteSpace(text ?? item.Draft))
        {
            return null;
        }

        return AnswerExaminer.Examine(
            new AnswerToExamine(number, item.Title ?? "", item.Text, text ?? item.Draft!),
            await KnownAsync(db, number, by, cancel),
            await wordings.ReadAsync(cancel));
    }

    /// <summary>The codes as a history row keeps them; never the words.</summary>
    internal static string? Kept(IReadOnlyList<Finding>? found) =>
        found is null ? null : Facts.Of(("findings", found.Select(one => one.Code).Distinct().ToArray()));

    private static async Task<List<AnswerToExamine>> KnownAsync(MailboxDb db, string number, Actor by, CancellationToken cancel)
    {
        var known = await db.Items.AsNoTracking()
            .Where(item => item.Answer != null && item.Number != number && item.MergedInto != number)
            .OrderByDescending(item => item.Id)
            .Take(MostKnown)
            .Select(item => new { item.Id, item.Number, item.Title, item.Text, item.Answer })
            .ToListAsync(cancel);
        var ids = known.Select(item => item.Id).ToArray();
        var open = (await db.Items.VisibleTo(by).Where(item => ids.Contains(item.Id)).Select(item => item.Id).ToListAsync(cancel)).ToHashSet();
        return [.. known.Select(item => new AnswerToExamine(item.Number, item.Title ?? "", item.Text, item.Answer!) { Quotable = open.Contains(item.Id) })];
    }
}
