using Messaging.Routing.Mailbox.Suggesting;

namespace Messaging.Routing.Desk.Suggesting;

/// <param name="Versions">Newest first.</param>
/// <param name="Uses">Newest first; none: the catalogue alone has suggested ever since.</param>
public sealed record RouterModels(IReadOnlyList<RouterModelView> Versions, IReadOnlyList<RouterModelUse> Uses)
{
    /// <summary>Null: the catalogue alone.</summary>
    public int? InForce => Uses.Count == 0 ? null : Uses[0].Version;

    /// <summary>A person chose it, and later versions wait.</summary>
    public bool Held => Uses.Count > 0 && Uses[0].Held;
}

/// <summary>A version without its model; see <see cref="RouterModel"/>.</summary>
/// <param name="Usable">Its model is still kept.</param>
public sealed record RouterModelView(
    int Version, DateTimeOffset TrainedAt, string TrainedBy, int Rows, double Accuracy, int? Former, int NewRows, int NewRight, int NewRightBefore,
    double PromisedPrecision, double? DispatchFrom, double? DispatchShare, bool Usable);
