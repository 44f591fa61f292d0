using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>Where a matter lies (事发地).</summary>
/// <param name="City">The city's full name, e.g. 郑州市.</param>
/// <param name="Unit">Its district or county, when the message names one.</param>
public sealed record Place(string City, CityUnit? Unit = null);
