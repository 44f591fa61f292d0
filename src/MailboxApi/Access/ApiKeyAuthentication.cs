using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Messaging.MailboxApi.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Messaging.MailboxApi.Access;

/// <summary>Signs an API client in by its <c>X-Api-Key</c>.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IReadOnlyList<ApiClient> clients)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var sent) || sent.Count != 1 || string.IsNullOrEmpty(sent[0]))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var hash = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sent[0]!))));
        ApiClient? found = null;
        foreach (var client in clients)
        {
            // Every client is compared, in constant time, so that the answer's time tells nothing about the keys.
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(client.KeySha256)))
            {
                found = client;
            }
        }

        return Task.FromResult(found is null
            ? AuthenticateResult.Fail("The API key is not known.")
            : AuthenticateResult.Success(new AuthenticationTicket(
                new ClaimsPrincipal(ActorClaims.Identity(found.Actor, found.Name, SchemeName)), SchemeName)));
    }
}
