namespace Messaging.Routing.Mailbox.Suggesting;

/// <summary>
/// One version of what was learnt from the office's own final divisions (分办模型版本). It holds hashed runs of characters with their weights, each of
/// which stood in several messages, and no citizen's words.
/// </summary>
public sealed class RouterModel
{
    /// <summary>1, 2, 3 …; stands with every suggestion it made.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public required string TrainedBy { get; init; }

    /// <summary>How many items it has learnt from.</summary>
    public required int Rows { get; init; }

    /// <summary>Ids of these items, as <see cref="NumberList"/> writes them: what is new since is what it is compared on.</summary>
    public required byte[] LearntItems { get; init; }

    /// <summary>Share of these items a model that has not seen them gives to the right addressee.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The version in force before it, with which it was compared; null: the catalogue alone.</summary>
    public int? Former { get; init; }

    /// <summary>Items the former one had not learnt from.</summary>
    public required int NewRows { get; init; }

    /// <summary>How many of them this one gets right, without having seen them.</summary>
    public required int NewRight { get; init; }

    /// <summary>How many of them the former one gets right.</summary>
    public required int NewRightBefore { get; init; }

    /// <summary>The share of rightly dispatched items that was asked for when it was trained.</summary>
    public required double PromisedPrecision { get; init; }

    /// <summary>
    /// The confidence from which on that promise holds on messages it has not seen; above 1 when nothing does; null while there are too few items to
    /// tell.
    /// </summary>
    public double? DispatchFrom { get; init; }

    /// <summary>The share of items that reach it.</summary>
    public double? DispatchShare { get; init; }

    /// <summary>The model itself; null once later versions have taken its place for long, its figures stay.</summary>
    public byte[]? File { get; private set; }

    public required string FileHash { get; init; }

    /// <summary>Gives it the model when it is born.</summary>
    public RouterModel With(byte[] file)
    {
        File = file;
        return this;
    }

    /// <summary>Puts the model away; it can't be used again.</summary>
    public void DropFile() => File = null;
}
