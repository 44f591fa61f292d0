using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>A city with its counties, as the letter form offers them (市、县).</summary>
internal sealed record PagePlaces(string Zh, string En, IReadOnlyList<string> Units)
{
    public static IReadOnlyList<PagePlaces> Of(Organisation organisation) =>
        [.. organisation.Cities.Select(city => new PagePlaces(city.Zh, city.En, [.. city.Units.Select(unit => unit.Name)]))];
}
