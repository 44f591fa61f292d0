namespace Messaging.Routing.Topics;

/// <summary>A topic before it is ranked (候选热点).</summary>
/// <param name="Name">From which it was grown.</param>
/// <param name="Messages">Numbers in the corpus, ascending.</param>
/// <param name="Cohesion">Mean likeness of its messages.</param>
/// <param name="OfMatter">The same without the name: how far they agree on the matter.</param>
internal sealed record GrownTopic(string Name, int[] Messages, List<MatterWord> Words, int Voices, double Cohesion, double OfMatter);
