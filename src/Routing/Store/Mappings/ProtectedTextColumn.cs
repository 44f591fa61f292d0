using Messaging.Routing.Mailbox;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Messaging.Routing.Store.Mappings;

internal sealed class ProtectedTextColumn() : ValueConverter<ProtectedText, string>(
    text => text.Cipher,
    stored => new ProtectedText(stored));
