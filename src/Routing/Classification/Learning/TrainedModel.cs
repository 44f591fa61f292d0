namespace Messaging.Routing.Classification.Learning;

/// <summary>A model, its file, and what cross-validation says of it.</summary>
/// <param name="Suggested">
/// For each message it was trained on, in their order, what a model suggests that has seen neither it nor anything like it.
/// </param>
public sealed record TrainedModel(TextModel Model, byte[] File, IReadOnlyList<IReadOnlyList<LabelConfidence>> Suggested);
