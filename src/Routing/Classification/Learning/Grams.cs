namespace Messaging.Routing.Classification.Learning;

/// <summary>The characters and pairs of characters of one message, hashed, each with how strongly it stands there.</summary>
/// <param name="Buckets">Ascending.</param>
internal readonly record struct Grams(int[] Buckets, float[] Strengths);
