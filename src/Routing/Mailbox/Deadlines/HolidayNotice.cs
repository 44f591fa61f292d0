namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>One year's arrangement of days off and make-up days (放假调休通知).</summary>
/// <param name="Addresses">Where the State Council published it; a change within the year adds one.</param>
public sealed record HolidayNotice(int Year, IReadOnlyList<NamedDay> Days, IReadOnlyList<string>? Addresses = null);

/// <param name="Works">True for a worked weekend day (调休上班), false for a day off.</param>
/// <param name="Name">The holiday it belongs to.</param>
public sealed record NamedDay(DateOnly Date, bool Works, string Name);
