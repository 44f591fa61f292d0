namespace Messaging.Testing.Chasing;

/// <summary>A message that left by a <see cref="WatchedWay"/>.</summary>
/// <param name="To">Null: the group.</param>
public sealed record HandedOver(string? To, string Subject, string Body, DateTimeOffset At)
{
    /// <summary>Each line about an item as (step, item number, due day).</summary>
    public IEnumerable<(string Step, string Number, string Text)> Lines()
    {
        var step = "";
        foreach (var line in Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('【'))
            {
                step = line[1..line.IndexOf('】', StringComparison.Ordinal)];
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                yield return (step, line.Split(' ')[0], line);
            }
        }
    }
}
