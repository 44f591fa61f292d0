using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification.Measuring;

/// <summary>What the router makes of a line.</summary>
/// <param name="Suggested">Labels, best first; the first is the answer.</param>
/// <param name="Intent">Code, such as <c>ask-faq</c>.</param>
/// <param name="Kind">Code, such as <c>complaint</c>.</param>
public sealed record RouterReading(IReadOnlyList<LabelConfidence> Suggested, string Intent, string Kind, string? City)
{
    public string Label => Suggested[0].Label;

    public double Confidence => Suggested[0].Confidence;
}
