namespace Messaging.Routing.Classification.Learning;

/// <summary>A label and how often such a suggestion is right, 0 to 1.</summary>
public sealed record LabelConfidence(string Label, double Confidence);
