namespace Messaging.Routing.Classification.Learning;

/// <summary>What suggests now (现行分办模型).</summary>
/// <param name="Version">Null: the catalogue alone.</param>
/// <param name="Learned">Null: the catalogue alone.</param>
/// <param name="Rows">How many items it has learnt from.</param>
/// <param name="DispatchFrom">From which confidence on its suggestions keep <paramref name="Promised"/>; null while too few items tell.</param>
/// <param name="Promised">The share of right ones that <paramref name="DispatchFrom"/> was fixed for.</param>
public sealed record RouterInForce(int? Version, LearnedSuggester? Learned, int Rows, double? DispatchFrom, double Promised)
{
    /// <summary>With fewer items than this nothing can be promised of a model, and no confidence of its own counts.</summary>
    public const int LeastToPromise = 300;

    public static RouterInForce CatalogueAlone { get; } = new(null, null, 0, null, 0);
}
