using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Sources;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>Adds a source or changes what is known of it.</summary>
public sealed class ChangeSource(IDbContextFactory<MailboxDb> contexts, StoreWriter writer)
{
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Sources.AsNoTracking().OrderBy(source => source.Code).ToListAsync(cancel);
    }

    /// <exception cref="InvalidInputException"><c>source.code</c>, <c>source.name</c>, <c>source.expected</c>.</exception>
    public Task<Source> ExecuteAsync(
        string code, string name, bool answeredUpstream, int? expectedPerWeek, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        if (code.Length is < 2 or > 32 || code.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-'))
        {
            throw new InvalidInputException("source.code", "A source's code is 2 to 32 lower-case letters, digits and dashes.");
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > 64)
        {
            throw new InvalidInputException("source.name", "name: 1 to 64 characters are expected.");
        }

        if (expectedPerWeek is < 0)
        {
            throw new InvalidInputException("source.expected", "expectedPerWeek is not negative.");
        }

        return writer.RunAsync(
            async (db, token) =>
            {
                var source = await db.Sources.FirstOrDefaultAsync(s => s.Code == code, token);
                if (source is null)
                {
                    source = new Source { Code = code, Name = name, Way = DeliveryWay.Upstream };
                    db.Sources.Add(source);
                }

                (source.Name, source.AnsweredUpstream, source.ExpectedPerWeek) = (name, answeredUpstream, expectedPerWeek);
                return source;
            },
            cancel);
    }
}
