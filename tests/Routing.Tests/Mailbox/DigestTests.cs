using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Mailbox;

/// <summary>A database grows; the histories in it must verify as they did.</summary>
public sealed class DigestTests
{
    [Fact]
    public void An_item_that_uses_nothing_newer_has_the_digest_of_the_first_release()
    {
        var item = Some.Item();

        Assert.Equal(ItemClock.None, item.Clock);
        Assert.Equal(FirstRelease(item), HistoryChain.Digest(item));
    }

    [Fact]
    public void Whatever_is_newer_changes_the_digest_once_it_is_used()
    {
        var item = Some.Item();
        var before = HistoryChain.Digest(item);

        item.KeepConfidential(Some.Dispatcher, Some.Morning);
        item.Urge(Some.Manager, Some.Morning);

        Assert.NotEqual(before, HistoryChain.Digest(item));
        Assert.NotEqual(FirstRelease(item), HistoryChain.Digest(item));
    }

    private static string FirstRelease(MailboxItem item)
    {
        string?[] values =
        [
            item.Number, item.Source, item.ExternalId, item.Kind.ToString(), item.KindSure.ToString(), item.ContentCommitment, item.Place,
            item.Confidential.ToString(), Time(item.ReceivedAt), Day(item.ReceivedOn), Day(item.DueOn), item.State.ToString(), item.Division,
            item.Authority, item.DraftAuthor, Time(item.AnsweredAt), item.AnswerAuthor, item.Approver, Time(item.CompletedAt),
            item.CompletedUpstream.ToString(),
        ];
        var text = string.Concat(values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}:{value}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
