using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Messaging.Routing.Store.Mappings;

internal sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(
    at => at.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
