namespace Messaging.Routing.Exchange.Verifying;

/// <summary>Something in the database that its own history does not account for (核验发现).</summary>
/// <param name="Number">The item, or what else it is about, for example a year.</param>
/// <param name="What">Never a citizen's words.</param>
public sealed record StoreFinding(string Number, string What);
