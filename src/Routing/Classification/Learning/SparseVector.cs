namespace Messaging.Routing.Classification.Learning;

/// <summary>A message as its known features, weighed, of length one.</summary>
internal readonly record struct SparseVector(int[] Features, float[] Values);
