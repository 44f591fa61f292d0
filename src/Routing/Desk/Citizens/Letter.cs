using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>A letter as its citizen filled it in (网上来信).</summary>
public sealed record Letter
{
    /// <summary>Files that may go with one letter.</summary>
    public const int MostFiles = 5;

    /// <summary>Bytes of all of them together.</summary>
    public const int LargestFiles = 20 * 1024 * 1024;

    public string? Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Null: it is classified.</summary>
    public ItemKind? Kind { get; init; }

    public string? Place { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>保密</summary>
    public bool Confidential { get; init; }

    /// <summary>Whether letter and answer may be published without the person (公开选登); null where it was not asked.</summary>
    public bool? PublishConsent { get; init; }

    public IReadOnlyList<FileToKeep> Files { get; init; } = [];

    /// <summary>
    /// A secret that the page made up for this form, 32 characters or more: sent again with it, the letter is the same item and its code is
    /// told again, because the first answer may have been lost on the way. Null where there is none.
    /// </summary>
    public string? FormToken { get; init; }
}
