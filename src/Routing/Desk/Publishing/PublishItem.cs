using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Publishing;

namespace Messaging.Routing.Desk.Publishing;

/// <summary>公开: after its own check, by a reviewer who did not write the answer; and 撤下. What is published is what was read.</summary>
public sealed class PublishItem(ChangeItem change, PublishingCheck check)
{
    /// <param name="text">As edited for the public; null takes <see cref="PublishingCheck.Propose"/>.</param>
    /// <exception cref="RefusedException"><c>publish.personal-data</c>: the message says of what kind, never what.</exception>
    public Task<MailboxItem?> ExecuteAsync(string number, PublicText? text, Actor by, int version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                await DraftRows.LoadAsync(db, item, token);
                var publicText = text ?? check.Propose(item);
                var findings = check.Findings(item, publicText);
                item.Publish(by, now, Facts.Of(("rules", PublishingCheck.Rules)));
                Refuse.If(findings.Count > 0, "publish.personal-data", string.Join('；', findings));
                Refuse.If(
                    string.IsNullOrWhiteSpace(publicText.Question) || string.IsNullOrWhiteSpace(publicText.Answer),
                    "publish.empty",
                    "A letter and its answer are published together.");
                db.Publications.Add(new Publication
                {
                    ItemId = item.Id,
                    Number = item.Number,
                    Division = item.Division,
                    Title = publicText.Title,
                    Question = publicText.Question,
                    Answer = publicText.Answer,
                    PublishedAt = now,
                    PublishedBy = by.Id,
                    Assessment = check.Assess(item, publicText, by.Id),
                });
            },
            cancel);
    }

    /// <summary>撤下公开; the assessment stays.</summary>
    public Task<MailboxItem?> WithdrawAsync(string number, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                item.Unpublish(reason, by, now);
                await TakenDown.RunAsync(db, item, by, now, token);
            },
            cancel);
    }
}
