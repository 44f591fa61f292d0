namespace Messaging.Routing.Topics;

/// <summary>A message as the search for hot topics reads it (来信).</summary>
/// <param name="Id">As its file or office numbers it.</param>
/// <param name="Person">Who wrote: the same word for the same person, whatever it is. Three letters of one person are one voice.</param>
/// <param name="Title">Empty where people write without one; then the beginning of the text stands for it.</param>
/// <param name="At">When it came, in China time.</param>
/// <param name="Likes">How many agreed with it, where a platform counts that.</param>
public sealed record TopicMessage(string Id, string Person, string Title, string Text, DateTimeOffset At, int Likes = 0);
