using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;

namespace Messaging.Routing.Exchange;

/// <summary>
/// Tells in which columns a row says something else than the item that bears its key. What a list leaves empty says nothing. Where the matter
/// lies by now (division, a status that is no end) is the office's own business and no difference.
/// </summary>
internal sealed class CompareRow(Keys keys)
{
    public IReadOnlyList<ImportColumn> Differences(MailboxItem item, ImportedRow row)
    {
        var found = new List<ImportColumn>();
        Compare(ImportColumn.Title, Same(item.Title, row.Title));
        Compare(ImportColumn.Text, Same(item.Text, row.Text));
        Compare(ImportColumn.Kind, row.Kind is null || row.Kind == item.Kind);
        Compare(ImportColumn.Place, row.Place is null || Same(item.Place, row.Place));
        Compare(ImportColumn.ReceivedAt, row.ReceivedAt is null || row.ReceivedAt.Covers(item.ReceivedAt));
        Compare(ImportColumn.SubmitterName, row.SubmitterName is null || Same(Open(item.SubmitterName), row.SubmitterName));
        Compare(ImportColumn.SubmitterPhone, row.SubmitterPhone is null || Same(Open(item.SubmitterPhone), row.SubmitterPhone));
        Compare(ImportColumn.Status, row.End is null || row.End == item.State);
        return found;

        void Compare(ImportColumn column, bool same)
        {
            if (!same)
            {
                found.Add(column);
            }
        }
    }

    /// <summary>Line ends and the space around a text are the list's, not the citizen's.</summary>
    public static bool Same(string? one, string? other) => Plain(one) == Plain(other);

    private static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private string? Open(ProtectedText? text) => text is null ? null : keys.Open(text);
}
