using System.Xml.Linq;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Messaging.MailboxApi.Access;

/// <summary>
/// Keeps ASP.NET Core's data-protection keys as shared values, encrypted under the key file, so that a restart or another node does not
/// sign everybody out.
/// </summary>
internal sealed class SharedKeyRing(SharedValues values) : IXmlRepository
{
    private const string Prefix = "data-protection.";

    // The framework's interface is synchronous; it is called once a day, never on a request's way.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. values.AllAsync(Prefix, CancellationToken.None).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        values.SetAsync(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting), null, CancellationToken.None)
            .GetAwaiter().GetResult();
}
