using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Sources;

namespace Messaging.Routing.Exchange;

/// <summary>What a row of an imported list says, read and checked (导入行).</summary>
public sealed record ImportedRow
{
    public required int Line { get; init; }

    public required Source Source { get; init; }

    /// <summary>The source's own number, or one derived from the row where the list has none.</summary>
    public required string ExternalId { get; init; }

    public ItemKind? Kind { get; init; }

    public string? Title { get; init; }

    /// <summary>Empty when the list has titles only.</summary>
    public required string Text { get; init; }

    /// <summary>Null where the list does not say: now.</summary>
    public SheetTime? ReceivedAt { get; init; }

    public string? SubmitterName { get; init; }

    public string? SubmitterPhone { get; init; }

    public string? Place { get; init; }

    /// <summary>Code of the catalogue.</summary>
    public string? Division { get; init; }

    public string? Answer { get; init; }

    /// <summary>When it was answered or ended; given wherever there is an answer, and never before <see cref="ReceivedAt"/>.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The end the list gives it: declined, referred, merged, withdrawn or invalid; null for any other status.</summary>
    public ItemState? End { get; init; }

    /// <summary>办结 stands in the list but no answer does: not completed, since nobody can show one.</summary>
    public bool DoneWithoutAnswer { get; init; }

    /// <summary>承办单位 as written, where the catalogue does not know it.</summary>
    public string? UnknownDivision { get; init; }

    /// <summary>Type or status as written, where this program does not know the word; the item is filed all the same.</summary>
    public string? UnknownWord { get; init; }

    /// <summary>Neither the row nor the importer names a source: taken for one of 厅长信箱.</summary>
    public bool SourceAssumed { get; init; }
}
