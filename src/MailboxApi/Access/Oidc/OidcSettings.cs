using Messaging.MailboxApi.Configuration;

namespace Messaging.MailboxApi.Access.Oidc;

/// <summary>Section <c>Oidc</c>: the province's identity service (统一身份认证).</summary>
/// <param name="Authority">Null: people sign in here only.</param>
/// <param name="ClientId">What the service calls us.</param>
/// <param name="ClientSecret">Proves to the service that it is us.</param>
/// <param name="NameClaim">Which claim of its token holds the user name that our account has.</param>
/// <param name="Label">What the button says.</param>
internal sealed record OidcSettings(Uri? Authority, string ClientId, string ClientSecret, string NameClaim, string Label)
{
    public const string AuthorityKey = "Oidc:Authority";

    private const string DefaultNameClaim = "preferred_username";
    private const string DefaultLabel = "统一身份认证";

    public static OidcSettings Read(IConfiguration configuration)
    {
        if (Given("Oidc:Authority") is not { } given)
        {
            return new OidcSettings(null, "", "", DefaultNameClaim, DefaultLabel);
        }

        if (!Uri.TryCreate(given, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            throw new WrongConfigurationException(AuthorityKey, "an https address is expected (http on this machine only).");
        }

        return new OidcSettings(
            authority,
            Given("Oidc:ClientId") ?? throw Missing("Oidc:ClientId"),
            Given("Oidc:ClientSecret") ?? throw Missing("Oidc:ClientSecret"),
            Given("Oidc:NameClaim") ?? DefaultNameClaim,
            Given("Oidc:Label") ?? DefaultLabel);

        string? Given(string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;

        static WrongConfigurationException Missing(string key) => new(key, $"it is needed with {AuthorityKey}, as the identity service gave it.");
    }
}
